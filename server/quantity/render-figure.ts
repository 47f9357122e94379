import type { Claim } from './claim.ts';
import { operandsOf } from './expression.ts';
import { scaleWord } from './number-words.ts';
import type { Operand } from './operand.ts';
import type { Token } from './token.ts';
import type { Precision } from './tolerance.ts';
import { withoutEnd } from '../text/without-end.ts';

/** Steps of a thousand, as units, letters and words name them; a figure keeps to the kind that its author used. */
const LADDERS: readonly (readonly string[])[] = [
  ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'],
  ['', 'Kbit', 'Mbit', 'Gbit', 'Tbit', 'Pbit', 'Ebit'],
  ['b', 'Kb', 'Mb', 'Gb', 'Tb', 'Pb', 'Eb'],
  ['b', 'kb', 'mb', 'gb', 'tb', 'pb'],
  ['bps', 'Kbps', 'Mbps', 'Gbps', 'Tbps', 'Pbps', 'Ebps'],
  ['bps', 'kbps', 'Mbps', 'Gbps', 'Tbps', 'Pbps', 'Ebps'],
  ['Bps', 'KBps', 'MBps', 'GBps', 'TBps', 'PBps'],
  ['B', 'kB', 'MB', 'GB', 'TB', 'PB'],
  ['bytes', 'kilobytes', 'megabytes', 'gigabytes', 'terabytes', 'petabytes', 'exabytes'],
  ['BYTES', 'KILOBYTES', 'MEGABYTES', 'GIGABYTES', 'TERABYTES', 'PETABYTES'],
  ['', 'Kilobytes', 'Megabytes', 'Gigabytes', 'Terabytes', 'Petabytes'],
  ['', 'K', 'M', 'B', 'T'],
  ['', 'k', 'M', 'B', 'T'],
  ['', 'k', 'm', 'b', 't'],
  ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion', 'quintillion'],
  ['', 'Thousand', 'Million', 'Billion', 'Trillion', 'Quadrillion', 'Quintillion'],
  ['', 'THOUSAND', 'MILLION', 'BILLION', 'TRILLION', 'QUADRILLION', 'QUINTILLION'],
  ['', 'thousand', 'mil', 'bil', 'tril'],
  ['', 'K', 'mn', 'bn', 'tn'],
  ['', 'тыс', 'млн', 'млрд', 'трлн'],
  ['Б', 'КБ', 'МБ', 'ГБ', 'ТБ', 'ПБ'],
  ['б', 'Кб', 'Мб', 'Гб', 'Тб', 'Пб'],
  ['б', 'кб', 'мб', 'гб', 'тб', 'пб'],
  ['ns', 'µs', 'ms', 's'],
  ['Hz', 'kHz', 'MHz', 'GHz'],
  ['MFLOP', 'GFLOP', 'TFLOP', 'PFLOP', 'EFLOP'],
];

/** A figure in two pieces: its digits, and what stands behind them, with the space that its author put between. */
export interface RenderedFigure {
  readonly digits: string;
  readonly unit: string;
}

/**
 * Writes a value as the author wrote the stated one: same unit or its neighbour, same decimal and grouping signs, no fewer
 * significant digits and at least two, and exactly where that is short. `ratio` is the value divided by the stated one;
 * `written` is the author's figure; `rough` says whether it is meant to be one.
 */
export function renderFigure(
  ratio: number,
  written: string,
  operand: Operand,
  precision: Precision,
  rough: boolean,
): RenderedFigure {
  const digits = written.slice(operand.digits.start - operand.figure.start, operand.digits.end - operand.figure.start);
  const tail = written.slice(operand.digits.end - operand.figure.start);
  const mantissa = mantissaOf(operand, digits) * ratio;
  const { value, rest } = withPower(mantissa, tail) ?? onLadder(mantissa, tail, operand, digits);
  return { digits: renderNumber(value, digits, precision, rough), unit: rest };
}

/** The right figure as {@link renderFigure} writes it, in the scale of the calculation where the result has none: `52.5 billion`. */
export function renderResult(
  { left, stated, approximate }: Claim,
  factor: number,
  written: string,
  precision: Precision,
  tokens: readonly Token[],
): RenderedFigure {
  const value = stated.amounts[0]!.value / factor;
  const digits = written.slice(stated.digits.start - stated.figure.start);
  if (stated.scale === 1 && value >= 1e6 && value * factor < 1e6 && /\d$/.test(digits)) {
    for (const { scale, figure } of operandsOf(left)) {
      const word = tokens.find(({ end, kind, text }) => end === figure.end && kind === 'word' && text.length > 2);
      if (scale >= 1e6 && scale <= value && word && scaleWord(word.lower) === scale)
        return {
          digits: renderFigure(1 / factor / scale, written, stated, precision, approximate).digits,
          unit: ` ${word.text}`,
        };
    }
  }
  return renderFigure(1 / factor, written, stated, precision, approximate);
}

/** The number as its digits say it, without scale and unit. */
function mantissaOf(operand: Operand, digits: string): number {
  const amount = operand.amounts[0]!.value / operand.scale;
  return Number.isFinite(amount) ? amount : Number.parseFloat(digits);
}

/** `20 × 10^13` becomes `2 × 10^14`; null for a figure without such a power. */
function withPower(mantissa: number, tail: string): { value: number; rest: string } | null {
  const power = /^(\s*(?:[×x*·]|\\\*)\s*10\s?\^)(\d{1,3})(?!\d)/.exec(tail);
  if (!power || mantissa <= 0) return null;
  const step = Math.floor(Math.log10(mantissa) + 1e-9);
  const exponent = Number(power[2]) + step;
  return exponent < 1
    ? null
    : { value: mantissa / 10 ** step, rest: `${power[1]!}${exponent}${tail.slice(power[0].length)}` };
}

/** Whether the likeliest meaning is an amount of data: the B of `50B` may be bytes or billions. */
function isData({ amounts }: Operand): boolean {
  return amounts[0]!.units.some(({ unit }) => unit.dimension === 'data');
}

/** Units of time that are no thousands of each other, with how many of the next shorter one they hold. */
const SPANS: readonly (readonly [name: string, holds: number, shorter: string])[] = [
  ['s', 1000, 'ms'],
  ['seconds', 1000, 'ms'],
  ['second', 1000, 'ms'],
  ['min', 60, 's'],
  ['minute', 60, 's'],
  ['minutes', 60, 's'],
  ['h', 60, 'min'],
  ['hr', 60, 'min'],
  ['hrs', 60, 'min'],
  ['hour', 60, 'min'],
  ['hours', 60, 'min'],
  ['day', 24, 'h'],
  ['days', 24, 'h'],
];

/** Less than one of a unit of time as so many of a shorter one. */
function inShorterUnit(value: number, name: string): { value: number; name: string } | null {
  const span = SPANS.find(([unit]) => unit === name);
  if (!span) return null;
  const [, holds, shorter] = span;
  return Math.abs(value * holds) >= 1 ? { value: value * holds, name: shorter } : inShorterUnit(value * holds, shorter);
}

/** Moves a number that has become too small or too large for its unit to the unit where it reads well. */
function onLadder(mantissa: number, tail: string, operand: Operand, digits: string): { value: number; rest: string } {
  const name = tail.trim();
  const size = Math.abs(mantissa);
  const data = isData(operand);
  if (size > 0 && size < 1) {
    const shorter = inShorterUnit(mantissa, name);
    if (shorter)
      return { value: shorter.value, rest: tail.slice(0, tail.length - tail.trimStart().length) + shorter.name };
  }
  // who writes 30,000K, as behind a 2.5K that led to it, goes on to count in thousands
  const most = mantissaOf(operand, digits) < 1000 ? 1000 : 1e6;
  if (size === 0 || (size >= 1 && size < most)) return { value: mantissa, rest: tail };
  const ladder = LADDERS.find(
    (steps) => name !== '' && steps.includes(name) && (name !== 'B' || data === steps.includes('MB')),
  );
  if (!ladder) return { value: mantissa, rest: tail };
  let step = ladder.indexOf(name);
  let value = mantissa;
  while (Math.abs(value) >= 1000 && step + 1 < ladder.length) {
    value /= 1000;
    step++;
  }
  while (Math.abs(value) < 1 && step > 0) {
    value *= 1000;
    step--;
  }
  const space = tail.slice(0, tail.length - tail.trimStart().length);
  return { value, rest: ladder[step] === '' ? '' : space + ladder[step] };
}

/** So many digits read as well as a rounded figure. */
const SHORT = 3;
/** A whole number below this one is not rounded, unless its author says "about". */
const SMALL = 10_000;

/** How many digits a value takes as it is; the noise of floating point, far behind the last of them, counts none. */
function exactDigits(value: number): number {
  const digits = value.toExponential(11).split('e')[0]!.replace(/\D/g, '');
  return Math.max(1, withoutEnd(digits, /0/).length);
}

function renderNumber(value: number, digits: string, precision: Precision, rough: boolean): string {
  const exact = exactDigits(value);
  const isWhole = Math.abs(value - Math.round(value)) < 1e-9 * Math.abs(value);
  const isShort = exact <= SHORT || (isWhole && !rough && Math.abs(value) < SMALL);
  const asWritten = Math.min(6, Math.max(2, precision.significant));
  const significant = isShort ? Math.max(exact, asWritten) : asWritten;
  const places = Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value) || 1)));
  const rounded = places > 0 ? value : Number(value.toPrecision(significant));
  const { group, decimal } = signsOf(digits, precision);
  // three decimals behind a comma read as thousands
  const shown = decimal === ',' && places === 3 && rounded >= 1 ? 2 : Math.min(12, places);
  const plain = Math.abs(value) >= 1e15 ? String(rounded) : rounded.toFixed(shown);
  const [whole = '0', fraction = ''] = plain.split('.');
  const kept = withoutEnd(fraction, /0/);
  const groups = digits.includes(group) || (whole.length > 4 && !/\d{5}/.test(digits));
  const grouped = groups ? groupBy(whole, group) : whole;
  return kept ? `${grouped}${decimal}${kept}` : grouped;
}

const GROUPING = new Set([',', '.', ' ', "'", '’', '_', '\u00a0', '\u2009', '\u202f']);

/** The author's signs, or those of English where the figure shows none. */
function signsOf(digits: string, precision: Precision): { group: string; decimal: string } {
  const last = /[^\d][\d]*$/.exec(digits)?.[0][0] ?? '';
  if (!GROUPING.has(last)) return { group: ',', decimal: '.' };
  if (precision.decimals > 0) return last === ',' ? { group: '.', decimal: ',' } : { group: ',', decimal: '.' };
  return { group: last, decimal: last === '.' || last === ' ' ? ',' : '.' };
}

function groupBy(whole: string, sign: string): string {
  let result = '';
  for (let i = 0; i < whole.length; i++) {
    if (i > 0 && (whole.length - i) % 3 === 0 && whole[i - 1] !== '-') result += sign;
    result += whole[i];
  }
  return result;
}
