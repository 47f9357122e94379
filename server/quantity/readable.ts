const COUNT_STEPS = ['', 'K', 'M', 'B', 'T'];
const DATA_STEPS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const TIME_STEPS: readonly (readonly [unit: string, seconds: number])[] = [
  ['days', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
  ['ms', 1e-3],
];

/** How many digits a value is rounded to. */
type Digits = 2 | 3;

/** A value as a person would write it, and whether that is all of it. */
export interface Readable {
  readonly text: string;
  readonly exact: boolean;
}

/** A count in the unit where it reads well: 5,787 as `5.8K`. */
export function readableCount(value: number, digits: Digits = 2): Readable {
  return onLadder(value, COUNT_STEPS, '', digits);
}

/** Bytes in the unit where they read well, by steps of 1,000: `3.65 PB`. */
export function readableBytes(value: number, digits: Digits = 2): Readable {
  return onLadder(value, DATA_STEPS, ' ', digits);
}

/** Seconds in the unit where they read well: `21.9 min`. */
export function readableTime(seconds: number): Readable {
  const [unit, length] = TIME_STEPS.find(([, least]) => seconds >= least) ?? TIME_STEPS.at(-1)!;
  const { text, exact } = rounded(seconds / length, 2);
  return { text: `${text} ${unit}`, exact };
}

/** The text, marked as approximate where it isn't all of the value. */
export function marked({ text, exact }: Readable, unit: string): string {
  return `${exact ? '' : '≈ '}${text}${unit}`;
}

function onLadder(value: number, steps: readonly string[], space: string, digits: Digits): Readable {
  let step = 0;
  let size = value;
  while (Number(size.toPrecision(3)) >= 1000 && step + 1 < steps.length) {
    size /= 1000;
    step++;
  }
  const { text, exact } = rounded(size, digits);
  return { text: steps[step] === '' ? text : `${text}${space}${steps[step]}`, exact };
}

/** Three digits where they are the whole truth; else a hint takes two, since more would promise more than an estimate knows. */
function rounded(value: number, digits: Digits): Readable {
  const three = Number(value.toPrecision(3));
  const four = Number(value.toPrecision(4));
  if (isSame(three, value)) return { text: String(three), exact: true };
  if (digits === 3 && isSame(four, value)) return { text: String(four), exact: true };
  const shown = Math.abs(value) >= 100 ? Math.round(value * (1 + 1e-12)) : Number(value.toPrecision(digits));
  return { text: String(shown), exact: false };
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}
