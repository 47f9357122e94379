import type { Draft } from './draft.ts';
import type { Role } from './quantity.ts';
import { is, type Token } from './token.ts';

/** How many tokens before a quantity are searched for what makes it a condition. */
const REACH = 12;

const words = (text: string) => new Set(text.split(' '));

/** A clause begins behind these: what stands before them does not govern the quantity. */
const MODALS = words('shall must should will can could may would needs need');
const OPENERS = words('when whenever if unless while during until once where');
const RELATIVE = words('that which who whose');
const DISTANT = words('previous last past preceding prior next first initial');

/** Names that a number without a unit belongs to: what follows is its edition, place or address. */
const NUMBERED = words(
  'version v ver release port ports http https rfc iso iec ieee wcag aes sha tls ssl oauth phase step section chapter figure fig table issue pr kep adr rfd level tier layer option part item page appendix step priority p requirement req story ticket id no nr number status code error python java node http2 http3 ipv postgres postgresql mysql kubernetes k8s windows android ios ubuntu scenario case example design revision rev draft milestone sprint question q day week stage question act article line row column cve base radix utf unicode type class category group team room building floor street box',
);
/** Names of what is measured: a bare number behind one is its value. */
const METRICS = words(
  'availability uptime rpo rto slo sla sli score ratio factor rate precision recall accuracy limit maximum minimum max min capacity count size length depth width distance number sus nps apdex csat f1 auc coverage threshold quota budget target goal retries replicas replication concurrency parallelism batch ttl timeout average avg total peak up dau mau qps rps tps disponibilidade disponibilidad verfügbarkeit disponibilité доступность 可用性 百分之',
);
const CAPACITY = words(
  'support supports supporting handle handles store stores hold holds serve serves process processes accommodate accommodates run runs sustain sustains allow allows keep keeps retain scale suportar suporta soportar soporta admitir admite atender atende поддерживать поддерживает unterstützt unterstützen',
);
const GRADABLE = words(
  'reliable available secure safe accurate correct compatible compliant consistent sure certain responsive',
);

/** `4K video`: thousands of columns, a format's name. */
const RESOLUTIONS = new Set([2000, 4000, 5000, 8000]);
const SHOWN = words('video videos screen screens image images');

const isYear = (draft: Draft) =>
  draft.value >= 1900 &&
  draft.value <= 2099 &&
  Number.isInteger(draft.value) &&
  draft.figure.end - draft.figure.start === 4;

/** What the quantity does in its sentence. Looks a constant number of tokens back and ahead. */
export function roleOf(tokens: readonly Token[], draft: Draft): Role {
  if (isIdentifier(tokens, draft)) return 'identifier';
  if (is(tokens[draft.next], '?')) return 'condition';
  return clauseRole(tokens, draft);
}

function isIdentifier(tokens: readonly Token[], draft: Draft): boolean {
  const { from, next, dimension } = draft;
  const before = tokens[from - 1];
  const after = tokens[next];
  if (dimension === 'percent') return draft.value === 100 && after?.kind === 'word' && GRADABLE.has(after.lower);
  if (dimension === 'ratio' && draft.unit === 'x') return false;
  // 10x10, 1920x1080
  if (is(after, 'x') && !after!.spaced && tokens[next + 1]?.kind === 'number') return true;
  if (is(before, 'x') && !before!.spaced && tokens[from - 2]?.kind === 'number') return true;
  if (dimension !== 'number') return isNamedUnit(tokens, draft);
  return isBareName(tokens, draft);
}

/** `4K video`, `S3`, `1080p`, `Day 1`: a unit or a letter that is part of a name. */
function isNamedUnit(tokens: readonly Token[], draft: Draft): boolean {
  const { value, unit, comparator } = draft;
  if (comparator === 'equal' && !draft.scaled) {
    // a 503 error, “429 Too Many Requests”, 64-bit, a 360-degree view
    if (unit === 'requests' && value === 429) return true;
    if (unit === 'errors' && value >= 400 && value < 600 && Number.isInteger(value)) return true;
    if ((unit === 'bit' && value <= 512) || (unit === '°' && value === 360)) return true;
  }
  if (draft.scaled && RESOLUTIONS.has(draft.value) && draft.dimension === 'count')
    return SHOWN.has(tokens[draft.next - 1]!.lower);
  const before = tokens[draft.from - 1];
  if (!before || before.kind !== 'word' || draft.comparator !== 'equal' || draft.approximate) return false;
  // "version 2 clients", "phase 3 tasks"
  return draft.dimension === 'count' && NUMBERED.has(before.lower) && before.lower !== 'number';
}

function isBareName(tokens: readonly Token[], draft: Draft): boolean {
  const { from, next } = draft;
  const before = tokens[from - 1];
  const after = tokens[next];
  if (draft.inWords || isYear(draft)) return true;
  const first = tokens[from]!;
  if (first.kind === 'number' && before?.kind === 'word' && NUMBERED.has(before.lower) && before.lower !== 'number')
    return true;
  if (draft.comparator !== 'equal' && !draft.upper) return false;
  if (after?.kind === 'word' && after.lower.length > 3 && after.lower.endsWith('s') && capacityBefore(tokens, from))
    return false;
  if (draft.scaled) return (draft.value === 4000 || draft.value === 8000) && tokens[from]!.text.length === 1;
  if (after?.kind === 'word' && !after.spaced) return true;
  if (metricBefore(tokens, from)) return false;
  if (draft.value >= 10_000 && !is(before, '#')) return false;
  // grouped digits are an amount: 1,000 and 10 000
  return draft.figure.end - draft.figure.start === String(draft.value).length || draft.value < 1000;
}

/** "supports 5 languages": a bound on something that no list of nouns holds. */
function capacityBefore(tokens: readonly Token[], from: number): boolean {
  for (let n = from - 1; n >= Math.max(0, from - 3); n--) if (CAPACITY.has(tokens[n]!.lower)) return true;
  return false;
}

/** Whether a metric's name stands within the four tokens before: "availability of 99.95", "Ratio: 100". */
function metricBefore(tokens: readonly Token[], from: number): boolean {
  for (let n = from - 1; n >= Math.max(0, from - 5); n--) {
    const token = tokens[n]!;
    if (token.kind === 'word' && METRICS.has(token.lower)) return true;
    if (token.kind === 'number' || is(token, '.') || is(token, ';') || is(token, ',')) return false;
  }
  return false;
}

function clauseRole(tokens: readonly Token[], draft: Draft): Role {
  const { from } = draft;
  const exceeding = draft.comparator === 'more' || draft.comparator === 'at-least';
  if (is(tokens[from - 1], 'with') && isLoad(draft)) return 'condition';
  if ((is(tokens[from - 1], 'on') || is(tokens[from - 2], 'on')) && draft.dimension === 'data') return 'condition';
  if (isViewingPeriod(tokens, draft)) return 'condition';
  for (let n = from - 1; n >= Math.max(0, from - REACH); n--) {
    const token = tokens[n]!;
    if (isBoundary(token)) return 'measure';
    if (token.kind !== 'word') continue;
    if (MODALS.has(token.lower)) return 'measure';
    if (OPENERS.has(token.lower) && !isOnce(tokens, n)) return openedRole(draft);
    if (RELATIVE.has(token.lower) && exceeding) return 'trigger';
    if (token.lower === 'after' && n >= from - 3) return afterRole(tokens, draft, n);
    if (DISTANT.has(token.lower) && n === from - 1 && (draft.dimension === 'count' || periodBefore(tokens, n)))
      return 'condition';
  }
  return 'measure';
}

/** "When the user logs in the page loads within 2 s" sets a limit; "when the queue exceeds 80 %" only starts something. */
function openedRole(draft: Draft): Role {
  if (draft.comparator === 'equal') return 'condition';
  return draft.dimension === 'time' && (draft.comparator === 'less' || draft.comparator === 'at-most')
    ? 'measure'
    : 'trigger';
}

/** "at least once", "exactly once". */
function isOnce(tokens: readonly Token[], n: number): boolean {
  const before = tokens[n - 1];
  return (
    is(tokens[n], 'once') && (is(before, 'least') || is(before, 'most') || is(before, 'exactly') || is(before, '-'))
  );
}

function isBoundary(token: Token): boolean {
  return (
    token.kind === 'punctuation' &&
    (token.text === '.' ||
      token.text === ';' ||
      token.text === ':' ||
      token.text === ',' ||
      token.text === '(' ||
      token.text === '|' ||
      token.text === '"')
  );
}

/** "smoothly with 10K+ messages": what the system is under, not what it promises. */
function isLoad(draft: Draft): boolean {
  return draft.dimension === 'count' && draft.comparator !== 'less' && draft.comparator !== 'at-most';
}

/** "for the period of previous 30 days". */
function periodBefore(tokens: readonly Token[], n: number): boolean {
  return (
    is(tokens[n - 1], 'of') ||
    is(tokens[n - 1], 'over') ||
    is(tokens[n - 1], 'for') ||
    is(tokens[n - 2], 'of') ||
    is(tokens[n - 2], 'over') ||
    is(tokens[n - 2], 'for') ||
    is(tokens[n - 2], 'during')
  );
}

/** "within the 2 day viewing period": a duration that is only the name of a period. */
function isViewingPeriod(tokens: readonly Token[], draft: Draft): boolean {
  if (draft.dimension !== 'time') return false;
  const article = tokens[draft.from - 1];
  if (!is(article, 'the') && !is(article, 'a') && !is(article, 'their')) return false;
  for (let n = draft.next; n < draft.next + 3; n++)
    if (is(tokens[n], 'period') || is(tokens[n], 'window'))
      return (
        is(tokens[draft.from - 2], 'within') || is(tokens[draft.from - 2], 'in') || is(tokens[draft.from - 2], 'during')
      );
  return false;
}

const ENDING = words(
  'delete deleted deletes deletion expire expires expired expiry purge purged archive archived remove removed lock locked logout close closed evict evicted discard discarded timeout terminate terminated retry retries invalidated rotate rotated',
);
const LEARNING = words('training practice instruction onboarding tutorial');

/** "deleted after 90 days" sets a limit and so does "able to use it after one day of training"; "after two weeks of use" does not. */
function afterRole(tokens: readonly Token[], draft: Draft, after: number): Role {
  for (let n = draft.next; n < Math.min(draft.next + 5, tokens.length); n++)
    if (LEARNING.has(tokens[n]!.lower)) return 'measure';
  for (let n = after - 1; n >= Math.max(0, after - REACH); n--) {
    if (ENDING.has(tokens[n]!.lower)) return 'measure';
    if (is(tokens[n], '.')) break;
  }
  return 'condition';
}
