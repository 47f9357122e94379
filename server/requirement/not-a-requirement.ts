import type { Term } from './terms.ts';
import type { PhraseHit } from './phrase-table.ts';
import { MODALS } from './phrase-words.ts';
import type { Word } from './words.ts';

/**
 * Whether a text among requirements is something else: a question, an introduction, a definition, a reason, an example, a
 * preference between two qualities, a result of the past.
 */
export function isNoRequirement(words: readonly Word[], known: readonly PhraseHit<Term>[]): boolean {
  const last = words.at(-1);
  if (last === undefined || words.every(({ kind }) => kind !== 'word')) return true;
  const isPlain = !describesSystem(words);
  return (
    asks(words) ||
    (isPlain && isDefinition(words)) ||
    explainsName(words) ||
    (isPlain && opensAside(words)) ||
    isDiscourse(words) ||
    isTradeOff(words, known) ||
    isPast(words)
  );
}

/** “This is a high availability system.”: said of nothing but the system itself, a quality is required of it. */
function describesSystem(words: readonly Word[]): boolean {
  const text = words.filter(({ kind }) => kind === 'word').map((word) => word.text);
  return (
    text.length <= LONGEST_DESCRIPTION &&
    /^(?:this|it)$/.test(text[0]!) &&
    text[1] === 'is' &&
    SYSTEMS.has(text.at(-1)!)
  );
}

const LONGEST_DESCRIPTION = 8;
const SYSTEMS = new Set(['system', 'service', 'platform', 'application', 'app', 'product', 'solution']);

function asks(words: readonly Word[]): boolean {
  return words.some(({ text }) => text === '?' || text === '？');
}

/** Whether a text only introduces what follows it. */
export function isIntroduction(words: readonly Word[]): boolean {
  const last = words.at(-1)?.text;
  return last === ':' || last === '：';
}

function hasModal(words: readonly Word[]): boolean {
  return words.some(({ text }) => MODALS.has(text));
}

/** “An SLO is the promise …”, “Availability means …”. */
function isDefinition(words: readonly Word[]): boolean {
  for (let i = 1; i < Math.min(words.length - 1, 12); i++) {
    const { text, kind } = words[i]!;
    if (kind === 'sign' && text !== ',' && text !== '(' && text !== ')') return false;
    if (MODALS.has(text)) return false;
    if (text === 'means' || text === 'refers' || text === 'describes' || text === 'denotes') return true;
    if (
      (text === 'is' || text === 'are') &&
      /^(?:a|an|the|defined|when|how|what|called|often|these|usually)$/.test(words[i + 1]!.text)
    ) {
      return !/^(?:must|priority|requirement|goal|top|key|critical)$/.test(words[i + 2]?.text ?? '');
    }
  }
  return false;
}

const EXPLAINING = new Set([
  'ability',
  'capability',
  'capacity',
  'measures',
  'measure',
  'degree',
  'how',
  'describes',
  'refers',
  'means',
  'defines',
  'whether',
]);

/** “Scalability: ability to …”, “Latency – how long …”: what the name means. */
function explainsName(words: readonly Word[]): boolean {
  const colon = words.findIndex(({ kind, text }) => kind === 'sign' && /^[:：–—|-]$/.test(text));
  if (colon <= 0 || colon > 4) return false;
  const first = words[colon + 1]?.text === 'the' || words[colon + 1]?.text === 'a' ? colon + 2 : colon + 1;
  return EXPLAINING.has(words[first]?.text ?? '');
}

const ASIDES = new Set([
  'because',
  'since',
  'therefore',
  'otherwise',
  'why',
  'reason',
  'rationale',
  'note',
  'example',
  'eg',
  'reasoning',
  'hence',
  'thus',
  'however',
  'although',
]);

/** Reasons and examples: “Because …”, “For example …”, “This means …”. */
function opensAside(words: readonly Word[]): boolean {
  const first = words[0]!.text;
  const second = words[1]?.text ?? '';
  if (ASIDES.has(first)) return true;
  if (
    (first === 'for' && (second === 'example' || second === 'instance')) ||
    (first === 'e' && second === '.') ||
    (first === 'as' && second === 'a')
  )
    return true;
  if (first === 'these' && (second === 'are' || second === 'include')) return true;
  return (
    (first === 'this' || first === 'that' || first === 'which' || first === 'it') &&
    !hasModal(words.slice(0, 8)) &&
    words.length > 3
  );
}

/** “Impact: high cost”, “Challenge: sudden spikes”: the label says that a problem is told, or what is done about it. */
function isDiscourse(words: readonly Word[]): boolean {
  return DISCOURSE.has(words[0]!.text) && /^[:：–—-]$/.test(words[1]?.text ?? '');
}

const DISCOURSE = new Set(
  'challenge challenges impact problem problems issue issues risk risks cause causes effect effects consequence consequences benefit benefits drawback drawbacks advantage advantages disadvantage disadvantages pro pros con cons solution solutions mitigation mitigations approach explanation motivation'.split(
    ' ',
  ),
);

const PREFERRING = new Set([
  'prefer',
  'prefers',
  'preferred',
  'prioritize',
  'prioritise',
  'prioritized',
  'prioritizes',
  'favor',
  'favors',
  'favour',
  'choose',
  'chose',
  'sacrifice',
  'trade',
  'tradeoff',
  'tradeoffs',
  'more',
  'over',
  'than',
  'before',
]);

/** “Availability over consistency”, “Consistency > Availability”. */
function isTradeOff(words: readonly Word[], known: readonly PhraseHit<Term>[]): boolean {
  for (let i = 1; i < words.length - 1; i++) {
    const { text } = words[i]!;
    if (text === '.' || text === '。') break;
    if (text !== 'over' && text !== '>' && text !== '>>' && text !== 'vs' && text !== 'versus' && text !== '≫')
      continue;
    const before = known.some(({ to }) => to <= i);
    const behind = known.some(({ from }) => from > i);
    if (demandsBefore(clauseStart(words, i), words, known)) return false;
    if (isInBracket(clauseStart(words, i), words, known)) return false;
    if (before && behind) return true;
    if (text === 'over' && words.slice(0, i).some((word) => PREFERRING.has(word.text)) && (before || behind))
      return true;
  }
  return (
    words.some(({ text }, i) => text === 'trade' && words[i + 1]?.text.startsWith('off')) ||
    words.some(({ text }) => text === 'tradeoff' || text === 'tradeoffs')
  );
}

/** Where the clause begins that a word stands in. */
function clauseStart(words: readonly Word[], at: number): number {
  return words.slice(0, at).findLastIndex(({ text }) => /^[(,;:–—-]$/.test(text)) + 1;
}

/** “High availability (favouring it over consistency)”: what a bracket weighs doesn’t withdraw the name before it. */
function isInBracket(start: number, words: readonly Word[], known: readonly PhraseHit<Term>[]): boolean {
  return words[start - 1]?.text === '(' && known.some(({ to }) => to < start);
}

/** “It should be highly available (availability > consistency)”: what is demanded first is demanded, whatever is weighed behind it. */
function demandsBefore(end: number, words: readonly Word[], known: readonly PhraseHit<Term>[]): boolean {
  return known.some(({ from, to }) => to <= end && hasModal(words.slice(0, from)));
}

const PAST = new Set(['was', 'were', 'had', 'did', 'achieved', 'measured', 'observed']);

function isPast(words: readonly Word[]): boolean {
  return words.some(({ text }) => PAST.has(text)) && !hasModal(words);
}
