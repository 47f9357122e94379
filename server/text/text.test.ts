import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from './edit.ts';
import { LineIndex } from './line-index.ts';
import { overlaps, trimmed } from './span.ts';

test('edits count from the unchanged text, in any order', () => {
  const edits = [
    { span: { start: 4, end: 5 }, text: 'E' },
    { span: { start: 0, end: 0 }, text: '>' },
    { span: { start: 1, end: 3 }, text: '' },
  ];
  assert.equal(applyEdits('abcde', edits), '>adE');
});

test('insertions at one place keep their order', () => {
  const at = { start: 1, end: 1 };
  assert.equal(
    applyEdits('ab', [
      { span: at, text: '1' },
      { span: at, text: '2' },
    ]),
    'a12b',
  );
});

test('edits that overlap or leave the text are refused', () => {
  const both = [
    { span: { start: 0, end: 2 }, text: '' },
    { span: { start: 1, end: 3 }, text: '' },
  ];
  assert.throws(() => applyEdits('abc', both), RangeError);
  assert.throws(() => applyEdits('abc', [{ span: { start: 2, end: 9 }, text: '' }]), RangeError);
});

test('every kind of line ending ends a line', () => {
  const lines = new LineIndex('a\nb\r\nc\rd');
  assert.deepEqual(
    [0, 1, 2, 3].map((line) => lines.lineText(line)),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual(lines.positionAt(4), { line: 1, column: 2 });
});

test('columns are UTF-16 code units', () => {
  assert.deepEqual(new LineIndex('😀x').positionAt(2), { line: 0, column: 2 });
});

test('positions and offsets are each other’s inverse, outside of line endings', () => {
  const anyText = fc.string({ unit: fc.constantFrom('a', '😀', '\n', '\r\n', '\r', ' ') });
  fc.assert(
    fc.property(anyText, fc.nat(), (text, n) => {
      const lines = new LineIndex(text);
      const offset = n % (text.length + 1);
      const position = lines.positionAt(offset);
      assert.ok(lines.offsetAt(position) === offset || /[\r\n]/.test(text[offset] ?? '') || text[offset - 1] === '\r');
    }),
  );
});

test('a span is trimmed to its words', () => {
  assert.deepEqual(trimmed('  ab ', { start: 0, end: 5 }), { start: 2, end: 4 });
  assert.deepEqual(trimmed('   ', { start: 0, end: 3 }), { start: 3, end: 3 });
});

test('an empty span overlaps what it touches', () => {
  assert.ok(overlaps({ start: 3, end: 3 }, { start: 1, end: 3 }));
  assert.ok(!overlaps({ start: 1, end: 3 }, { start: 3, end: 5 }));
});

test('the lines of an edited text are those of the text from scratch', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '\r', '\r\n', 'bc'), { maxLength: 12 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, fc.nat(20), fc.nat(6), (before, inserted, at, length) => {
      const start = Math.min(at, before.length);
      const end = Math.min(start + length, before.length);
      const after = before.slice(0, start) + inserted + before.slice(end);
      const edited = new LineIndex(before).edited(after, { start, end }, inserted.length);
      const fresh = new LineIndex(after);
      const lines = (index: LineIndex) => Array.from({ length: index.lineCount }, (_, line) => index.lineStart(line));
      assert.deepEqual(lines(edited), lines(fresh));
    }),
    { numRuns: 2000 },
  );
});
