import type { Block } from '../markdown/block.ts';
import { beginsAnswer, beginsQuestion, commits, DECIDING, isTaggedSettled } from './answers.ts';
import { pointIn, type Asked } from './asked.ts';
import type { Item } from './item.ts';
import { hasAnyPhrase, wordCount, wordsOf } from './phrases.ts';
import { asksInWords } from './traits.ts';
import { UNDECIDED } from './words.ts';

/**
 * In an open section an item without a question mark is a question as well where its words ask (“How labels are signed”),
 * where it says that it is undecided, and where all of its neighbours ask, unless it goes on behind a colon or dash. In the
 * list that the section is, one that only names its matter (“Choice of a printer”) is as open as the section says.
 */
export function withPoints(text: string, items: readonly Item[], isSections: boolean): readonly Item[] {
  const points = items.map((item) => item.asked ?? pointOf(text, item));
  const asking = points.filter((asked, i) => asked && (items[i]!.asked || isPlainlyOpen(asked))).length;
  return items.map((item, i) => {
    const asked = points[i];
    if (!asked || item.asked) return item;
    const isAlone =
      asking >= 2 && asking >= items.length - 1 && !/[:：—–]\s/.test(item.text) && wordCount(asked.tail) === 0;
    const isNamed = isSections && (NOT_YET.test(asked.text) || isName(item, asked, asking > 0));
    return isAlone || isPlainlyOpen(asked) || isNamed ? { ...item, asked } : item;
  });
}

function pointOf(text: string, { first, text: words, block }: Item): Asked | undefined {
  if (!first || block.checked !== undefined || wordCount(words) < 2) return undefined;
  if (beginsAnswer(words) || isTaggedSettled(words) || commits(words)) return undefined;
  // Behind words that are struck out or code comes what is said of them.
  if (first.inlines[0]?.kind === 'delete') return undefined;
  const asked = pointIn(text, first);
  return asked && /^["“*_]*\p{L}/u.test(asked.text) ? asked : undefined;
}

/** A paragraph of an open section that begins by saying that something is undecided, or is labelled a question and asks in words. */
export function openParagraph(text: string, block: Block): Asked | undefined {
  const asked = pointIn(text, block);
  if (!asked) return undefined;
  const isLabelled = beginsQuestion(asked.text) && asksInWords(asked.text.slice(asked.text.search(/[:.)：]/) + 1));
  return isLabelled || hasAnyPhrase(asked.text.toLowerCase(), UNDECIDED) ? asked : undefined;
}

/** “Whether …”, “… is undecided”, “Investigate the size”: to decide is what an imperative of it asks for. */
function isPlainlyOpen({ text }: Asked): boolean {
  const [first = ''] = wordsOf(text);
  return asksInWords(text) || DECIDING.has(first) || hasAnyPhrase(text.toLowerCase(), UNDECIDED);
}

const NOT_YET =
  /\b(?:not yet|isn['’]t yet|noch nicht|pas encore|a[úu]n no|todav[íi]a no|ainda não)\b|ещ[её] не |尚未|还没/i;

/**
 * Whether an item names a matter and states nothing: a few words without a verb of being, having or modality, without a
 * subject that only a verb can follow. One with a full stop may be a sentence with another verb, and counts where neighbours ask.
 */
function isName({ text, children }: Item, asked: Asked, isAmongQuestions: boolean): boolean {
  if (children.length > 1 || /[\u0370-\u1fff\u3000-\ud7ff]/.test(asked.text)) return false;
  const isTitled = asked.setOff && wordCount(asked.tail) > 0;
  const ends = isAmongQuestions ? /[:;!]\s*$/ : /[.:;!]\s*$/;
  if (!isTitled && (ends.test(text) || /[:：]\s|\s[—–-]\s/.test(text) || wordCount(asked.tail) > 0)) return false;
  const words = wordsOf(asked.text.replaceAll('’', "'"));
  return words.length <= LONGEST_NAME && !words.some((word) => STATING.has(word)) && !NOTHING.has(words[0]!);
}

const LONGEST_NAME = 16;

/** The verbs of being and having and the modal ones, and the subjects' pronouns, of the product's languages in Latin letters. */
const STATING = new Set(
  (
    "am is are was were be been has have had do does did will would shall should can could may might must cannot can't won't isn't aren't doesn't don't it's we're that's there's i we you he she it they this that " +
    'ist sind war waren wird werden hat haben kann können soll sollen muss müssen darf wir sie es ' +
    'est sont était sera ont peut doit nous il elle ' +
    'son está están será hay puede debe é são estão há pode deve'
  ).split(' '),
);
const NOTHING = new Set(
  'no none nothing not n nil keine kein nichts aucune aucun rien ninguna ninguno nada nenhuma nenhum'.split(' '),
);
