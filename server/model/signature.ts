import type { Span } from '../text/span.ts';
import type { OperationDeclaration, Parameter } from './declaration.ts';
import { isBuiltInType, typeNames } from './type-names.ts';

/** Whether a line is, or begins with, the signature of a function: `createUser(name, email)`, `rpc Get(Request) returns (User)`. */
export function isSignature(line: string): boolean {
  return signatureAt(line, 0) !== undefined;
}

/** Whether a signature gives its parameters types, or its result. */
export function isTypedSignature(line: string): boolean {
  const found = signatureAt(line, 0);
  return found !== undefined && isTyped(found);
}

/** Whether an operation says of what type something is that goes in or comes out. */
function isTyped({ parameters, result }: Pick<OperationDeclaration, 'parameters' | 'result'>): boolean {
  return result !== undefined || parameters.some(({ type }) => type !== undefined);
}

/** Longer ones are calls with their arguments, not signatures. */
const LONGEST = 2000;

const NAME =
  /(?:[-*>\d.)\s+]{0,12})?((?:(?:rpc|def|func|function|fn|fun|async|export|public|private|protected|static|final|abstract|default|void|bool|boolean|string|int|long|[A-Z][\w<>[\]]{0,60})\s+){0,4})(?=[A-Z_]*[a-z])([A-Za-z_]\w{2,60})\(/y;

/**
 * The signature that a line begins with at an offset of a text: marks of a list, keywords or a result's type, the name,
 * parameters between brackets, which may go over several lines, and what stands behind them.
 */
export function signatureAt(text: string, at: number): OperationDeclaration | undefined {
  NAME.lastIndex = at;
  const match = NAME.exec(text);
  if (!match) return undefined;
  const open = at + match[0].length;
  const name = match[2]!;
  const start = open - 1 - name.length;
  // `.findFirst()` goes on with a call.
  if (text[start - 1] === '.') return undefined;
  const close = closingBracket(text, open);
  if (close === undefined) return undefined;
  // “user(s) may …” is a plural, and “Redis (in memory)” has no identifiers between its brackets.
  if (/^(?:s|es|ies)$/.test(text.slice(open, close))) return undefined;
  const keywords = match[1]!.trim();
  // What only its own class may call is no part of an interface.
  if (/\b(?:private|protected)\b/.test(keywords)) return undefined;
  const isRpc = /^rpc\b/.test(keywords);
  const isGo = /\bfunc$/.test(keywords);
  const parameters = parametersOf(text, { start: open, end: close }, isRpc, isGo);
  if (parameters === undefined) return undefined;
  const lineEnd = endOfLine(text, close);
  const rest = text.slice(close + 1, lineEnd).trim();
  if (rest !== '' && !isGo && !/^(?:[:{;→=–-]|returns\b|throws\b|\()/.test(rest)) return undefined;
  // “Expiration(Date): when the link expires” describes a field.
  if (/^[A-Z]/.test(name) && isBareType(parameters) && /^:\s*(?:\p{L}+\s+){2}/u.test(rest)) return undefined;
  const result = resultBehind(text, close + 1, lineEnd, isGo) ?? resultBefore(text, start, keywords);
  return {
    kind: 'operation',
    form: isRpc ? 'rpc' : 'signature',
    name,
    span: { start, end: start + name.length },
    parameters,
    result,
    types: [...parameters.map(({ type }) => type), result].flatMap((type) => (type ? typeNames(text, type) : [])),
    extent: { start, end: result && result.start > close ? result.end : close + 1 },
  };
}

function isBareType(parameters: readonly Parameter[]): boolean {
  return parameters.length === 1 && parameters[0]!.type === undefined;
}

/** The bracket that closes the one before `open`, within reach; quotes and generics are none. */
function closingBracket(text: string, open: number): number | undefined {
  let depth = 1;
  for (let at = open; at < text.length && at - open < LONGEST; at++) {
    const unit = text[at]!;
    if (unit === '(') depth++;
    else if (unit === ')' && --depth === 0) return at;
    else if (unit === '\n' && text[at + 1] === '\n') return undefined;
  }
  return undefined;
}

/** What commas outside of all brackets part, without white space around it; nothing for empty brackets. */
function piecesOf(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    const unit = at === end ? ',' : text[at]!;
    if ('([{<'.includes(unit)) depth++;
    else if (')]}'.includes(unit) || (unit === '>' && text[at - 1] !== '-' && text[at - 1] !== '=')) depth--;
    else if (unit === ',' && (depth <= 0 || at === end)) {
      const piece = inner(text, { start: from, end: at });
      if (piece.end > piece.start) pieces.push(piece);
      from = at + 1;
    }
  }
  return pieces;
}

/** Undefined where one of them can be none: then the brackets hold a remark. */
function parametersOf(text: string, inside: Span, isRpc: boolean, isGo: boolean): readonly Parameter[] | undefined {
  const found: Parameter[] = [];
  for (const piece of piecesOf(text, inside)) {
    const parameter = parameterOf(text, piece, isRpc, isGo);
    if (parameter === undefined) return undefined;
    found.push(parameter);
  }
  // `from, to User`: in Go, one type serves the names before it.
  return found.map((one, i) => {
    const shared =
      one.type === undefined ? found.slice(i + 1, i + 9).find(({ type }) => type !== undefined) : undefined;
    const isNameFirst = shared?.type !== undefined && /^ +$/.test(text.slice(shared.span.end, shared.type.start));
    return isNameFirst ? { ...one, type: shared.type } : one;
  });
}

const ANNOTATION = /^(?:@\w+(?:\([^)]*\))?\s+|final\s+|const\s+|readonly\s+)*/;
const PARAMETER = /^([A-Za-z_$?*&.…{][\w$?*&.…}]*)(?:\s*(?:\?\s*)?([:=])\s*(\S[^]*)|\s+(\S[^]*))?$/;

function parameterOf(text: string, piece: Span, isRpc: boolean, isGo: boolean): Parameter | undefined {
  const skipped = ANNOTATION.exec(text.slice(piece.start, piece.end))![0].length;
  const start = piece.start + skipped;
  const written = text.slice(start, piece.end);
  // `List<String> names` begins with its type.
  const generic = /^[A-Za-z_][\w.]*<[^()]*>(?:\[\])*\s+(\w+)$/.exec(written);
  if (generic)
    return named(text, piece.end - generic[1]!.length, generic[1]!, { start, end: piece.end - generic[1]!.length });
  if (isRpc) return named(text, start, written, { start, end: piece.end });
  const match = PARAMETER.exec(written);
  if (!match) return undefined;
  const [, first, sign, , second] = match;
  // A default of nothing tells no type.
  if (sign === '=' && /^(?:None|null|nil|undefined)$/.test(match[3]!.trim()))
    return named(text, start, first!, undefined);
  if (sign !== undefined) return named(text, start, first!, { start: start + first!.length, end: piece.end });
  if (second === undefined) return named(text, start, first!, undefined);
  if (!/^[\w<>[\].*?&]+$/.test(second)) return undefined;
  // `String name` or `name string`: only one of the two is the type.
  const typeFirst = !isGo && isTypeBefore(first!, second);
  const split = piece.end - second.length;
  return typeFirst
    ? named(text, split, second, { start, end: start + first!.length })
    : named(text, start, first!, { start: split, end: piece.end });
}

function isTypeBefore(first: string, second: string): boolean {
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  if (isCapital(first) !== isCapital(second)) return isCapital(first);
  if (second.includes('.') || /^[[*]/.test(second)) return false;
  return isBuiltInType(first.replace(/\W/g, '')) || !isBuiltInType(second.replace(/\W/g, ''));
}

function named(text: string, start: number, name: string, type: Span | undefined): Parameter {
  return {
    name: name.replace(/[?*&]/g, ''),
    span: { start, end: start + name.length },
    type: type && inner(text, type),
  };
}

const RESULT = /\s*(?::|->|=>|→|returns\b:?)\s*(?=\S)/y;

/** `: User`, `-> User`, `returns (User)`; in Go, what stands behind the brackets as it is. */
function resultBehind(text: string, from: number, lineEnd: number, isGo: boolean): Span | undefined {
  RESULT.lastIndex = from;
  const match = RESULT.exec(text);
  const isSaid = match !== null && from + match[0].length < lineEnd;
  if (!isSaid && !(isGo && /^\s*[(*[\w]/.test(text.slice(from, lineEnd)))) return undefined;
  const start = isSaid ? from + match[0].length : from;
  let end = start;
  let depth = 0;
  for (; end < lineEnd; end++) {
    const unit = text[end]!;
    if ('([<'.includes(unit) || (unit === '{' && end === start)) depth++;
    else if (')]>}'.includes(unit)) depth--;
    else if (depth <= 0 && (';{`#'.includes(unit) || text.startsWith('//', end) || isDash(text, end))) break;
  }
  // Python's colon opens the body.
  while (end > start && /[\s:]/.test(text[end - 1]!)) end--;
  const span = inner(text, { start, end });
  // “complete(): Non-streaming completion of …” explains.
  if (span.end === span.start || (match?.[0].includes(':') && isRemark(text.slice(span.start, span.end))))
    return undefined;
  return span;
}

/** A dash between spaces, behind which the operation is explained. */
function isDash(text: string, at: number): boolean {
  return '–—-'.includes(text[at]!) && text[at - 1] === ' ' && text[at + 1] === ' ';
}

/** Whether what stands behind a colon is running text: two words with nothing but a space between them. */
function isRemark(text: string): boolean {
  return /[\p{L}\p{N}*)]\s+(?!extends\b|or\b|is\b|stream\b)\p{L}/u.test(
    text.replace(/^(?:list|array|stream|set) of /i, ''),
  );
}

/** `User createUser(…)`: the last word before the name, where it is no keyword. */
function resultBefore(text: string, nameStart: number, keywords: string): Span | undefined {
  const type = keywords.split(/\s+/).at(-1) ?? '';
  if (type === '' || KEYWORDS.has(type)) return undefined;
  const start = text.lastIndexOf(type, nameStart - 1);
  return { start, end: start + type.length };
}

const KEYWORDS = new Set(
  'rpc def func function fn fun async export public private protected static final abstract default'.split(' '),
);

function inner(text: string, { start, end }: Span): Span {
  while (start < end && /[\s:=?]/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
