import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../text/edit.ts';
import { read } from './design-doc.ts';
import { insertSections, type SectionPlace } from './insert.ts';
import { sectionsOf, type Section } from './section.ts';

const section = { title: 'Inserted words', body: ['A guide.', '', '- One?'] };

function inserted(text: string, where: 'before' | 'after' | 'in', title: string): string | undefined {
  const doc = read(text);
  const model = [...sectionsOf(doc.root)].find((candidate) => candidate.title === title)!;
  const edits = insertSections(doc, { [where]: model } as unknown as SectionPlace, [section]);
  return edits && applyEdits(text, edits);
}

test('a new section takes form, level, emphasis and the next free number', () => {
  assert.equal(
    inserted('# T\n\n## **Step 1: A**\ntext\n## **Step 3: B**\nfoo\n', 'after', 'Step 1: A'),
    '# T\n\n## **Step 1: A**\ntext\n\n## **Step 2: Inserted words**\n\nA guide.\n\n- One?\n\n## **Step 3: B**\nfoo\n',
  );
  assert.match(inserted('A\n===\n\nB\n---\n\nC\n---\n', 'before', 'C')!, /\n\nInserted words\n-{14}\n\nA guide/);
  assert.match(inserted('II. x\n\n## I. A\n', 'after', 'I. A')!, /\n\n## II\. Inserted words\n/);
  assert.match(inserted('# 1. A\n\n## 1.1 B\n\n# 2. C\n\ntext', 'in', '2. C')!, /text\n\n## 2\.1 Inserted words\n/);
  assert.match(inserted('<h2 id="a">A</h2>\n\ntext', 'after', 'A')!, /\n\n<h2>Inserted words<\/h2>\n\n/);
});

test('a number that a later heading has already is not given twice', () => {
  assert.match(inserted('## 1. A\n\n## 2. B\n', 'after', '1. A')!, /\n## Inserted words\n/);
});

test('in a nested list a section is an item, marked, indented and highlighted as those around it', () => {
  const outline = '1) ==Scale==\n\t*  how many\n2) ==Tables==\n\t- which\n';
  const isTitle = () => 4 as const;
  const doc = read(outline, isTitle);
  const [scale, tables] = doc.root.children;
  const result = (place: SectionPlace) => applyEdits(outline, insertSections(doc, place, [section])!);
  const item = '==Inserted words==\n   - A guide.\n   - One?\n';
  assert.equal(result({ after: tables! }), `${outline}3) ${item}`);
  assert.equal(result({ after: scale! }), outline.replace('2) ', `2) ${item}2) `));
  const titles = [...sectionsOf(read(result({ after: scale! }), isTitle).root)].map(({ title }) => title);
  assert.deepEqual(titles, ['', 'Scale', 'Inserted words', 'Tables']);
});

test('where rules part the sections, they part the new one too', () => {
  const text = '## A\n\n### B\n\ntext\n\n---\n\n## C\n';
  assert.match(
    inserted(text, 'after', 'A')!,
    /text\n\n---\n\n## Inserted words\n\nA guide\.\n\n- One\?\n\n---\n\n## C\n$/,
  );
  assert.match(inserted(text, 'after', 'B')!, /text\n\n### Inserted words\n\nA guide\.\n\n- One\?\n\n---\n\n## C\n$/);
});

test('an anchor right above a heading stays with it', () => {
  assert.match(
    inserted('## A\n\ntext\n<a name="b"></a>\n## B\n', 'after', 'A')!,
    /One\?\n\n<a name="b"><\/a>\n## B\n$/,
  );
});

test('behind what nothing closes there is no place', () => {
  for (const open of ['```js\ncode', '<!-- note', '<pre>\nraw', '~~~~\n~~~']) {
    assert.equal(inserted(`## A\n\n${open}\n`, 'after', 'A'), undefined, open);
    assert.match(inserted(`## A\n\n${open}\n`, 'before', 'A')!, /^## Inserted words/);
  }
});

test('an empty document takes a section', () => {
  const doc = read('');
  assert.equal(
    applyEdits('', insertSections(doc, { in: doc.root }, [section])!),
    '## Inserted words\n\nA guide.\n\n- One?\n',
  );
});

const body = fc.constantFrom(
  '',
  'text',
  'text  ',
  '- item\n  - below',
  '> quote',
  '```\ncode\n```',
  '| a |\n|---|\n| b |',
  '---',
  '    code',
  '<div>\nx',
  '1. a\n\n   b',
);
const heading = fc.constantFrom(
  '# N',
  '## N',
  '### N ##',
  '## 3. N',
  '## *N*',
  'N\n---',
  'N\n===',
  '**N**',
  '**N:**',
  '<h2>N</h2>',
  '# Step 2 – N',
);
const documents = fc
  .array(fc.tuple(heading, body, fc.constantFrom('\n', '\n\n', '\n\n\n')), { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts.map(([line, text, gap], i) => `${line.replace('N', `Name${i}`)}\n\n${text}${gap}${gap}`).join(''),
  );

test('what is inserted reads back as a section beside or in its model, and everything else as before', () => {
  fc.assert(
    fc.property(
      documents,
      fc.boolean(),
      fc.constantFrom('before', 'after', 'in'),
      fc.nat(),
      (lf, crlf, where, pick) => {
        const text = crlf ? lf.replaceAll('\n', '\r\n') : lf;
        const doc = read(text);
        const sections = [...sectionsOf(doc.root)].slice(1);
        const model = sections[pick % sections.length]!;
        const edits = insertSections(doc, { [where]: model } as unknown as SectionPlace, [section]);
        assert.ok(edits);
        for (const { span } of edits) assert.equal(span.start, span.end);
        const result = applyEdits(text, edits);
        if (crlf) assert.doesNotMatch(result, /[^\r]\n/);
        if (where === 'in' && (model.form === 'bold' || model.form === 'line')) return;
        const after = [...sectionsOf(read(result).root)].slice(1);
        const isNew = (candidate: Section) => candidate.title.includes('Inserted words');
        const found = after.filter(isNew);
        assert.equal(found.length, 1);
        assert.deepEqual(
          after.filter((candidate) => !isNew(candidate)).map(({ title }) => title),
          sections.map(({ title }) => title),
        );
        if (where !== 'in') assert.equal(found[0]!.level, model.level);
        else assert.equal(found[0]!.parent!.title, model.title);
      },
    ),
    { numRuns: 1000 },
  );
});
