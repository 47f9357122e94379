import { sectionsOf } from '../document/section.ts';
import { holdsPhrase } from '../evidence/holds-phrase.ts';
import { statementsOf } from '../evidence/statement.ts';
import type { Component } from '../model/diagrams.ts';
import { componentDiagrams, isNamedAsPart, keyWords, partsOf, showsUsers, stem } from '../model/drawn.ts';
import { nameWords } from '../model/name-words.ts';
import { singleWay } from '../model/single-way.ts';
import type { Rule } from './rule.ts';

export const singlePointOfFailure: Rule = {
  id: 'single-point-of-failure',
  severity: 'information',
  summary:
    'Everything that a diagram draws goes through one component, and the text doesn’t say what happens when it fails.',
  scope: 'structure',
  *check({ doc, alignment }) {
    const diagrams = componentDiagrams(doc, alignment);
    const most = Math.max(0, ...diagrams.map((diagram) => partsOf(diagram).length));
    const ways = diagrams
      // What draws less than half of what another does is a part of the system, which others may do without.
      .filter((diagram) => partsOf(diagram).length * 2 >= most && showsUsers(diagram))
      .flatMap((diagram) => singleWay(diagram) ?? [])
      .filter((one) => isNamedAsPart(one) && !isManyByName(one));
    if (ways.length === 0) return;
    const said = sectionsOf(doc.root)
      .flatMap(statementsOf)
      .map((one) => one.said);
    const treated = said.filter(({ form, words }) => form !== 'heading' && holdsPhrase(words, REDUNDANCY));
    // What is said of every component clears each; a text in another script may write its name in its own letters.
    if (treated.some(({ text }) => ALL.test(text)) || !isLatin(said.map(({ text }) => text).join(''))) return;
    const stems = new Set(treated.flatMap(({ text }) => nameWords(text)).map(stem));
    for (const { name, span } of new Map(ways.map((one) => [one.name, one])).values()) {
      if (keyWords(name).some((word) => stems.has(stem(word)))) continue;
      yield {
        span,
        message: `Everything goes through “${name}”, and nothing says what happens when it fails. Say how many of it run, or what takes over.`,
      };
    }
  },
};

/** “API servers”, “Kafka cluster”, “CDN”: a box that stands for several of them, or for what others keep running. */
function isManyByName({ name }: Component): boolean {
  return MANY.test(name) || /[^su]s$/.test(name);
}

const MANY =
  /(?:servers|services|workers|nodes|instances|gateways|balancers|queues|stores|databases|caches)\b|\b(?:cluster|pool|fleet|tier|layer|replica|cdn|dns|alb|elb|nlb|aws|gcp|azure|mesh|edge|cloud\w*|\d+|n)\b/i;

/** What a sentence speaks of failure or of more than one with. */
const REDUNDANCY = (
  'fail*, outage*, down, crash*, unavailable, redundan*, replica*, replicat*, standby, cluster*, multiple, several, instances, nodes, ' +
  'stateless, horizontal*, scale, scales, scaled, autoscal*, zone*, region*, active, highly available, high availability, ' +
  'single point*, spof, health check*, backup*, fallback, degrad*, circuit breaker*, quorum, leader*'
).split(', ');

const ALL =
  /\b(?:all|every|each|no|any) (?:\w+ ){0,2}(?:component|service|server|instance|node|layer|tier|part|point)/i;

function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Script=Latin}/gu)?.length ?? 0) * 2 > letters;
}
