import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';

// The bundle as it is shipped, spoken to as other editors do.
const bundle = fileURLToPath(new URL('../dist/server.cjs', import.meta.url));
const skip = existsSync(bundle) ? false : 'dist/server.cjs is not built: run `npm run build`';

const TEXT = '---\ndesign-doc: true\n---\n\n# 💬 Chat\n\n## Data model\n\n- 💬 Is it NoSQL?\n';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

/** A client that knows nothing but the base protocol: headers, a blank line, a body. */
class RawSession {
  readonly process: ChildProcess;
  readonly #waiting = new Map<number, (message: Message) => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;

  constructor(...args: readonly string[]) {
    this.process = spawn(process.execPath, [bundle, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.process.stdout!.on('data', (data: Buffer) => this.#receive(data));
  }

  request(method: string, params?: unknown): Promise<Message> {
    const id = ++this.#id;
    this.#send({ jsonrpc: '2.0', id, method, params });
    return new Promise((done) => this.#waiting.set(id, done));
  }

  notify(method: string, params?: unknown): void {
    this.#send({ jsonrpc: '2.0', method, params });
  }

  /** Sends bytes in pieces that end within headers and within characters. */
  raw(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 7) this.process.stdin!.write(bytes.subarray(at, at + 7));
  }

  async exitCode(): Promise<number | null> {
    return this.process.exitCode ?? ((await once(this.process, 'exit')) as [number | null])[0];
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify(message));
    this.raw(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  #receive(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const headerEnd = this.#buffer.indexOf('\r\n\r\n');
      if (headerEnd < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.#buffer.subarray(0, headerEnd).toString())![1]);
      const end = headerEnd + 4 + length;
      if (this.#buffer.length < end) return;
      const message = JSON.parse(this.#buffer.subarray(headerEnd + 4, end).toString()) as Message;
      this.#buffer = this.#buffer.subarray(end);
      if (message.id !== undefined && message.method === undefined) this.#waiting.get(message.id)?.(message);
    }
  }
}

const initialize = { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } };
const didOpen = (uri: string): object => ({ textDocument: { uri, languageId: 'markdown', version: 1, text: TEXT } });

test('a session over stdio: findings, in UTF-16 columns, and an orderly end', { skip }, async () => {
  const session = new RawSession('--stdio');
  const { result } = await session.request('initialize', initialize);
  assert.equal((result as { serverInfo: { name: string } }).serverInfo.name, 'design-doc-language-server');
  session.notify('initialized', {});
  session.notify('textDocument/didOpen', didOpen('git-lab+web:/chat.md'));
  const { result: report } = await session.request('textDocument/diagnostic', {
    textDocument: { uri: 'git-lab+web:/chat.md' },
  });
  const { items } = report as { items: { code: string; range: object }[] };
  const question = items.find(({ code }) => code === 'unanswered-question');
  const { start, end } = question!.range as { start: { line: number }; end: object };
  assert.deepEqual([start.line, end], [8, { line: 8, character: '- 💬 Is it NoSQL?'.length }]);
  await session.request('shutdown');
  session.notify('exit');
  assert.equal(await session.exitCode(), 0);
});

test('without arguments it speaks over stdio, and leaving without a word is an error', { skip }, async () => {
  const session = new RawSession();
  await session.request('initialize', { ...initialize, processId: null });
  session.notify('exit');
  assert.equal(await session.exitCode(), 1);
  const orphan = new RawSession('--stdio');
  await orphan.request('initialize', { ...initialize, processId: null });
  orphan.process.stdin!.end();
  assert.equal(await orphan.exitCode(), 1);
});

test('a body that is no JSON costs no more than itself', { skip }, async () => {
  const session = new RawSession('--stdio');
  await session.request('initialize', initialize);
  session.raw(Buffer.from('Content-Length: 5\r\n\r\n{"id"'));
  session.notify('textDocument/didOpen', didOpen('untitled:1'));
  const { result } = await session.request('textDocument/diagnostic', { textDocument: { uri: 'untitled:1' } });
  assert.ok((result as { items: unknown[] }).items.length > 0);
  await session.request('shutdown');
  session.notify('exit');
  assert.equal(await session.exitCode(), 0);
});

test('a session over Node IPC, as VS Code holds it', { skip }, async () => {
  const server = fork(bundle, ['--node-ipc', `--clientProcessId=${process.pid}`], { silent: true });
  const connection = createMessageConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  await connection.sendRequest('initialize', initialize);
  await connection.sendNotification('textDocument/didOpen', didOpen('untitled:1'));
  const report = await connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', {
    textDocument: { uri: 'untitled:1' },
  });
  assert.ok(report.items.length > 0);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const [code] = (await once(server, 'exit')) as [number];
  assert.equal(code, 0);
});
