import type { UnitPower } from './amount.ts';
import type { Operand } from './operand.ts';
import { readOperand } from './operand.ts';
import { FUNCTIONS } from './functions.ts';
import { endsLabel } from './operand-label.ts';
import { isOperatorWord } from './operator-word.ts';
import { remarkEnd } from './remark.ts';
import { stem } from './stem.ts';
import { is, type Token } from './token.ts';
import { findUnit } from './units.ts';

/**
 * A written calculation. Only what numbers, units, brackets and + − × ÷ ^ can say; there are no names in it and no
 * functions, so that nothing in a document can be run.
 */
export type Expression = Operand | Sum | Product | Power | Scaled;

export interface Sum {
  readonly kind: 'sum';
  readonly terms: readonly { readonly sign: 1 | -1; readonly term: Expression }[];
}

export interface Product {
  readonly kind: 'product';
  readonly factors: readonly { readonly over: boolean; readonly factor: Expression }[];
}

export interface Power {
  readonly kind: 'power';
  readonly base: Expression;
  readonly exponent: Expression;
}

/** Something with a unit behind it that it has as a whole: `(280 + 30) bytes`, `2^41 ms`, `6 + 3 + 1.5 Mbps`. */
export interface Scaled {
  readonly kind: 'scaled';
  readonly inner: Expression;
  readonly units: readonly UnitPower[];
}

export interface ReadExpression {
  readonly expression: Expression;
  /** The index after its last token. */
  readonly next: number;
  readonly operators: number;
  /** Whether a minus without spaces stands in it outside brackets, so that it may be a range: `5-15 min`. */
  readonly ranged: boolean;
}

/** The longest nesting of brackets that is read: nothing that a person writes is deeper. */
const DEEPEST = 12;

interface Reader {
  readonly tokens: readonly Token[];
  readonly end: number;
  operators: number;
  ranged: boolean;
}

/** Reads the longest expression that starts at token `start` and ends before `end`; null where none does. */
export function readExpression(tokens: readonly Token[], start: number, end: number): ReadExpression | null {
  const reader: Reader = { tokens, end, operators: 0, ranged: false };
  const read = readSum(reader, start, 0);
  return read && { expression: read.node, next: read.next, operators: reader.operators, ranged: reader.ranged };
}

interface Read {
  readonly node: Expression;
  readonly next: number;
}

function readSum(reader: Reader, start: number, depth: number): Read | null {
  const first = readProduct(reader, start, depth);
  if (!first) return null;
  const terms: { sign: 1 | -1; term: Expression }[] = [{ sign: 1, term: first.node }];
  let next = first.next;
  for (;;) {
    const sign = next < reader.end ? signAt(reader.tokens, next) : 0;
    if (sign === 0) break;
    const term = readProduct(reader, sign > 0 ? pastName(reader, next + 1) : next + 1, depth);
    if (!term) break;
    reader.operators++;
    reader.ranged ||= depth === 0 && sign < 0 && !reader.tokens[next]!.spaced;
    terms.push({ sign, term: term.node });
    next = term.next;
  }
  return { node: terms.length === 1 ? first.node : shareUnit(terms), next };
}

/** The number behind the name of a term: "id 8 bytes + name 40 bytes"; a name of one letter is a variable. */
function pastName({ tokens, end }: Reader, i: number): number {
  const [name, number] = [tokens[i], tokens[i + 1]];
  const named =
    name?.kind === 'word' && name.text.length > 1 && /^\p{L}+$/u.test(name.text) && !FUNCTIONS.has(name.lower);
  return named && i + 1 < end && number?.kind === 'number' && number.spaced ? i + 1 : i;
}

/** A sign has a space on both sides or on none: "requests -5", "500- 600" and "90+ 5" are no sums. */
function signAt(tokens: readonly Token[], i: number): 1 | -1 | 0 {
  const token = tokens[i]!;
  if (!(is(token, '+') || is(token, '-')) || token.spaced !== tokens[i + 1]?.spaced) return 0;
  return is(token, '+') ? 1 : -1;
}

/** `6 + 3 + 1.5 Mbps`: the unit of the last term is that of all, where the others are bare. */
function shareUnit(terms: readonly { readonly sign: 1 | -1; readonly term: Expression }[]): Expression {
  const last = terms.at(-1)!;
  const others = terms.slice(0, -1);
  if (
    last.term.kind !== 'operand' ||
    last.term.amounts.filter(({ guess }) => guess !== 'alike').length !== 1 ||
    !others.every(({ term }) => term.kind === 'operand' && term.bare)
  )
    return { kind: 'sum', terms };
  const [amount] = last.term.amounts;
  const units = amount!.units.filter(({ unit }) => unit.dimension !== 'count' && unit.dimension !== 'percent');
  if (units.length === 0) return { kind: 'sum', terms };
  const bare: Operand = { ...last.term, amounts: [{ value: amount!.value, units: [] }] };
  return { kind: 'scaled', inner: { kind: 'sum', terms: [...others, { sign: last.sign, term: bare }] }, units };
}

function readProduct(reader: Reader, start: number, depth: number): Read | null {
  const first = readPower(reader, start, depth);
  if (!first) return null;
  const factors: { over: boolean; factor: Expression }[] = [{ over: true, factor: first.node }];
  let next = first.next;
  for (;;) {
    const operator = next < reader.end ? operatorAt(reader, next, factors.at(-1)!.factor) : null;
    if (!operator) break;
    const factor = readPower(reader, operator.next, depth);
    if (!factor) break;
    reader.operators++;
    factors.push({ over: operator.over, factor: factor.node });
    next = factor.next;
  }
  return { node: factors.length === 1 ? first.node : { kind: 'product', factors }, next };
}

function operatorAt(reader: Reader, i: number, before: Expression): { over: boolean; next: number } | null {
  const { tokens } = reader;
  const token = tokens[i]!;
  if (is(token, '*') || isOperatorWord(tokens, i)) return { over: true, next: i + 1 };
  if (is(token, '/')) return { over: false, next: i + 1 };
  if ((is(token, 'divided') || is(token, 'multiplied')) && is(tokens[i + 1], 'by'))
    return { over: is(token, 'multiplied'), next: i + 2 };
  // 20 % of 350M
  return is(token, 'of') && isPercentage(before) ? { over: true, next: i + 1 } : null;
}

/** Whether the expression is a percentage. */
export function isPercentage(expression: Expression): boolean {
  return (
    expression.kind === 'operand' &&
    expression.amounts[0]!.units.some(({ unit, power }) => unit.dimension === 'percent' && power === 1)
  );
}

function readPower(reader: Reader, start: number, depth: number): Read | null {
  const { tokens, end } = reader;
  const base = readAtom(reader, start, depth);
  if (!base || base.next >= end || !is(tokens[base.next], '^')) return base;
  // in `0.7 pass^8` the word has the power
  if (base.node.kind === 'operand' && base.node.nouns.length > 0) return base;
  const at = base.next + 1;
  const folded = powerOfTen(tokens, start, base.next, end);
  if (folded) {
    reader.operators++;
    return { node: folded, next: folded.next };
  }
  const bare = tokens[at]?.kind === 'number' && at < end ? readOperand(tokens, at, at + 1) : null;
  const exponent = bare ? { node: bare, next: at + 1 } : readAtom(reader, at, depth);
  if (!exponent) return base;
  reader.operators++;
  const behind = withUnitBehind(reader, { kind: 'power', base: base.node, exponent: exponent.node }, exponent.next);
  // "10^18 operations" are counted
  const noun = behind.node.kind === 'power' && behind.next > exponent.next ? stem(tokens[behind.next - 1]!.lower) : '';
  return noun && base.node.kind === 'operand'
    ? { ...behind, node: { kind: 'power', base: { ...base.node, noun }, exponent: exponent.node } }
    : behind;
}

/** `10^6 mb` has all the meanings that `1,000,000 mb` has; null where no unit of data is right behind the power. */
function powerOfTen(tokens: readonly Token[], start: number, caret: number, end: number): Operand | null {
  const exponent = tokens[caret + 1];
  const unit = findUnit(tokens[caret + 2]?.text ?? '');
  if (caret !== start + 1 || tokens[start]!.value !== 10 || exponent?.kind !== 'number') return null;
  if (caret + 2 >= end || unit?.dimension !== 'data') return null;
  const until = Math.min(end, caret + 16);
  const window = [{ ...exponent, value: 10 ** exponent.value }, ...tokens.slice(caret + 2, until)];
  const operand = readOperand(window, 0, until - caret - 1);
  return operand && { ...operand, next: operand.next + caret + 1 };
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

function readAtom(reader: Reader, start: number, depth: number): Read | null {
  const { tokens, end } = reader;
  const token = tokens[start];
  if (start >= end || !token) return null;
  const closing = token.kind === 'punctuation' ? CLOSING[token.text] : undefined;
  if (closing === undefined) return readNumber(reader, start);
  if (depth >= DEEPEST) return null;
  const inner = readSum(reader, start + 1, depth + 1);
  if (!inner || inner.next >= end || !is(tokens[inner.next], closing)) return null;
  return withUnitBehind(reader, inner.node, inner.next + 1);
}

function readNumber(reader: Reader, start: number): Read | null {
  const { tokens, end } = reader;
  const negative = is(tokens[start], '-') && !tokens[start + 1]?.spaced;
  const operand = readOperand(tokens, negative ? start + 1 : start, end);
  if (!operand) return null;
  const node: Expression = negative ? { kind: 'sum', terms: [{ sign: -1, term: operand }] } : operand;
  return { node, next: operand.next };
}

/** Words behind a bracket or a power: its unit and what it is per, or a remark on it. */
function withUnitBehind(reader: Reader, inner: Expression, start: number): Read {
  const units: UnitPower[] = [];
  let next = start;
  const { tokens, end } = reader;
  for (let words = 0; next < end && words < 4; words++) {
    const token = tokens[next]!;
    if (is(token, '(')) {
      const close = remarkEnd(tokens, next, end);
      if (close <= next) break;
      next = close;
      continue;
    }
    const slash = is(token, '/') || is(token, 'per');
    const unit = findUnit(tokens[slash ? next + 1 : next]?.text ?? '');
    if (slash) {
      if (next + 1 >= end || tokens[next + 1]?.kind !== 'word' || !unit) break;
      if (unit.dimension !== 'count') units.push({ unit, power: -1 });
      next += 2;
      continue;
    }
    if (is(token, 'of') || endsLabel(tokens, next)) break;
    if (unit && unit.dimension !== 'count' && words === 0) units.push({ unit, power: 1 });
    next++;
  }
  return { node: units.length > 0 ? { kind: 'scaled', inner, units } : inner, next };
}

/** Whether a product or a power is in it: a bare sum or ratio in brackets is as often a score or a list. */
export function multiplies({ expression, operators }: ReadExpression): boolean {
  if (operators === 0) return false;
  if (expression.kind === 'power') return true;
  if (expression.kind === 'sum') return expression.terms.some(({ term }) => term.kind === 'product');
  return expression.kind === 'product' && expression.factors.some(({ over }, n) => n > 0 && over);
}

/** Visits every operand of an expression, left to right. */
export function* operandsOf(expression: Expression): Generator<Operand> {
  switch (expression.kind) {
    case 'operand':
      yield expression;
      return;
    case 'sum':
      for (const { term } of expression.terms) yield* operandsOf(term);
      return;
    case 'product':
      for (const { factor } of expression.factors) yield* operandsOf(factor);
      return;
    case 'power':
      yield* operandsOf(expression.base);
      yield* operandsOf(expression.exponent);
      return;
    case 'scaled':
      yield* operandsOf(expression.inner);
  }
}
