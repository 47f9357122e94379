import { sectionsOf, type Section } from '../document/section.ts';
import { componentDiagrams, describedIn, partsOf } from '../model/drawn.ts';
import { holdings } from '../model/model.ts';
import type { Rule } from './rule.ts';

export const unexaminedComponent: Rule = {
  id: 'unexamined-component',
  // Of 35 findings in published designs 27 were right: the others stood under notes of trade-offs, or drew no system.
  severity: 'off',
  summary: 'The bottlenecks say nothing of components that the design draws.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const isAbout = (section: Section): boolean => holdings(alignment, section).has('weaknesses');
    const phase = alignment.template.phases.find(({ holds }) => holds === 'weaknesses');
    const home = phase && alignment.sectionsOf(phase)[0];
    if (home === undefined || alignment.isGuide(doc.root)) return;
    const parts = componentDiagrams(doc, alignment).flatMap(partsOf);
    const isExamined = describedIn(doc, parts, isAbout);
    const missing = [...new Map(parts.filter((part) => !isExamined(part)).map((part) => [part.name, part])).values()];
    const text = [...sectionsOf(doc.root)].filter(isAbout).map(textOf).join('\n');
    // What is said of every component clears each.
    if (missing.length === 0 || ALL.test(text)) return;
    const names = missing.slice(0, MOST_NAMES).map(({ name }) => `“${name}”`);
    const more = missing.length - names.length;
    yield {
      span: home.heading,
      message: `Nothing here examines ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Say of each what its failure and its load do, or that it is safe.`,
      related: missing.map(({ name, span }) => ({ span, message: `“${name}” is drawn here` })),
    };
  },
};

function textOf({ blocks, chunk }: Section): string {
  return blocks.map(({ span }) => chunk.text.slice(span.start, span.end)).join('\n');
}

const ALL =
  /\b(?:all|every|each|no) (?:\w+ ){0,2}(?:component|service|server|instance|node|layer|tier|part|store|other)/i;

const MOST_NAMES = 5;
