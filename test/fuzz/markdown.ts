import fc from 'fast-check';

/** Pieces of lines, so that all of Markdown and of what the rules look for meets by chance. */
const inline = fc.constantFrom(
  ...'a the **b** *c* _d_ ~~e~~ `f` ``g` [h](i) [j][k] ![l](m) <n> </n> <!-- --> <https://o.p> \\ \\* &amp; & | : ? ! . , ; ( ) [ ] { } $ $$ = × + - / % ~ ≈ -> → 💬 漢字 \u202E \u0000 \uD83D \uDCAC é \u0301 \uFEFF'.split(
    ' ',
  ),
  ...'TBD TODO ??? 400 GB 1.4 TB/day 10M 99.9% p99 < 200 ms QPS users requests should must highly available fast Who owns it? What if? Answer: yes no A: Q: Owner @ann 2025-01-01 #12 ABC-1 R1: FR-2'.split(
    ' ',
  ),
);
const words = fc.array(inline, { maxLength: 10 }).map((pieces) => pieces.join(' '));
const opener = fc.constantFrom(
  '',
  '',
  '',
  '# ',
  '## ',
  '###### ',
  '####### ',
  '#',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '7) ',
  '- [ ] ',
  '- [x] ',
  '> ',
  '>> ',
  '  - ',
  '    ',
  '\t',
  '| ',
  '|---|---|',
  '```',
  '````js',
  '~~~',
  '---',
  '===',
  '***',

  '<div>',
  '</div>',
  '<!--',
  '-->',
  '<pre>',
  '<h2>',
  '<?x',
  '<![CDATA[',
  '[k]: /x ',
  '[k]: <',
  '+++',
  '$$',
  ':::',
  '**',
  '<!-- design-doc-disable-line ',
  '<!-- design-doc-disable placeholder -->',
);
const title = fc.constantFrom(
  '# System design',
  '## Requirements',
  '### Functional requirements',
  '### Non-functional requirements',
  '## Capacity estimation',
  'Data model\n---',
  '**API design**',
  '## High-level design',
  '1. Detailed design',
  '<h2>Bottlenecks</h2>',
  '## Open questions',
  '> ## API',
);
const line = fc.tuple(opener, words).map((two) => two.join(''));
const top = fc.constantFrom(
  '',
  '---\ndesign-doc: true\n---\n',
  '---\nstatus: draft\n',
  '\uFEFF',
  '+++\n',
  '---\ndesign-doc: [\n---\n',
);
const ending = fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\n \n');

/** Any document: lines of Markdown by chance, between headings that make it a design document. */
export const documents: fc.Arbitrary<string> = fc
  .tuple(
    top,
    fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: title }), { maxLength: 40 }),
    ending,
  )
  .map(([start, lines, end]) => (start + lines.join(end)).replace(/^\uFEFF/, ''));
