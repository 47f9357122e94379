import { withoutEnd } from '../text/without-end.ts';

/** How exactly a figure is stated: what its digits say about its precision. */
export interface Precision {
  /** The weight of the last significant digit relative to the figure: 0.1 for `1.0` and `10`, 0.01 for `100.` and `1.00`. */
  readonly step: number;
  readonly significant: number;
  /** Decimal places. */
  readonly decimals: number;
  /** Whether zeros at its end are only place holders: `400`. */
  readonly rounded: boolean;
  /** Whether only the order of magnitude is stated: `10^7`. */
  readonly order: boolean;
}

/** The precision of a number as written, of that value: grouping signs don't count, a decimal sign does. */
export function precisionOf(digits: string, value: number): Precision {
  const decimal = decimalPlaces(digits, value);
  const all = digits.replace(/\D/g, '').replace(/^0+/, '');
  const bare = decimal > 0 ? all : withoutEnd(all, /0/);
  const zeros = all.length - bare.length;
  const number = Math.abs(value) || 1;
  return {
    step: 10 ** (zeros - decimal) / number,
    significant: Math.max(1, bare.length),
    decimals: decimal,
    rounded: zeros > 0,
    order: digits.startsWith('10^'),
  };
}

/** How many decimals a notation holds, judged by its value, since `1,500` and `1.500` may be either. */
function decimalPlaces(digits: string, value: number): number {
  const separator = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (separator < 0 || /e/i.test(digits)) return 0;
  const whole = Number(digits.replace(/\D/g, ''));
  return Math.abs(whole - Math.abs(value)) < 1e-9 * whole ? 0 : digits.length - separator - 1;
}

export type Agreement = 'fits' | 'near' | 'off';

/** What every rounding may cost. */
const ALWAYS = 0.05;
/** What a single digit, a power of ten or a `~` may cost. */
const LOOSE = 0.25;
/** What an exact-looking figure may be off before it is called wrong. */
const NEAR = 0.15;

/**
 * Whether a stated value agrees with a computed one. `fits` within the precision that its digits claim or 5 %, or 25 % where
 * it has one digit, is a power of ten, or is approximate; `near` up to 15 %. `strict` allows the 5 % only.
 */
export function agreement(
  computed: number,
  stated: number,
  precision: Precision,
  approximate: boolean,
  strict = false,
): Agreement {
  if (computed === stated) return 'fits';
  const difference = Math.abs(computed - stated);
  const relative = difference / Math.abs(computed);
  if (!Number.isFinite(relative)) return 'off';
  if (precision.order && Math.abs(Math.log10(computed / stated)) <= 0.5) return 'fits';
  if (strict) return relative <= ALWAYS ? 'fits' : 'off';
  const step = precision.step * Math.abs(stated);
  // correctly rounded, as 0.58 to 1; zeros that hold a place claim no such freedom
  if (!precision.rounded && difference <= 0.5000001 * step) return 'fits';
  if (relative <= ALWAYS) return 'fits';
  if (difference <= 1.000001 * step && relative <= LOOSE + 1e-9) return 'fits';
  const loose = approximate || precision.significant === 1;
  if (loose) return relative <= LOOSE + 1e-9 ? 'fits' : 'off';
  return relative <= NEAR ? 'near' : 'off';
}
