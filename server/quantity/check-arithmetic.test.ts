import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkArithmetic, type Verdict } from './check-arithmetic.ts';
import { FigureMemory } from './context.ts';
import { plainFormula } from './latex.ts';
import { lex } from './lexer.ts';

function check(text: string): Verdict[] {
  return checkArithmetic(lex(text), text);
}

/** The outcomes of a text's calculations, each once; `none` where it states none that can be judged. */
function outcome(text: string): string {
  return [...new Set(check(text).map((verdict) => verdict.outcome))].join(' ') || 'none';
}

const RIGHT = [
  '2 Gpixels/s × 3 bytes/pixel = 6 GB/s',
  'A row has ~200 bytes: 50M/day × 365 × 2 years = 7.3 TB',
  '1,000,000 × ((3 / 86,400) + (4 / 7 * 86,400)) = 41',
  '20M / 10 * 60 + 7M / 12 * 3600 = 33.5K',
  '40 miilions × 200 bytes = 8 GB',
  '100M × 500 bytes = 50 GB',
  '12,500 requests/s × 86,400 s = 1.08 billion requests/day',
  '4M orders/day * 2 KB = 8 GB/day',
  'Peak: 3 × 1,200 = 3,600 RPS',
  '20 % of 350M × 500 bytes = 35 GB',
  '5 percent × 2 billion = 100 million/day',
  '5 percent × 2 bilion = 100 milion/day',
  '300M / (30 days × 24 hours × 3600 seconds) ≈ 115/s',
  '300M / 30 days = 115 requests per sercond',
  '300M / 30*24*3600 ≈ 115/s',
  '24 TB/day = 278 MB/s',
  '60M new links/month = 23 links/second',
  '42 × 30 s = 21 minutes',
  '8 GB / 40 Mbps = 27 min',
  '2 hours × 350K emails/s = 2.5B emails',
  '1,000 req/s × 50 ms = 50 connections',
  '1M sensors × 15 s interval = 67K writes/s',
  '62^7 = 3.5 trillion',
  '10^5 × 3 = 300,000',
  '(5 + 1) × 10^5 = 600K',
  '(280 + 30) bytes × 100M = 31 GB',
  '6 + 3 + 1.5 + 0.5 Mbps = 11 Mbps',
  '15M × 500 MB = 7152 TB',
  '3 MB / 2 bytes ≈ 1572K elements',
  '512 × 1024 × 1024 = 537 MB',
  '6B × 500B = 3 TB',
  '200M subscribers × 2 hours/day × 1 event/minute = 24B events/day',
  '$75 × 50M = $3.75 billion',
  '45 TB × $0.02/GB = $900',
  '93B × $0.40 per million = $37,200',
  '3 × $0.096/hour × 730 = $210/month',
  '10 engineers × $180K = $150K/month',
  '2,5 × 4 = 10',
  '1.500 × 10 KB = 15 MB',
  '1 234 × 2 = 2 468',
  '12 primaries × 2 replicas = 36 copies',
  '10K jobs / 300 per worker = 34 workers',
  'a chain: 40 MB/s × 3600 = 144 GB/hour = 3.46 TB/day',
  '100 GB × 1.5 = 150 GB = 0.15 TB',
  '0.1% × 40,320 = 40.3 minutes',
  '3 replicas × 5 TB = 15 TB',
  '2^41 ms = 69.7 years',
  '10M users × 86,400 = 864B',
  '5 min × 60 = 300 s',
  '99.9% × 99.9% = 99.8%',
  '1/3 × 90 GB = 30 GB',
  '25M views/day = 250 views/s',
  '5 _ 10 _ 3 = 150',
  '35K \\* 10M = 350 billion',
  '18 GB = 3 × 6 GB',
  '125 × 86,400 = 10.8 TB',
  '200 MB × 8 = 1.6 Gbit',
  '20k writes/s × 2 KB × 1 year ≈ 1.26 PB/year',
  '9 × 40 min = 6+ hours',
  '300 msg/s * 86400 * 365 * 100 bytes / 1024 ^ 4 = 0.86 TB',
  '0.5 * 1.2e9 * 400 bytes / 1e9 (1 GB) = ~240 GB',
  '3000 * 2000,000 = 6000,000,000 KB',
  '2000,000/500 = 4000 servers',
  '330 / 100 = 3',
  '48 partitions × 48 workers × 500 jobs/s = 24,000 jobs/s',
  '300 × 1 MB = 300 MB + 2 GB ≈ 3 GB',
  '40,000 × 2 × 604,800 = 48 TB',
  '7.5 × 200 days = 1,500 hours',
  '2m * 10% * 200mb = 20 * 10^6 * 2mb = 40Tb',
  '300 pods × 2 HTTP/2 connections each = 600 connections',
  '500 clients × 3 retries = 2000 requests',
  '40ppm × 7200s = 288ms',
  '3 years × 20M users × 1 flag = 22B rows',
  '50 pods × 200m CPU = 10 CPUs',
  '2M writes × 24h × 40B = 6.9 TB/day',
  '4 years × 3 GB = 4.4 TB',
  '2 bytes/sample × 44kHz = 88 KB/s',
  '90k/day / 24hr = 62/min',
  '4 people × 2 weeks × $100/hr = $32,000',
  '250 leases × (60 min / 1 hr) = 250 renewals/hour',
  '1 post goes to 2000 readers; 50 groups × 1 post/min = 100K deliveries/min',
  '8 bits/element × 1B keys ÷ 8 = 1 GB',
  '2M users in all. Each has 10 counters × 16 bytes = 320 MB',
  'Model 4 500 x $3/MTok + 200 x $15/MTok = $0.0045',
  '240 МБ × 500 = 120 Гигабайт',
  '3 × 10^6 * 2.4 (МБ в минуту) / 60 = 120 ГБ/с',
  '250 б * 4 000 000 = 1 ГБ',
  '300 400 b * 10 000 000 = 3TB',
  '5 594 × 0,004 = 22,376',
  '41 860 / 10 000 = 4,186',
  '26,588 MB/s / 3 000 MB/s = 0,009',
  '0,5 (GB) × 4 (million) = 2 PB',
  '2B × 3 MB (but about 50% are duplicates) = 3 PB',
  '30M × 10^5 / 10 s per day = 3M updates/s',
  '204 million requests a day, so that 0.2 × 204 × 500 bytes = 20.4 GB',
  '90(daily posts) × 20 = 1,800',
  '720 GB/day (8.3 MB/s)',
  '8b + 8b + (3000 * 2b) = 6 016b',
  '(13 000 000 * 20) / 86 400sec = 3 010',
];

test('what a wrong result should say is what all of the calculation comes to', () => {
  assert.deepEqual(
    check('= 50 - 23 - 14 + 8 = 8 GB').map(({ correct }) => correct),
    ['21 GB'],
  );
});

test('what a permitted reading makes right is silent', () => {
  for (const text of RIGHT) assert.equal(outcome(text), 'right', text);
});

const WRONG: readonly (readonly [text: string, correct: string])[] = [
  ['id 8 bytes + name 40 bytes + url 100 bytes = 248 bytes', '148 bytes'],
  ['20 Tbps × 24 hours × 30 days = 16 EB/month', '6.48 EB'],
  ['10 % × 1,000 QPS × 500 bytes × 1 hour = 1.8 MB/hour', '180 MB'],
  ['8,000 Gbps × 86,400 s / 8 = 8,640,000 GB', '86.4 PB'],
  ['100 million / 24*360 = 1160', '11,600'],
  ['400w × 0.03 / 60 = 200', '2000'],
  ['100M × 600 bytes = 60 TB. Reads should be fast', '60 GB'],
  ['100M × 500 bytes = 50 TB', '50 GB'],
  ['A row has ~200 bytes: 50M/day × 365 × 2 years = 73 TB', '36.5 GB'],
  ['Write = 3500 × 120 = 4 MB/s', '420 KB'],
  ['10M photos × 2 MB = 2 TB', '20 TB'],
  ['4M orders/day * 2 KB = 80 GB/day', '8 GB'],
  ['400 GB × 365 × 10 = 14 PB', '1.46 PB'],
  ['12 services × 30 s = 60 minutes', '6 minutes'],
  ['40 MB/s × 100 streams = 4 Gb/s', '32 Gb'],
  ['100M requests/day = 12K requests/s', '1.2K'],
  ['1 billion / 86,400 = 1,157', '11,570'],
  ['20 % of 350M × 500 bytes = 350 GB', '35 GB'],
  ['35K × 10M = 350 million', '350 billion'],
  ['62^6 = 5.7 billion', '57 billion'],
  ['2,5 × 4 = 12,5', '10'],
  ['1.250,5 × 4 = 10.004', '5.002'],
  ['5 billion x 20% x 50% = 5 million', '500 million'],
  ['50 writes/s × 1 KB × 86,400 = 43 GB/day', '4.32 GB'],
  ['(10 TB + 0.2 TB) × 365 × 10 = 3.7 PB', '37 PB'],
  ['$75 × 50M transactions = $3.75 million', '$3.75 billion'],
  ['7 × 24 × 4 = 872 samples', '672'],
  ['10K users × 20 requests = 20K requests', '200K'],
  ['200M users × 30/week × 52 weeks = 5B events', '312B'],
  ['2M × 3.5B × 2 bytes = 14 TB', '14 PB'],
  ['6 × 10 × 30 × 100 × 5M = 9 × 10^10 series', '9 × 10^11'],
  ['400K reads × 500 = 200 BILLION', '200 MILLION'],
  ['60M × 4 Mbps = 240 Pbps', '240 Tbps'],
  ['5 price points/day × 365 days × 2M products = 365 billion points', '3.65 billion'],
  ['10M msg/s × 1 KB × 7 days = 60 PB', '6 PB'],
  ['2B × 5 min × 4 Mbps / 86400 s = 35 TB/s', '3.5 TB'],
  ['8 petabytes / 100 TB = 250(disks)', '80'],
  ['447 * (200 * 2Б + 50Б) = 201Мб', '201Кб'],
  ['230M × 400K = 92 quadrillion', '92 trillion'],
  ['600 GB / (160 cores × 50 MB/s) ≈ 1 hour', '1.25 min'],
  ['15 × 3.5 billion = 60', '52.5 billion'],
  ['80 MB/s (for 690 GB/day)', '8 MB'],
  ['500M × 2 h × 4 Mbps = 18 EB/day', '1.8 EB'],
  ['72M calls/day × 30 days × $0.10/call = $216K', '$216M'],
];

test('what none makes right is wrong, with the result in its author’s notation', () => {
  for (const [text, correct] of WRONG) {
    const [verdict, ...more] = check(text);
    assert.equal(more.length, 0, text);
    assert.equal(verdict?.outcome, 'wrong', text);
    assert.equal(verdict.correct, correct, text);
  }
});

test('the corrections replace the figure alone and make the calculation right', () => {
  for (const [text] of WRONG) {
    let fixed = text;
    for (const { span, text: by } of check(text)[0]!.corrections.toReversed())
      fixed = fixed.slice(0, span.start) + by + fixed.slice(span.end);
    assert.equal(outcome(fixed), 'right', `${text} → ${fixed}`);
  }
});

test('tolerance follows the stated precision', () => {
  assert.equal(outcome('100M / 86,400 = 1,157/s'), 'right');
  assert.equal(outcome('100M / 86,400 = 1,100/s'), 'right');
  assert.equal(outcome('100M / 86,400 = 1,250/s'), 'near');
  assert.equal(outcome('100M / 86,400 ≈ 1,250/s'), 'right');
  assert.equal(outcome('100M / 86,400 = 1,400/s'), 'wrong');
  assert.equal(outcome('100M / 86,400 ≈ 1,500/s'), 'wrong');
  assert.equal(outcome('240K / 10^5 = 3'), 'right');
  assert.equal(outcome('50K / 86,400 = 1/s'), 'right');
});

test('a line that begins with an operator takes what the lines above began with', () => {
  const fence = '5,000 reads/s\n× 80 % hits = 4,000 reads/s\n× 20 % misses = 1,000 reads/s\n× 5 % errors = 250 reads/s';
  assert.deepEqual(
    check(fence).map(({ outcome: one }) => one),
    ['right', 'right', 'right'],
  );
  assert.equal(check('5,000 reads/s × 60 % = 3,000 reads/s × 20 % = 1,000 reads/s')[1]?.outcome, 'wrong');
});

test('one slip in a chain is one mistake', () => {
  assert.deepEqual(
    check('300M × 4 GB = 1,200,000 GB = 1,200 PB').map(({ outcome: one }) => one),
    ['wrong', 'right'],
  );
  assert.deepEqual(
    check('300M × 4 GB = 1,200 TB = 12 PB').map(({ outcome: one }) => one),
    ['wrong', 'wrong'],
  );
});

test('mix-ups are named', () => {
  assert.match(check('40 MB/s × 100 = 4 Gb/s')[0]!.mixUp!, /bits/);
  assert.match(check('100 MB × 3 = 37.5 MB')[0]!.mixUp!, /bits/);
  assert.match(check('10M users × 100 edits/min = 1B edits/hour')[0]!.mixUp!, /minute.*hour/);
});

test('a spelling that means something else is information', () => {
  const [verdict] = check('200 × 500 bytes = 100 Kb');
  assert.equal(verdict?.outcome, 'near');
  assert.equal(verdict?.correct, '100 KB');
});

test('who writes Kb for KB means bytes by Gb as well', () => {
  const text = '100M × 224 bytes = 20.9 Gb';
  assert.equal(check(text)[0]?.outcome, 'wrong');
  assert.equal(check('50M × (3.7 Kb + 1000 bytes) = 235 Gb')[0]?.outcome, 'near');
  const memory = new FigureMemory();
  memory.add('A row has 2 Kb.');
  assert.equal(checkArithmetic(lex(text), text, memory)[0]?.outcome, 'near');
});

test('who writes Мб for megabytes means them by Mb as well, and a right result is right', () => {
  const text = '40 Mb × 100 = 4 Гб';
  assert.equal(check(text)[0]?.outcome, 'wrong');
  const memory = new FigureMemory();
  memory.add('Фото занимает 2 Мб.');
  assert.equal(checkArithmetic(lex(text), text, memory)[0]?.outcome, 'right');
});

test('the base of a power has no scale of a figure before', () => {
  const text = '100M / 10^5 seconds per day = 10K QPS';
  const memory = new FigureMemory();
  memory.add('10M users');
  assert.equal(checkArithmetic(lex(text), text, memory)[0]?.outcome, 'wrong');
});

test('a point that may group leaves small letters both meanings', () => {
  assert.equal(outcome('22.500.000 B/s = 22.500 kb/s = ~23 Mb/s').includes('wrong'), false);
  assert.equal(outcome('22.500 kb/s = ~2300 Mb/s'), 'wrong');
  // one of its two signs is mistyped, nobody knows which
  assert.equal(outcome('1400 × 1.570,000 B = 2.198.000.000 B'), 'none');
  assert.equal(outcome('1,570.000 MB × 2 = 3,140 MB'), 'right');
});

test('a Latin letter behind a Cyrillic unit is the second that it looks like', () => {
  assert.deepEqual(
    ['20 × 2 МБ = 40 МБ/c', '20 × 2 МБ = 400 МБ/c'].map((text) => outcome(text)),
    ['right', 'wrong'],
  );
});

test('a figure before lends its scale to a bare number', () => {
  const memory = new FigureMemory();
  const text = '500 × 12 months × 5 years = 30 billion';
  assert.equal(check(text)[0]?.outcome, 'wrong');
  memory.add('500 million new records a month');
  assert.equal(checkArithmetic(lex(text), text, memory)[0]?.outcome, 'right');
});

test('LaTeX is read with its offsets', () => {
  const text =
    '\\frac{2 \\space billion}{(24 \\space hrs \\times 3600 \\space seconds)} = \\sim 240K \\space requests/second';
  const plain = plainFormula(text)!;
  assert.equal(plain.length, text.length);
  const [verdict] = checkArithmetic(lex(plain), plain);
  assert.equal(verdict?.outcome, 'wrong');
  assert.equal(text.slice(verdict.figure.start, verdict.figure.end), '240K');
  assert.equal(
    outcome(plainFormula('\\frac{15 \\text{ KB}}{60 \\text{ GB/s}} = 0.25 \\text{ }\\mu\\text{s}')!),
    'right',
  );
  assert.equal(plainFormula('1{,}825 \\times 2'), null);
  const nested = '\\frac{\\frac{8}{2} \\times 10}{4} = 10';
  assert.equal(outcome(plainFormula(nested)!), 'right');
});

test('several calculations of one text are checked each', () => {
  assert.deepEqual(
    check('We store 100M / 86400s = 1,157/s and read 10 × 1,157 = 115,700/s.').map((v) => v.outcome),
    ['right', 'wrong'],
  );
  assert.deepEqual(
    check('10M × 10 = 100M searches per day = 100M / 86,400 = 1,157 searches/s').map((v) => v.outcome),
    ['right', 'right'],
  );
});

test('a remark in brackets with a figure of its own leaves the result before it to be checked', () => {
  for (const remark of ['(peak ×3 = 3,480/s)', '(peak 3.5K/s)', '(≈ 4.2M/h)', '(peak: 5,000/s)']) {
    assert.equal(outcome(`100M/day / 86,400 = 1,157/s ${remark}`), 'right', remark);
    assert.equal(check(`100M/day / 86,400 = 11,570/s ${remark}`)[0]?.outcome, 'wrong', remark);
  }
  assert.equal(outcome('10M × 1 KB = 10 GB (≈ 9.3 GiB)'), 'right');
  assert.equal(check('10M × 1 KB = 100 GB (≈ 9.3 GiB)')[0]?.outcome, 'wrong');
});
