import { absolute, type Section } from '../document/section.ts';
import { wholeMarker } from '../question/markers.ts';
import { contentWords } from '../question/shared-words.ts';
import type { Evidence } from '../template/template.ts';
import { wordsOf } from '../template/title-words.ts';
import { perSubject, remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { decides, statesTask } from './decides.ts';
import { findPhrase, holdsNear, holdsPhrase } from './holds-phrase.ts';
import { isInTitle } from './in-title.ts';
import { statementsOf, type Statement } from './statement.ts';

type Discussion = Pick<Extract<Evidence, { kind: 'topic' }>, 'words' | 'with'>;

/**
 * The first heading about a topic that has a body which decides, else the first statement about it that does. Where a
 * topic takes a means, a statement right beside may name it. `asked` are stems of the question: what says more of them is the
 * better answer.
 */
export function findTopic(
  from: readonly Section[],
  topic: Discussion,
  asked: ReadonlySet<string>,
  isElsewhere: boolean,
): Span | undefined {
  return underHeading(from, topic, asked) ?? inStatement(from, topic, asked, isElsewhere);
}

/** The first passage that a heading devotes to a topic, and that decides. */
function underHeading(
  from: readonly Section[],
  { words, with: means }: Discussion,
  asked: ReadonlySet<string>,
): Span | undefined {
  let belowSections: ReadonlyMap<Section, readonly Section[]> | undefined;
  for (const section of from) {
    if (!isInTitle(section.passage, words)) continue;
    const below = ((belowSections ??= bySection(from)).get(section) ?? []).flatMap(statementsOf);
    // Whom a place-holder is left to decides nothing either.
    if (below.some(({ said }) => wholeMarker(said.text) !== undefined)) continue;
    const body = below.filter(({ said }) => decides(said, false) && (!means || holdsPhrase(said.words, means)));
    const named = fittest(
      body.filter((one) => holdsPhrase(one.said.words, words)),
      words,
      asked,
    );
    if (named) return named.one.span;
    // Below “Partitioning and replication” it takes the word itself to tell which of the two a sentence is about.
    const [first] = wordsOf(section.title).some(({ kind }) => kind === 'join') ? [] : body;
    // Where nothing below names the topic, it takes the heading to see that this is about it.
    if (first) return means ? first.span : spanning(section.heading, first.span);
  }
  return undefined;
}

/** A section and those right below it. */
function bySection(from: readonly Section[]): ReadonlyMap<Section, readonly Section[]> {
  const below = new Map<Section, Section[]>();
  for (const one of from) {
    for (const section of [one, one.parent]) {
      if (section === undefined) continue;
      const known = below.get(section);
      if (known) known.push(one);
      else below.set(section, [one]);
    }
  }
  return below;
}

function inStatement(
  from: readonly Section[],
  topic: Discussion,
  asked: ReadonlySet<string>,
  isElsewhere: boolean,
): Span | undefined {
  let best: { readonly span: Span; readonly fitness: number } | undefined;
  const ofTopic = fittestIn(topic);
  for (const section of from) {
    const own = ofTopic(section.passage, asked, isElsewhere);
    if (own && (best === undefined || own.fitness > best.fitness))
      best = { span: absolute(section, own.one.span), fitness: own.fitness };
  }
  return best?.span;
}

/** The statement of a passage that says most of a topic. */
const fittestIn = perSubject((topic: Discussion) =>
  remembering((passage: Section, asked: ReadonlySet<string>, isElsewhere: boolean) =>
    fittest(statementsAbout(passage, topic, isElsewhere), topic.words, asked),
  ),
);

function statementsAbout(
  passage: Section,
  { words, with: means }: Discussion,
  isElsewhere: boolean,
): readonly Statement[] {
  const all = statementsOf(passage);
  return all.filter((one, i) => {
    const { said } = one;
    if (!holdsPhrase(said.words, words) || speaksAgainst(one)) return false;
    const next = all[i + 1];
    // “What if a server dies? The client finds another.”
    if (said.asks) return answersBehind(one, next, means);
    if (!means || holdsNear(said.words, words, means, REACH)) return decides(said, isElsewhere);
    // “A viral video takes 100,000 likes a second. Counters are batched.”
    return (
      said.form !== 'heading' &&
      !said.asks &&
      !statesTask(said) &&
      next !== undefined &&
      holdsPhrase(next.said.words, means) &&
      decides(next.said, isElsewhere) &&
      goesOn(one, next)
    );
  });
}

function spanning({ start }: Span, { end }: Span): Span {
  return { start, end };
}

/** “Cons: a single point of failure” */
function speaksAgainst({ said, section }: Statement): boolean {
  return holdsPhrase(said.words.slice(0, 1), AGAINST) || holdsPhrase(wordsOf(section.title), AGAINST);
}

const AGAINST = ['con|cons|disadvantage*|drawback*|downside*|weakness*'];

/** The statement that says most of a topic; of equals the first. */
function fittest(
  about: readonly Statement[],
  words: readonly string[],
  asked: ReadonlySet<string>,
): { readonly one: Statement; readonly fitness: number } | undefined {
  let best: ReturnType<typeof fittest>;
  for (const one of about) {
    const fitness = fitnessOf(one, words, asked);
    if (best === undefined || fitness > best.fitness) best = { one, fitness };
  }
  return best;
}

/** How much a statement that holds a topic's words is about it: begins with it, rather than mentions it in brackets or weighs it. */
function fitnessOf({ said, section }: Statement, words: readonly string[], asked: ReadonlySet<string>): number {
  const at = findPhrase(said.words, words);
  const before = said.words.slice(0, at);
  const opened = before.filter(({ text }) => text === '(').length - before.filter(({ text }) => text === ')').length;
  const named = contentWords(said.words[at]!.text);
  return (
    (decides(said, true) ? 2 : 0) +
    (before.filter(({ kind }) => kind === 'word').length <= NEAR_START ? 1 : 0) +
    Math.min(2, [...asked].filter((stem) => said.stems.has(stem) && !named.has(stem)).length) -
    (opened > 0 ? 1 : 0) -
    (holdsPhrase(wordsOf(section.title), WEIGHED) ? 1 : 0) -
    (holdsPhrase(said.words.slice(0, 2), WEIGHED) || holdsPhrase(said.words, DENIED) ? 3 : 0)
  );
}

/** How far from its topic a means may stand, in words: about a clause. */
const REACH = 12;

/** In words. */
const NEAR_START = 3;

/** What speaks for or against something, or of what was not taken. */
const WEIGHED = [
  'pro|pros|con|cons|advantage|advantages|disadvantage|disadvantages|benefit|benefits|drawback|drawbacks|downside|downsides',
  'option*|alternative*|rejected|naive|bad|trade off|trade offs|tradeoff*|vs',
  'problem|challenge|risk|example|limitation*',
];

/** What was not taken or does harm, and what only leads elsewhere. */
const DENIED = [
  'can|could|don|doesn|isn t',
  'cannot',
  'not good|recommended|suitable|ideal|enough',
  'lead|leads to',
  'might|may|can result',
  'see|here',
];

function answersBehind(asked: Statement, next: Statement | undefined, means: readonly string[] | undefined): boolean {
  return (
    next !== undefined &&
    asked.said.form === 'sentence' &&
    decides(next.said, false) &&
    (!means || holdsPhrase(next.said.words, means)) &&
    !/\n[ \t]*(?:\n|[-*+•]|\d)/.test(asked.section.chunk.text.slice(asked.said.span.end, next.said.span.start))
  );
}

/**
 * Whether a statement goes on with what the one before it began: in its paragraph or row, below it, or as the remedy of what it
 * names. Items of a list stand each for itself.
 */
function goesOn({ section, said }: Statement, next: Statement): boolean {
  const { text } = section.chunk;
  const between = text.slice(said.span.end, next.said.span.start);
  if (said.form === 'cell') return !between.includes('\n');
  const marker = lastLine(between);
  if (!LIST_MARKER.test(marker)) return true;
  const own = lastLine(text.slice(0, said.span.start));
  return !LIST_MARKER.test(own) || indentOf(marker) > indentOf(own) || REMEDY.test(next.said.text);
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}

const LIST_MARKER = /^\s*(?:[-*+•]|\d{1,9}[.)])\s/;

/** “Problem: …”, “Solution: …” below each other. */
const REMEDY = /^\W{0,4}(?:solution|mitigation|remedy|fix|resolution|answer|approach|strategy|response)s?\b/i;

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
