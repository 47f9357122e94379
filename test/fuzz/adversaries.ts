/** Texts that are made to hurt: each family grows to about any length. */
export const adversaries: Readonly<Record<string, (length: number) => string>> = {
  'prose in sections': (n) =>
    filled(n, (i) => `## Part ${i}\n\nThe service stores ${i} records of 2 KB for 7 days.\n\n`),
  'prose without headings': (n) => filled(n, (i) => `The service stores ${i} records of 2 KB for 7 days.\n\n`),
  'one paragraph of many lines': (n) => filled(n, (i) => `the service stores ${i} records of 2 KB\n`),
  'one line of words': (n) => filled(n, (i) => `word${i % 97} and `),
  'one line of sentences': (n) => filled(n, (i) => `Does it scale to ${i} users? It should be fast. `),
  'one word': (n) => 'a'.repeat(n),
  'one line of digits': (n) => '7'.repeat(n),
  'one sum that never ends': (n) => filled(n, (i) => `${i} + `),
  'one product with groups': (n) => filled(n, (i) => `(${i} × `),
  'sums that are wrong': (n) => filled(n, (i) => `${i} GB × 10 = 4 GB\n\n`),
  'one line of sums': (n) => filled(n, (i) => `${i} GB × 10 = 4 GB, `),
  'one line of equals signs': (n) => '= '.repeat(n / 2),
  'headings only': (n) => '# a\n'.repeat(n / 4),
  'headings that are the same phase': (n) => '## Requirements\n'.repeat(n / 16),
  'headings in the template’s words': (n) =>
    filled(
      n,
      (i) => `## ${['Requirements', 'Data model', 'API design', 'Estimation', 'Bottlenecks'][i % 5]}\n\ntext\n\n`,
    ),
  'setext headings': (n) => filled(n, (i) => `part ${i}\n---\n`),
  'bold lines': (n) => filled(n, (i) => `**Part ${i}**\n\n`),
  'bold lines in the template’s words': (n) =>
    filled(n, (i) => `**${['Requirements', 'Data model', 'API design'][i % 3]}**\n\ntext\n\n`),
  'numbered chapters': (n) => filled(n, (i) => `${i}. Requirements\n\n   text\n\n`),
  'one flat list': (n) => filled(n, (i) => `- Is item ${i} fast?\n`),
  'one list of requirements': (n) =>
    `---\ndesign-doc: true\n---\n\n## Non-functional requirements\n\n${filled(n, (i) => `- The system ${i} should be highly available\n`)}`,
  'requirements that share words': (n) =>
    `---\ndesign-doc: true\n---\n\n## Non-functional requirements\n\n${'- low latency\n'.repeat(n / 14)}`,
  'one list of questions': (n) =>
    `---\ndesign-doc: true\n---\n\n## Open questions\n\n${filled(n, (i) => `- Who owns table ${i}?\n`)}`,
  'a staircase of lists': (n) => staircase(n, '- a'),
  'lists in one line': (n) => '- '.repeat(n / 2),
  'quotes in one line': (n) => '>'.repeat(n),
  'quotes and lists in one line': (n) => '> - '.repeat(n / 4),
  'numbers in one line': (n) => '1. '.repeat(n / 3),
  'quotes that deepen': (n) => staircase(n, 'a', '>'),
  'ten quotes deep': (n) => `${'>'.repeat(10)} text of a quote\n`.repeat(n / 27),
  'emphasis marks': (n) => '*'.repeat(n),
  'emphasis that opens': (n) => '*a '.repeat(n / 3),
  'emphasis that opens and closes': (n) => '**a* '.repeat(n / 5),
  'underscores between words': (n) => 'a_'.repeat(n / 2),
  tildes: (n) => '~~a '.repeat(n / 4),
  'brackets that open': (n) => '['.repeat(n),
  'brackets that open and close': (n) => '[a]'.repeat(n / 3),
  'images that open': (n) => '!['.repeat(n / 2),
  'links that never end': (n) => '[a](<b'.repeat(n / 6),
  'titles that never end': (n) => '[a](b "'.repeat(n / 7),
  'references that never end': (n) => '[a][b '.repeat(n / 6),
  'titles of definitions that never end': (n) => '[a]: b\n"c\n'.repeat(n / 10),
  'code and ampersands': (n) => '& `c` '.repeat(n / 6),
  'ampersands in lines': (n) => 'a & b\n'.repeat(n / 6),
  'escapes in an address': (n) => `[a](<${'\\_a'.repeat(n / 3)}>)`,
  'addresses in angle brackets': (n) => '<http://a> '.repeat(n / 11),
  'comments that open in text': (n) => `a ${'<!-- '.repeat(n / 5)}`,
  'attributes that never end': (n) => `a ${"<b c='".repeat(n / 6)}`,
  'emphasis of three kinds': (n) => '*a _b ~~c '.repeat(n / 10),
  'nested links': (n) => `${'['.repeat(n / 7)}a${'](b)'.repeat(n / 7)}`,
  'references to definitions': (n) => filled(n / 2, (i) => `[a${i}] `) + '\n\n' + filled(n / 2, (i) => `[a${i}]: b\n`),
  'definitions in sections': (n) => filled(n, (i) => `# s\n\n[x] [a${i}]\n\n[a${i}]: b\n\n`),
  'backticks that grow': (n) => {
    let text = '';
    for (let i = 1; text.length < n; i++) text += `a${'`'.repeat(i)}`;
    return text;
  },
  'angle brackets': (n) => '<'.repeat(n),
  'tags that open': (n) => '<a '.repeat(n / 3),
  'tags and text': (n) => '<b>a '.repeat(n / 5),
  'comments that open': (n) => '<!-- '.repeat(n / 5),
  'comments that open, in lines': (n) => '<!--\n\n# a\n\n'.repeat(n / 11),
  'raw HTML in blocks': (n) => '<div>\n\n# a\n\n'.repeat(n / 12),
  'raw HTML in one block': (n) => '<div>\n'.repeat(n / 6),
  'HTML headings': (n) => '<h2>Requirements</h2>\n'.repeat(n / 22),
  'a fence that is never closed': (n) => '```\n' + '# a\n'.repeat(n / 4),
  'fences that are never closed': (n) => '  ```\n# a\n'.repeat(n / 10),
  'fences in lists': (n) => '- ```\n# a\n'.repeat(n / 10),
  'code of sums': (n) => '```\n' + filled(n, (i) => `${i} GB × 10 = 4 GB\n`),
  'front matter that never ends': (n) => '---\n' + filled(n, (i) => `key${i}: value\n`),
  'front matter': (n) => '---\n' + filled(n, (i) => `key${i}: value\n`) + '---\n',
  'thematic breaks': (n) => '---\n'.repeat(n / 4),
  pipes: (n) => '|'.repeat(n),
  'pipes in lines': (n) => '|||\n'.repeat(n / 4),
  'a table of one row': (n) => `${'|a'.repeat(n / 5)}|\n${'|-'.repeat(n / 5)}|\n`,
  'a table of many rows': (n) => `| a | b |\n|---|---|\n${filled(n, (i) => `| part ${i} | ${i} GB |\n`)}`,
  'a table of many short rows': (n) => `| a | b |\n|---|---|\n${'|\n'.repeat(n / 2)}`,
  'tables without a body': (n) => '|a|\n|-|\n\n'.repeat(n / 9),
  'blank lines': (n) => '\n'.repeat(n),
  blanks: (n) => ' '.repeat(n),
  tabs: (n) => '\t'.repeat(n),
  'blanks between words': (n) => `a${' '.repeat(n)}b`,
  'old line endings': (n) => '# a\r\rtext\r'.repeat(n / 10),
  NULs: (n) => '\0'.repeat(n),
  'lone surrogates': (n) => '\uD83D \uDCAC'.repeat(n / 3),
  'right to left': (n) => '\u202Ea\u202C '.repeat(n / 4),
  'combining marks': (n) => 'a' + '\u0301'.repeat(n),
  entities: (n) => '&amp;'.repeat(n / 5),
  'entities that never end': (n) => '&'.repeat(n),
  backslashes: (n) => '\\'.repeat(n),
  'question marks': (n) => '?'.repeat(n),
  'question marks in lines': (n) => '?\n'.repeat(n / 2),
  'full stops': (n) => '.'.repeat(n),
  colons: (n) => 'a:'.repeat(n / 2),
  commas: (n) => 'a, '.repeat(n / 3),
  'numbers and dots': (n) => '1.'.repeat(n / 2),
  'numbers and commas': (n) => '1,000'.repeat(n / 5),
  dashes: (n) => 'a - '.repeat(n / 4),
  'dollar signs': (n) => '$'.repeat(n),
  'formulas that open': (n) => '$\\frac{1}{'.repeat(n / 10),
  'braces that open': (n) => '{'.repeat(n),
  'round brackets that open': (n) => '('.repeat(n),
  'place-holders': (n) => 'TBD '.repeat(n / 4),
  'place-holders in lines': (n) => '- TBD\n'.repeat(n / 6),
  directives: (n) => '<!-- design-doc-disable-next-line placeholder -->\nTBD\n\n'.repeat(n / 55),
  'directives that disable and enable': (n) =>
    '<!-- design-doc-disable placeholder -->\n\nTBD\n\n<!-- design-doc-enable placeholder -->\n\n'.repeat(n / 87),
  'directives without an end': (n) => '<!-- design-doc-disable placeholder -->\n\nTBD\n\n'.repeat(n / 46),
  'unknown directives': (n) => '<!-- design-doc-disable-nxt-line a, b: c -->\n'.repeat(n / 45),
  'words of requirements': (n) => 'highly available and fast and secure, '.repeat(n / 38),
  'words of estimates': (n) => filled(n, (i) => `DAU: ${i} million users, QPS ${i}k, storage ${i} TB per year. `),
  'stated figures': (n) => filled(n, (i) => `- DAU: ${i} million\n`),
  漢字: (n) => '高可用と低延迟の要件。'.repeat(n / 11),
  emoji: (n) => '💬'.repeat(n / 2),
  'mechanisms amid a design': (n) =>
    design(filled(n / 2, (i) => `## Surge pricing of ${i}\n\ntext\n\n`)) +
    filled(n / 2, (i) => `## Caching part ${i}\n\ntext\n\n`),
  'a diagram of many parts': (n) =>
    design(
      `## Architecture\n\n\`\`\`mermaid\nflowchart LR\n${filled(n / 2, (i) => `A${i}[Part ${i}] --> A${i + 1}\n`)}\`\`\`\n\n`,
    ) + filled(n / 2, (i) => `Part ${i} stores things.\n\n`),
  'a long column with a total': (n) =>
    design(
      `## Estimation\n\n| part | size |\n|---|---|\n${filled(n, (i) => `| part ${i} | ${i} GB |\n`)}| total | 5 GB |\n`,
    ),
  'directives before lines': (n) =>
    design(filled(n, (i) => `<!-- design-doc-disable-next-line placeholder: why -->\nTBD ${i}\n\n`)),
  'terms and qualities': (n) =>
    design(`## Glossary\n\n${filled(n / 2, (i) => `- **term${i}**: means this\n`)}\n`) +
    `## Non-functional requirements\n\n${filled(n / 2, (i) => `- term${i} is fast\n`)}`,
  'ids and what mentions them': (n) =>
    design(`## Requirements\n\n${filled(n / 2, (i) => `- FR-${i}: Users do thing ${i}\n`)}\n`) +
    `## Architecture\n\n${filled(n / 2, (i) => `- FR-${i} is met by part ${i}\n`)}`,
  ...repeated(['1,', '1 234 ', '1e', '1:', 'a1', '((', '1 × ', '(1 ', '1 = 1 × 1 ', '5B × 5B = 5B ', '1,000 (a ']),
  ...repeated(['5 m × 3 m × 2 m × 5 m = 5 m ', '[1 + ', '~= 5 ', '1 / 1 * ']),
};

/** In a document that is judged whatever it holds. */
function design(text: string): string {
  return `---\ndesign-doc: true\n---\n\n# T\n\n${text}`;
}

/** What stands in sums, over and over; named by itself. */
function repeated(units: readonly string[]): Readonly<Record<string, (length: number) => string>> {
  return Object.fromEntries(units.map((unit) => [`“${unit}”`, (n: number) => unit.repeat(n / unit.length)]));
}

/** Pieces until the text is long enough. */
function filled(length: number, piece: (i: number) => string): string {
  const pieces: string[] = [];
  for (let i = 0, sum = 0; sum < length; i++) {
    const next = piece(i);
    sum += next.length;
    pieces.push(next);
  }
  return pieces.join('');
}

/** Lines that are each one step further in, as many as the length allows. */
function staircase(length: number, line: string, step = '  '): string {
  const lines: string[] = [];
  for (let i = 0, sum = 0; sum < length; i++) {
    const next = step.repeat(i) + line;
    sum += next.length + 1;
    lines.push(next);
  }
  return lines.join('\n');
}
