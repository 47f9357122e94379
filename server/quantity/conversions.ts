import type { Quantity } from './quantity.ts';
import { marked, readableBytes, readableCount, readableTime, type Readable } from './readable.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;
const YEAR = 365 * DAY;
const MONTH = YEAR / 12;

interface Period {
  readonly name: string;
  readonly seconds: number;
}

const SECOND: Period = { name: 's', seconds: 1 };
const PERIODS: readonly Period[] = [
  SECOND,
  { name: 'hour', seconds: HOUR },
  { name: 'day', seconds: DAY },
  { name: 'month', seconds: MONTH },
  { name: 'year', seconds: YEAR },
];

/** Who comes each day is no traffic: the second of a day's users tells nothing. */
const PEOPLE = new Set(['users', 'DAU', 'MAU', 'people', 'customers', 'tenants']);

/** What a figure tells when it is put per another period; months are twelfths of 365 days. A `flow` passes through a link, a `volume` adds up. */
export type Kind = 'traffic' | 'flow' | 'volume' | 'availability';

/** The kind of conversion that a quantity takes; whether a percentage is an availability, and data passes through, its sentence must say. */
export function kindOf(
  { dimension, unit, base, upper, role }: Quantity,
  isAvailability: boolean,
  passes = false,
): Kind | undefined {
  if (upper !== undefined || role === 'identifier' || !Number.isFinite(base) || base <= 0) return undefined;
  if (dimension === 'rate') return PEOPLE.has(unit.split('/')[0]!) ? undefined : 'traffic';
  if (dimension === 'data-rate') return passes || unit.includes('bit') ? 'flow' : 'volume';
  return dimension === 'percent' && isAvailability && base >= 90 && base < 100 ? 'availability' : undefined;
}

/**
 * The one conversion that tells most, as a hint: what comes per day or longer as per second, volumes as what they add up
 * to, an availability as the downtime that it permits. Undefined where it would tell nothing.
 */
export function conversionOf(quantity: Quantity, kind: Kind): string | undefined {
  switch (kind) {
    case 'traffic':
      // below one a second nothing is under load
      return (quantity.window ?? 0) >= MINUTE && quantity.base >= 1 ? per(quantity, kind, SECOND) : undefined;
    case 'flow':
      return (quantity.window ?? 0) >= MINUTE ? per(quantity, kind, SECOND) : undefined;
    case 'volume': {
      const period = addedUpOver(quantity);
      return period && per(quantity, kind, period);
    }
    case 'availability':
      return per(quantity, kind, { name: 'month', seconds: MONTH });
  }
}

/** All conversions of a quantity, the period that it is stated in left out. */
export function allConversionsOf(quantity: Quantity, kind: Kind): readonly string[] {
  return PERIODS.filter(({ seconds }) => kind !== 'availability' || seconds >= DAY)
    .filter(({ seconds }) => seconds !== stated(quantity))
    .filter(({ seconds }) => kind === 'availability' || quantity.base * seconds >= 0.1)
    .map((period) => per(quantity, kind, period));
}

/** A calendar's month is 30 days where it is read, and a twelfth of a year where it is computed. */
function stated({ window = 1, dimension }: Quantity): number {
  if (dimension === 'percent') return 0;
  return window === 30 * DAY ? MONTH : window;
}

/** What comes per second or minute is a load; only what is told per hour or longer is meant to add up. */
function addedUpOver({ window = 1 }: Quantity): Period | undefined {
  if (window < HOUR || window >= YEAR) return undefined;
  return window < DAY ? { name: 'day', seconds: DAY } : { name: 'year', seconds: YEAR };
}

function per({ base, window }: Quantity, kind: Kind, { name, seconds }: Period): string {
  // twelve of a month's are a year's
  const rate = window === 30 * DAY && seconds >= MONTH ? (base * window) / MONTH : base;
  return marked(readable(kind, kind === 'availability' ? (seconds * (100 - base)) / 100 : rate * seconds), `/${name}`);
}

function readable(kind: Kind, value: number): Readable {
  switch (kind) {
    case 'traffic':
      return readableCount(value);
    case 'flow':
    case 'volume':
      return readableBytes(value);
    case 'availability':
      return readableTime(value);
  }
}
