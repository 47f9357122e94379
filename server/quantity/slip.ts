/** How close a factor must be to a power of ten to show that a prefix or a zero slipped. */
const SLIP = 0.02;

/** The powers of ten that a slipped zero or two, or a slipped prefix, make. */
export const PREFIX_STEPS: ReadonlySet<number> = new Set([1, 2, 3, 6, 9]);

/** What the rounding of the result may hide. */
export const ROUNDED = 0.06;

/** How close a factor must be to a power of ten where the result is rounded to a step, relative to it. */
export function slipWithin(step: number): number {
  return Math.min(ROUNDED, Math.max(SLIP, step / 2));
}

/** Whether a factor is a power of ten, as a slipped prefix or zero makes it: one of these, if any are given. */
export function isSlip(factor: number, steps?: ReadonlySet<number>, tolerance = SLIP): boolean {
  const log = Math.log10(factor);
  const step = Math.round(log);
  return Math.abs(log) > 0.9 && Math.abs(10 ** (log - step) - 1) < tolerance && (!steps || steps.has(Math.abs(step)));
}
