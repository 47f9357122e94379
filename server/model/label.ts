import { trimmed, type Span } from '../text/span.ts';
import type { Named } from './declaration.ts';

/** What a box is called: its label's first line, without quotes, marks and what stands in brackets behind the name. */
export function labelName(text: string, label: Span): Named {
  let { start, end } = label;
  const strip = (): void => {
    ({ start, end } = trimmed(text, { start, end }));
  };
  strip();
  if (end - start > 1 && (text[start] === '"' || text[start] === '`') && text[end - 1] === text[start]) {
    start++;
    end--;
    strip();
  }
  while (start < end && LEADING.test(text.slice(start, start + 2))) {
    const tag = text[start] === '<' ? text.indexOf('>', start) + 1 : start + 1;
    start = tag > start && tag <= end ? tag : start + 1;
    strip();
  }
  const shown = text.slice(start, end);
  const cut = shown.search(/<br|\\n|\n|<\/|[*`]|\s[([{:–—-]|\s-\s|:\s|"/i);
  if (cut > 0) end = start + cut;
  while (end > start && /[\s/:,.;&+-]/.test(text[end - 1]!)) end--;
  return { name: text.slice(start, end), span: { start, end } };
}

/** Tags, emphasis and pictures before a name. */
const LEADING = /^(?:<[a-z]|[*`"]|\p{Extended_Pictographic}|\uFE0F|\u200D|[\uD800-\uDFFF])/iu;
