const COUNT_STEPS = ['', 'K', 'M', 'B', 'T'];
const DATA_STEPS = ['B', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const TIME_STEPS: readonly (readonly [unit: string, seconds: number])[] = [
  ['days', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
  ['ms', 1e-3],
];

/** A value as a person would write it, and whether that is all of it. */
export interface Readable {
  readonly text: string;
  readonly exact: boolean;
}

/** A count in the unit where it reads well: 5,787 as `5.8K`. */
export function readableCount(value: number): Readable {
  return onLadder(value, COUNT_STEPS, '');
}

/** Bytes in the unit where they read well, by steps of 1,000: `3.65 PB`. */
export function readableBytes(value: number): Readable {
  return onLadder(value, DATA_STEPS, ' ');
}

/** Seconds in the unit where they read well: `21.9 min`. */
export function readableTime(seconds: number): Readable {
  const [unit, length] = TIME_STEPS.find(([, least]) => seconds >= least) ?? TIME_STEPS.at(-1)!;
  const { text, exact } = rounded(seconds / length);
  return { text: `${text} ${unit}`, exact };
}

/** The text, marked as approximate where it isn't all of the value. */
export function marked({ text, exact }: Readable, unit: string): string {
  return `${exact ? '' : '≈ '}${text}${unit}`;
}

function onLadder(value: number, steps: readonly string[], space: string): Readable {
  let step = 0;
  let size = value;
  while (Number(size.toPrecision(3)) >= 1000 && step + 1 < steps.length) {
    size /= 1000;
    step++;
  }
  const { text, exact } = rounded(size);
  return { text: steps[step] === '' ? text : `${text}${space}${steps[step]}`, exact };
}

/** Three digits where they are the whole truth, else two: more would promise more than an estimate knows. */
function rounded(value: number): Readable {
  const three = Number(value.toPrecision(3));
  const exact = Math.abs(three - value) <= Math.abs(value) * 1e-9;
  const shown = exact ? three : Math.abs(value) >= 100 ? Math.round(value * (1 + 1e-12)) : Number(value.toPrecision(2));
  return { text: String(shown), exact };
}
