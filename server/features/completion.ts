import type { DesignDoc } from '../document/design-doc.ts';
import { atxStyle, styleOf, writeHeading, type HeadingStyle } from '../document/heading-style.ts';
import { blocksAt, lineEndAt, lineStartAt } from '../document/places.ts';
import { sectionsOf, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Slot } from '../template/template.ts';
import type { Edit } from '../text/edit.ts';

/** A heading that the document still misses, ready to be written. */
export interface HeadingCompletion {
  readonly title: string;
  readonly guide: string;
  /** What the author has typed already, with the title: what an editor compares with the line. */
  readonly filter: string;
  readonly edit: Edit;
}

/**
 * The headings of missing phases and parts, at a line that begins like a heading (`#`, `**`), those first that come next
 * in the template's order. They are written as the document's other headings are.
 */
export function headingsAt(doc: DesignDoc, alignment: Alignment, offset: number): readonly HeadingCompletion[] {
  const start = lineStartAt(doc.text, offset);
  const typed = doc.text.slice(start, offset);
  const isHashes = typed.startsWith('#');
  if (
    !/^(?:#{1,6}(?:[ \t][^\n]*)?|\*\*[^\n*]*)$/.test(typed) ||
    doc.text.slice(offset, lineEndAt(doc.text, offset)).trim() !== ''
  )
    return [];
  if (
    blocksAt(doc, start).some(
      ({ block }) => block.kind === 'code' || block.kind === 'comment' || block.kind === 'front-matter',
    )
  )
    return [];
  const before = sectionsOf(doc.root).filter((section) => section.form !== 'document' && section.heading.end < start);
  return wanted(alignment, before).map(({ slot, model, depth }) => {
    const style = (model && styleLike(doc, model, isHashes)) ?? (isHashes ? atxStyle(depth) : BOLD);
    const heading = writeHeading({ ...style, linePrefix: '' }, slot.title, undefined).join(doc.lineEnding);
    return {
      title: slot.title,
      guide: slot.guide,
      filter: typed.replace(/[^#*\s][^]*/, '') + slot.title,
      edit: { span: { start, end: offset }, text: heading },
    };
  });
}

const BOLD: HeadingStyle = { ...atxStyle(1), opener: '', emphasis: '**', emphasisFirst: true };

/** The model's style where it is of the kind that the author has begun to type. */
function styleLike(doc: DesignDoc, model: Section, isHashes: boolean): HeadingStyle | undefined {
  if (isHashes ? model.form !== 'atx' : model.form !== 'bold') return undefined;
  return styleOf(doc, model);
}

interface Wanted {
  readonly slot: Slot;
  /** A heading of the same rank, to be written like. */
  readonly model: Section | undefined;
  readonly depth: number;
}

function wanted(alignment: Alignment, before: readonly Section[]): readonly Wanted[] {
  const { phases } = alignment.template;
  const written = phases.map((phase) => alignment.sectionsOf(phase)[0]).filter((section) => section !== undefined);
  const model = written.find(({ form }) => form === 'atx') ?? written[0];
  const depth = model?.form === 'atx' ? model.level : 2;
  const last = phases.findLastIndex((phase) => alignment.sectionsOf(phase).some((section) => before.includes(section)));
  const behind = [...phases.slice(last + 1), ...phases.slice(0, last + 1)].filter((phase) =>
    alignment.missing.includes(phase),
  );
  const current = phases[last];
  const parts = (current?.parts ?? []).filter((part) => alignment.partsOf(part).length === 0);
  const sibling = current?.parts.flatMap((part) => alignment.partsOf(part))[0];
  return [
    ...parts.map((slot) => ({ slot, model: sibling, depth: sibling?.form === 'atx' ? sibling.level : depth + 1 })),
    ...behind.map((slot) => ({ slot, model, depth })),
  ];
}
