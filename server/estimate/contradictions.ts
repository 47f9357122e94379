import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, type Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Phase } from '../template/template.ts';
import { happenings, type Happening } from './happenings.ts';
import { namedFigures, type NamedFigure } from './named-figures.ts';

/** Two places that give one figure two values. */
export interface Contradiction {
  readonly name: string;
  readonly first: NamedFigure;
  /** The one further down: a summary is written after what it sums up. */
  readonly second: NamedFigure;
  /** Why figures of two names cannot both be so; undefined for two figures of one name. */
  readonly because?: string;
}

/** Figures that differ by less are roundings of each other. */
const ROUNDING = 1.25;

/**
 * The named figures that a document states twice with different values, where it says what its system must do and how much
 * that is. A document of three values compares scenarios, and one of several estimates describes several systems.
 */
export function contradictions(doc: DesignDoc, alignment: Alignment): readonly Contradiction[] {
  if (describesSeveral(alignment)) return [];
  const stated = statedFigures(doc, alignment);
  const found: Contradiction[] = [...new Set(stated.map(({ name }) => name))].flatMap((name) => {
    const [first, ...rest] = stated.filter((figure) => figure.name === name);
    const others = rest.filter((figure) => differ(figure, first!));
    const [second] = others;
    if (!second || others.some((other) => differ(other, second)) || areListed(first!, second)) return [];
    return [{ name, first: first!, second }];
  });
  const counted = happenings(doc).filter(({ section }) => statesFigures(section, alignment));
  return [...found, ...moreInPart(stated), ...countedOtherwise(counted)];
}

/** What one section starts from and another one contradicts: two results are of two calculations. */
function countedOtherwise(counted: readonly Happening[]): readonly Contradiction[] {
  return [...new Set(counted.map(({ of }) => of))].flatMap((of) => {
    const same = counted.filter((one) => one.of === of);
    const first = same.find(({ isComputed }) => !isComputed);
    const others = first ? same.filter((one) => differ(one, first)) : [];
    const [second] = others;
    if (!first || !second || others.some((other) => differ(other, second))) return [];
    if (first.section === second.section || first.span.start > second.span.start) return [];
    return [{ name: second.name, first, second }];
  });
}

/** Who lists two values of a figure side by side tells cases apart: a low and a high season. */
function areListed(a: NamedFigure, b: NamedFigure): boolean {
  return (
    a.section === b.section &&
    a.section.blocks.some(({ kind, span }) => {
      const { start, end } = absolute(a.section, span);
      return kind === 'list' && [a, b].every((one) => one.span.start >= start && one.span.end <= end);
    })
  );
}

/** More people on a day than in the month that it is part of. */
function moreInPart(stated: readonly NamedFigure[]): readonly Contradiction[] {
  const [daily, monthly] = ['daily active users', 'monthly active users'].map((wanted) =>
    stated.filter(({ name }) => name === wanted),
  );
  const [day, month] = [daily![0], monthly![0]];
  if (!day || !month || daily!.some((one) => differ(one, day)) || monthly!.some((one) => differ(one, month))) return [];
  if (day.value <= month.value) return [];
  const [first, second] = day.span.start < month.span.start ? [day, month] : [month, day];
  return [{ name: second.name, first, second, because: 'no more come on a day than in its month' }];
}

/** The named figures that stand where the document says what its system must do and how much that is. */
export function statedFigures(doc: DesignDoc, alignment: Alignment): readonly NamedFigure[] {
  return namedFigures(doc).filter(({ section }) => statesFigures(section, alignment));
}

function differ(a: NamedFigure, b: NamedFigure): boolean {
  return Math.abs(Math.log(a.value / b.value)) > Math.log(ROUNDING);
}

/** What is demanded and what is estimated speak of the system as it is planned; what is designed, of how far a part gets. */
function statesFigures(section: Section, alignment: Alignment): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (alignment.isGuide(at)) return false;
  return alignment.rolesOf(section).some(({ phase }) => phase.parts.length > 0 || asksForFigures(phase));
}

function asksForFigures({ questions }: Phase): boolean {
  return questions.some(({ evidence }) => evidence.some(({ kind }) => kind === 'quantity'));
}

function describesSeveral(alignment: Alignment): boolean {
  const stating = alignment.template.phases.filter((phase) => phase.parts.length > 0 || asksForFigures(phase));
  return stating.some((phase) => new Set(alignment.sectionsOf(phase).map(({ parent }) => parent)).size > 1);
}
