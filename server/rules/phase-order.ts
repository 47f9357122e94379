import type { Section } from '../document/section.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Phase } from '../template/template.ts';
import type { Rule } from './rule.ts';

export const phaseOrder: Rule = {
  id: 'phase-order',
  // Only 13 of 58 published designs keep the template's order, and many of the others have their reasons.
  severity: 'off',
  summary: 'A phase stands out of the template’s order.',
  scope: 'structure',
  *check({ alignment }) {
    const { phases } = alignment.template;
    const openings = phases
      .flatMap((phase) =>
        alignment
          .sectionsOf(phase)
          .slice(0, 1)
          .map((section) => ({ phase, section })),
      )
      .filter(({ section }) => standsFree(alignment, section))
      .sort((a, b) => a.section.heading.start - b.section.heading.start);
    const kept = inOrder(openings.map(({ phase }) => phases.indexOf(phase)));
    for (const [i, { phase, section }] of openings.entries()) {
      if (kept.has(i)) continue;
      yield {
        span: section.heading,
        message: placeOf(
          phases,
          phase,
          openings.filter((_, j) => kept.has(j)).map((one) => one.phase),
        ),
      };
    }
  },
};

/** A phase that stands within another, or shares its heading with one, has no place of its own in the order. */
function standsFree(alignment: Alignment, section: Section): boolean {
  const above = section.parent && alignment.rolesOf(section.parent).length > 0;
  return !above && new Set(alignment.rolesOf(section).map(({ phase }) => phase)).size === 1;
}

/** Only phases that stay where they are tell a place. */
function placeOf(phases: readonly Phase[], phase: Phase, kept: readonly Phase[]): string {
  const behind = phases.slice(phases.indexOf(phase) + 1).find((one) => kept.includes(one));
  const before = phases.slice(0, phases.indexOf(phase)).findLast((one) => kept.includes(one));
  const place = behind ? `before “${behind.title}”` : `behind “${before!.title}”`;
  return `“${phase.title}” stands out of order. Move it ${place}.`;
}

/** The indices of a longest increasing run of values, so that as few phases as possible are called misplaced. */
function inOrder(values: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  for (const [i, value] of values.entries()) {
    let longest: number[] = [];
    for (let j = 0; j < i; j++) if (values[j]! < value && best[j]!.length > longest.length) longest = best[j]!;
    best.push([...longest, i]);
  }
  return new Set(best.reduce<number[]>((a, b) => (b.length > a.length ? b : a), []));
}
