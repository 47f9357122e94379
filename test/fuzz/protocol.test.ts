import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  CancellationTokenSource,
  type Diagnostic,
  type Range,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { lint } from '../../server/lint.ts';
import { toRange } from '../../server/lsp/convert.ts';
import { Frame } from '../../server/lsp/frame.ts';
import { changedDocument, openDocument } from '../../server/lsp/open-document.ts';
import { connect, lastPushed, pulling, type TestClient } from '../../server/lsp/test-client.ts';
import { CHAT } from '../../server/lsp/test-document.ts';
import { bundledTemplate } from '../../server/template/bundled.ts';
import { readWith } from '../../server/template/read-with.ts';
import { tried } from './budget.ts';

const methods = [
  'textDocument/diagnostic',
  'textDocument/codeAction',
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/inlayHint',
  'textDocument/documentSymbol',
  'workspace/executeCommand',
  'designDoc/checklist',
  'designDoc/declare',
  'designDoc/insertMissing',
  'designDoc/newDocument',
];

const number = fc.oneof(fc.nat(40), fc.constantFrom(-1, 1e9, 2 ** 31, -(2 ** 31), 0.5));
const position = fc.record({ line: number, character: number });
const range: fc.Arbitrary<Range> = fc.record({ start: position, end: position });
const words = fc.constantFrom(
  '',
  'x',
  '\n',
  '\r',
  '\r\n',
  '# ',
  '## API\n',
  '```\n',
  '- Is it fast?\n',
  'TBD',
  '💬',
  '\uD83D',
  '\u0000',
  '| a |\n|---|\n',
  '<!--',
  '-->',
  '- The system should be highly available\n',
  '400 GB × 10 = 4 GB\n',
  '\uFEFF',
  '---\n',
  'design-doc: false\n',
);
const edit: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range, text: words }) },
  { weight: 1, arbitrary: fc.record({ text: fc.constantFrom(CHAT, '', CHAT.replaceAll('\n', '\r\n')) }) },
);

/** What one message of a wild client may be. */
type Step =
  | { readonly kind: 'edit'; readonly uri: string; readonly changes: readonly TextDocumentContentChangeEvent[] }
  | { readonly kind: 'open' | 'close' | 'save'; readonly uri: string }
  | {
      readonly kind: 'ask';
      readonly uri: string;
      readonly method: string;
      readonly range: Range;
      readonly cancels: boolean;
    }
  | { readonly kind: 'nonsense'; readonly method: string; readonly params: unknown };

const uri = fc.constantFrom('untitled:1', 'untitled:2', 'file:///w/a.md', 'no uri', '');
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('edit' as const), uri, changes: fc.array(edit, { maxLength: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('open' as const, 'close' as const, 'save' as const), uri }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      uri,
      method: fc.constantFrom(...methods),
      range,
      cancels: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('nonsense' as const),
      method: fc.constantFrom(...methods, 'textDocument/rename', '$/unknown', 'workspace/didChangeConfiguration', 'x'),
      params: fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom({}, { textDocument: null }, { textDocument: { uri: 7 } }, []),
      ),
    }),
  },
);

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Fails where an answer never comes. */
async function inTime<T>(answer: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer to ${what}`)), 60_000);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** An answer or a proper error; both are answers. */
async function settled(answer: Promise<unknown>, what: string): Promise<void> {
  await inTime(
    answer.catch((error: unknown) =>
      assert.equal(typeof (error as { code?: unknown }).code, 'number', `${what}: ${String(error)}`),
    ),
    what,
  );
}

/** What a fresh reading of a text finds, as an editor would be shown it. */
function expected(text: string): readonly unknown[] {
  const frame = new Frame(text);
  const { designDoc, problems } = lint(readWith(bundledTemplate, frame.text), {
    onError: (rule, error) => {
      throw new Error(`${rule.id} broke`, { cause: error });
    },
  });
  return designDoc ? problems.map(({ rule, span, message }) => [rule.id, toRange(frame, span), message]) : [];
}

function shown(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map((one) => [one.code, one.range, one.message]);
}

/** Nothing may be reported as broken, but for what is no message of the protocol at all. */
function complaints(client: TestClient): readonly unknown[] {
  return client.heard
    .filter(({ method, params }) => method === 'window/logMessage' && (params as { readonly type: number }).type === 1)
    .map(({ params }) => (params as { readonly message: string }).message)
    .filter((message) => /rule \S+ on|RangeError/.test(message));
}

async function play(client: TestClient, steps: readonly Step[]): Promise<void> {
  const texts = new Map<string, ReturnType<typeof openDocument>>();
  const asked: Promise<void>[] = [];
  for (const [version, one] of steps.entries()) {
    switch (one.kind) {
      case 'open':
        client.open(CHAT, one.uri);
        texts.set(one.uri, openDocument(one.uri, 'markdown', 1, CHAT));
        break;
      case 'close':
        void client.server.sendNotification('textDocument/didClose', { textDocument: { uri: one.uri } });
        texts.delete(one.uri);
        break;
      case 'save':
        void client.server.sendNotification('textDocument/didSave', { textDocument: { uri: one.uri } });
        break;
      case 'edit': {
        client.change(one.uri, version, one.changes);
        const before = texts.get(one.uri);
        if (before) texts.set(one.uri, changedDocument(before, one.changes, version));
        break;
      }
      case 'ask': {
        const source = new CancellationTokenSource();
        const params = {
          textDocument: { uri: one.uri },
          range: one.range,
          position: one.range.start,
          context: { diagnostics: [] },
          command: 'designDoc.showRule',
          arguments: [one.uri],
        };
        asked.push(settled(client.server.sendRequest(one.method, params, source.token), one.method));
        if (one.cancels) source.cancel();
        break;
      }
      default:
        asked.push(settled(client.server.sendRequest(one.method, one.params as object), one.method));
    }
    if (version % 7 === 0) await pause(0);
  }
  await Promise.all(asked);
  for (const [open, { frame }] of texts) {
    const got = await inTime(client.diagnostics(open), 'the last pull');
    assert.deepEqual(shown(got), expected(frame.content), JSON.stringify(frame.content));
  }
  assert.deepEqual(complaints(client), []);
}

test('a wild client gets an answer to every request, and in the end the findings of a fresh reading', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const client = await connect();
      try {
        await play(client, [{ kind: 'open', uri: 'untitled:1' }, ...steps]);
      } finally {
        await client.stop();
      }
    }),
    tried(60),
  );
});

test('edits with ranges beside the text are read as the client reads them, and pushed findings follow', async () => {
  const client = await connect({});
  const open = client.open(CHAT);
  let version = 1;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 20 }), async (changes) => {
      let document = openDocument(open, 'markdown', 1, CHAT);
      client.change(open, ++version, [{ text: CHAT }]);
      for (const change of changes) {
        client.change(open, ++version, [change]);
        document = changedDocument(document, [change], version);
      }
      while (lastPushed(client, open)?.version !== version)
        await inTime(client.next('textDocument/publishDiagnostics'), 'the push');
      assert.deepEqual(shown(lastPushed(client, open)!.diagnostics), expected(document.frame.content));
    }),
    tried(15),
  );
  await client.stop();
});

test('a storm of keystrokes, each with its requests and their cancellation, ends with the last text’s findings', async () => {
  const client = await connect();
  const open = client.open(CHAT.repeat(20));
  const asked: Promise<void>[] = [];
  for (let i = 0; i < 300; i++) {
    const start = { line: i % 40, character: 0 };
    client.change(open, i + 2, [{ range: { start, end: start }, text: i % 9 === 0 ? '```\n' : 'x' }]);
    for (const method of methods) {
      const source = new CancellationTokenSource();
      const params = {
        textDocument: { uri: open },
        position: start,
        range: { start, end: start },
        context: { diagnostics: [] },
        command: '',
      };
      asked.push(settled(client.server.sendRequest(method, params, source.token), method));
      source.cancel();
    }
  }
  client.change(open, 1000, [{ text: CHAT }]);
  assert.deepEqual(shown(await inTime(client.diagnostics(open), 'the pull')), expected(CHAT));
  await Promise.all(asked);
  assert.deepEqual(complaints(client), []);
  await client.stop();
});

test('a thousand documents at once, half of them closed while they are pulled', async () => {
  const client = await connect(pulling);
  const uris = Array.from({ length: 1000 }, (_, i) =>
    client.open(`${CHAT}\n- Who owns part ${i}?\n`, `file:///w/${i}.md`),
  );
  const pulled = uris.map((one) => inTime(client.pull(one), one));
  await pause(20);
  for (const one of uris.filter((_, i) => i % 2 === 0))
    void client.server.sendNotification('textDocument/didClose', { textDocument: { uri: one } });
  for (const [i, answer] of pulled.entries()) {
    const report = await answer;
    assert.equal(report.kind, 'full');
    const found = shown(report.kind === 'full' ? report.items : []);
    if (i % 2 === 1 || found.length > 0) assert.deepEqual(found, expected(`${CHAT}\n- Who owns part ${i}?\n`));
  }
  await client.stop();
});

test('a shutdown in the middle of everything is answered, as is what was asked before it', async () => {
  const client = await connect();
  const open = client.open(CHAT.repeat(200));
  const asked = methods.map((method) =>
    settled(
      client.server.sendRequest(method, {
        textDocument: { uri: open },
        position: { line: 0, character: 0 },
        range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
        context: { diagnostics: [] },
        command: '',
      }),
      method,
    ),
  );
  await inTime(client.server.sendRequest('shutdown'), 'shutdown');
  await Promise.all(asked);
  await settled(
    client.server.sendRequest('textDocument/hover', {
      textDocument: { uri: open },
      position: { line: 0, character: 0 },
    }),
    'what comes behind it',
  );
  client.server.dispose();
});
