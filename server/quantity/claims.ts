import { isBoundary, LONGEST } from './boundary.ts';
import type { Claim } from './claim.ts';
import { bracketedConversion, conversion } from './conversion-claim.ts';
import { leftsBefore, numberBefore, type Left } from './left-side.ts';
import { scaleLetter, scaleWord } from './number-words.ts';
import type { Operand } from './operand.ts';
import { bracketedClaim, resultFirst } from './result-first.ts';
import { readStated } from './stated.ts';
import { is, type Token } from './token.ts';
import { findUnit } from './units.ts';

const RELATION_WORDS = new Set([
  'is',
  'equals',
  'gives',
  'makes',
  'yields',
  'totals',
  'equal',
  'totalling',
  'totaling',
]);

/** All claims of a text, in order. `lineStarts` tells whether a line break stands before a token. */
export function claimsIn(tokens: readonly Token[], lineStarts: (i: number) => boolean): Claim[] {
  const claims: Claim[] = [];
  let bound = 0;
  for (let i = 0; i < tokens.length; i++) {
    const relation = relationAt(tokens, i);
    if (relation) {
      const claim = claimAt(tokens, Math.max(bound, i - LONGEST), i, relation.next, relation.approximate, lineStarts);
      if (claim) claims.push(claim);
      if (!relation.word) bound = relation.next;
    } else if (is(tokens[i], '(')) {
      const reversed = bracketedClaim(tokens, bound, i) ?? bracketedConversion(tokens, bound, i);
      if (reversed) claims.push(reversed);
    }
    if (isBoundary(tokens, i)) bound = i + 1;
  }
  return claims;
}

interface Relation {
  readonly next: number;
  readonly approximate: boolean;
  readonly word: boolean;
}

function relationAt(tokens: readonly Token[], i: number): Relation | null {
  const token = tokens[i]!;
  if (token.kind === 'word')
    return RELATION_WORDS.has(token.lower) ? { next: i + 1, approximate: false, word: true } : null;
  if (token.kind !== 'relation') return null;
  if (token.text === '=' || token.text === '⇒')
    return is(tokens[i + 1], '≈')
      ? { next: i + 2, approximate: true, word: false }
      : { next: i + 1, approximate: false, word: false };
  if (token.text === '≈') return { next: i + 1, approximate: true, word: false };
  // "500M / 86400 ~ 5.8K": a tilde between two spaces
  if (token.text === '~' && token.spaced && tokens[i + 1]?.spaced)
    return { next: i + 1, approximate: true, word: false };
  return null;
}

function claimAt(
  tokens: readonly Token[],
  bound: number,
  relation: number,
  next: number,
  rough: boolean,
  lineStarts: (i: number) => boolean,
): Claim | null {
  if (isAssignment(tokens, relation)) return null;
  const right = readStated(tokens, next, tokens.length);
  if (!right || breaksOff(tokens, right.operand)) return null;
  const word = tokens[relation]!.kind === 'word';
  const lefts = leftsBefore(tokens, bound, relation, lineStarts);
  const approximate = rough || right.operand.approximate;
  if (lefts.length > 0) {
    if (right.open || isMapping(tokens, lefts.at(-1)!.from, right.operand.next)) return null;
    const [longest, ...rest] = lefts;
    if (
      isAroundTheClock(longest!, tokens) ||
      isShareOfNamed(longest!, tokens, relation) ||
      (word && isGeometry(longest!, tokens))
    )
      return null;
    const unsure = numberBefore(tokens, bound, longest!.from) || isGeometry(longest!, tokens);
    return {
      left: longest!.expression,
      others: rest.map((other) => other.expression),
      stated: right.operand,
      approximate,
      from: longest!.from,
      to: right.operand.next,
      ...(right.whole ? { whole: right.whole } : {}),
      ...(word && { doubtful: true }),
      ...(unsure && { unsure: true }),
    };
  }
  if (word) return null;
  if (tokens[relation]!.text === '⇒') return null;
  return (
    conversion(tokens, bound, relation, right, approximate) ?? resultFirst(tokens, bound, relation, next, approximate)
  );
}

/** "12 × 4 bytes → 3 × 1 byte = 48 bytes → 3 bytes": each side of the sign is a step from one thing to another. */
function isMapping(tokens: readonly Token[], from: number, next: number): boolean {
  if (!is(tokens[next], '→') || tokens[next + 1]?.kind !== 'number') return false;
  for (let i = from - 1; i >= Math.max(0, from - 4) && tokens[i]!.kind !== 'number'; i--)
    if (is(tokens[i], '→')) return tokens.slice(Math.max(0, i - 5), i).some((token) => is(token, '*'));
  return false;
}

/** `RF=3`: a name that is given a value, glued to the sign, and no unit. */
function isAssignment(tokens: readonly Token[], relation: number): boolean {
  const name = tokens[relation - 1];
  return (
    !tokens[relation]!.spaced &&
    tokens[relation + 1]?.spaced === false &&
    name?.kind === 'word' &&
    name.spaced &&
    ((scaleLetter(name.text) === undefined &&
      scaleWord(name.lower) === undefined &&
      findUnit(name.text) === undefined) ||
      // "at t=1.01": no number is in tons there
      tokens[relation - 2]?.kind === 'word')
  );
}

/** `24/7` */
function isAroundTheClock({ from }: Left, tokens: readonly Token[]): boolean {
  return tokens[from]!.value === 24 && is(tokens[from + 1], '/') && tokens[from + 2]?.value === 7;
}

/** "2/3 max = 0.85", "shard 1/4 load = 3": so many of so many, and then the name of what is stated. */
function isShareOfNamed({ expression, from }: Left, tokens: readonly Token[], relation: number): boolean {
  if (expression.kind !== 'product' || expression.factors.length !== 2 || expression.factors[1]!.over) return false;
  const [part, slash, whole, name] = tokens.slice(from, from + 4);
  if (!is(slash, '/') || slash!.spaced || whole?.kind !== 'number' || whole.spaced || part?.kind !== 'number')
    return false;
  const isCount = ({ value }: Token) => Number.isInteger(value) && value <= MOST_PARTS;
  return isCount(part) && isCount(whole) && part.value <= whole.value && from + 3 < relation && name?.kind === 'word';
}

/** What is cut in parts that are told by their number has not many more. */
const MOST_PARTS = 31;

/** `1920x1080`, `224×224`: the sides of something, not a product. */
function isGeometry({ expression, from }: Left, tokens: readonly Token[]): boolean {
  if (expression.kind !== 'product' || expression.factors.length !== 2 || !expression.factors[1]!.over) return false;
  const [width, by, height] = tokens.slice(from, from + 3);
  if (height?.kind !== 'number' || by!.spaced || height.spaced) return false;
  return is(by, 'x') || width!.value === height.value;
}

/** A result that ends its line while the next begins with a scale or a unit: half of it, as likely as not. */
function breaksOff(tokens: readonly Token[], { next, bare }: Operand): boolean {
  const word = tokens[next + 1];
  // "116" at the end of a line and "533" on the next are one number
  if (bare && tokens[next]?.kind === 'number' && /^\d{3}$/.test(tokens[next].text)) return true;
  return (
    bare &&
    tokens[next]?.text === '\u2028' &&
    word?.kind === 'word' &&
    (word.lower === 'x' || scaleWord(word.lower) !== undefined || findUnit(word.text) !== undefined)
  );
}
