import type { Dimension } from '../quantity/units.ts';

export type AttributeId =
  | 'latency'
  | 'throughput'
  | 'scalability'
  | 'availability'
  | 'durability'
  | 'recovery'
  | 'consistency'
  | 'accuracy'
  | 'retention'
  | 'cost'
  | 'resources'
  | 'energy'
  | 'security'
  | 'privacy'
  | 'compliance'
  | 'usability'
  | 'maintainability';

/** A quality that a system has to a degree, and how that degree is stated. */
export interface Attribute {
  readonly id: AttributeId;
  readonly title: string;
  /** What a figure of it is made of. */
  readonly dimensions: readonly Dimension[];
  /** A measure with example figures, for messages. */
  readonly example: string;
  /** The same with {@link BLANK}s for the figures, for the text that a fix inserts. */
  readonly skeleton: string;
  /** Whether a named control, standard or mechanism settles it as well as a figure does. */
  readonly settledByName: boolean;
}

/** What a fix leaves for the author to fill in. Between spaces it is no Markdown. */
export const BLANK = '__';

/** In the order of the table that the scales come from: the measures that service level objectives and ISO 25010 use. */
export const ATTRIBUTES: readonly Attribute[] = [
  {
    id: 'latency',
    title: 'Latency',
    dimensions: ['time', 'frequency', 'rate'],
    example: 'p99 ≤ 200 ms at 1,000 requests/s',
    skeleton: 'p99 ≤ __ ms at __ requests/s',
    settledByName: false,
  },
  {
    id: 'throughput',
    title: 'Throughput',
    dimensions: ['rate', 'data-rate', 'count'],
    example: '1,000 requests/s sustained, 5,000 at peak',
    skeleton: '__ requests/s sustained, __ at peak',
    settledByName: false,
  },
  {
    id: 'scalability',
    title: 'Scalability',
    dimensions: ['count', 'rate', 'data', 'ratio', 'percent', 'data-rate'],
    example: 'from 1 to 10 million users within a year at the same latency',
    skeleton: 'from __ to __ users by __ at the same latency',
    settledByName: false,
  },
  {
    id: 'availability',
    title: 'Availability',
    dimensions: ['percent', 'time'],
    example: '≥ 99.9 % of requests per 30 days',
    skeleton: '≥ __ % of requests per 30 days',
    settledByName: false,
  },
  {
    id: 'durability',
    title: 'Durability',
    dimensions: ['percent', 'time', 'count', 'ratio'],
    example: 'at most 1 in 10⁹ objects lost per year, RPO ≤ 5 min',
    skeleton: 'at most __ objects lost per year, RPO ≤ __ min',
    settledByName: true,
  },
  {
    id: 'recovery',
    title: 'Recovery',
    dimensions: ['time', 'count', 'percent'],
    example: 'survives the loss of 1 zone, RTO ≤ 15 min',
    skeleton: 'survives the loss of __ zones, RTO ≤ __ min',
    settledByName: true,
  },
  {
    id: 'consistency',
    title: 'Consistency',
    dimensions: ['time'],
    example: 'a named model, reads at most 5 s behind',
    skeleton: 'reads at most __ s behind',
    settledByName: true,
  },
  {
    id: 'accuracy',
    title: 'Accuracy',
    dimensions: ['percent', 'ratio', 'count'],
    example: 'error rate ≤ 0.1 % over 30 days',
    skeleton: 'error rate ≤ __ % over __ days',
    settledByName: true,
  },
  {
    id: 'retention',
    title: 'Retention',
    dimensions: ['time', 'count'],
    example: 'kept for 90 days, then deleted within a day',
    skeleton: 'kept for __ days, then deleted within __ days',
    settledByName: true,
  },
  {
    id: 'cost',
    title: 'Cost',
    dimensions: ['money', 'percent', 'data', 'power', 'energy'],
    example: '≤ $5 per million requests',
    skeleton: '≤ __ per million requests',
    settledByName: false,
  },
  {
    id: 'resources',
    title: 'Resources',
    dimensions: ['data', 'data-rate', 'percent', 'money', 'power', 'energy'],
    example: '≤ 2 GB of memory and half a CPU at 1,000 requests/s',
    skeleton: '≤ __ GB of memory and __ CPUs at __ requests/s',
    settledByName: false,
  },
  {
    id: 'energy',
    title: 'Energy',
    dimensions: ['power', 'energy', 'percent'],
    example: '≤ 5 % of the battery per hour of use',
    skeleton: '≤ __ % of the battery per hour of use',
    settledByName: false,
  },
  {
    id: 'compliance',
    title: 'Compliance',
    dimensions: [],
    example: 'the law or standard by its name: GDPR, PCI DSS level 1',
    skeleton: 'complies with __, verified by __',
    settledByName: true,
  },
  {
    id: 'security',
    title: 'Security',
    dimensions: ['time', 'count', 'percent', 'data'],
    example: 'a named control or standard and how it is verified: OWASP ASVS level 2, tested yearly',
    skeleton: 'meets __, verified by __',
    settledByName: true,
  },
  {
    id: 'privacy',
    title: 'Privacy',
    dimensions: ['time', 'count', 'percent'],
    example: 'the law and how long personal data is kept: GDPR, addresses deleted after 30 days',
    skeleton: 'complies with __, personal data deleted after __ days',
    settledByName: true,
  },
  {
    id: 'usability',
    title: 'Usability',
    dimensions: ['percent', 'time', 'count', 'number'],
    example: '90 % of new users finish the task within 5 min',
    skeleton: '__ % of new users finish __ within __ min',
    settledByName: true,
  },
  {
    id: 'maintainability',
    title: 'Maintainability',
    dimensions: ['time', 'count', 'percent'],
    example: 'a new provider in ≤ 5 days without a change of the core',
    skeleton: 'a new __ in ≤ __ days without a change of __',
    settledByName: true,
  },
];

const BY_ID = new Map(ATTRIBUTES.map((attribute) => [attribute.id, attribute]));

export function attributeOf(id: AttributeId): Attribute {
  return BY_ID.get(id)!;
}

/** What only a system as a whole has: said among features, it strayed there. */
export const OF_THE_SYSTEM: ReadonlySet<AttributeId | undefined> = new Set([
  'latency',
  'throughput',
  'scalability',
  'availability',
  'durability',
  'recovery',
  'consistency',
]);
