import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../document/design-doc.ts';
import { estimatesOf } from './estimates.ts';

/** The share of injected errors that must be found, over all notations. */
const LEAST = 0.97;

/** A calculation in some notation, with a place for its result. */
interface Form {
  readonly name: string;
  /** The document; `$` stands for the result as it is written. */
  readonly text: (a: number, b: number) => string;
  /** What `$` comes to, in the unit that is written behind it. */
  readonly value: (a: number, b: number) => number;
  /** How the result is written. */
  readonly write: (value: number) => string;
  /** Another unit that somebody writes by mistake. */
  readonly slip?: readonly [unit: string, by: string];
}

const point = (value: number) => String(Number(value.toPrecision(4)));
const comma = (value: number) => point(value).replace('.', ',');
const grouped = (value: number) => Number(value.toPrecision(6)).toLocaleString('en-US', { maximumFractionDigits: 3 });
const spaced = (value: number) => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ' ');

const FORMS: readonly Form[] = [
  {
    name: 'bullet',
    text: (a, b) => `- Photos: ${a}M photos × ${b} MB = $ TB`,
    value: (a, b) => a * b,
    write: point,
    slip: ['TB', 'GB'],
  },
  {
    name: 'sentence',
    text: (a, b) => `With ${a} million users that post ${b} times a day, ${a} million × ${b} = $ million posts.`,
    value: (a, b) => a * b,
    write: grouped,
    slip: ['$ million', '$ billion'],
  },
  {
    name: 'escaped star',
    text: (a, b) => `Rows: ${a}K orders \\* ${b} KB = $ MB`,
    value: (a, b) => a * b,
    write: grouped,
    slip: ['MB', 'GB'],
  },
  {
    name: 'fence',
    text: (a, b) => `\`\`\`\nQPS = ${a}M * ${b} / 86400 = $\n\`\`\``,
    value: (a, b) => (a * 1e6 * b) / 86_400,
    write: (v) => grouped(Math.round(v)),
  },
  {
    name: 'indented lines',
    text: (a, b) => `Writes:\n\n    Traffic = ${a} * ${b} KB = $ KB/s\n`,
    value: (a, b) => a * b,
    write: grouped,
    slip: ['$ KB/s', '$ MB/s'],
  },
  {
    name: 'formula',
    text: (a, b) => `$$ ${a} \\space million \\times ${b} \\space KB = # \\space GB $$`,
    value: (a, b) => a * b,
    write: grouped,
    slip: ['GB', 'TB'],
  },
  {
    name: 'fraction',
    text: (a, b) => `$$ \\frac{${a} \\space billion}{${b} \\times 3600} = # $$`,
    value: (a, b) => (a * 1e9) / (b * 3600),
    write: (v) => grouped(Math.round(v)),
  },
  {
    name: 'table',
    text: (a, b) =>
      `| What | Calculation | Result |\n|---|---|---|\n| Posts | ${a}M × ${b} KB | $ GB |\n| Likes | 3M × 20 KB | 60 GB |\n`,
    value: (a, b) => a * b,
    write: grouped,
    slip: ['$ GB', '$ TB'],
  },
  {
    name: 'total',
    text: (a, b) => `| Store | Size |\n|---|---|\n| Rows | ${a} GB |\n| Blobs | ${b} GB |\n| Total | $ GB |\n`,
    value: (a, b) => a + b,
    write: point,
  },
  {
    name: 'wrapped',
    text: (a, b) => `Every day ${a}M messages of ${b} KB arrive, so that\n${a}M × ${b} KB\n= $ GB are kept.`,
    value: (a, b) => a * b,
    write: grouped,
    slip: ['$ GB', '$ TB'],
  },
  {
    name: 'result in brackets',
    text: (a, b) => `The index takes ~$ GB (${a}M × ${b} KB).`,
    value: (a, b) => a * b,
    write: point,
    slip: ['$ GB', '$ TB'],
  },
  {
    name: 'rate',
    text: (a, b) => `Ingest: ${a * b} GB/day = $ MB/s`,
    value: (a, b) => (a * b * 1e3) / 86_400,
    write: point,
    slip: ['MB/s', 'GB/s'],
  },
  {
    name: 'share',
    text: (a, b) => `Cache: ${b} % of ${a} GB = $ GB`,
    value: (a, b) => (a * b) / 100,
    write: point,
    slip: ['$ GB', '$ TB'],
  },
  {
    name: 'money',
    text: (a, b) => `Transfer: ${a} TB × $0.0${b}/GB`.replace('$', '€') + ' = €$',
    value: (a, b) => a * 1000 * Number(`0.0${b}`),
    write: (v) => grouped(Math.round(v)),
  },
  {
    name: 'Russian',
    text: (a, b) => `- Трафик: ${a} 000 000 * ${b} КБ = $ ГБ в сутки`,
    value: (a, b) => a * b,
    write: spaced,
    slip: ['$ ГБ', '$ ТБ'],
  },
  {
    name: 'decimal comma',
    text: (a, b) => `- Speicher: ${a},5 Mio × ${b} KB`.replace(' Mio', 'M') + ' = $ GB',
    value: (a, b) => (a + 0.5) * b,
    write: comma,
    slip: ['$ GB', '$ TB'],
  },
  {
    name: 'Chinese',
    text: (a, b) => `每天消息：${a} 亿 × ${b} 字节 = $ GB`,
    value: (a, b) => (a * b) / 10,
    write: point,
    slip: ['GB', 'TB'],
  },
  {
    name: 'power',
    text: (a, b) => `${a} × 10^6 × ${b} KB = $ GB`,
    value: (a, b) => a * b,
    write: grouped,
    slip: ['$ GB', '$ TB'],
  },
];

/** Numbers that always come in the same order. */
function* numbers(): Generator<number> {
  for (let state = 20_261; ;) {
    state = (state * 48_271) % 0x7fffffff;
    yield state;
  }
}

interface Sample {
  readonly form: string;
  readonly error: string;
  readonly text: string;
}

const SLIPS = { 'ten times': 10, 'a tenth': 0.1, 'a thousand times': 1000, twice: 2, 'half as much again': 1.5 };

/** Right and wrong documents in every notation. */
function samples(perForm: number): { readonly right: readonly Sample[]; readonly wrong: readonly Sample[] } {
  const right: Sample[] = [];
  const wrong: Sample[] = [];
  const random = numbers();
  for (const form of FORMS) {
    for (let n = 0; n < perForm; n++) {
      const a = 12 + (random.next().value! % 87);
      const b = 3 + (random.next().value! % 44);
      const value = form.value(a, b);
      const body = form
        .text(a, b)
        .replace('#', '$')
        .replace(/^\$\$ (.*) \$\$$/s, '\u0000 $1 \u0000');
      const write = (text: string, result: number) =>
        text.replace(form.name === 'money' ? /\$$/ : '$', () => form.write(result)).replaceAll('\u0000', '$$$$');
      right.push({ form: form.name, error: '', text: write(body, value) });
      for (const [error, factor] of Object.entries(SLIPS))
        wrong.push({ form: form.name, error, text: write(body, value * factor) });
      if (form.slip) {
        const at = body.lastIndexOf(form.slip[0]);
        const slipped = body.slice(0, at) + form.slip[1] + body.slice(at + form.slip[0].length);
        wrong.push({ form: form.name, error: form.slip[1], text: write(slipped, value) });
      }
    }
  }
  return { right, wrong };
}

function isReported({ text }: Sample): boolean {
  return estimatesOf(read(`# Design\n\n## Estimation\n\n${text}\n`)).some(({ outcome }) => outcome === 'wrong');
}

test('injected errors are found in every notation, and right figures are not', () => {
  const { right, wrong } = samples(12);
  assert.deepEqual(
    right.filter(isReported).map(({ text }) => text),
    [],
  );
  const missed = wrong.filter((sample) => !isReported(sample));
  const told = missed.map(({ form, error, text }) => `${form}, ${error}: ${text}`).join('\n');
  assert.ok(missed.length <= (1 - LEAST) * wrong.length, `${missed.length} of ${wrong.length} missed:\n${told}`);
  // where no sign says that the two are equal, only a slipped prefix or zero is reported
  for (const { name } of FORMS.filter((form) => form.name !== 'result in brackets')) {
    const [all, lost] = [wrong, missed].map((list) => list.filter(({ form }) => form === name).length);
    assert.ok(lost! <= 0.1 * all!, `${name}: ${lost} of ${all} missed`);
  }
});
