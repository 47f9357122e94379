import { hasAnyPhrase, leadingPhrase, wordCount, wordsOf } from './phrases.ts';
import { sentencesIn } from './sentences.ts';
import {
  ALTERNATIVE_SIGNS,
  ANSWER_WORDS,
  CHOICES,
  COMMITMENTS,
  CONDITION_SIGNS,
  DEFERRALS,
  EXAMPLE_SIGNS,
  HEDGES,
  SETTLED_TAGS,
} from './words.ts';

/** Whether a text begins as an answer does: “A: …”, “Yes, …”, “Decision – …”, “N/A because …”. */
export function beginsAnswer(text: string): boolean {
  const start = text.replace(/^[\s>*_([{"“'→⇒➡✅✔☑–—-]+/u, '').slice(0, 60);
  if (isAnswerLabel(start)) return true;
  const word = leadingPhrase(start.toLowerCase(), ANSWER_WORDS);
  if (word === undefined) return false;
  const behind = start.slice(word.length).replace(/^[\s*_]*?(?=[.,:;!)\]–—，。：、-]|$)/u, '');
  // A word alone, or one with punctuation behind it: “No.”, “Yes — …”, “Answer: …”; “no single host” begins a noun.
  if (word === 'a' || word === 'ans') return /^\d*\s*[:.)\]：]/.test(behind);
  return (
    behind === '' ||
    /^[.,:;!)\]–—，。：、-]/u.test(behind) ||
    word.includes(' ') ||
    (/^(?:it|this|we|they|the|there|that|because|since|but|by|for)\b/.test(behind.trimStart().toLowerCase()) &&
      /^(?:yes|no|yep|nope|ja|nein|oui|non|sí|sim|não|да|нет)$/.test(word))
  );
}

/** “Q2: …”: the label of a question, whatever mark its text ends in. */
export function beginsQuestion(text: string): boolean {
  return QUESTION_LABEL.test(text.slice(0, 40));
}

const QUESTION_LABEL =
  /^[^\p{L}\p{N}]{0,9}(?:q|question|frage|pregunta|pergunta|вопрос|问题|質問)\s?\d{0,3}[\s*_]{0,4}[:.)：]/iu;

/** “A:” with nothing behind it: the place of an answer that nobody gave. */
export function isBlankAnswer(text: string): boolean {
  return BARE_LABEL.test(text) && beginsAnswer(text);
}

const BARE_LABEL = /^[^\p{L}]{0,9}\p{L}{1,20}[^\p{L}\p{N}:：]{0,9}[:：][^\p{L}\p{N}]{0,9}$/u;

/** “Current answer: …”, “Our decision (May): …”: an answer's noun in a short label. */
function isAnswerLabel(start: string): boolean {
  const label = /^([^:：?？.]{1,40})[:：]/.exec(start)?.[1];
  if (label === undefined) return false;
  const words = wordsOf(label);
  return words.length <= 4 && words.some((word) => word.length > 4 && ANSWER_WORDS.includes(word));
}

/** “The best answer we can offer is:”, with the answer in the list that follows. */
export function announcesAnswer(text: string): boolean {
  if (!/[:：]\s*$/.test(text)) return false;
  const words = wordsOf(sentencesIn(text).at(-1) ?? '');
  return words.some((word) => word.length > 4 && ANSWER_WORDS.includes(word));
}

/** Whether a text says that its question is settled: “(resolved)”, “[done]”, “→ decided: …”, “✅”. */
export function isTaggedSettled(text: string): boolean {
  if (/[✅✔☑]/u.test(text)) return true;
  const lower = text.toLowerCase();
  for (const tag of SETTLED_TAGS) {
    for (let at = lower.indexOf(tag); at >= 0; at = lower.indexOf(tag, at + 1)) {
      const before = lower.slice(0, at).trimEnd().at(-1) ?? '';
      const behind = lower.slice(at + tag.length).trimStart()[0] ?? '';
      const bracketed = '([（【*'.includes(before) && before !== '';
      const arrow = '→⇒➡>'.includes(before) && before !== '';
      const label = before === '' && ':：–—-'.includes(behind) && behind !== '';
      if (arrow || label || (bracketed && !isLetter(lower[at + tag.length]))) return true;
    }
  }
  return false;
}

/** Whether what stands below an open question leaves it open: it asks again, hedges, or says nothing. */
export function isHedged(text: string): boolean {
  if (wordCount(text) === 0 || /[?？؟]\s*$/.test(text)) return true;
  return wavers(text) && !sentencesIn(text).some((sentence) => hasCommitment(sentence) && !wavers(sentence));
}

/** Whether the authors commit themselves to nothing: “perhaps”, “we still have to agree on …”. */
function wavers(text: string): boolean {
  return hasAnyPhrase(text.toLowerCase(), HEDGES) || isToDecide(text);
}

function hasCommitment(text: string): boolean {
  return hasAnyPhrase(text.toLowerCase(), COMMITMENTS);
}

/**
 * Whether what stands behind a question only spells it out: an example of what it asks (“E.g. a guest”), what would follow
 * from either answer (“If so, it might be …”), the other alternative (“Or by hand”), another question, a guess.
 */
export function elaborates(text: string): boolean {
  const sentences = sentencesIn(text).filter((sentence) => wordCount(sentence) > 0);
  return (
    sentences.length > 0 &&
    isElaboration(sentences[0]!) &&
    sentences.every((one) => isElaboration(one) || isHedged(one))
  );
}

/** A sentence that gives an example of what is asked before it, or weighs one of the answers. */
function isElaboration(sentence: string): boolean {
  return leadingPhrase(sentence.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase(), ELABORATION_SIGNS) !== undefined;
}

const ELABORATION_SIGNS = [...EXAMPLE_SIGNS, ...CONDITION_SIGNS, ...ALTERNATIVE_SIGNS];

/** “We still have to figure out …”, “needs to be agreed”: a need, and behind its “to” a verb of deciding. */
export function isToDecide(text: string): boolean {
  const words = wordsOf(text);
  return words.some((word, i) => {
    if (word !== 'to' || !NEEDS.has(words[i - 1] ?? '')) return false;
    return DECIDING.has((words[i + 1] === 'be' ? words[i + 2] : words[i + 1]) ?? '');
  });
}

const NEEDS = new Set('need needs have has had remains remain left still want yet'.split(' '));
/** The verbs of deciding, as they stand behind “to” and “to be”. */
export const DECIDING: ReadonlySet<string> = new Set(
  'answer answered decide decided resolve resolved clarify clarified address addressed figure figured discuss discussed agree agreed determine determined investigate investigated find think thought consider considered explore explored settle settled'.split(
    ' ',
  ),
);

/** Whether a text decides: it commits its authors, and hedges nothing. */
export function commits(text: string): boolean {
  return (hasCommitment(text) || choosesIn(text)) && !isHedged(text);
}

/** “Start with one depot.”: a sentence, or what a dash sets off, begins with an imperative of choosing. */
function choosesIn(text: string): boolean {
  return piecesOf(text).some((piece) => leadingPhrase(piece, CHOICES) !== undefined);
}

/** The sentences of a text and what brackets, dashes and colons set off, in lower case from their first letter. */
function piecesOf(text: string): readonly string[] {
  // A line that goes on in small letters is wrapped.
  return text
    .split(/[.;:([—–]|\n(?=[ \t]*\p{Lu})|\s-\s/u)
    .map((piece) => piece.replace(/^[^\p{L}]+/u, '').toLowerCase());
}

/** Who owes an answer and until when or the tracker's entry: what makes an open question a deferred one. */
export function isDeferred(text: string, urls: readonly string[]): boolean {
  if (urls.some(isTracker) || /(?:^|[\s(])(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|[\w.-]*#\d{1,6})(?=$|[\s),.;:])/.test(text))
    return true;
  return hasOwner(text) && hasDate(text);
}

/** “— Deferred to v2”, “(parked)”: whether a piece of the text behind a question puts it off without naming who answers it. */
export function putsOff(text: string): boolean {
  return piecesOf(text).some(
    (piece) =>
      leadingPhrase(piece, DEFERRALS) !== undefined ||
      /^(?:this|we|it)\b.{0,20}\b(?:defers?|postpones?|is deferred)\b/.test(piece),
  );
}

/** An address of an issue, a pull request, a ticket or a card. */
export function isTracker(url: string): boolean {
  return /\/(?:issues|pull|pulls|merge_requests|browse|work_items|workitems|_workitems|projects?|discussions|ticket|tickets|bugs?)\/[^\s]*\d|show_bug\.cgi|\/browse\/[A-Z]+-\d|linear\.app\/|trello\.com\/c\//i.test(
    url,
  );
}

function hasOwner(text: string): boolean {
  return (
    /(?:^|[\s([])@[A-Za-z][\w-]+/.test(text) ||
    /\b(?:owner|assignee|assigned to|responsible|verantwortlich|responsable|responsável|ответственный)\b|负责人|担当/i.test(
      text,
    )
  );
}

function hasDate(text: string): boolean {
  return (
    /\b(?:19|20)\d\d-\d\d?(?:-\d\d?)?\b|\b\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2}\.? (?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)[a-z]*\b|\bq[1-4] ?(?:20)?\d\d\b|\b(?:due|by|until|bis|до|avant|antes del?|até) (?:mon|tues|wednes|thurs|fri|sprint|q[1-4]|end of|m\d|v?\d)/i.test(
      text,
    ) || /\d年\d{1,2}月/.test(text)
  );
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /\p{L}/u.test(unit);
}
