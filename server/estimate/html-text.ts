import type { Block } from '../markdown/block.ts';
import { HARD_BREAK } from './lines.ts';

/** Elements whose text is written for people, and that no calculation goes on across. */
const BLOCKS = new Set([
  'td',
  'th',
  'tr',
  'li',
  'p',
  'div',
  'br',
  'table',
  'ul',
  'ol',
  'dd',
  'dt',
  'summary',
  'details',
]);

/** Elements that hold programs or settings. */
const PROGRAMS = /<(?:script|style|pre|svg|!--)/i;

/**
 * The text of a block of HTML as its calculations are read, exactly as long as the block: its tags are blank, `<sup>` is a
 * power, and cells, items and lines end what stands in them. Null for a block that holds no cell or item, or a program.
 */
export function htmlText(text: string, { span }: Block): string | null {
  const source = text.slice(span.start, span.end);
  if (!/<(?:td|th|li)\b/i.test(source) || PROGRAMS.test(source)) return null;
  let result = '';
  let from = 0;
  for (let open = source.indexOf('<'); open >= 0; open = source.indexOf('<', from)) {
    const close = source.indexOf('>', open);
    if (close < 0) break;
    const name = /^<\/?([a-z][a-z\d]*)/i.exec(source.slice(open, open + LONGEST_NAME))?.[1]?.toLowerCase();
    result += source.slice(from, open);
    if (name === undefined) {
      result += source[open]!;
      from = open + 1;
      continue;
    }
    const first = BLOCKS.has(name) ? HARD_BREAK : name === 'sup' && source[open + 1] !== '/' ? '^' : ' ';
    result += first + ' '.repeat(close - open);
    from = close + 1;
  }
  return result + source.slice(from);
}

const LONGEST_NAME = 16;
