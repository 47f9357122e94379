import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { answerExcerptOf, excerptOf } from './excerpt.ts';

const excerpt = (text: string): string => excerptOf(read(text), { start: 0, end: text.length });

test('running text goes on over hard wraps, and ends with its block', () => {
  assert.equal(excerpt('Sessions are cached\nin Redis.\n\nMore.'), 'Sessions are cached in Redis.');
  assert.equal(excerpt('- Sessions are **cached**\r\n  in Redis\r\n- Users'), 'Sessions are cached in Redis');
  assert.equal(excerpt('> Sessions are cached\n> in Redis.\n> - Users'), 'Sessions are cached in Redis.');
  assert.equal(excerpt('Cache\n-----\nmore'), 'Cache: more');
});

test('what is announced comes along', () => {
  assert.equal(excerpt('We cache:\n\n- sessions\n- users'), 'We cache: sessions');
});

test('a table shows its first row, code as much as says something', () => {
  assert.equal(excerpt('| a | b |\n|---|---|\n| c | d |'), 'a | b');
  assert.equal(
    excerpt('```mermaid\nerDiagram\n  USER ||--o{ TWEET : posts\n```'),
    'erDiagram USER ||--o{ TWEET : posts',
  );
  assert.equal(
    excerpt('```sql\nCREATE TABLE users (id int primary key)\n;\nDROP TABLE x\n```'),
    'CREATE TABLE users (id int primary key)',
  );
});

test('a long text is cut at a word', () => {
  const cut = excerpt(`${'word '.repeat(20)}\n${'more '.repeat(20)}`);
  assert.ok(cut.length <= 121 && cut.endsWith('more…'), cut);
});

test('a heading comes with what it announces', () => {
  assert.equal(excerpt('### Sharding\n\nBy user.\n'), 'Sharding: By user.');
  assert.equal(excerpt('**Sharding**\nBy user.\n'), 'Sharding: By user.');
  assert.equal(excerpt('### Sharding\n'), 'Sharding');
});

test('an answer in a cell is shown with its row', () => {
  const text = '| what | how much |\n|---|---|\n| storage | 15 TB |\n';
  const span = { start: text.indexOf('15'), end: text.indexOf('15') + 5 };
  assert.equal(answerExcerptOf(read(text), span), 'storage | 15 TB');
});
