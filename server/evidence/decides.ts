import type { TitleWord } from '../template/title-words.ts';
import { holdsPhrase } from './holds-phrase.ts';
import { leavesOut } from './sets-aside.ts';
import type { Said } from './statement.ts';

/** Words of somebody who has not decided yet, or who leaves something out. */
const HEDGES = [
  'is|are not shown',
  'tbd',
  'tbc',
  'todo',
  'fixme',
  'to be decided',
  'to be determined',
  'to be defined',
  'not sure',
  'unclear',
  'undecided',
  'open question*',
  'we might',
  'might add',
  'might use',
  'may want to',
  'in future',
  'in the future',
  'maybe',
  'perhaps',
  'consider',
  'need to decide',
  'needs to decide',
  'need to think',
  'explore',
  'investigate',
];

/** “(Cache it, or not?)” */
const ASKS_LAST = /[?？][\s)\]"'*_”]*$/;

/** “{"error": "expired"}” is an example of what is sent. */
const PAYLOAD = /^[{[]\s*["']|^["'][\w-]{1,40}["']\s*:/;

/** “Caching strategy: [approach if applicable]” is still to be filled in, and who refers elsewhere says nothing here. */
const LEFT = /(?:^\W{0,3}|[:：]\s*)\[[^\][]{3,}\]\W*$|\b(?:refer to|read more)\b/i;

/** A line of a program, in a fence that doesn’t say so. */
const CODE = /^(?:def|class|return|import|const|let|var|self\.)\b|[;{]$|\w\.\w+[[(]/;

const INTERROGATIVE =
  /^(?:(?:how|what|when|where|which|whether|why) (?:to|should|do|does|can)\b|(?:как|где|когда|почему|зачем|нужно ли) |如何|怎[么樣样麼]|在哪|哪[里裡些]|什[么麼]|[为為]什|[为為]何|何[时時]|是否)/iu;

/**
 * Whether a statement settles its topic rather than asks about it or leaves it open. `elsewhere`, outside the phase that
 * asks, a label or a few words in passing aren't enough: it takes a sentence, or a cell, whose row says the rest.
 */
export function decides(said: Said, elsewhere: boolean): boolean {
  const { text, form, asks, words } = said;
  if (form === 'heading' || form === 'label' || asks || ASKS_LAST.test(text) || PAYLOAD.test(text)) return false;
  // A box in a drawing stands in brackets, too.
  if (form === 'code' ? CODE.test(text) : LEFT.test(text)) return false;
  if (holdsPhrase(words, HEDGES) || leavesOut(said)) return false;
  const count = words.reduce((sum, word) => sum + weightOf(word), 0);
  // “Where to cache” names the topic, and “Design a distributed cache” the task.
  if (INTERROGATIVE.test(text) || statesTask(said)) return false;
  if (/[:,，：]$/.test(text.trimEnd()) && count < 12) return false;
  return elsewhere ? count >= (form === 'cell' ? 2 : 4) && !DEMAND.test(text) : count >= 2 || form === 'cell';
}

/** “Design an image hosting service”: the whole, not a part of it. */
export function statesTask({ text }: Said): boolean {
  return /^\W{0,4}design(?:ing)?\s+(?:an?|the)\s/i.test(text);
}

/** “The platform should be able to handle peaks” asks for it. */
const DEMAND =
  /\b(?:should|must|shall|needs? to|ha(?:s|ve) to) (?:be (?:able to|capable of)|support|handle|scale|survive|tolerate|withstand|cope)\b/i;

/** Where words stand without gaps, each letter is read as one, and a word takes about two. */
function weightOf({ text, kind }: TitleWord): number {
  if (kind !== 'word') return 0;
  return UNSPACED.test(text) ? 0.5 : 1;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
