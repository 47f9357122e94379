import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { descendants, type Block } from '../markdown/block.ts';
import { contains } from '../text/span.ts';
import { read } from './design-doc.ts';
import type { TitleTest } from './outline-forms.ts';
import { absolute, sectionsOf, type Section } from './section.ts';

/** Stands in for a template: “Known …” is a sure heading, “Maybe …” one that needs bold type or a document without headings. */
const isTitle: TitleTest = (title) =>
  /^(?:\p{Extended_Pictographic} )?Known/u.test(title) ? 4 : title.startsWith('Maybe') ? 3 : 0;

function tree(text: string, titles: TitleTest = isTitle): string {
  const show = (section: Section): string => {
    const content = section.blocks.map(({ kind }) => kind).join(' ');
    const below = section.children.map(show).join(', ');
    return `${section.title || '·'}${content && ` [${content}]`}${below && ` (${below})`}`;
  };
  return show(read(text, titles).root);
}

test('headings of every form nest by their level', () => {
  assert.equal(tree('# A\n\ntext\n\n## B\n\n- x\n\n# C\n'), '· (A [paragraph] (B [list]), C)');
  assert.equal(tree('A\n===\n\nB\n---\n\ntext\n'), '· (A (B [paragraph]))');
  assert.equal(tree('<h2>A</h2>\n<p>text</p>\n\n<h3>B</h3>\n'), '· (A [paragraph] (B))');
});

test('a bold line is a section, and one that is known ranks above one that is not', () => {
  assert.equal(
    tree('## A\n\n**Known one**\n\n- x\n\n**other:**\n\ny\n\n**Known two**\n\nz\n'),
    '· (A (Known one [list] (other: [paragraph]), Known two [paragraph]))',
  );
});

test('a bold sentence is content', () => {
  assert.equal(tree('## A\n\n**We never lose a parcel.**\n'), '· (A [paragraph])');
});

test('the text behind a known bold label is the content of its section', () => {
  assert.equal(tree('**Known one:** some words\n'), '· (Known one: [paragraph])');
  assert.equal(tree('**Known one**\nsome words\n'), '· (Known one [paragraph])');
  assert.equal(tree('**other:** some words\n'), '· [paragraph]');
});

test('a plain line is a section where its words are known', () => {
  assert.equal(
    tree('# T\n\n## U\n\nKnown one:\n\n- x\n\nElse:\n\n- y\n'),
    '· (T (U (Known one: [list paragraph list])))',
  );
  assert.equal(tree('# T\n\nMaybe one\n\n- x\n'), '· (T (Maybe one [list]))', 'without better headings');
  assert.equal(tree('# T\n\n## U\n\nMaybe one\n\nx\n'), '· (T (U [paragraph paragraph]))', 'with better headings');
  assert.equal(tree('# T\n\n## U\n\nMaybe one\n- x\n'), '· (T (U (Maybe one [list])))', 'right above a list');
});

test('a known label of a plain line heads the words behind it', () => {
  assert.equal(tree('- Known one: x, y\n- Known two: z\n'), '· (Known one [paragraph], Known two [paragraph])');
});

test('numbered lines are sections once two of them are known', () => {
  assert.equal(
    tree('1. Else\n\nx\n\n2. Known one\n\ny\n\n3. Maybe two\n\nz\n'),
    '· (Else [paragraph], Known one [paragraph], Maybe two [paragraph])',
  );
  assert.equal(tree('1. Else\n\nx\n\n2. Maybe\n\ny\n'), '· [list paragraph list paragraph]');
});

test('a numbered line is a heading where its author broke it, or the next word would have fitted', () => {
  const title = 'Known to be about as long as lines of text are';
  const series = (end: string, text: string): string => tree(`1. Known one\nx\n\n---\n\n2. ${title}${end}\n${text}\n`);
  assert.equal(series('', 'text goes on here'), '· [list rule list]');
  for (const end of ['  ', '\\']) {
    assert.equal(series(end, 'text'), `· (Known one [paragraph rule], ${title} [paragraph])`);
  }
  // Scripts without spaces are wrapped anywhere.
  assert.equal(
    tree(
      '1. Known one\n这是一个没有空格的很长很长的句子而且还没有结束\n\ntext\n\n2. Known two\n这也是一个没有空格的很长很长的句子而且还没有结束\n',
    ),
    '· (Known one [paragraph paragraph], Known two [paragraph])',
  );
});

test('one odd item among many leaves a series of chapters what it is, and so does a series with another sign', () => {
  const chapters = [1, 2, 4, 5].map((n) => `${n}. Known ${n}\nx\n\n---\n\n`);
  const odd = '3. It is a sentence.\n\n---\n\n';
  const found = tree([...chapters.slice(0, 2), odd, ...chapters.slice(2)].join(''));
  for (const n of [1, 2, 4, 5]) assert.ok(found.includes(`Known ${n} [`), found);
  assert.equal(
    tree('1. Known one\nx\n\n1) this and\n2) that\n\n2. Known two\ny\n'),
    '· (Known one [paragraph list], Known two [paragraph])',
  );
});

test('known list items are sections as deep as they stand', () => {
  assert.equal(
    tree('1) Known one\n\t* ==divided==\n\t\t1) ==Known part==\n\t\t\t* x\n2) ==Known two==\n\t* y\n'),
    '· (Known one [list] (Known part [list]), Known two [list])',
  );
});

test('a list of features stays a list', () => {
  assert.equal(tree('- **Fast**\n- **Safe**\n  - very\n'), '· [list]');
});

test('what follows a list of bold bullets belongs to the section around it, what follows chapters to the last of them', () => {
  assert.equal(tree('## A\n\n- **Known one**\n  - x\n\ntext\n'), '· (A [paragraph] (Known one [list]))');
  assert.equal(tree('1) Known one\n\t* x\n```\ncode\n```\n'), '· (Known one [list code])');
});

test('items behind a bold bullet without content are its content', () => {
  assert.equal(tree('- **Known one**\n- x\n- y\n- **Known two**\n- z\n'), '· (Known one [list], Known two [list])');
});

test('raw HTML lists are read as any list', () => {
  assert.equal(tree('<ul><li><b>Known one</b><ul><li>x</li></ul></li></ul>\n'), '· (Known one [list])');
});

test('a table of contents is content', () => {
  assert.equal(tree('- [Known one](#a)\n  - [Known two](#b)\n'), '· [list]');
});

const line = fc.constantFrom(
  'Known a',
  '**Known b**',
  '**Known c:** d',
  'Maybe',
  '**x**',
  '- **Known e**',
  '- **Known f**\n  - g\n    - **Known h**\n      - i',
  '1) Known j\n   - k',
  '- l\n- m',
  '```',
  '> **Known n**',
  '| o |\n|---|\n| p |',
  '1. Known q',
  '2. Maybe',
  '<h3>r</h3>',
  '<ul><li>Known s<ul><li>t</li></ul></li></ul>',
  '# u',
  '## v',
  '##Known w\n###Maybe\ntext',
  'Known x\ntext that goes on',
  'w\n---',
  '<!-- y -->',
  '- [Known z](#z)\n  - a',
  '\t- Known b\n\t\t- c',
  '- Known d: e\n  - f',
);
const documents = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { maxLength: 12 })
  .map((lines) => lines.map(([text, gap]) => text + gap).join(''));

test('sections nest within their parents’ extents and hold each piece of content exactly once', () => {
  fc.assert(
    fc.property(documents, fc.boolean(), (lf, crlf) => {
      const text = crlf ? lf.replaceAll('\n', '\r\n') : lf;
      const doc = read(text, isTitle);
      const seen = new Map<number, string>();
      for (const section of sectionsOf(doc.root)) {
        assert.ok(contains({ start: 0, end: text.length }, section.extent));
        assert.ok(contains(section.extent, section.heading));
        if (section.parent)
          assert.ok(
            contains(section.parent.extent, section.extent) && section.level > section.parent.level,
            section.title,
          );
        assert.equal(section.parent === undefined || section.parent.children.includes(section), true);
        for (const leaf of section.blocks.flatMap(leaves)) {
          const span = absolute(section, leaf.span);
          assert.ok(contains(section.extent, span), `${section.title} holds ${text.slice(span.start, span.end)}`);
          assert.ok(
            !contains(section.heading, span) || section.form === 'document',
            'a heading is no content of its own',
          );
          assert.ok(!seen.has(span.start), `“${text.slice(span.start, span.end)}” stands in two sections`);
          seen.set(span.start, section.title);
        }
      }
      // Whatever the parser found is content of a section or the heading of one.
      const headings = [...sectionsOf(doc.root)].map(({ heading }) => heading);
      for (const { chunk, base } of doc.chunks) {
        for (const leaf of chunk.blocks.flatMap(leaves)) {
          const start = leaf.span.start + base;
          const isHeading = headings.some((heading) => heading.start <= start && start < heading.end);
          assert.ok(seen.has(start) || isHeading, `“${text.slice(start, leaf.span.end + base)}” is lost`);
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** The blocks that hold text themselves. */
function leaves(block: Block): readonly Block[] {
  return [...descendants(block)].filter(
    ({ children, inlines, kind }) =>
      children.length === 0 && (inlines.length > 0 || kind === 'code' || kind === 'html'),
  );
}

test('without headings, lists whose numbers go on over the text between them are chapters', () => {
  const chapters = '1. Intro\n   of it\n2. Known one\n\nx\n\n3. Known two\n   y\n4. Else\n\nz\n';
  assert.equal(tree(chapters), '· (Intro [paragraph], Known one [paragraph], Known two [paragraph], Else [paragraph])');
  assert.equal(tree(`# T\n\n## U\n\n${chapters}`), '· (T (U [list paragraph list paragraph]))', 'below headings');
  assert.equal(tree(chapters.replace('3.', '1.')), '· [list paragraph list paragraph]', 'a new count');
});

test('without headings, lines that begin with a pictograph are headings once two of them are known', () => {
  const text = '📦 Known one\nx\n\ny\n🔧 Else\nz\n\n📈 Known two\nw\n';
  assert.equal(tree(text), '· (📦 Known one [paragraph paragraph], 🔧 Else [paragraph], 📈 Known two [paragraph])');
  assert.equal(tree(text.replace('Known two', 'More')), '· (📦 Known one [paragraph paragraph paragraph])');
});

test('a bold line above a text, and a bold item above an anchor, are headings where their words are known', () => {
  assert.equal(tree('# T\n\n**Maybe one**\nx\n\n**Else**\ny\n'), '· (T (Maybe one [paragraph paragraph]))');
  assert.equal(tree('- **Known one**\n  <a id="x"></a>\n  - x\n'), '· (Known one [list])');
});
