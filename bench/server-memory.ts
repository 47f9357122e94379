import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { designDocument } from './documents.ts';
import { printTable } from './measure.ts';
import { buildShipped, project } from './programs.ts';

const DOCUMENTS = 100;

/** What the server's process holds in memory after it has opened and judged a hundred documents of 20 kB. */
export async function serverMemory(): Promise<void> {
  buildShipped();
  const child = spawn(process.execPath, [join(project, 'dist', 'server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const server = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  server.listen();
  const capabilities = { textDocument: { diagnostic: {} } };
  await server.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
  await server.sendNotification('initialized', {});
  const started = memoryOf(child.pid!);
  for (let i = 0; i < DOCUMENTS; i++) {
    const uri = `untitled:design-${i}.md`;
    const { text } = designDocument(20_000, i + 1);
    await server.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    await server.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }
  const opened = memoryOf(child.pid!);
  await new Promise((done) => setTimeout(done, 5000));
  const later = memoryOf(child.pid!);
  server.dispose();
  child.kill();
  console.log(`The server's memory (resident, MB), ${DOCUMENTS} documents of 20 kB:\n`);
  printTable(['started', 'all opened and judged', 'five seconds later'], [[started, opened, later]]);
}

/** In MB, where the system tells. */
function memoryOf(pid: number): string {
  const file = `/proc/${pid}/status`;
  const kilobytes = existsSync(file) ? /VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return kilobytes === undefined ? 'unknown' : ((Number(kilobytes) * 1024) / 1e6).toFixed(0);
}
