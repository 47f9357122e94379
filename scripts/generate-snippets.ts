// Makes snippets/design-doc.json of what “New design document” writes, so that a phase's name, guide and questions are
// said once: in the template.
import { newDocument } from '../server/features/new-document.ts';
import { bundledTemplate } from '../server/template/bundled.ts';

/** A snippet as VS Code's files hold it. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

export const snippetsFile = new URL('../snippets/design-doc.json', import.meta.url);

/** The whole text of the snippets file. */
export function snippetsText(): string {
  const lines = newDocument(bundledTemplate).trimEnd().split('\n');
  const starts = bundledTemplate.phases.map(({ title }) => lines.indexOf(`## ${title}`));
  const snippets: Record<string, Snippet> = {
    'Design document': {
      prefix: 'design-doc',
      description: `A whole design document: ${bundledTemplate.phases.length} phases with their questions`,
      body: withTabStops(lines),
    },
  };
  for (const [i, { id, title, guide }] of bundledTemplate.phases.entries()) {
    const body = withTabStops(lines.slice(starts[i], starts[i + 1]));
    snippets[title] = { prefix: `phase-${id}`, description: guide, body };
  }
  return `${JSON.stringify(snippets, null, 2)}\n`;
}

/** A stop for each thing to be written: over the title and each guide, and behind each question. */
function withTabStops(lines: readonly string[]): readonly string[] {
  let stop = 0;
  const body = lines.map((line) => {
    const text = escaped(line);
    if (line.startsWith('- ')) return `${text} $${(stop += 1)}`;
    if (line.startsWith('# ')) return `# \${${(stop += 1)}:${text.slice('# '.length)}}`;
    return isProse(line) ? `\${${(stop += 1)}:${text}}` : text;
  });
  return [...body, '$0'];
}

/** Headings and the front matter stay as they are. */
function isProse(line: string): boolean {
  return line !== '' && !line.startsWith('#') && !line.startsWith('---') && !/^[a-z-]+: /.test(line);
}

/** Characters that a snippet gives a meaning to. */
function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, String.raw`\$&`);
}
