import type { Section } from '../document/section.ts';
import { wholeMarker } from '../question/markers.ts';
import type { Evidence } from '../template/template.ts';
import type { Span } from '../text/span.ts';
import { decides, statesTask } from './decides.ts';
import { holdsPhrase } from './holds-phrase.ts';
import type { Statement } from './statement.ts';

type Discussion = Pick<Extract<Evidence, { kind: 'topic' }>, 'words' | 'with'>;

/**
 * The first heading about a topic that has a body which decides, else the first statement about it that does. Where a
 * topic takes a means, a statement right beside may name it.
 */
export function findTopic(from: readonly Statement[], topic: Discussion, isElsewhere: boolean): Span | undefined {
  return underHeading(from, topic) ?? inStatement(from, topic, isElsewhere);
}

/** The first passage that a heading devotes to a topic, and that decides. */
function underHeading(from: readonly Statement[], { words, with: means }: Discussion): Span | undefined {
  let belowSections: ReadonlyMap<Section, readonly Statement[]> | undefined;
  for (const { said: heading, section } of from) {
    if (heading.form !== 'heading' || !holdsPhrase(heading.words, words)) continue;
    const below = (belowSections ??= bySection(from)).get(section) ?? [];
    // Whom a place-holder is left to decides nothing either.
    if (below.some(({ said }) => wholeMarker(said.text) !== undefined)) continue;
    const body = below.filter(({ said }) => decides(said, false) && (!means || holdsPhrase(said.words, means)));
    const named = body.find((one) => holdsPhrase(one.said.words, words));
    // Below “Partitioning and replication” it takes the word itself to tell which of the two a sentence is about.
    const found = named ?? (heading.words.some(({ kind }) => kind === 'join') ? undefined : body[0]);
    if (found) return found.span;
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

function inStatement(
  from: readonly Statement[],
  { words, with: means }: Discussion,
  isElsewhere: boolean,
): Span | undefined {
  const about = from.filter(({ said }, i) => {
    if (!holdsPhrase(said.words, words)) return false;
    // “What if a server dies? The client finds another.”
    if (said.asks) return answersBehind(from[i]!, from[i + 1], means);
    if (!means || holdsPhrase(said.words, means)) return decides(said, isElsewhere);
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
  return (about.find(({ said }) => decides(said, true)) ?? about[0])?.span;
}

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
