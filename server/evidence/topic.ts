import { contentWords } from '../question/shared-words.ts';
import type { Template, TemplateQuestion } from '../template/template.ts';
import { holdsPhrase } from './holds-phrase.ts';
import type { Said } from './statement.ts';
import { waiverAt } from './sets-aside.ts';

/** What a question of the template is about. */
export interface Topic {
  /** The words of its evidence, as the template gives them. */
  readonly phrases: readonly string[];
  /** The words of the plain ones among them, each on its own. */
  readonly singles: readonly string[];
  /** Stems of the question's own words. */
  readonly stems: ReadonlySet<string>;
  /** Of these, the ones that few questions of the template have: “database” tells something, “system” nothing. */
  readonly telling: ReadonlySet<string>;
  /** Of these, the ones that no other question of the template has. */
  readonly distinctive: ReadonlySet<string>;
}

const read = new WeakMap<Template, ReadonlyMap<TemplateQuestion, Topic>>();

export function topicsOf(template: Template): ReadonlyMap<TemplateQuestion, Topic> {
  let known = read.get(template);
  if (known === undefined) {
    known = readTopics(
      template.phases.flatMap(({ questions, parts }) => [questions, ...parts.map((p) => p.questions)]).flat(),
    );
    read.set(template, known);
  }
  return known;
}

function readTopics(questions: readonly TemplateQuestion[]): ReadonlyMap<TemplateQuestion, Topic> {
  const stems = new Map(questions.map((question) => [question, contentWords(question.text)]));
  return new Map(
    questions.map((question) => {
      const phrases = question.evidence.flatMap((one) =>
        one.kind === 'topic' || one.kind === 'ratio' ? one.words : [],
      );
      const own = stems.get(question)!;
      const others = questions.filter((one) => one !== question).map((one) => stems.get(one)!);
      const heldBy = (stem: string): number => others.filter((other) => other.has(stem)).length;
      const telling = new Set([...own].filter((stem) => heldBy(stem) < FEW));
      const distinctive = new Set([...own].filter((stem) => heldBy(stem) === 0));
      return [
        question,
        {
          phrases,
          singles: phrases.filter((phrase) => !/[_|]/.test(phrase)).flatMap((phrase) => phrase.split(' ')),
          stems: own,
          telling,
          distinctive,
        },
      ];
    }),
  );
}

/** Other questions. */
const FEW = 3;

/** Whether a statement touches a topic. */
export function isTopicOf({ phrases, distinctive }: Topic, { words, stems }: Said): boolean {
  if (phrases.length > 0 && holdsPhrase(words, phrases)) return true;
  for (const stem of distinctive) if (stems.has(stem)) return true;
  return false;
}

/**
 * Whether what a waiver waives is the topic itself, rather than something about it: “sharding is out of scope”, but not
 * “cache invalidation is out of scope”. A waiver that names nothing speaks of what its heading names.
 */
export function isSubjectOf(topic: Topic, said: Said, heading: string): boolean {
  const before = subjectOf(said);
  const named = before.length > 0 ? before : nouns(heading.toLowerCase().split(' '));
  return named.length > 0 && named.every((word) => belongsTo(topic, word));
}

/** The words of content before those with which a statement waives something. */
export function subjectOf(said: Said): readonly string[] {
  return nouns(said.words.slice(0, waiverAt(said)).map(({ text }) => text));
}

function nouns(words: readonly string[]): readonly string[] {
  return words.filter((word) => contentWords(word).size > 0);
}

function belongsTo({ singles, stems }: Topic, word: string): boolean {
  const own = [...contentWords(word)];
  return own.every((stem) => stems.has(stem)) || holdsPhrase([{ text: word, kind: 'word' }], singles);
}
