import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lex } from './lexer.ts';

const cut = (text: string) => lex(text).map((t) => (t.kind === 'number' ? t.value : t.text));

test('numbers are read in every notation of thousands and decimals', () => {
  assert.deepEqual(cut('1,000,000 120.000.000 10 000 000'), [1e6, 120e6, 10e6]);
  assert.deepEqual(cut("1'000'000 1_000 12,34,567.89"), [1e6, 1000, 1234567.89]);
  assert.deepEqual(cut('8, 000 RPS, 12, 000, 000'), [8000, 'RPS', ',', 12e6]);
  assert.deepEqual(cut('5, 300, 8, 0001'), [5, ',', 300, ',', 8, ',', 1]);
  assert.deepEqual(cut('1,234.56 1.234,56 99,95 .75 1e9 4e-4'), [1234.56, 1234.56, 99.95, 0.75, 1e9, 4e-4]);
  assert.deepEqual(cut('40\u202f000, １２３'), [40000, ',', 123]);
});

test('one sign before three digits keeps both readings', () => {
  const [token] = lex('1.500');
  assert.equal(token?.value, 1.5);
  assert.equal(token?.other, 1500);
  assert.equal(lex('1,500')[0]?.other, 1.5);
  assert.equal(lex('0,500')[0]?.value, 0.5);
});

test('a list of numbers is no long number', () => {
  assert.deepEqual(cut('22,24,26,31'), [22, ',', 24, ',', 26, ',', 31]);
  assert.deepEqual(cut('1, 234, 567'), [1, ',', 234, ',', 567]);
});

test('dates, clock times, versions, addresses and identifiers are opaque', () => {
  for (const text of [
    '2024-01-10',
    '2024-01-10T11:27:45Z',
    '5/17/2018',
    '12:30',
    '00:01:15.000',
    '192.168.1.2',
    '1.2.3',
    '3f2a99',
    '0x1F',
  ]) {
    assert.deepEqual(
      lex(text).map((t) => t.kind),
      ['opaque'],
      text,
    );
  }
  assert.deepEqual(cut('v1.2.3 IPv6 S3 p99.9'), ['v1.2.3', 'IPv6', 'S3', 'p99.9']);
});

test('signs are normalised and keep their offsets', () => {
  const text = '2 × 3 − 1 ≤ \\~5 \\* 6 &lt;= 7';
  const tokens = lex(text);
  assert.deepEqual(
    tokens.map((t) => t.text),
    ['2', '*', '3', '-', '1', '≤', '~', '5', '*', '6', '≤', '7'],
  );
  for (const t of tokens) if (t.kind === 'number') assert.equal(text.slice(t.start, t.end), String(t.value));
});

test('superscripts are exponents behind a number and part of a unit behind a letter', () => {
  assert.deepEqual(cut('10⁵'), [10, '^', 5]);
  assert.deepEqual(cut('3 km²'), [3, 'km2']);
});

test('letters glued between numbers are cut in the known forms only', () => {
  assert.deepEqual(cut('1h30m 10x10 5m2'), [1, 'h', 30, 'm', 10, 'x', 10, 5, 'm2']);
  assert.deepEqual(cut('10KB'), [10, 'KB']);
});

test('ideographs are cut by the vocabulary', () => {
  assert.deepEqual(cut('每秒1000万请求'), ['每秒', 1000, '万', '请求']);
});
