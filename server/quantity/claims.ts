import { familiesOf, unitsIn } from './evaluate.ts';
import { multiplies, operandsOf, readExpression, type Expression } from './expression.ts';
import { scaleWord } from './number-words.ts';
import { isOperatorWord } from './operand-label.ts';
import { readOperand, type Operand } from './operand.ts';
import { readStated } from './stated.ts';
import { is, type Token } from './token.ts';
import { findUnit } from './units.ts';

/** Somebody's assertion that a calculation has a result. */
export interface Claim {
  readonly left: Expression;
  /** Other extents of the calculation that the punctuation permits; the claim holds if it holds for one of them. */
  readonly others: readonly Expression[];
  readonly stated: Operand;
  /** The calculation that goes on behind the result: `5 × 4 = 20 × 3 = 60`; the claim holds if it equals this. */
  readonly whole?: Expression;
  /** Whether the sign between them, or the figure, says "about". */
  readonly approximate: boolean;
  /** The tokens of the calculation and of the result. */
  readonly from: number;
  readonly to: number;
  /** Whether no sign says that the two are equal, so that a difference proves little. */
  readonly uncertain?: boolean;
  /** Whether the text leaves open where the calculation begins. */
  readonly unsure?: boolean;
  /** Whether, beyond that, only a slipped prefix or zero is worth a word. */
  readonly doubtful?: boolean;
}

/** A calculation longer than this is not looked at: no sentence holds one. */
const LONGEST = 80;

const RELATION_WORDS = new Set(['is', 'equals', 'gives', 'makes', 'yields', 'totals', 'equal', 'totalling', 'totaling']);

/** Punctuation that cannot stand within a calculation. Box drawing and emoji, which no list names, cannot either. */
const INNER = new Set(['(', ')', '[', ']', '%', '$', '€', '£', '¥', '₹', '₽', '.', '+']);

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
      const reversed = bracketedClaim(tokens, bound, i);
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
  if (token.kind === 'word') return RELATION_WORDS.has(token.lower) ? { next: i + 1, approximate: false, word: true } : null;
  if (token.kind !== 'relation') return null;
  if (token.text === '=' || token.text === '⇒') return is(tokens[i + 1], '≈') ? { next: i + 2, approximate: true, word: false } : { next: i + 1, approximate: false, word: false };
  if (token.text === '≈') return { next: i + 1, approximate: true, word: false };
  // "500M / 86400 ~ 5.8K": a tilde between two spaces
  if (token.text === '~' && token.spaced && tokens[i + 1]?.spaced) return { next: i + 1, approximate: true, word: false };
  return null;
}

/** Whether a calculation cannot go on across token `i`. */
function isBoundary(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'relation') return token.text === '→' || token.text === '<' || token.text === '>' || token.text === '≤' || token.text === '≥' || token.text === '≠';
  if (token.kind === 'operator') return token.text === '–' || token.text === '±';
  if (token.kind === 'opaque') return true;
  if (token.kind !== 'punctuation') return false;
  if (token.text === '.') return tokens[i + 1] === undefined || tokens[i + 1]!.spaced;
  return !INNER.has(token.text);
}

function claimAt(tokens: readonly Token[], bound: number, relation: number, next: number, rough: boolean, lineStarts: (i: number) => boolean): Claim | null {
  const right = readStated(tokens, next, tokens.length);
  if (!right || breaksOff(tokens, right.operand)) return null;
  const word = tokens[relation]!.kind === 'word';
  const lefts = leftsBefore(tokens, bound, relation, lineStarts);
  const approximate = rough || right.operand.approximate;
  if (lefts.length > 0) {
    if (right.open) return null;
    const [longest, ...rest] = lefts;
    if (isAroundTheClock(longest!, tokens) || (word && isGeometry(longest!.expression))) return null;
    const unsure = numberBefore(tokens, bound, longest!.from) || isGeometry(longest!.expression);
    return {
      left: longest!.expression, others: rest.map((other) => other.expression), stated: right.operand, approximate, from: longest!.from, to: right.operand.next,
      ...(right.whole ? { whole: right.whole } : {}),
      ...(word && { doubtful: true }),
      ...(unsure && { unsure: true }),
    };
  }
  if (word) return null;
  if (tokens[relation]!.text === '⇒') return null;
  return conversion(tokens, bound, relation, right, approximate) ?? resultFirst(tokens, bound, relation, next, approximate);
}

/** `24/7` */
function isAroundTheClock({ from }: Left, tokens: readonly Token[]): boolean {
  return tokens[from]!.value === 24 && is(tokens[from + 1], '/') && tokens[from + 2]?.value === 7;
}

/** `1920x1080`: the sides of something, not a product. */
function isGeometry(expression: Expression): boolean {
  if (expression.kind !== 'product' || expression.factors.length !== 2) return false;
  const [first, second] = expression.factors.map(({ factor }) => factor);
  return first!.kind === 'operand' && second!.kind === 'operand' && first!.bare && first!.scale === 1 && second!.scale === 1 && second!.digits.start - first!.digits.end <= 1;
}

/** "2 relevant in the top 5 / 5 = 0.4": a number that words tie to the calculation. */
function numberBefore(tokens: readonly Token[], bound: number, from: number): boolean {
  for (let i = Math.max(bound, from - 6); i < from; i++) if (tokens[i]!.kind === 'number') return true;
  return false;
}

/** A result that ends its line while the next begins with a scale or a unit: half of it, as likely as not. */
function breaksOff(tokens: readonly Token[], { next, bare }: Operand): boolean {
  const word = tokens[next + 1];
  return bare && tokens[next]?.text === '\u2028' && word?.kind === 'word' && (scaleWord(word.lower) !== undefined || findUnit(word.text) !== undefined);
}

interface Left {
  readonly expression: Expression;
  readonly from: number;
}

/** The calculations that end right before `end`, the longest first; more than one only where punctuation leaves it open. */
function leftsBefore(tokens: readonly Token[], bound: number, end: number, lineStarts: (i: number) => boolean): Left[] {
  const lefts: Left[] = [];
  for (let start = bound; start < end; start++) {
    if (!startsOperand(tokens[start]!)) continue;
    const entry = entryTo(tokens, bound, start, lineStarts);
    if (entry === 'closed' || (entry === 'dash' && lefts.length === 0 && joinsNumbers(tokens, bound, start))) continue;
    if (lefts.length > 0 && entry === 'open') continue;
    const read = readExpression(tokens, start, end);
    if (read && read.next === end && read.operators > 0 && !read.ranged) lefts.push({ expression: read.expression, from: start });
  }
  return lefts;
}

function startsOperand(token: Token): boolean {
  return token.kind === 'number' || (token.kind === 'punctuation' && '([$€£¥₹'.includes(token.text)) || is(token, '~') || (token.kind === 'word' && (token.text === 'USD' || token.text === 'EUR'));
}

const FUNCTIONS = new Set(['min', 'max', 'log', 'log2', 'log10', 'ln', 'exp', 'sqrt', 'sum', 'avg', 'mean', 'ceil', 'floor', 'round', 'abs', 'mod', 'sin', 'cos', 'tan', 'pow', 'choose', 'minus', 'plus', 'times']);

/** Signs that take what follows: roots and sums of it, or so many of it. */
const CLAIMS_NEXT = new Set(['√', '∛', '∑', '∏', 'Σ', 'Π', '∫', '@']);

/**
 * Whether a calculation may begin at `start`: `closed` behind an operator or a name that belongs to it, `dash` behind a sign
 * that may be a minus or a dash, or an operator that begins a line.
 */
function entryTo(tokens: readonly Token[], bound: number, start: number, lineStarts: (i: number) => boolean): 'open' | 'closed' | 'dash' {
  const before = tokens[start - 1];
  const token = tokens[start]!;
  if (before && CLAIMS_NEXT.has(before.text)) return 'closed';
  if (start === bound || !before) return 'open';
  if (is(before, '(') || is(before, '[')) return 'open';
  if (is(before, '-') && before.spaced && token.spaced) return 'dash';
  if (before.kind === 'operator' || isOperatorWord(tokens, start - 1)) return lineStarts(start - 1) ? 'dash' : 'closed';
  // the rest of m5.2xlarge, and a remark behind what it remarks on
  if (is(before, '.') && !before.spaced && !token.spaced) return 'closed';
  if (is(token, '(') && before.kind === 'word' && isRemark(tokens, start)) return 'closed';
  if (is(before, '~') || (before.kind === 'punctuation' && before.text !== '.' && before.text !== '%')) return 'closed';
  if (before.kind === 'word') {
    if (!token.spaced || FUNCTIONS.has(before.lower)) return 'closed';
    return before.text.length === 1 && before.lower !== 'a' ? 'closed' : 'open';
  }
  return before.kind === 'number' && is(token, '(') ? 'closed' : 'open';
}

function isRemark(tokens: readonly Token[], open: number): boolean {
  const close = closing(tokens, open);
  const read = close < 0 ? null : readExpression(tokens, open + 1, close);
  return !read || read.operators === 0;
}

/** Whether what stands before a spaced minus is a word, so that it is a dash: "daily cost - 5 × 3 = 15". */
function joinsNumbers(tokens: readonly Token[], bound: number, start: number): boolean {
  const before = start - 2 >= bound ? tokens[start - 2] : undefined;
  return before !== undefined && before.kind !== 'word' && !is(before, ')');
}

/** `24 TB/day = 290 MB/s`: the same thing in two units. */
function conversion(tokens: readonly Token[], bound: number, end: number, right: { operand: Operand; open: boolean; whole?: Expression }, approximate: boolean): Claim | null {
  if (right.open || right.whole) return null;
  for (let start = bound; start < end; start++) {
    if (tokens[start]!.kind !== 'number') continue;
    if (entryTo(tokens, bound, start, () => false) !== 'open') continue;
    const left = readOperand(tokens, start, end);
    if (!left || left.next !== end) continue;
    return isConversion(left, right.operand, tokens[end]!.spaced)
      ? { left, others: [], stated: right.operand, approximate, from: start, to: right.operand.next, ...(isPlainAmount(left) && { doubtful: true }) }
      : null;
  }
  return null;
}

/** Sprints, working days and the like are what a team says they are. */
const NO_FIXED_LENGTH = new Set(['fortnight', 'workday', 'quarter', 'decade']);

/**
 * Rates convert where they count the same; plain amounts only where nothing but the amount stands there, since "10 KB value =
 * 100 GB" leaves out how many, and "1min=90d" sets an option.
 */
function isConversion(left: Operand, right: Operand, spaced: boolean): boolean {
  const mine = signature(left);
  const theirs = signature(right);
  if (mine.families !== theirs.families || mine.families === '' || mine.ids === theirs.ids || mine.loose || theirs.loose) return false;
  if (left.each !== '' || right.each !== '' || left.aside || right.aside) return false;
  const rate = mine.families.includes('time-1');
  return spaced && rate ? left.noun === right.noun || left.noun === '' || right.noun === '' : spaced && left.noun === '' && right.noun === '';
}

/** `10 s`, `2 KB`, per nothing. */
function isPlainAmount({ amounts }: Operand): boolean {
  return amounts[0]!.units.every(({ power }) => power === 1);
}

interface Signature {
  readonly families: string;
  readonly ids: string;
  /** Whether the units have no fixed size, or no size that converts. */
  readonly loose: boolean;
}

function signature(operand: Operand): Signature {
  const units = operand.amounts[0]!.units.filter(({ unit }) => familiesOf(unit.dimension).length > 0);
  const families = units.flatMap(({ unit, power }) => {
    const rate = unit.dimension === 'rate' || unit.dimension === 'frequency' || unit.dimension === 'data-rate';
    return familiesOf(unit.dimension).map((family) => (family === 'other' ? `${unit.dimension}${power}` : `${family}${family === 'time' && rate ? -power : power}`));
  });
  return {
    families: [...new Set(families)].sort().join(' '),
    ids: units.map(({ unit, power }) => (unit.dimension === 'rate' && unit.factor === 1 ? `s${-power}` : `${unit.id}${power}`)).sort().join(' '),
    loose: units.some(({ unit }) => NO_FIXED_LENGTH.has(unit.id) || unit.dimension === 'screen' || unit.dimension === 'money'),
  };
}

/** `18 GB = 3 × 6 GB`, where nothing stands before it in its clause. */
function resultFirst(tokens: readonly Token[], bound: number, relation: number, next: number, approximate: boolean): Claim | null {
  const stated = readOperand(tokens, bound, relation);
  if (!stated || stated.next !== relation || stated.bare || (bound > 0 && tokens[bound - 1]!.kind === 'relation')) return null;
  const read = readExpression(tokens, next, tokens.length);
  if (!read || read.operators === 0 || read.ranged || !endsClause(tokens, read.next) || families(stated).size === 0 || !sameKind(read.expression, stated)) return null;
  return { left: read.expression, others: [], stated, approximate: approximate || stated.approximate, from: bound, to: read.next };
}

function endsClause(tokens: readonly Token[], i: number): boolean {
  return i >= tokens.length || (isBoundary(tokens, i) && tokens[i]!.kind !== 'relation') || is(tokens[i], ')');
}

/** `~50 KB (7 × 16 × 24 × 12 bytes)`: a result with its calculation in brackets, both of the same kind. */
function bracketedClaim(tokens: readonly Token[], bound: number, open: number): Claim | null {
  if (open === 0 || !tokens[open]!.spaced) return null;
  const close = closing(tokens, open);
  const read = close < 0 ? null : readExpression(tokens, open + 1, close);
  if (!read || read.next !== close || !multiplies(read)) return null;
  for (let start = Math.max(bound, open - 8); start < open; start++) {
    if (tokens[start]!.kind !== 'number' && !is(tokens[start], '~') && !is(tokens[start], '$')) continue;
    const stated = readOperand(tokens, start, open);
    if (!stated || stated.next !== open) continue;
    // "10MB for local testing (…)": the brackets belong to what stands between
    if (tokens[open - 1]!.end > stated.figure.end && open - start > 4) return null;
    const before = start > bound ? tokens[start - 1]! : undefined;
    if (before && (before.kind === 'operator' || isOperatorWord(tokens, start - 1) || (before.kind === 'punctuation' && before.text !== '('))) return null;
    return sameKind(read.expression, stated) ? { left: read.expression, others: [], stated, approximate: stated.approximate, from: start, to: close + 1, uncertain: true, doubtful: true } : null;
  }
  return null;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let n = open; n < Math.min(tokens.length, open + LONGEST); n++) {
    if (is(tokens[n], '(')) depth++;
    else if (is(tokens[n], ')') && --depth === 0) return n;
    else if (tokens[n]!.kind === 'relation' && !is(tokens[n], '~')) return -1;
  }
  return -1;
}

function families(operand: Operand): Set<string> {
  return new Set(operand.amounts[0]!.units.flatMap(({ unit }) => familiesOf(unit.dimension)));
}

/** Whether result and calculation have units of one kind, so that they are worth comparing without a sign between them. */
export function sameKind(expression: Expression, stated: Operand): boolean {
  const mine = new Set(unitsIn(expression, new Map()).flatMap(({ unit }) => familiesOf(unit.dimension)).filter((family) => family !== 'time'));
  const theirs = new Set(unitsIn(stated, new Map()).flatMap(({ unit }) => familiesOf(unit.dimension)).filter((family) => family !== 'time'));
  if (mine.size !== theirs.size || [...mine].some((family) => !theirs.has(family))) return false;
  if (mine.size > 0) return true;
  const times = (e: Expression) => unitsIn(e, new Map()).some(({ unit }) => familiesOf(unit.dimension).includes('time'));
  if (times(stated)) return times(expression);
  return !stated.bare && [...operandsOf(expression)].some((operand) => !operand.bare);
}
