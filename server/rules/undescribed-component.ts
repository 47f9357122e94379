import type { Component } from '../model/diagrams.ts';
import { componentDiagrams, describedIn, isNamedAsPart, partsOf } from '../model/drawn.ts';
import type { Rule } from './rule.ts';

export const undescribedComponent: Rule = {
  id: 'undescribed-component',
  severity: 'information',
  summary: 'A diagram draws components that the text never mentions.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const drawn = componentDiagrams(doc, alignment).map(partsOf);
    const isDescribed = describedIn(doc, alignment, drawn.flat(), 'anything');
    const told = new Set<string>();
    for (const parts of drawn) {
      const missing = parts.filter((part) => isNamedAsPart(part) && !told.has(part.name) && !isDescribed(part));
      for (const { name } of missing) told.add(name);
      const [first, ...others] = [...new Map(missing.map((one) => [one.name, one])).values()];
      if (first === undefined) continue;
      yield {
        span: first.span,
        message: `${listed([first, ...others])} drawn, but the text never mentions ${others.length > 0 ? 'them. Say what they do.' : 'it. Say what it does.'}`,
        related: others.map(({ name, span }) => ({ span, message: `“${name}” is not mentioned either` })),
      };
    }
  },
};

function listed(components: readonly Component[]): string {
  const names = components.slice(0, MOST_NAMES).map(({ name }) => `“${name}”`);
  const more = components.length - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more are`;
  return names.length === 1 ? `${names[0]} is` : `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are`;
}

const MOST_NAMES = 4;
