import { isPer, readPer } from './denominator.ts';
import { ENDS_LABEL, QUALIFIERS } from './label-words.ts';
import { scaleLetter } from './number-words.ts';
import type { UnitPower } from './amount.ts';
import { isOperatorWord } from './operator-word.ts';
import { holdsFigure, remarkEnd } from './remark.ts';
import { isSymbol } from './symbol.ts';
import { is, type Token } from './token.ts';
import { findUnit } from './units.ts';

/** The words behind a number and what it is per. */
export interface Label {
  readonly per: readonly UnitPower[];
  /** What "per" counts in: a million for "$0.40 per million". */
  readonly perMany: number;
  /** A unit of time behind an adjective: `8 peak hours`. */
  readonly late: readonly UnitPower[];
  /** Its words that are no units, in lower case. */
  readonly nouns: readonly string[];
  /** What it is per, where that is no unit; `each` where only that is said. */
  readonly each: string;
  /** Whether it holds a figure in brackets. */
  readonly aside: boolean;
  readonly next: number;
}

const MOST_WORDS = 6;

/** The words behind a number, from `start`; null where they are symbols, so that nothing can be computed. */
export function readLabel(tokens: readonly Token[], start: number, end: number): Label | null {
  const per: UnitPower[] = [];
  const late: UnitPower[] = [];
  const nouns: string[] = [];
  let perMany = 1;
  let each = '';
  let aside = false;
  let i = start;
  for (let words = 0; i < end && words <= MOST_WORDS; words++) {
    const token = tokens[i]!;
    const slash = is(token, '/');
    if (slash && isName(tokens, i)) {
      i += 2;
      continue;
    }
    if (slash || isPer(tokens, i)) {
      const denominator = readPer(tokens, i + 1, end, slash);
      if (!denominator) {
        if (slash) break;
        return null;
      }
      per.push(...denominator.units);
      perMany *= denominator.many;
      each ||= denominator.noun;
      i = denominator.next;
      continue;
    }
    if (is(token, '(')) {
      const close = remarkEnd(tokens, i, end);
      if (close < 0) return null;
      if (close === i) break;
      aside ||= holdsFigure(tokens, i, close);
      i = close;
      continue;
    }
    if (is(token, '-') && !token.spaced && tokens[i + 1]?.kind === 'word' && !tokens[i + 1]!.spaced) {
      i++;
      continue;
    }
    // 20 % of 350M; "30 % of messages" leaves out how many there are
    if (i === start && is(token, 'of') && is(tokens[i - 1], '%') && tokens[i + 1]?.kind === 'word') each ||= 'of';
    if (is(token, 'of') && tokens[i + 1] !== undefined && tokens[i + 1]!.kind !== 'word') break;
    if (token.kind !== 'word' || isOperatorWord(tokens, i) || ENDS_LABEL.has(token.lower)) break;
    if (isSymbol(token) || (i === start && (isSuffix(tokens, i) || ABBREVIATED.has(token.lower)))) return null;
    const unit = findUnit(token.text);
    if (
      unit &&
      ((unit.dimension === 'time' && token.text.length > 2) || (unit.dimension === 'rate' && !is(token, 'ops')))
    ) {
      if (late.length === 0) late.push({ unit, power: 1 });
    } else if (is(token, 'each') || is(token, 'apiece')) each ||= 'each';
    else if (!QUALIFIERS.has(token.lower) && (!unit || unit.dimension === 'count' || unit.dimension === 'rate'))
      nouns.push(token.lower);
    if (is(token, 'cpm')) perMany *= 1000;
    i++;
  }
  return { per, perMany, late, nouns, each, aside, next: i };
}

/** The slash of `HTTP/2` and `TLS/1.3`: glued to a word that is no unit, and to a number. */
function isName(tokens: readonly Token[], slash: number): boolean {
  const [before, after] = [tokens[slash - 1], tokens[slash + 1]];
  return (
    before?.kind === 'word' &&
    before.spaced &&
    before.text.length > 1 &&
    before.text === before.text.toUpperCase() &&
    !tokens[slash]!.spaced &&
    after?.kind === 'number' &&
    !after.spaced &&
    findUnit(before.text) === undefined &&
    scaleLetter(before.text) === undefined
  );
}

/** "57 Bill": billions, or a bill. */
const ABBREVIATED = new Set(['bill', 'trill']);

/** A word that no calculation goes past, whether it ends a label or stands behind a bracket. */
export function endsLabel(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return token.kind !== 'word' || isOperatorWord(tokens, i) || ENDS_LABEL.has(token.lower) || isSymbol(token);
}

/** A word glued to a number that is neither unit nor scale makes a name of both: `2xlarge`, `5xx`, `2PC`. */
function isSuffix(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  return (
    !token.spaced && tokens[i - 1]?.kind === 'number' && !findUnit(token.text) && scaleLetter(token.text) === undefined
  );
}
