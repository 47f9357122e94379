import type { Exponents } from './exponents.ts';
import { operandsOf, type Expression } from './expression.ts';
import type { UnitPower } from './amount.ts';
import type { Operand } from './operand.ts';
import { hasTimeConstant } from './time-constant.ts';
import { families, timesOf, type Measured } from './measured.ts';

/** Whether a factor is plainly missing, so that the two sides cannot be compared. */
export function missesFactor(
  left: Expression,
  operands: readonly Operand[],
  stated: Operand,
  sides: Measured,
): boolean {
  return (
    multipliesEach(left, stated) ||
    missesOperand(operands, stated) ||
    (sides.leftTimes.has('s-1') && lacksWindow(left, sides.left, sides.right))
  );
}

/** Whether something may be left out that only the reader knows. */
export function isOmitting(
  left: Expression,
  operands: readonly Operand[],
  stated: Operand,
  { left: units, right, rightFamilies, leftTimes, rightTimes }: Measured,
): boolean {
  const counted = operands.some(({ noun }) => noun !== '');
  const timeless = leftTimes.size === 0 && counted;
  return (
    (timeless && ['s-1', 'min-1', 'h-1'].some((unit) => rightTimes.has(unit))) ||
    (leftTimes.size === 0 && right.some(({ unit, power }) => unit.dimension === 'time' && power === 1)) ||
    (!rightFamilies.has('money') && gainsTime(left, leftTimes, rightTimes)) ||
    lacksDuration(left, leftTimes, rightTimes) ||
    mixesPeriods(left, leftTimes, rightTimes) ||
    lacksWindow(left, units, right) ||
    isOfUncounted(operands, stated) ||
    operands.some(({ aside }) => aside) ||
    mixesCounts(left)
  );
}

/** Whether something is left out for sure: only that the sides agree says anything then. */
export function leavesOpen(
  left: Expression,
  operands: readonly Operand[],
  stated: Operand,
  exponents: Exponents,
  sides: Measured,
): boolean {
  return (
    losesTime(left, stated, exponents, sides) ||
    countsTerms(left, stated) ||
    runsSideBySide(operands, stated) ||
    isShareOfNothing(operands) ||
    isAllOfEach(operands, stated) ||
    holdsFraction(left) ||
    isOfDivisor(left, stated) ||
    (namesAnother(operands, stated) && (PARTS.has(stated.noun) || repeatsFactor(operands, stated))) ||
    amassesBeforeRate(left, exponents, sides)
  );
}

/** "2 weeks / 90 % = 0.022" is a score, and "300 s × 4 tiers = 200" leaves out what happens in them. */
function losesTime(left: Expression, stated: Operand, { time }: Exponents, { rightTimes }: Measured): boolean {
  const unnamed = stated.noun === '' && stated.amounts[0]!.units.length === 0;
  return left.kind === 'product' && time !== 0 && rightTimes.size === 0 && unnamed && !hasTimeConstant(left);
}

/** "4 shards × 5 min = 5 min": they run at once. */
function runsSideBySide(operands: readonly Operand[], stated: Operand): boolean {
  const { value, units } = stated.amounts[0]!;
  const isTime = (own: readonly UnitPower[]) =>
    own.length === 1 && own[0]!.unit.dimension === 'time' && own[0]!.power === 1;
  if (!isTime(units)) return false;
  const repeats = ({ amounts: [own] }: Operand) =>
    own!.value === value && isTime(own!.units) && own!.units[0]!.unit.id === units[0]!.unit.id;
  return operands.length === 2 && operands.some(repeats) && operands.some(({ amounts: [own] }) => !isTime(own!.units));
}

/** What a thing has any number of. */
const PARTS = new Set(['word', 'character']);

/** "500 rows × 10 batches = 10 round trips" follows from one factor alone. */
function repeatsFactor(operands: readonly Operand[], stated: Operand): boolean {
  const { value, units } = stated.amounts[0]!;
  if (families(units).size > 0 || operands.length !== 2) return false;
  const at = operands.findIndex(({ amounts: [own] }) => own!.value === value);
  // where the other factor is one that slips make, the result may have slipped
  return at >= 0 && !SLIPS.has(operands[1 - at]!.amounts[0]!.value);
}

const SLIPS = new Set([1, 2, 8, 10, 100, 1000, 1e6, 1e9]);

/** "500 rows × 20 columns = 40,000 tokens" counts something that no factor counts. */
function namesAnother(operands: readonly Operand[], stated: Operand): boolean {
  return (
    stated.noun !== '' &&
    operands.length > 1 &&
    operands.every(
      ({ noun, nouns, each }) =>
        (noun !== '' || each !== '') && ![noun, each, ...nouns].some((one) => isSame(one, stated.noun)),
    )
  );
}

/** "300K × 10 min × 3 events = 54M events": in how long each of them comes, it doesn't say. */
function gainsTime(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  return (
    rightTimes.size === 0 &&
    leftTimes.size === 1 &&
    ![...leftTimes][0]!.includes('-') &&
    !hasTimeConstant(left) &&
    left.kind === 'product'
  );
}

/** "30 % DAU × 16 KB": how many there are, it doesn't say. */
function isShareOfNothing(operands: readonly Operand[]): boolean {
  const isPercent = ({ amounts: [amount] }: Operand) => amount!.units.some(({ unit }) => unit.dimension === 'percent');
  const isSize = ({ amounts: [amount] }: Operand) => families(amount!.units).size > 0;
  return (
    operands.length > 1 &&
    operands.some((operand) => isPercent(operand) && operand.noun !== '') &&
    operands.every(
      (operand) =>
        (isPercent(operand) && operand.noun !== '') ||
        (isSize(operand) && !operand.amounts[0]!.units.some(({ power }) => power < 0)),
    )
  );
}

/** "45 min × (2.5/8 MB/s)": an eighth of it, not one per eight. */
function holdsFraction(left: Expression): boolean {
  if (left.kind !== 'product') return false;
  return left.factors.some(({ factor }) => {
    if (factor.kind !== 'product' || factor.factors.length !== 2 || factor.factors[1]!.over) return false;
    const [over, under] = factor.factors.map((one) => one.factor);
    return (
      over?.kind === 'operand' &&
      over.bare &&
      under?.kind === 'operand' &&
      families(under.amounts[0]!.units).has('data')
    );
  });
}

/** "10 partitions / 6 consumers = 4 consumers have two": what is shared out is not counted in those who share it. */
function isOfDivisor(left: Expression, { nouns }: Operand): boolean {
  if (left.kind !== 'product' || nouns.length === 0) return false;
  const nounsOf = (above: boolean) =>
    left.factors.flatMap(({ over, factor }) => (over === above ? [...operandsOf(factor)].map((one) => one.noun) : []));
  const above = nounsOf(true);
  return nounsOf(false).some((one) => nouns.includes(one)) && above.every((one) => one !== '' && !nouns.includes(one));
}

/** "57 MB × 8 ≈ 114 Mbps": in how long, it doesn't say. */
function amassesBeforeRate(left: Expression, { data, time }: Exponents, { right }: Measured): boolean {
  return data === 1 && time === 0 && right.some(({ unit }) => unit.dimension === 'data-rate') && !hasTimeConstant(left);
}

/** "100K redirects/s × $0.0085 = $700": money per nothing, of something per second; what comes per day or month may be meant per that. */
function lacksWindow(left: Expression, mine: readonly UnitPower[], theirs: readonly UnitPower[]): boolean {
  if (!families(theirs).has('money')) return false;
  const rates = [...timesOf(mine)].filter((unit) => unit.includes('-'));
  return (
    rates.length > 0 && timesOf(theirs).size === 0 && timesOf(mine).size === rates.length && !hasTimeConstant(left)
  );
}

/** "50 partitions × 50 worker pods = 2.5 per worker" multiplies by what it should divide by. */
function multipliesEach(left: Expression, stated: Operand): boolean {
  if (stated.each === '') return false;
  const above =
    left.kind === 'product'
      ? left.factors.flatMap(({ over, factor }) => (over ? [...operandsOf(factor)] : []))
      : [...operandsOf(left)];
  return above.some(({ each, nouns }) => each === '' && nouns.some((noun) => isSame(noun, stated.each)));
}

/** Whether an operand is of something that isn't counted, or the result only repeats one. */
function missesOperand(operands: readonly Operand[], stated: Operand): boolean {
  if (restates(operands, stated)) return true;
  for (const operand of operands) {
    const { each } = operand;
    // "30 % of messages" leaves out how many there are
    if (each === 'of') return true;
    // "100 pages × 100 events each = 100 round trips" describes, and does not multiply
    if (each === 'each' && stated.noun !== '' && !operands.some(({ noun }) => noun === stated.noun)) return true;
  }
  return false;
}

/** "20 counters per key × 100 bytes = 100 MB": how many keys there are may stand elsewhere. */
function isOfUncounted(operands: readonly Operand[], stated: Operand): boolean {
  return operands.some((operand) => {
    const { each } = operand;
    if (each === '' || each === 'each' || each === 'many' || each === stated.each) return false;
    if (stated.noun !== '' && isSame(stated.noun, each)) return false;
    return !operands.some((other) => other !== operand && mayCount(other, each));
  });
}

/** "10 pages/doc × 10 chunks/page = 100M chunks": every factor is of one thing, and of how many the result is stands elsewhere. */
function isAllOfEach(operands: readonly Operand[], stated: Operand): boolean {
  return (
    operands.length > 1 &&
    operands.every(({ each }) => each !== '' && each !== 'each' && each !== 'many') &&
    isOfUncounted(operands, stated)
  );
}

/** Whether an operand counts such things, or may, since it doesn't say what it counts. */
function mayCount({ noun, amounts }: Operand, each: string): boolean {
  if (noun !== '') return isSame(noun, each);
  const { units } = amounts[0]!;
  return families(units).size === 0 || units.every(({ unit, power }) => unit.dimension === 'time' && power < 0);
}

/** "134 req/s × 3 inserts in one TX = 134 TX/s" repeats a factor under another name. */
function restates(operands: readonly Operand[], stated: Operand): boolean {
  const { value, units } = stated.amounts[0]!;
  const window = (own: readonly UnitPower[]) =>
    own.find(({ unit, power }) => unit.dimension === 'time' && power < 0)?.unit.id;
  const per = window(units);
  // "1 thread × 10,000 connections = 1 thread"
  const again = ({ noun, amounts }: Operand) => noun === stated.noun && amounts[0]!.value === value;
  if (
    value === 1 &&
    stated.noun !== '' &&
    operands.some(again) &&
    operands.some(({ noun }) => noun !== '' && noun !== stated.noun)
  )
    return true;
  return (
    per !== undefined &&
    stated.noun !== '' &&
    operands.some(
      ({ noun, amounts }) =>
        noun !== '' && !isSame(noun, stated.noun) && amounts[0]!.value === value && window(amounts[0]!.units) === per,
    )
  );
}

const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['DAU', 'user'],
  ['dau', 'user'],
  ['mau', 'user'],
  ['MAU', 'user'],
  ['customer', 'user'],
  ['entrie', 'record'],
  ['row', 'record'],
  ['log', 'record'],
  ['query', 'request'],
  ['querie', 'request'],
]);

function isSame(noun: string, each: string): boolean {
  if (noun === '' || each === '') return false;
  const one = SYNONYMS.get(noun) ?? noun;
  const other = SYNONYMS.get(each) ?? each;
  return one === other || one.startsWith(other) || other.startsWith(one);
}

/** "4 cores + 2 disks = 10 connections": a rule of thumb, not a sum. */
function mixesCounts(left: Expression): boolean {
  if (left.kind !== 'sum') return false;
  const nouns = new Set(
    left.terms.flatMap(({ term }) =>
      term.kind === 'operand' && term.noun !== '' && families(term.amounts[0]!.units).size === 0 ? [term.noun] : [],
    ),
  );
  return nouns.size > 1;
}

/** "10,000 RPS × 15 × 500 B = 2.25 GB": over how long, the sentence doesn't say. */
function lacksDuration(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  return (
    rightTimes.size === 0 &&
    leftTimes.size > 0 &&
    [...leftTimes].every((unit) => unit.includes('-')) &&
    !hasTimeConstant(left)
  );
}

/** "10 requests/s × 50 ms = 10,000 docs/s": a rate over a time is no rate. */
function mixesPeriods(left: Expression, leftTimes: ReadonlySet<string>, rightTimes: ReadonlySet<string>): boolean {
  const both = [...leftTimes].some((unit) => unit.includes('-')) && [...leftTimes].some((unit) => !unit.includes('-'));
  return both && [...rightTimes].some((unit) => unit.includes('-')) && !hasTimeConstant(left);
}

/** "25 + 5 = 2 coins" and "25 + 5 × 1 = 6 coins" list them. */
function countsTerms(left: Expression, stated: Operand): boolean {
  if (left.kind !== 'sum' || stated.noun === '') return false;
  let counts = [0];
  for (const { term } of left.terms) {
    const many = multiplicitiesOf(term);
    if (many.length === 0) return false;
    counts = counts.flatMap((count) => many.map((more) => count + more)).slice(0, 64);
  }
  return counts.includes(stated.amounts[0]!.value);
}

/** How many of a thing a term may list: one for `25`, five or one for `5 × 1`. */
function multiplicitiesOf(term: Expression): number[] {
  if (term.kind === 'operand') return term.bare ? [1] : [];
  if (term.kind !== 'product' || term.factors.length !== 2) return [];
  return term.factors.flatMap(({ over, factor }) =>
    over && factor.kind === 'operand' && factor.bare ? [factor.amounts[0]!.value] : [],
  );
}

/** "10M messages/s × 1 KB × 7 days = 6 TB per broker": over how many brokers, it doesn't say. */
export function isShareOfUncounted(left: Expression, { each, nouns }: Operand): boolean {
  return (
    each !== '' &&
    each !== 'each' &&
    each !== 'many' &&
    !nouns.includes(each) &&
    ![...operandsOf(left)].some(
      (operand) => isSame(operand.each, each) || operand.nouns.some((noun) => isSame(noun, each)),
    )
  );
}
