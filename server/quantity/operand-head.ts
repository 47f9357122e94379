import { scaleLetter, scaleWord } from './number-words.ts';
import type { Amount, UnitPower } from './amount.ts';
import { is, type Token } from './token.ts';
import { findPrefixed, findUnit, unitById, type Unit } from './units.ts';

/** A number with its scale and the unit right behind it, with every meaning that the letters allow. */
export interface Head {
  readonly amounts: readonly Amount[];
  readonly scale: number;
  readonly smallLetters: boolean;
  /** The counted noun that stands in the unit's place; empty for none. */
  readonly noun: string;
  readonly next: number;
  /** The index after its scale and unit, but before a noun that it counts. */
  readonly figureEnd: number;
}

/** What the tokens behind a number can mean. */
interface Meaning {
  readonly scale: number;
  readonly unit?: Unit;
  /** How many tokens it takes. */
  readonly length: number;
  readonly guess?: Amount['guess'];
}

/** Reads the head of an operand: `i` is its number, `money` the currency in front of it. */
export function readHead(tokens: readonly Token[], i: number, end: number, money: Unit | undefined): Head {
  const token = tokens[i]!;
  // nobody groups the digits of so many billions by points
  const grouped = token.text.includes('.') && scaleAt(tokens, i + 1, end) !== undefined;
  const values =
    token.other === undefined || grouped || !mayMean(tokens, i) ? [token.value] : [token.value, token.other];
  const prefix: readonly UnitPower[] = money ? [{ unit: money, power: 1 }] : [];
  let next = i + 1;
  let scale = 1;
  for (let word = scaleAt(tokens, next, end); word !== undefined; word = scaleAt(tokens, ++next, end)) scale *= word;
  // 8-bit
  if (
    is(tokens[next], '-') &&
    !tokens[next]!.spaced &&
    next + 1 < end &&
    !tokens[next + 1]!.spaced &&
    tokens[next + 1]!.kind === 'word'
  )
    next++;
  const found =
    next < end ? (scale > 1 ? unitAt(tokens, next) : meaningsAt(tokens, next, end, money !== undefined)) : [];
  const meanings: readonly Meaning[] = found.length > 0 ? found : [{ scale: 1, length: 0 }];
  const amounts = values.flatMap((value) =>
    meanings.map(({ scale: letter, unit, guess }): Amount => ({
      value: value * scale * letter,
      units: unit ? [...prefix, { unit, power: 1 }] : prefix,
      ...(guess ? { guess } : {}),
    })),
  );
  next += meanings[0]!.length;
  const first = meanings[0]!.unit;
  return {
    amounts,
    scale: scale * meanings[0]!.scale,
    smallLetters:
      meanings.length > 1 &&
      meanings.every(({ unit }) => unit?.dimension === 'data') &&
      tokens[next - 1]!.text === tokens[next - 1]!.lower,
    noun: first?.dimension === 'count' ? first.id : '',
    next,
    figureEnd: first?.dimension === 'count' ? next - 1 : next,
  };
}

/** How far a number looks for another that shows which sign is the decimal one, in tokens. */
const NEARBY = 60;

/** Whether the number can be read under the other convention: `1,500` as 1.5 only beside a decimal comma, `1.500` as 1500 unless beside `1,500`. */
function mayMean(tokens: readonly Token[], i: number): boolean {
  if (/\s/.test(tokens[i]!.text)) return tokens[i]!.text.includes(' ') && isName(tokens[i - 1]);
  const comma = tokens[i]!.text.includes(',');
  if (comma && tokens[i]!.text.startsWith('0,')) return true;
  for (let n = Math.max(0, i - NEARBY); n < Math.min(tokens.length, i + NEARBY); n++) {
    const token = tokens[n]!;
    if (token.kind !== 'number' || n === i) continue;
    // who groups by spaces, or writes `0,004`, has the comma for the decimal sign
    if (comma && (token.text.includes(' ') || /^0,\d/.test(token.text))) return true;
    if (!token.text.includes(',')) continue;
    const places = token.text.length - token.text.lastIndexOf(',') - 1;
    if (comma ? places !== 3 : places === 3) return comma;
  }
  return !comma;
}

/** A word with a capital, as product names have it. */
function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.text[0] !== token.lower[0];
}

function scaleAt(tokens: readonly Token[], i: number, end: number): number | undefined {
  const token = i < end ? tokens[i]! : undefined;
  return token?.kind === 'word' && token.text !== 'mm' ? scaleWord(token.lower) : undefined;
}

/** A unit, a scale letter, a letter and a unit, or any of these. */
function meaningsAt(tokens: readonly Token[], i: number, end: number, money: boolean): Meaning[] {
  const token = tokens[i]!;
  const number = tokens[i - 1]!;
  // nobody writes 131,072 billion, nor 3e12 billion
  const bytes = token.text === 'B' && (number.value >= 10_000 || /[eE^]/.test(number.text));
  const letter =
    token.kind !== 'word' || bytes || (token.spaced && (token.text === 'm' || token.text === 'b'))
      ? undefined
      : scaleLetter(token.text);
  if (letter === undefined || token.text === 'L' || token.text === 'l')
    return money ? [] : [...unitAt(tokens, i), ...otherScales(token)];
  const unit = i + 1 < end ? unitAt(tokens, i + 1)[0] : undefined;
  const meanings: Meaning[] = [
    unit?.unit ? { scale: letter, unit: unit.unit, length: 1 + unit.length } : { scale: letter, length: 1 },
  ];
  // 100m CPU are a tenth of one
  if (unit?.unit?.id === 'cores' && token.text === 'm' && !token.spaced)
    return [{ scale: 1e-3, unit: unit.unit, length: 1 + unit.length }, ...meanings];
  if (money || unit?.unit) return meanings;
  // 512M of memory, 20T on disk
  const data = 'MGT'.includes(token.text) ? unitById(`${token.text}B`) : undefined;
  if (data) meanings.push({ scale: 1, unit: data, length: 1, guess: 'memory' });
  for (const plain of unitAt(tokens, i)) meanings.push(plain);
  // 250m of a core are a quarter
  if (token.text === 'm' && !token.spaced) meanings.push({ scale: 1e-3, length: 1 });
  return meanings;
}

/** `1000 m` are minutes or metres sooner than millions; `500w` are watts, or tens of thousands in Chinese. */
function otherScales({ kind, text, spaced }: Token): Meaning[] {
  const scale = kind !== 'word' ? undefined : text === 'm' && spaced ? 1e6 : text === 'w' && !spaced ? 1e4 : undefined;
  return scale === undefined ? [] : [{ scale, length: 1 }];
}

function unitAt(tokens: readonly Token[], i: number): Meaning[] {
  const token = tokens[i]!;
  if (is(token, '%')) return [{ scale: 1, unit: findUnit('%')!, length: 1 }];
  const unit = token.kind === 'word' || token.kind === 'punctuation' ? findUnit(token.text) : undefined;
  const prefixed = unit || token.kind !== 'word' ? undefined : findPrefixed(token.text);
  if (prefixed) return [{ scale: prefixed.scale, ...(prefixed.unit ? { unit: prefixed.unit } : {}), length: 1 }];
  if (!unit || (token.kind === 'punctuation' && unit.dimension !== 'money') || isRateAndTime(tokens, i, unit))
    return [];
  // Kb is no spelling of the standards, so that its b says little; kb and mb are careless throughout
  const guess = token.text[0] === 'K' ? 'careless' : 'alike';
  return [
    { scale: 1, unit, length: 1 },
    ...(unit.or ?? []).map((id): Meaning => ({
      scale: 1,
      unit: unitById(id)!,
      length: 1,
      ...(token.text !== token.lower && { guess }),
    })),
  ];
}

/** `10K ops/sec`: the time follows, so that `ops` is only what is counted. */
function isRateAndTime(tokens: readonly Token[], i: number, unit: Unit): boolean {
  return unit.dimension === 'rate' && (is(tokens[i + 1], '/') || is(tokens[i + 1], 'per') || is(tokens[i], 'ops'));
}
