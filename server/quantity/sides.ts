import { unitsIn, type Picks } from './evaluate.ts';
import { exponentsOf, type Exponents } from './exponents.ts';
import { operandsOf, type Expression } from './expression.ts';
import { isOmitting, leavesOpen, missesFactor } from './omission.ts';
import { families, measured, type Measured } from './measured.ts';
import type { Operand } from './operand.ts';

/** What the two sides of a claim measure, and whether they can be compared. */
export interface Sides extends Measured {
  /** Whether something may be left out that only the reader knows, so that a difference proves little. */
  readonly uncertain: boolean;
  /** Whether something is left out for sure, so that a difference proves nothing. */
  readonly open: boolean;
}

/**
 * What the sides measure under the picks; null where they don't measure the same thing or a factor is plainly missing, so
 * that comparing their numbers would say nothing.
 */
export function sidesOf(left: Expression, stated: Operand, picks: Picks): Sides | null {
  const exponents = exponentsOf(left, picks);
  if (!exponents) return null;
  const operands = [...operandsOf(left)];
  const sides = measured(unitsIn(left, picks), unitsIn(stated, picks));
  if (guessesMemory(operands, picks) && !sides.rightFamilies.has('data')) return null;
  if (guessesMemory([stated], picks) && !sides.leftFamilies.has('data')) return null;
  if (!sameMeasure(exponents, operands, stated, sides)) return null;
  if (exponents.data > 1 && !operands.some((operand) => isData(operand, picks) && operand.amounts[0]!.value === 8))
    return null;
  if (missesFactor(left, operands, stated, sides)) return null;
  return {
    ...sides,
    uncertain: isOmitting(left, operands, stated, sides),
    open: leavesOpen(left, operands, stated, exponents, sides) || pricesTwice(operands, sides, picks),
  };
}

/** Whether a calculation of these powers can have such a result; what is bare may be anything. */
function sameMeasure(
  left: Exponents,
  operands: readonly Operand[],
  stated: Operand,
  { rightFamilies: right, right: units }: Measured,
): boolean {
  const counts = operands.some(
    ({ noun, amounts }) => noun !== '' || amounts[0]!.units.some(({ unit }) => unit.dimension === 'rate'),
  );
  const percent = units.some(({ unit }) => unit.dimension === 'percent');
  const timed = units.some(({ unit, power }) => unit.dimension === 'time' && power === 1);
  if (percent && (left.data !== 0 || left.other !== 0 || left.time !== 0)) return false;
  // "1 key per window × 2 windows = 400 bytes": the size of a key is missing
  if (
    right.has('data') &&
    left.data === 0 &&
    // a character is a byte
    !operands.some(({ noun }) => noun === 'character') &&
    (counts || operands.some(({ amounts }) => amounts.every(({ units: own }) => families(own).has('data'))))
  )
    return false;
  // "86e9 / 3 TB/s = 28 ms" counts bytes above the line
  if (
    !right.has('data') &&
    (left.data > 0 || (left.data < 0 && !operands.some(({ bare }) => bare))) &&
    !right.has('money') &&
    (stated.noun !== '' || timed || percent || countsBits(operands))
  )
    return false;
  if (percent && left.money !== 0) return false;
  if (right.has('money') && left.money === 0 && !operands.every(({ bare }) => bare)) return false;
  if (!right.has('money') && left.money !== 0 && (stated.noun !== '' || right.size > 0)) return false;
  if (right.has('other') && left.other === 0 && counts) return false;
  // "1000 / 10 s = 39 minutes" is a rate beside a duration, and "500 × 1000 trees = 5 ms" leaves out how fast
  if (timed && left.time <= 0 && left.data === 0 && counts) return false;
  return !(timed && left.time < 0 && left.data === 0);
}

/** Bits without a prefix are the width of a number: "5 bits + 5 bits = 1,024". */
function countsBits(operands: readonly Operand[]): boolean {
  return operands.some(({ amounts }) => amounts[0]!.units.some(({ unit }) => unit.id === 'bit'));
}

/** "153 GB/s × 2.6 PB × $50/TB" multiplies what passes by what is kept. */
function pricesTwice(operands: readonly Operand[], { rightFamilies }: Measured, picks: Picks): boolean {
  return rightFamilies.has('money') && operands.filter((operand) => isData(operand, picks)).length > 2;
}

function isData(operand: Operand, picks: Picks): boolean {
  return families(operand.amounts[picks.get(operand) ?? 0]!.units).has('data');
}

function guessesMemory(operands: readonly Operand[], picks: Picks): boolean {
  return operands.some((operand) => operand.amounts[picks.get(operand) ?? 0]!.guess === 'memory');
}
