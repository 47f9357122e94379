import { COPULAS, STOPS } from './phrase-words.ts';
import { sentenceOf } from './sentence.ts';
import type { Signal } from './signal.ts';
import type { Word } from './words.ts';

/** What is obliged in so many words owes its measure wherever it stands: “must be *fast*”, “has to handle *millions of* users”. */
export function isObliged({ kind, from, attribute }: Signal, words: readonly Word[]): boolean {
  if (kind !== 'gradable' && kind !== 'limit') return false;
  if (kind === 'limit' && (attribute === 'scalability' || attribute === 'throughput')) return isCarried(words, from);
  if (isObligedByCharacter(words, from)) return kind === 'gradable' || attribute === 'latency';
  if (!words.slice(0, from).some(({ text }) => OBLIGES.has(text))) return false;
  // “Users should be able to easily find …” is a feature of theirs.
  if (attribute === 'usability' && words.slice(0, from).some(({ text }) => text === 'able')) return false;
  if (kind === 'limit') return words[from]!.text === 'as' || isOfTime(attribute, words, from);
  return isAdverb(words[from]!) ? attribute === 'latency' : isPredicate(words, from);
}

/** “系统*必须*…”; in Korean and Japanese the verb stands last: “…되어*야* 한다”, “…する*必要がある*”. */
function isObligedByCharacter(words: readonly Word[], from: number): boolean {
  if (!words.some(({ text }) => CHARACTERS.test(text))) return false;
  const [start, end] = sentenceOf(words, from);
  const joined = (part: readonly Word[]): string => part.map(({ text }) => text).join('');
  return OBLIGES_BEFORE.test(joined(words.slice(start, from))) || OBLIGES_BEHIND.test(joined(words.slice(from, end)));
}

const CHARACTERS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const OBLIGES_BEFORE = /必须|必須|应该|應該|应当|應當|需要|要求/;
const OBLIGES_BEHIND = /(?:해|어|아|여|져|려|와)야|필요하|필요가 있|必要があ|べき|なければ/;

/** “respond *within a few seconds*”, “expire *after some time*”. */
function isOfTime(attribute: Signal['attribute'], words: readonly Word[], from: number): boolean {
  if (attribute === 'latency') return true;
  return attribute === 'retention' && /^(?:after|for)$/.test(words[from - 1]?.text ?? words[from]!.text);
}

/** “handle *millions of users*”: an amount that is to be carried. */
function isCarried(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const { text, kind } = words[i]!;
    if (CARRYING.has(text)) return !text.startsWith('scale') || i < at - 1;
    if (kind === 'sign' || (STOPS.has(text) && text !== 'to')) return false;
  }
  return false;
}

const CARRYING: ReadonlySet<string> = new Set(
  'handle handles handling support supports supporting serve serves serving process processes sustain store stores storing scale scales accommodate accommodates withstand soportar soporta suportar suporta manejar atender выдерживать обрабатывать поддерживать unterstützen verarbeiten supporter gérer'.split(
    ' ',
  ),
);

/** “respond *quickly*”; “tracked in real time” tells what is tracked, as “found efficiently” does how. */
function isAdverb({ text }: Word): boolean {
  return text.endsWith('ly') || text.endsWith('mente') || text === 'быстро';
}

/** Modals that leave no choice. */
export const OBLIGES: ReadonlySet<string> = new Set(
  'should shall must needs need will has have ought deve devem debe deben devra должен должна должно должны muss müssen soll sollen doit doivent'.split(
    ' ',
  ),
);

/** “must be *fast*”, “semantics that are *easy* …”. */
export function isPredicate(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (COPULAS.has(words[i]!.text)) return true;
    if (words[i]!.kind === 'word' && STOPS.has(words[i]!.text) && words[i]!.text !== 'and') return false;
  }
  return false;
}
