import type { Span } from '../text/span.ts';
import type { Named } from './declaration.ts';

/**
 * The names in a type such as `Promise<Page<Video[]> | null>` that stand for something of the system's own: those that
 * begin with a capital and are neither a primitive nor a container of any usual language.
 */
export function typeNames(text: string, { start, end }: Span): readonly Named[] {
  const found: Named[] = [];
  for (const match of text.slice(start, end).matchAll(IDENTIFIER)) {
    const name = match[0];
    const at = start + match.index;
    if (!/^\p{Lu}[\p{L}\p{N}_]*\p{Ll}/u.test(name) || BUILT_IN.has(name.toLowerCase())) continue;
    // `Status.ACTIVE`, `time.Time`: a member of something, or of another module.
    if (text[at - 1] === '.' || text[at + name.length] === '.') continue;
    found.push({ name, span: { start: at, end: at + name.length } });
  }
  return found;
}

const IDENTIFIER = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** Whether a name is one that languages bring along, whatever its case. */
export function isBuiltInType(name: string): boolean {
  return BUILT_IN.has(name.toLowerCase());
}

const BUILT_IN = new Set(
  (
    'string str text char character varchar int integer int8 int16 int32 int64 uint uint8 uint32 uint64 sint32 sint64 ' +
    'fixed32 fixed64 long short byte bytes bytea bytearray float float32 float64 double decimal bigdecimal biginteger bigint ' +
    'smallint number numeric bool boolean void null nil none undefined never unknown any object dynamic auto self cls ' +
    'date time datetime timestamp timestamptz instant duration interval localdate localdatetime zoneddatetime offsetdatetime ' +
    'year month uuid guid id ulid objectid url uri email json jsonb xml yaml html blob clob binary buffer file multipartfile ' +
    'inputstream outputstream stream readable writable array arraylist list linkedlist vector slice set hashset sortedset map ' +
    'hashmap treemap dict dictionary record tuple pair triple collection iterable iterator sequence queue deque stack optional ' +
    'option maybe either result future completablefuture completionstage promise observable flux mono deferred task awaitable ' +
    'coroutine generator asynciterable asynciterator asyncgenerator channel chan callback function callable runnable supplier ' +
    'consumer predicate lambda enum literal union partial pick omit readonly required const final static public private ' +
    'protected async await def func fn fun function new return returns throws extends implements in out ref inout struct ' +
    'class interface type input query mutation subscription error exception throwable context ctx request response httprequest ' +
    'httpresponse httpservletrequest responseentity httpstatus status success failure ok ack empty unit nothing true false ' +
    'page pageable paginated connection edge cursor integer64 point geometry geography latlng latlong coordinates money ' +
    'currency locale timezone'
  ).split(' '),
);
