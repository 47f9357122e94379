import type { Claim } from './claim.ts';
import { familiesOf } from './evaluate.ts';
import { entryTo, numberBefore } from './left-side.ts';
import { readOperand, type Operand } from './operand.ts';
import type { StatedResult } from './stated.ts';
import { is, type Token } from './token.ts';

/** `24 TB/day = 290 MB/s`: the same thing in two units. */
export function conversion(
  tokens: readonly Token[],
  bound: number,
  end: number,
  right: StatedResult,
  approximate: boolean,
): Claim | null {
  if (right.open || right.whole || takesMore(tokens, right.operand.next)) return null;
  for (let start = bound; start < end; start++) {
    if (tokens[start]!.kind !== 'number') continue;
    if (entryTo(tokens, bound, start, () => false) !== 'open') continue;
    const left = readOperand(tokens, start, end);
    if (!left || left.next !== end) continue;
    // a plain amount behind other words is as often a part of what they say: "3 tries of 60 s = 3 min"
    if (isOfEach(tokens, bound, start)) return null;
    if (!isConversion(left, right.operand, tokens[end]!.spaced) || (isPlainAmount(left) && start > bound)) return null;
    return {
      left,
      others: [],
      stated: right.operand,
      approximate,
      from: start,
      to: right.operand.next,
      ...(isPlainAmount(left) && { doubtful: true }),
      ...(numberBefore(tokens, bound, start) && { unsure: true }),
    };
  }
  return null;
}

/** "10M users, each making up to 100 requests/min = 1B/min": how many there are is said before. */
function isOfEach(tokens: readonly Token[], bound: number, start: number): boolean {
  return tokens.slice(Math.max(bound, start - NEAR), start).some(({ lower }) => lower === 'each' || lower === 'every');
}

/** How many words before a figure say what it is of. */
const NEAR = 6;

/** Words that say that what follows in the brackets is the same in another unit. */
const SAME = new Set([
  'or',
  'i.e',
  'e',
  'for',
  'about',
  'approx',
  'approximately',
  'roughly',
  'around',
  'equals',
  'ie',
]);

/** Words that make another figure of a rate. */
const EXTREMES = new Set([
  'peak',
  'peaks',
  'burst',
  'max',
  'maximum',
  'min',
  'minimum',
  'worst',
  'best',
  'limit',
  'up',
]);

/** `90 MB/s (for 764 GB/day)`: a rate, and the same rate per another time in brackets. */
export function bracketedConversion(tokens: readonly Token[], bound: number, open: number): Claim | null {
  let i = open + 1;
  while (tokens[i]?.kind === 'word' && SAME.has(tokens[i]!.lower)) i++;
  while (tokens[i]?.kind === 'relation' && '=≈'.includes(tokens[i]!.text)) i++;
  const right = readOperand(tokens, i, tokens.length);
  if (open === bound || !right || !is(tokens[right.next], ')')) return null;
  for (let start = Math.max(bound, open - 8); start < open; start++) {
    if (tokens[start]!.kind !== 'number') continue;
    const left = readOperand(tokens, start, open);
    if (left?.next !== open) continue;
    if (tokens.slice(start, right.next).some(({ lower }) => EXTREMES.has(lower))) return null;
    if (isPlainAmount(left) || isPlainAmount(right) || !isConversion(left, right, tokens[open]!.spaced)) return null;
    return {
      left: right,
      others: [],
      stated: left,
      approximate: left.approximate || right.approximate,
      from: start,
      to: right.next + 1,
      doubtful: true,
      unsure: true,
    };
  }
  return null;
}

/** "360,000 tokens/min = 240 requests/s at 1,500 tokens each": more than the unit changes. */
function takesMore(tokens: readonly Token[], next: number): boolean {
  const at = is(tokens[next], 'at') ? next + 1 : next;
  return is(tokens[at - 1], 'at') && (tokens[at]?.kind === 'number' || is(tokens[at], '~'));
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
  if (
    mine.families !== theirs.families ||
    mine.families === '' ||
    mine.ids === theirs.ids ||
    mine.loose ||
    theirs.loose
  )
    return false;
  if (left.each !== '' || right.each !== '' || left.aside || right.aside) return false;
  const rate = mine.families.includes('time-1');
  return spaced && rate
    ? left.noun === right.noun || left.noun === '' || right.noun === ''
    : spaced && left.noun === '' && right.noun === '';
}

/** `10 s`, `2 KB`, per nothing. */
function isPlainAmount({ amounts }: Operand): boolean {
  return amounts[0]!.units.every(
    ({ unit, power }) => power === 1 && unit.dimension !== 'data-rate' && unit.dimension !== 'rate',
  );
}

interface Signature {
  readonly families: string;
  readonly ids: string;
  /** Whether the units have no fixed size, or no size that converts. */
  readonly loose: boolean;
}

function signature(operand: Operand): Signature {
  const units = operand.amounts[0]!.units.filter(({ unit }) => familiesOf(unit.dimension).length > 0);
  const measures = units.flatMap(({ unit, power }) => {
    const rate = unit.dimension === 'rate' || unit.dimension === 'frequency' || unit.dimension === 'data-rate';
    return familiesOf(unit.dimension).map((family) =>
      family === 'other' ? `${unit.dimension}${power}` : `${family}${family === 'time' && rate ? -power : power}`,
    );
  });
  return {
    families: [...new Set(measures)].sort().join(' '),
    ids: units
      .map(({ unit, power }) => (unit.dimension === 'rate' && unit.factor === 1 ? `s${-power}` : `${unit.id}${power}`))
      .sort()
      .join(' '),
    loose: units.some(
      ({ unit }) =>
        NO_FIXED_LENGTH.has(unit.id) ||
        unit.dimension === 'screen' ||
        unit.dimension === 'temperature' ||
        unit.dimension === 'money',
    ),
  };
}
