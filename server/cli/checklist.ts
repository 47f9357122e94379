import { checklist } from '../checklist.ts';
import { checklistMarkdown } from '../features/checklist-markdown.ts';
import { checklistText } from '../features/checklist-text.ts';
import { LineIndex } from '../text/line-index.ts';
import { placeOf, printable, type Paint } from './render.ts';
import type { Formatter } from './report.ts';

/** Every document's checklist, to be read in a terminal. */
export function checklists(paint: Paint): Formatter {
  return {
    file({ path, doc, result }) {
      const lines = new LineIndex(doc.text);
      return checklistText(checklist(doc, result), path, {
        author: printable,
        place: ({ start }) => paint.dim(` (${path}:${placeOf(lines, start)})`),
        title: paint.bold,
        good: paint.good,
        owed: (text) => paint.severity('warning', text),
      });
    },
    whole: joined,
  };
}

/** The same as Markdown for a pull request. */
export const checklistsAsMarkdown: Formatter = {
  file: ({ path, doc, result }) => checklistMarkdown(checklist(doc, result), path, new LineIndex(doc.text)),
  whole: joined,
};

function joined({ files }: Parameters<Formatter['whole']>[0]): string {
  return files.map(({ text }) => text).join('\n');
}
