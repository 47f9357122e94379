import type { Edit } from '../text/edit.ts';
import type { DesignDoc } from './design-doc.ts';
import {
  atxStyle,
  itemStyle,
  styleOf,
  writeHeading,
  writeNumber,
  type HeadingNumber,
  type HeadingStyle,
} from './heading-style.ts';
import { blocksAt, bodyStart, endsOpen, itemAt, lineEndAt, lineStartAt } from './places.ts';
import type { Section } from './section.ts';

/** A section that is to be written into a document. */
export interface NewSection {
  readonly title: string;
  /** Lines of Markdown below the heading, as they would stand at the left margin. */
  readonly body: readonly string[];
  /** One level of sections below; theirs are not written. */
  readonly children?: readonly NewSection[];
}

/** Where a section goes, said by one that is there: it also tells level, form and numbering. */
export type SectionPlace =
  | { readonly before: Section }
  | { readonly after: Section }
  /** As the last child. */
  | { readonly in: Section };

/**
 * The edits that write sections, one after the other, at a place: in the form, level, numbering and emphasis of those
 * around it, with blank lines where the form wants them, in the document's line ending. Nothing of the author's text
 * changes. Undefined where no place is safe: behind a fence or comment that nothing closes.
 */
export function insertSections(
  doc: DesignDoc,
  place: SectionPlace,
  sections: readonly NewSection[],
): readonly Edit[] | undefined {
  if (sections.length === 0) return [];
  const { model, siblings, style } = surroundings(doc, place);
  const spot = spotOf(doc, place);
  if (spot === undefined) return undefined;
  const { at, ruled } = spot;
  const numbers = joinsList(doc, at, style)
    ? []
    : numbering(style, model, siblings, 'before' in place, sections.length, doc);
  const tight = isTight(doc, style, model);
  const below = styleBelow(doc, style, siblings);
  const lines = sections.flatMap((section, i) => [
    ...(i > 0 && !tight ? [''] : []),
    ...written(section, style, below, numbers[i]),
  ]);
  if (ruled) lines.push('', '---');
  const prefixed = lines.map((line) => (style.linePrefix + line).trimEnd());
  return [{ span: { start: at, end: at }, text: separated(doc, at, prefixed, tight) }];
}

/** The section whose children are the document's chapters: the document itself, or the one title that holds all the rest. */
export function chapterHome(doc: DesignDoc): Section {
  const [only, ...others] = doc.root.children;
  const isTitle = only !== undefined && others.length === 0 && only.level === 1 && only.form !== 'item';
  return isTitle ? only : doc.root;
}

interface Surroundings {
  /** The section that shows how it is done; undefined in a document without any. */
  readonly model: Section | undefined;
  readonly siblings: readonly Section[];
  readonly style: HeadingStyle;
}

function surroundings(doc: DesignDoc, place: SectionPlace): Surroundings {
  const model = 'before' in place ? place.before : 'after' in place ? place.after : place.in.children.at(-1);
  const parent = 'in' in place ? place.in : model!.parent!;
  const style = model && styleOf(doc, model);
  if (style) return { model, siblings: parent.children, style };
  return { model: undefined, siblings: [], style: childStyle(doc, parent) };
}

/** How a first child is written: as its cousins are, else one level below its parent. */
function childStyle(doc: DesignDoc, parent: Section): HeadingStyle {
  for (const uncle of parent.parent?.children ?? []) {
    const cousin = uncle.children[0];
    const style = cousin && uncle.level === parent.level && styleOf(doc, cousin);
    if (style)
      return { ...style, number: firstNumber(doc, parent, style.number), opener: style.opener.replace(/^\d+/, '1') };
  }
  const above = styleOf(doc, parent);
  switch (parent.form) {
    case 'document':
      return atxStyle(2);
    case 'atx':
    case 'setext':
    case 'html':
      return { ...atxStyle(parent.level + 1), linePrefix: above?.linePrefix ?? '' };
    case 'item':
      return itemStyle((above?.linePrefix ?? '') + ' '.repeat(above?.indent ?? 2));
    case 'bold':
    case 'line':
      return itemStyle(above?.linePrefix ?? '');
  }
}

/** “2.1” below “2.” where the cousins are numbered so. The value is one too low: numbering counts up from it. */
function firstNumber(doc: DesignDoc, parent: Section, cousin: HeadingNumber | undefined): HeadingNumber | undefined {
  if (cousin === undefined || !cousin.before.endsWith('.')) return cousin && { ...cousin, value: 0 };
  const above = styleOf(doc, parent)?.number;
  return above && { ...cousin, before: `${above.before}${above.value}.`, value: 0 };
}

/** One number per new section, or none: a number that a later heading has already is not given twice. */
function numbering(
  style: HeadingStyle,
  model: Section | undefined,
  siblings: readonly Section[],
  isBefore: boolean,
  count: number,
  doc: DesignDoc,
): readonly (number | undefined)[] {
  const value = style.number?.value ?? Number(/^\d+/.exec(style.opener)?.[0] ?? Number.NaN);
  if (Number.isNaN(value)) return new Array<undefined>(count).fill(undefined);
  const taken = siblings
    .map((sibling) => styleOf(doc, sibling))
    .map((s) => s?.number?.value ?? Number(/^\d+/.exec(s?.opener ?? '')?.[0]));
  const isList = style.number === undefined;
  // A list whose items are all numbered alike stays so: Markdown counts for the author.
  if (isList && taken.filter((number) => number === value).length > 1) return new Array<number>(count).fill(value);
  const first = isBefore && model ? value - count : value + 1;
  return Array.from({ length: count }, (_, i) => {
    const number = first + i;
    return isList ? Math.max(0, number) : number > 0 && !taken.includes(number) ? number : undefined;
  });
}

/** Whether a numbered line, written here, would be read as one more item of the numbered list above. */
function joinsList(doc: DesignDoc, at: number, style: HeadingStyle): boolean {
  if (style.opener !== '' || style.emphasisFirst || !style.number || !/^\d+[.)]/.test(writeNumber(style.number)))
    return false;
  const [top] = blocksAt(doc, doc.text.slice(0, at).trimEnd().length);
  return top?.block.kind === 'list' && top.block.ordered === true;
}

/** How the children of a new section are written: as those of its siblings are, else one level below it. */
function styleBelow(doc: DesignDoc, style: HeadingStyle, siblings: readonly Section[]): HeadingStyle {
  const model = siblings.find((sibling) => sibling.children.length > 0)?.children[0];
  const known = model && styleOf(doc, model);
  if (known && (known.indent === 0 || style.indent === 0))
    return { ...known, number: undefined, linePrefix: '', opener: known.opener.replace(/^\d+/, '1') };
  if (style.indent > 0) return itemStyle('');
  const depth = style.opener.startsWith('#')
    ? style.opener.trim().length
    : Number(/^<h([1-6])>/.exec(style.opener)?.[1]);
  if (depth > 0) return atxStyle(depth + 1);
  return style.underline === '' ? itemStyle('') : atxStyle(style.underline === '=' ? 2 : 3);
}

function written(
  section: NewSection,
  style: HeadingStyle,
  below: HeadingStyle,
  value: number | undefined,
): readonly string[] {
  const gap = style.indent > 0 ? [] : [''];
  const children = (section.children ?? []).flatMap((child) => [...gap, ...withHeading(child, below, [], undefined)]);
  return withHeading(section, style, children, value);
}

function withHeading(
  section: NewSection,
  style: HeadingStyle,
  children: readonly string[],
  value: number | undefined,
): readonly string[] {
  const number = style.number && value !== undefined ? { ...style.number, value } : undefined;
  const opener =
    style.number === undefined && value !== undefined ? style.opener.replace(/^\d+/, String(value)) : style.opener;
  const indent = ' '.repeat(style.indent);
  const heading = writeHeading({ ...style, opener }, section.title, number);
  const body = style.indent > 0 ? asItems(section.body) : section.body.length > 0 ? ['', ...section.body] : [];
  return [...heading, ...[...body, ...children].map((line) => (line === '' ? '' : indent + line))];
}

/** Below an item's words only items begin something new without a blank line. */
function asItems(lines: readonly string[]): readonly string[] {
  return lines
    .filter((line) => line !== '')
    .map((line) => (/^(?:\s|[-*+] |\d+[.)] |<!--)/.test(line) ? line : `- ${line}`));
}

/** List items follow one another without a blank line unless the author leaves one. */
function isTight(doc: DesignDoc, style: HeadingStyle, model: Section | undefined): boolean {
  if (style.indent === 0) return false;
  if (model === undefined) return true;
  const before = lineStartAt(doc.text, model.heading.start);
  const index = model.parent!.children.indexOf(model);
  return index === 0 || doc.text.slice(lineStartAt(doc.text, Math.max(0, before - 1)), before).trim() !== '';
}

/** The start of a section, with the comments and anchors that stand right above its heading. */
function startOf(doc: DesignDoc, section: Section): number {
  let at = lineStartAt(doc.text, section.heading.start);
  const floor = bodyStart(doc);
  while (at > floor) {
    const above = lineStartAt(doc.text, at - 1);
    const line = doc.text.slice(above, at).trim();
    if (!(line.startsWith('<!--') && line.endsWith('-->')) && !(line.startsWith('<a ') && line.endsWith('</a>'))) break;
    at = above;
  }
  return at;
}

interface Spot {
  readonly at: number;
  /** Whether sections are parted by rules, so that one belongs behind the new one too. */
  readonly ruled: boolean;
}

function spotOf(doc: DesignDoc, place: SectionPlace): Spot | undefined {
  if ('before' in place) return { at: startOf(doc, place.before), ruled: false };
  const section = 'after' in place ? place.after : place.in;
  const next = nextAfter(section);
  const end = endOf(doc, section, next);
  const rule = next && ruleAbove(doc, end);
  const isPeer = 'after' in place && next?.parent === section.parent;
  // A rule above the next section parts the two; what is written below this one only stays above it.
  const at = rule !== undefined && !isPeer ? rule : end;
  if (endsOpen(doc, at)) return undefined;
  const start = bodyStart(doc);
  return { at: at <= start ? start : lineEndAt(doc.text, at), ruled: rule !== undefined && isPeer };
}

/** The end of a section's last line that isn't blank; what stands right above the next heading belongs to that. */
function endOf(doc: DesignDoc, section: Section, next: Section | undefined): number {
  // What stands between two items of different lists is closer to the first; what ends the last list is its parent's.
  const limit = next?.parent === section.parent ? doc.text.length : section.extent.end;
  return textEnd(doc.text, Math.min(limit, next ? startOf(doc, next) : doc.text.length));
}

/** Where the text above a thematic break ends, given that such a break is what ends at an offset. */
function ruleAbove(doc: DesignDoc, end: number): number | undefined {
  const last = blocksAt(doc, end).at(-1);
  return last?.block.kind === 'rule' ? textEnd(doc.text, last.span.start) : undefined;
}

function textEnd(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function nextAfter(section: Section): Section | undefined {
  for (let at: Section | undefined = section; at?.parent; at = at.parent) {
    const siblings: readonly Section[] = at.parent.children;
    const next = siblings[siblings.indexOf(at) + 1];
    if (next) return next;
  }
  return undefined;
}

/** Lines with the blank ones around them that the place needs. */
function separated(doc: DesignDoc, at: number, lines: readonly string[], tight: boolean): string {
  const { text, lineEnding } = doc;
  const body = lines.join(lineEnding);
  if (text.slice(bodyStart(doc)).trim() === '') return body + lineEnding;
  const prefix = lines[0]!.includes('>') ? /^[ \t>]*/.exec(lines[0]!)![0].trimEnd() : '';
  const gap = prefix + lineEnding;
  if (at === lineStartAt(text, at) && text.slice(at).trim() !== '') {
    return body + lineEnding + (tight ? '' : gap);
  }
  const item = tight && itemAt(doc, at - 1) !== undefined;
  const rest = text.slice(at);
  const nextLine = rest.slice(rest.indexOf('\n') + 1).split('\n', 1)[0]!;
  const needsBlankBelow = !tight && rest.trim() !== '' && nextLine.trim() !== '' && nextLine.trim() !== prefix;
  return lineEnding + (item ? '' : gap) + body + (needsBlankBelow ? lineEnding + prefix : '');
}
