import type { DesignDoc } from './design-doc.ts';
import { lineStartAt } from './places.ts';
import type { Section } from './section.ts';
import { withoutEnd } from '../text/without-end.ts';

/** How a heading is written, read off one that the author wrote, so that a new one looks the same. */
export interface HeadingStyle {
  /** What stands before every line of the heading: indentation and quote marks. */
  readonly linePrefix: string;
  /** Hashes, list marker or opening tag, with the space behind. */
  readonly opener: string;
  /** Closing hashes or the closing tag. */
  readonly closer: string;
  /** Emphasis around the whole title. */
  readonly emphasis: string;
  /** Whether the number stands inside the emphasis. */
  readonly emphasisFirst: boolean;
  /** Punctuation that ends the title: `:` or nothing; inside the emphasis or behind it. */
  readonly colon: { readonly text: string; readonly inside: boolean };
  readonly number: HeadingNumber | undefined;
  /** The unit that underlines a setext heading. */
  readonly underline: '' | '=' | '-';
  /** How far the text below has to be indented: behind the marker of a list item, else 0. */
  readonly indent: number;
}

/** “2.1”, “Step 3:”, “IV.” before a title: the last component counts up. */
export interface HeadingNumber {
  /** What stands before the last component: “Step ”, “2.”. */
  readonly before: string;
  readonly value: number;
  readonly kind: 'arabic' | 'roman' | 'letter';
  /** What stands behind it, spaces included: “) ”, “: ”, “ – ”. */
  readonly after: string;
}

/** A plain ATX heading of a depth from 1 to 6. */
export function atxStyle(depth: number): HeadingStyle {
  return { ...PLAIN, opener: '#'.repeat(Math.min(6, Math.max(1, depth))) + ' ' };
}

/** A list item below a line that is indented by `linePrefix`, its title in bold. */
export function itemStyle(linePrefix: string): HeadingStyle {
  return { ...PLAIN, linePrefix, opener: '- ', emphasis: '**', emphasisFirst: true, indent: 2 };
}

const PLAIN: HeadingStyle = {
  linePrefix: '',
  opener: '',
  closer: '',
  emphasis: '',
  emphasisFirst: false,
  colon: { text: '', inside: false },
  number: undefined,
  underline: '',
  indent: 0,
};

const OPENER = /^(?:#{1,6}[ \t]+|<(h[1-6])(?:\s[^<>]*)?>\s*|(?:[-+*]|\d{1,9}[.)])[ \t]+)/i;
const EMPHASIS = /^(?:\*{1,3}|_{1,3}|==)/;

/** The style of a section's heading; undefined for the document itself and for a heading whose line holds more than it. */
export function styleOf(doc: DesignDoc, section: Section): HeadingStyle | undefined {
  if (section.form === 'document') return undefined;
  const lineStart = lineStartAt(doc.text, section.heading.start);
  const lead = doc.text.slice(lineStart, section.heading.start);
  // A heading of the item form may begin at its marker or behind it.
  const linePrefix = /^[ \t>]*/.exec(lead)![0];
  const raw = doc.text.slice(lineStart + linePrefix.length, section.heading.end);
  const [firstLine = '', secondLine = ''] = raw.split(/\r\n?|\n/, 2);
  const style = inlineStyle(firstLine, section.form === 'item' || section.form === 'html' || section.form === 'atx');
  if (section.form === 'setext') return { ...style, linePrefix, underline: secondLine.includes('=') ? '=' : '-' };
  return { ...style, linePrefix };
}

function inlineStyle(line: string, hasOpener: boolean): HeadingStyle {
  const match = hasOpener ? OPENER.exec(line) : null;
  const tag = match?.[1];
  const marker = match?.[0] ?? '';
  const opener = tag ? `<${tag}>` : marker;
  let rest = line.slice(marker.length);
  const isItem = !tag && marker !== '' && marker[0] !== '#';
  const closer = tag ? `</${tag}>` : marker[0] === '#' ? closingHashes(rest) : '';
  rest = (tag ? rest.replace(/<\/?[a-z][^<>]*>/gi, '') : rest.slice(0, rest.length - closer.length)).trimEnd();

  const outer = EMPHASIS.exec(rest)?.[0] ?? '';
  let number = numberOf(rest.slice(outer.length));
  const emphasisFirst = outer !== '';
  const core = number ? rest.slice(outer.length + number.length) : rest.slice(outer.length);
  const emphasis = emphasisFirst ? outer : (EMPHASIS.exec(core)?.[0] ?? '');
  const tail = tailOf(core, emphasis);
  if (!tail) number = numberOf(rest);
  return {
    ...PLAIN,
    opener,
    closer,
    number: number?.number,
    ...(tail && { emphasis, emphasisFirst, colon: tail }),
    indent: isItem ? indentOf(marker) : 0,
  };
}

/** The colon that ends a title and where it stands, where the emphasis spans the whole title; undefined where it doesn't. */
function tailOf(core: string, emphasis: string): HeadingStyle['colon'] | undefined {
  const last = core.at(-1) ?? '';
  const colon = last === ':' || last === '：' ? last : '';
  const before = core.slice(0, core.length - colon.length);
  if (emphasis === '') return { text: colon, inside: false };
  if (!before.endsWith(emphasis)) return undefined;
  const inner = before.slice(0, -emphasis.length).at(-1) ?? '';
  const inside = inner === ':' || inner === '：';
  return inside ? { text: inner, inside } : { text: colon, inside: false };
}

function closingHashes(rest: string): string {
  return /(?<![ \t])[ \t]+#+$/.exec(withoutEnd(rest, /[ \t]/))?.[0] ?? '';
}

/** A marker with more than four spaces behind it opens indented code: only one space counts then. */
function indentOf(marker: string): number {
  const bare = marker.trimEnd().length;
  const spaces = marker.length - bare;
  return marker.includes('\t') || spaces > 4 ? bare + 1 : marker.length;
}

const ARABIC = /^((?:\p{L}{2,12}\s)?(?:\d{1,3}\.)*)(\d{1,3})([.):][ \t]+|[ \t]*[–—:-][ \t]+|[ \t]+)/u;
const ROMAN = /^()([IVX]{1,5})([.)][ \t]+)/;
const LETTER = /^()([A-Z])([.)][ \t]+)/;

interface FoundNumber {
  readonly number: HeadingNumber;
  readonly length: number;
}

function numberOf(title: string): FoundNumber | undefined {
  const arabic = ARABIC.exec(title);
  // “3 tables” is no numbered heading: a number with nothing but a space behind it needs a dot in it, “2.1 Scale”.
  if (arabic && (arabic[3]!.trim() !== '' || /\d\.$/.test(arabic[1]!)))
    return found(arabic, 'arabic', Number(arabic[2]));
  const roman = ROMAN.exec(title);
  if (roman && toRoman(fromRoman(roman[2]!)) === roman[2]) return found(roman, 'roman', fromRoman(roman[2]));
  const letter = LETTER.exec(title);
  return letter ? found(letter, 'letter', letter[2]!.charCodeAt(0) - 64) : undefined;
}

function found(match: RegExpExecArray, kind: HeadingNumber['kind'], value: number): FoundNumber {
  return { number: { before: match[1]!, value, kind, after: match[3]! }, length: match[0].length };
}

const ROMAN_DIGITS = { X: 10, IX: 9, V: 5, IV: 4, I: 1 } as const;

function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [digit, worth] of Object.entries(ROMAN_DIGITS)) {
    for (; rest >= worth; rest -= worth) text += digit;
  }
  return text;
}

function fromRoman(text: string): number {
  const values = text.split('').map((digit) => ROMAN_DIGITS[digit as 'I' | 'V' | 'X']);
  return values.reduce<number>((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** The number as it stands in a heading. */
export function writeNumber({ before, value, kind, after }: HeadingNumber): string {
  const written =
    kind === 'arabic' ? String(value) : kind === 'roman' ? toRoman(value) : String.fromCharCode(64 + value);
  return before + written + after;
}

/** The lines of a heading in this style, without the prefix of its lines. */
export function writeHeading(style: HeadingStyle, title: string, number: HeadingNumber | undefined): readonly string[] {
  const { emphasis, emphasisFirst, colon } = style;
  const numeral = number ? writeNumber(number) : '';
  const named = title + (colon.inside ? colon.text : '');
  const outside = colon.inside ? '' : colon.text;
  const words = emphasisFirst
    ? emphasis + numeral + named + emphasis + outside
    : numeral + emphasis + named + emphasis + outside;
  const line = style.opener + words + style.closer;
  return style.underline === '' ? [line] : [line, style.underline.repeat(Math.max(3, line.length))];
}
