import { operandsOf, type Expression } from './expression.ts';
import type { UnitPower } from './amount.ts';
import type { Operand } from './operand.ts';
import { families } from './measured.ts';

/** "50 partitions × 50 worker pods = 2.5 per worker" multiplies by what it should divide by. */
export function multipliesEach(left: Expression, stated: Operand): boolean {
  if (stated.each === '') return false;
  const above =
    left.kind === 'product'
      ? left.factors.flatMap(({ over, factor }) => (over ? [...operandsOf(factor)] : []))
      : [...operandsOf(left)];
  return above.some(({ each, nouns }) => each === '' && nouns.some((noun) => isSame(noun, stated.each)));
}

/** Whether an operand is of something that isn't counted, or the result only repeats one. */
export function missesOperand(operands: readonly Operand[], stated: Operand): boolean {
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
export function isOfUncounted(operands: readonly Operand[], stated: Operand): boolean {
  return operands.some((operand) => {
    const { each } = operand;
    if (each === '' || each === 'each' || each === 'many' || each === stated.each) return false;
    if (stated.noun !== '' && isSame(stated.noun, each)) return false;
    return !operands.some((other) => other !== operand && mayCount(other, each));
  });
}

/** "10 pages/doc × 10 chunks/page = 100M chunks": every factor is of one thing, and of how many the result is stands elsewhere. */
export function isAllOfEach(operands: readonly Operand[], stated: Operand): boolean {
  return (
    operands.length > 1 &&
    operands.every(({ each }) => each !== '' && each !== 'each' && each !== 'many') &&
    isOfUncounted(operands, stated)
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

/** "500 rows × 20 columns = 40,000 tokens" counts something that no factor counts. */
export function namesAnother(operands: readonly Operand[], stated: Operand): boolean {
  return (
    stated.noun !== '' &&
    operands.length > 1 &&
    operands.every(
      ({ noun, nouns, each }) =>
        (noun !== '' || each !== '') && ![noun, each, ...nouns].some((one) => isSame(one, stated.noun)),
    )
  );
}

/** "500 rows × 10 batches = 10 round trips" follows from one factor alone. */
export function repeatsFactor(operands: readonly Operand[], stated: Operand): boolean {
  const { value, units } = stated.amounts[0]!;
  if (families(units).size > 0 || operands.length !== 2) return false;
  const at = operands.findIndex(({ amounts: [own] }) => own!.value === value);
  // where the other factor is one that slips make, the result may have slipped
  return at >= 0 && !SLIPS.has(operands[1 - at]!.amounts[0]!.value);
}

const SLIPS = new Set([1, 2, 8, 10, 100, 1000, 1e6, 1e9]);

/** "10 partitions / 6 consumers = 4 consumers have two": what is shared out is not counted in those who share it. */
export function isOfDivisor(left: Expression, { nouns }: Operand): boolean {
  if (left.kind !== 'product' || nouns.length === 0) return false;
  const nounsOf = (above: boolean) =>
    left.factors.flatMap(({ over, factor }) => (over === above ? [...operandsOf(factor)].map((one) => one.noun) : []));
  const above = nounsOf(true);
  return nounsOf(false).some((one) => nouns.includes(one)) && above.every((one) => one !== '' && !nouns.includes(one));
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

/** Whether an operand counts such things, or may, since it doesn't say what it counts. */
function mayCount({ noun, amounts }: Operand, each: string): boolean {
  if (noun !== '') return isSame(noun, each);
  const { units } = amounts[0]!;
  return families(units).size === 0 || units.every(({ unit, power }) => unit.dimension === 'time' && power < 0);
}

/** Whether two nouns are of one thing. */
export function isSame(noun: string, each: string): boolean {
  if (noun === '' || each === '') return false;
  const one = SYNONYMS.get(noun) ?? noun;
  const other = SYNONYMS.get(each) ?? each;
  return one === other || one.startsWith(other) || other.startsWith(one);
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
