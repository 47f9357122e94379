import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { markdownGrammar, piecesIn } from './markdown-grammar.ts';

const root = new URL('..', import.meta.url);
const grammar = await markdownGrammar({
  markdown: read('test/fixtures/markdown.tmLanguage.json'),
  injection: read('syntaxes/design-doc.injection.json'),
  engine: createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'),
});

const question = 'string.other.question.design-doc';
const placeholder = 'keyword.control.placeholder.design-doc';
const quantity = 'constant.numeric.quantity.design-doc';
const unit = 'keyword.other.unit.design-doc';
const id = 'variable.other.constant.requirement-id.design-doc';

test('a question is marked from its first word to its mark', () => {
  assert.deepEqual(marked('It is fast. How fast is it? Very.', question), ['How fast is it?']);
  assert.deepEqual(marked('- What is the read/write ratio?', question), ['What is the read/write ratio?']);
  assert.deepEqual(marked('1. "How many requests per second?"', question), ['How many requests per second?']);
  assert.deepEqual(marked('## Which shards are hot?', question), ['Which shards are hot?']);
  assert.deepEqual(marked('| Who owns it? | ops |', question), ['Who owns it?']);
  assert.deepEqual(marked('- **Who owns it?** Ops.', question), ['Who owns it?']);
  assert.deepEqual(marked('¿Cuántos usuarios?', question), ['¿Cuántos usuarios?']);
  assert.deepEqual(marked('读写比是多少？', question), ['读写比是多少？']);
});

test('a question mark that asks nothing is not', () => {
  for (const text of [
    '`a ? b : c`',
    '[page](https://example.org/?a=1)',
    'Wait??? What',
    'a?b',
    '<!-- Is it? -->',
    '    Is it code?',
  ]) {
    assert.deepEqual(marked(text, question), [], text);
  }
});

test('placeholders are marked, also in a question', () => {
  assert.deepEqual(marked('Owner: TBD, TODO and ???', placeholder), ['TBD', 'TODO', '???']);
  assert.deepEqual(marked('Is TBD still the owner?', placeholder), ['TBD']);
  assert.deepEqual(marked('[NEEDS CLARIFICATION: which region]', placeholder), ['[NEEDS CLARIFICATION: which region]']);
  assert.deepEqual(marked('Latency of <fill in> ms', placeholder), ['<fill in>']);
  assert.deepEqual(marked('5 TB and TODOs in the todo list, TBDX', placeholder), []);
});

test('quantities are marked with their units', () => {
  const figures: readonly (readonly [string, string, string])[] = [
    ['within 200 ms', '200', 'ms'],
    ['p99 < 2s', '< 2', 's'],
    ['99,95 % of the time', '99,95', '%'],
    ['1.2M requests/day', '1.2M', 'requests/day'],
    ['100 million users', '100 million', 'users'],
    ['~50 KB per user', '~50', 'KB per user'],
    ['2 × 10 GiB/s', '10', 'GiB/s'],
    ['a 20-minute window', '20', 'minute'],
    ['three 9s? no: 3 nines', '3', 'nines'],
  ];
  for (const [text, figure, of] of figures) {
    assert.ok(marked(text, quantity).includes(figure), `${text}: ${marked(text, quantity).join()}`);
    assert.ok(marked(text, unit).includes(of), `${text}: ${marked(text, unit).join()}`);
  }
  assert.deepEqual(marked('86,400 and 100:1 for $12', quantity), ['86,400', '100:1', '$12']);
});

test('numbers that are names are not quantities', () => {
  for (const text of [
    'S3',
    'IPv4',
    'SHA-256',
    'v1.2',
    'HTTP 503',
    'TLS 1.3',
    '2026-01-05',
    'Phase 2',
    '`200 ms`',
    'RFC 7231',
    '12:30',
  ]) {
    assert.deepEqual(marked(`See ${text} here`, quantity), [], text);
  }
  assert.deepEqual(marked('## 2. Estimation', quantity), []);
});

test('requirement ids are marked', () => {
  assert.deepEqual(marked('- FR-1, NFR-2.1 and REQ-AUTH-12 hold', id), ['FR-1', 'NFR-2.1', 'REQ-AUTH-12']);
  assert.deepEqual(marked('AFR-1 and FR-x', id), []);
});

test('nothing is marked in code', () => {
  assert.deepEqual(allMarked('```\nTODO: is it 200 ms?\n```\n'), []);
});

function marked(text: string, scope: string): readonly string[] {
  return piecesIn(grammar, text, (scopes) => scopes.includes(scope));
}

function allMarked(text: string): readonly string[] {
  return piecesIn(grammar, text, (scopes) => scopes.some((scope) => scope.endsWith('.design-doc')));
}

function read(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}
