import type { Amount } from './amount.ts';
import type { Picks } from './evaluate.ts';
import type { Operand } from './operand.ts';

/** More combinations of meanings than this are no estimate that a person wrote; such a sum is left alone. */
const MOST_PICKS = 48;
/**
 * Every way to give each ambiguous operand one of its meanings; units in small letters all have the same. Null where there
 * are too many.
 */
export function picksOf(operands: readonly Operand[], confusesBits: () => boolean): Picks[] | null {
  const has = (guess: Amount['guess']) => operands.some(({ amounts }) => amounts.some((one) => one.guess === guess));
  const lax = has('alike') && (has('careless') || confusesBits());
  const meaningsOf = ({ amounts }: Operand): number =>
    lax ? amounts.length : amounts.filter(({ guess }) => guess !== 'alike').length;
  let all: Map<Operand, number>[] = [new Map()];
  const small = operands.filter((operand) => operand.smallLetters);
  if (small.length > 0) all = [0, 1].map((n) => new Map(small.map((operand) => [operand, n])));
  // the number in front may have two readings as well: 22.500 kb
  for (const operand of small) {
    const units = operand.amounts.filter(({ value }) => value === operand.amounts[0]!.value).length;
    const values = [...Array(operand.amounts.length / units).keys()];
    if (all.length * values.length > MOST_PICKS) return null;
    if (values.length > 1)
      all = all.flatMap((picks) =>
        values.map((n) => new Map([...picks, [operand, n * units + picks.get(operand)!] as const])),
      );
  }
  const open = operands.filter((operand) => meaningsOf(operand) > 1 && !operand.smallLetters);
  const many = open.reduce((product, operand) => product * meaningsOf(operand), all.length) > MOST_PICKS;
  // many operands in the same letters have them in one meaning: "8b + 8b + 2000b"
  const groups = many ? inSameLetters(open) : open.map((operand) => [operand]);
  for (const group of groups) {
    const meanings = [...Array(meaningsOf(group[0]!)).keys()];
    if (all.length * meanings.length > MOST_PICKS) return null;
    all = all.flatMap((picks) =>
      meanings.map((n) => new Map([...picks, ...group.map((operand) => [operand, n] as const)])),
    );
  }
  return all;
}

/** The operands whose letters have the same meanings, together. */
function inSameLetters(operands: readonly Operand[]): readonly (readonly Operand[])[] {
  const groups = new Map<string, Operand[]>();
  for (const operand of operands) {
    const key = operand.amounts.map(({ units }) => units.map(({ unit }) => unit.id).join(' ')).join('|');
    groups.set(key, [...(groups.get(key) ?? []), operand]);
  }
  return [...groups.values()];
}
