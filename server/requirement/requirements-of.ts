import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import { hidden } from '../text/hidden.ts';
import { overlaps, type Span } from '../text/span.ts';
import { definedTerms } from './defined-terms.ts';
import type { Judged } from './judged-items.ts';
import { judgedSections } from './judged-sections.ts';
import type { LooseWording, Requirement } from './requirement.ts';
import { scheduled } from './scheduled.ts';
import { settling } from './settling.ts';

/**
 * The requirements of a document, in its order: what stands where the template holds qualities, and elsewhere among the
 * requirements what speaks of one. Asked again of the same alignment, it answers from memory. Whoever only wants some of
 * them says which: of thousands, a keystroke puts just these in their places.
 */
export function requirementsOf(
  doc: DesignDoc,
  alignment: Alignment,
  isWanted: (one: Judged, settledBy: () => Span | undefined) => boolean = () => true,
): readonly Requirement[] {
  let known = remembered.get(alignment);
  if (known === undefined) remembered.set(alignment, (known = read(doc, alignment)));
  const wanted: Requirement[] = [];
  for (const { judged, requirements, place, settledBy } of known)
    judged.forEach((one, i) => {
      if (isWanted(one, () => settledBy(one))) wanted.push((requirements[i] ??= place(one)));
    });
  return wanted;
}

const remembered = hidden<readonly PlacedSection[]>();

/** The judged items of a section, and the requirements that they are, as far as somebody asked for them. */
interface PlacedSection {
  readonly judged: readonly Judged[];
  readonly requirements: (Requirement | undefined)[];
  readonly place: (one: Judged) => Requirement;
  /** Where the document bounds or defines what one leaves open. */
  readonly settledBy: (one: Judged) => Span | undefined;
}

function read(doc: DesignDoc, alignment: Alignment): readonly PlacedSection[] {
  const defined = definedTerms(doc);
  const timed = scheduled(doc);
  let settled: ReturnType<typeof settling> | undefined;
  return judgedSections(doc, alignment).map(({ section, value: judged }) => {
    const settledBy = (one: Judged): Span | undefined =>
      one.judgement.state === 'unquantified'
        ? (settled ??= settling(doc, alignment, defined))(section, one)
        : undefined;
    const place = (one: Judged): Requirement => placed(section, one, settledBy(one), looseIn(one, defined, timed));
    return { judged, requirements: [], place, settledBy };
  });
}

/** A requirement in its place. */
function placed(
  section: Section,
  { item, judgement, text, insertAt }: Judged,
  settledBy: Span | undefined,
  loose: LooseWording | undefined,
): Requirement {
  const { attribute, state, measures, vague, hasBlank } = judgement;
  const move = (span: Span): Span => absolute(section, span);
  return {
    text,
    span: move(item.firstLine),
    section,
    attribute,
    state,
    measures: measures.map(move),
    vague: vague && {
      ...vague,
      span: move(vague.span),
      ...(vague.also && { also: { ...vague.also, span: move(vague.also.span) } }),
    },
    settledBy,
    loose: loose && { ...loose, span: move(loose.span) },
    hasBlank,
    insertAt: insertAt + section.base,
  };
}

/**
 * The gravest loose wording that the document settles nowhere: no glossary defines it, and of “regularly” no other line says
 * how often. Beside a measure only an absolute that is the measure itself.
 */
function looseIn(
  { item, judgement, loose }: Judged,
  defined: (wording: string) => Span | undefined,
  timed: (text: string) => Span | undefined,
): LooseWording | undefined {
  const first = loose.find(
    ({ kind, span }) =>
      defined(item.section.chunk.text.slice(span.start, span.end)) === undefined &&
      !(kind === 'indefinite-time' && timed(item.text)),
  );
  if (judgement.state !== 'quantified') return first;
  const [measure, ...others] = judgement.measures;
  const isMeasure = measure && others.length === 0 && first?.kind === 'absolute' && overlaps(first.span, measure);
  return isMeasure ? first : undefined;
}
