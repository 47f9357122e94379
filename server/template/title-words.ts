/** One word of a heading, or what stands between two. */
export interface TitleWord {
  readonly text: string;
  /** `join` is an “and”, `break` a colon, dash or bracket that ends a phrase. */
  readonly kind: 'word' | 'join' | 'break';
}

/**
 * A heading's words in lower case: without its number (“1)”, “2.1”, “Step 3:”, “Phase 4 –”, “第一步：”), anchors, emoji
 * and punctuation. Each character of a script without spaces is a word of its own.
 */
export function titleWords(title: string): TitleWord[] {
  return dropNumbering(wordsOf(withoutAnchors(title)));
}

/** “Step 3: …”, “第三步：…”, “S: …”: one of a row that is counted by more than a figure, as chapters are that belong together. */
export function isCounted(title: string): boolean {
  const words = wordsOf(title);
  const at = skipSigns(words, 0);
  const word = words[at]?.text ?? '';
  if (word === '第') return afterCjkNumber(words, at) > at;
  return isLettered(words) || (NUMBERED.has(word) && NUMBER.test(words[at + 1]?.text ?? ''));
}

function withoutAnchors(title: string): string {
  const bare = title.includes('{') ? title.replace(ATTRIBUTED, '$1').replace(ATTRIBUTES, '') : title;
  // A keycap is a digit with marks that make a picture of it.
  return trimmedEnd(bare).replace(/[\uFE0E\uFE0F\u20E3]/g, '');
}

/** “[Scale]{.mark}” and “Scale {#scale}”: what converters from other formats write around a text and behind a heading. */
const ATTRIBUTED = /\[([^[\]]*)\]\{[.#:][^{}]*\}/g;
const ATTRIBUTES = /\{[.#:][^{}]*\}/g;

/** By hand: a regular expression for white space at an end tries every stretch of it. */
function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '#' || text[end - 1] === '¶' || text[end - 1]!.trim() === '')) end--;
  return text.slice(0, end);
}

const CJK = /[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
const JOIN_SIGNS = '&+/,、・，|';
const BREAK_SIGNS = ':;()[]{}<>—–―→⇒?!…。「」『』【】《》·•~';

/** The words of any text in lower case, numbers and all, and what stands between them. */
export function wordsOf(text: string): TitleWord[] {
  const words: TitleWord[] = [];
  const lower = (NOT_ASCII.test(text) ? text.normalize('NFKC') : text).toLowerCase();
  let start = -1;
  const end = (at: number): void => {
    if (start >= 0) {
      const word = lower.slice(start, at);
      words.push({ text: word, kind: JOIN_WORDS.has(word) ? 'join' : 'word' });
    }
    start = -1;
  };
  for (let i = 0, next = 0; i < lower.length; i = next) {
    const code = lower.charCodeAt(i);
    next = i + 1;
    if (code === SPACE) end(i);
    else if (isAsciiLetter(code)) start = start < 0 ? i : start;
    else {
      // A character may be of two units.
      const unit = code < 128 ? lower[i]! : String.fromCodePoint(lower.codePointAt(i)!);
      next = i + unit.length;
      if (code >= 128 && CJK.test(unit)) {
        end(i);
        words.push({ text: unit, kind: CJK_JOINS.has(unit) ? 'join' : 'word' });
      } else if (code >= 128 && LETTER.test(unit)) start = start < 0 ? i : start;
      else {
        end(i);
        if (unit === '/' && lower[i + 1] === '/') words.push({ text: unit, kind: 'break' });
        else if (JOIN_SIGNS.includes(unit)) words.push({ text: unit, kind: 'join' });
        else if (isBreak(lower, i, unit)) words.push({ text: unit, kind: 'break' });
      }
    }
  }
  end(lower.length);
  return words;
}

const NOT_ASCII = /[^\0-\x7f]/;
const SPACE = 32;

function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}

/** A hyphen or full stop breaks only where a space stands on its far side: “non-functional” and “2.1” go on. */
function isBreak(text: string, at: number, unit: string): boolean {
  if (unit === '-') return text[at - 1] === ' ' && text[at + 1] === ' ' && !endsInPrefix(text, at - 1);
  if (unit === '.') return text[at + 1] === ' ';
  return BREAK_SIGNS.includes(unit);
}

/** “Non - functional” is one word, however it is spaced. */
function endsInPrefix(text: string, end: number): boolean {
  const word = text.slice(Math.max(0, end - 4), end).trim();
  return word === 'non' || word === 'não' || word === 'no';
}

const JOIN_WORDS = new Set([
  'and',
  'or',
  'plus',
  'vs',
  'versus',
  'y',
  'e',
  'und',
  'oder',
  'et',
  'ou',
  'и',
  'или',
  'та',
  'або',
  've',
  'veya',
  'và',
  'hoặc',
  'oraz',
  'lub',
  '및',
  '또는',
]);
const CJK_JOINS = new Set(['和', '与', '與', '及', 'と']);

const NUMBERED = new Set([
  'step',
  'phase',
  'part',
  'section',
  'chapter',
  'stage',
  'q',
  'no',
  'nr',
  'шаг',
  'этап',
  'часть',
  'фаза',
  'passo',
  'etapa',
  'fase',
  'parte',
  'paso',
  'schritt',
  'teil',
  'étape',
  'partie',
  'krok',
  'etap',
  'adım',
  'aşama',
  'крок',
  'bước',
]);
const NUMBER = /^(?:\p{N}+|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|[a-h])$/u;
/** “1단계” is written as one word. */
const DIGITS = /^\p{N}+(?:단계|장|부)?$/u;
/** “5 – 15 min — Requirements”: when it is spoken of. */
const MINUTES = new Set(['min', 'mins', 'minutes']);
const CJK_NUMBER = /^[一二三四五六七八九十0-9〇零]+$/;
const CJK_COUNTERS = new Set(['步', '章', '节', '節', '段', '部', '阶', '階', '步骤']);

function dropNumbering(words: readonly TitleWord[]): TitleWord[] {
  if (isLettered(words)) return words.slice(2);
  let at = skipSigns(words, 0);
  // A bracket that opens the heading without a number in it is an aside: “[Optional] Cache”.
  if (afterNumber(words, at) === at) return [...words];
  for (;;) {
    const next = skipSigns(words, afterNumber(words, at));
    // A heading that is nothing but a number keeps it.
    if (next === at || next >= words.length) return words.slice(at);
    at = next;
  }
}

/** “S: Storage” among the letters of an acronym; “E” is no “and” there. */
function isLettered([letter, sign, next]: readonly TitleWord[]): boolean {
  return next !== undefined && sign!.text === ':' && /^[a-z]$/.test(letter!.text);
}

function afterNumber(words: readonly TitleWord[], at: number): number {
  const word = words[at]?.text ?? '';
  if (MINUTES.has(word) && DIGITS.test(words[at - 1]?.text ?? '')) return at + 1;
  const next = words[at + 1];
  if (DIGITS.test(word)) return at + 1;
  if (NUMBERED.has(word) && next !== undefined && NUMBER.test(next.text)) return at + 2;
  if (next?.kind === 'break' && '.)：:、'.includes(next.text) && NUMBER.test(word)) return at + 2;
  return afterCjkNumber(words, at);
}

function afterCjkNumber(words: readonly TitleWord[], at: number): number {
  let end = at;
  const ordinal = words[end]?.text === '第';
  if (ordinal) end++;
  const digits = end;
  while (CJK_NUMBER.test(words[end]?.text ?? '')) end++;
  if (end === digits) return afterKatakanaStep(words, at);
  if (ordinal && CJK_COUNTERS.has(words[end]?.text ?? '')) {
    end++;
    if ('骤驟分段'.includes(words[end]?.text ?? ' ')) end++;
    return end;
  }
  const sign = words[end];
  return sign !== undefined && sign.kind !== 'word' ? end : at;
}

function afterKatakanaStep(words: readonly TitleWord[], at: number): number {
  if (words[at]?.text !== 'ス') return at;
  const text = words
    .slice(at, at + 4)
    .map((word) => word.text)
    .join('');
  if (text === 'ステップ' && DIGITS.test(words[at + 4]?.text ?? '')) return at + 5;
  return at;
}

function skipSigns(words: readonly TitleWord[], at: number): number {
  while (at < words.length && words[at]!.kind !== 'word') at++;
  return at;
}
