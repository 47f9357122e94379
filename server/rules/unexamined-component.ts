import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf } from '../document/section.ts';
import { componentDiagrams, describedIn, isNamedAsPart, partsOf } from '../model/drawn.ts';
import { holdings } from '../model/model.ts';
import { contentWords } from '../question/shared-words.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Rule } from './rule.ts';

export const unexaminedComponent: Rule = {
  id: 'unexamined-component',
  severity: 'information',
  summary: 'The bottlenecks say nothing of components that the design draws.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const phase = alignment.template.phases.find(({ holds }) => holds === 'weaknesses');
    if (phase === undefined || alignment.isGuide(doc.root)) return;
    // Notes of trade-offs and a summary are no walk over the picture: the heading says what the phase is about.
    const words = contentWords(`${phase.title} ${phase.guide}`);
    const home = alignment
      .sectionsOf(phase)
      .find(({ title }) => [...contentWords(title)].some((word) => words.has(word)));
    if (home === undefined) return;
    const parts = componentDiagrams(doc, alignment).flatMap(partsOf).filter(isNamedAsPart);
    const isExamined = describedIn(doc, alignment, parts, 'weaknesses', true);
    const missing = [...new Map(parts.filter((part) => !isExamined(part)).map((part) => [part.name, part])).values()];
    // What is said of every component clears each.
    if (missing.length === 0 || ALL.test(textOfWeaknesses(doc, alignment).join('\n'))) return;
    // Who examines few of them doesn't walk over the picture; then the missing ones say nothing.
    if (missing.length * 2 > new Set(parts.map(({ name }) => name)).size) return;
    const names = missing.slice(0, MOST_NAMES).map(({ name }) => `“${name}”`);
    const more = missing.length - names.length;
    yield {
      span: home.heading,
      message: `Nothing here examines ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Say ${missing.length > 1 ? 'of each ' : ''}what its failure and its load do, or that it is safe.`,
      related: missing.map(({ name, span }) => ({ span, message: `“${name}” is drawn here` })),
    };
  },
};

function textOfWeaknesses(doc: DesignDoc, alignment: Alignment): readonly string[] {
  return sectionsOf(doc.root)
    .filter((section) => holdings(alignment, section).has('weaknesses'))
    .flatMap(({ blocks, chunk }) => blocks.map(({ span }) => chunk.text.slice(span.start, span.end)));
}

const ALL =
  /\b(?:all|every|each|no) (?:\w+ ){0,2}(?:component|service|server|instance|node|layer|tier|part|store|other)/i;

const MOST_NAMES = 5;
