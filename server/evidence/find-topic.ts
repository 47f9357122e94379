import type { Section } from '../document/section.ts';
import { wholeMarker } from '../question/markers.ts';
import { contentWords } from '../question/shared-words.ts';
import type { Evidence } from '../template/template.ts';
import { wordsOf } from '../template/title-words.ts';
import type { Span } from '../text/span.ts';
import { decides, statesTask } from './decides.ts';
import { findPhrase, holdsNear, holdsPhrase } from './holds-phrase.ts';
import type { Statement } from './statement.ts';

interface Discussion extends Pick<Extract<Evidence, { kind: 'topic' }>, 'words' | 'with'> {
  /** Stems of the question: what says more of them is the better answer. */
  readonly asked: ReadonlySet<string>;
}

/**
 * The first heading about a topic that has a body which decides, else the first statement about it that does. Where a
 * topic takes a means, a statement right beside may name it.
 */
export function findTopic(from: readonly Statement[], topic: Discussion, isElsewhere: boolean): Span | undefined {
  return underHeading(from, topic) ?? inStatement(from, topic, isElsewhere);
}

/** The first passage that a heading devotes to a topic, and that decides. */
function underHeading(from: readonly Statement[], topic: Discussion): Span | undefined {
  const { words, with: means } = topic;
  let belowSections: ReadonlyMap<Section, readonly Statement[]> | undefined;
  for (const { said: heading, section } of from) {
    if (heading.form !== 'heading' || !holdsPhrase(heading.words, words)) continue;
    const below = (belowSections ??= bySection(from)).get(section) ?? [];
    // Whom a place-holder is left to decides nothing either.
    if (below.some(({ said }) => wholeMarker(said.text) !== undefined)) continue;
    const body = below.filter(({ said }) => decides(said, false) && (!means || holdsPhrase(said.words, means)));
    const named = fittest(
      body.filter((one) => holdsPhrase(one.said.words, words)),
      topic,
    );
    if (named) return named.span;
    // Below “Partitioning and replication” it takes the word itself to tell which of the two a sentence is about.
    const [first] = heading.words.some(({ kind }) => kind === 'join') ? [] : body;
    // Where nothing below names the topic, it takes the heading to see that this is about it.
    if (first) return means ? first.span : spanning(section.heading, first.span);
  }
  return undefined;
}

/** What is said in a section and right below it. */
function bySection(from: readonly Statement[]): ReadonlyMap<Section, readonly Statement[]> {
  const below = new Map<Section, Statement[]>();
  for (const one of from) {
    for (const section of [one.section, one.section.parent]) {
      if (section === undefined) continue;
      const known = below.get(section);
      if (known) known.push(one);
      else below.set(section, [one]);
    }
  }
  return below;
}

function inStatement(from: readonly Statement[], topic: Discussion, isElsewhere: boolean): Span | undefined {
  const { words, with: means } = topic;
  const about = from.filter(({ said }, i) => {
    if (!holdsPhrase(said.words, words) || speaksAgainst(from[i]!)) return false;
    // “What if a server dies? The client finds another.”
    if (said.asks) return answersBehind(from[i]!, from[i + 1], means);
    if (!means || holdsNear(said.words, words, means, REACH)) return decides(said, isElsewhere);
    // “A viral video takes 100,000 likes a second. Counters are batched.”
    const next = from[i + 1];
    return (
      said.form !== 'heading' &&
      !said.asks &&
      !statesTask(said) &&
      next !== undefined &&
      holdsPhrase(next.said.words, means) &&
      decides(next.said, isElsewhere) &&
      goesOn(from[i]!, next)
    );
  });
  return fittest(about, topic)?.span;
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
function fittest(about: readonly Statement[], topic: Discussion): Statement | undefined {
  if (about.length < 2) return about[0];
  let best: { readonly one: Statement; readonly fitness: number } | undefined;
  for (const one of about) {
    const fitness = fitnessOf(one, topic);
    if (best === undefined || fitness > best.fitness) best = { one, fitness };
  }
  return best?.one;
}

/** How much a statement that holds a topic's words is about it: begins with it, rather than mentions it in brackets or weighs it. */
function fitnessOf({ said, section }: Statement, { words, asked }: Discussion): number {
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
    next.section === asked.section &&
    !/\n[ \t]*(?:\n|[-*+•]|\d)/.test(asked.section.chunk.text.slice(asked.said.span.end, next.said.span.start))
  );
}

/**
 * Whether a statement goes on with what the one before it began: in its paragraph or row, below it, or as the remedy of what it
 * names. Items of a list stand each for itself.
 */
function goesOn({ section, said }: Statement, next: Statement): boolean {
  if (next.section !== section) return false;
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
