/** Whether a line names an HTTP operation: a method and a path, or a call of it by `curl`. */
export function isEndpoint(line: string): boolean {
  if (/^(?:\$ )?curl\b/.test(line)) return line.includes('http');
  return /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b[\s:`*|-]{1,6}(?:\/|https?:|\{)/.test(line);
}

/** Whether a line that names an HTTP operation also says what goes in or comes out. */
export function isDescribedEndpoint(line: string): boolean {
  const path = line.slice(Math.max(0, line.search(/[/{]/)));
  return isEndpoint(line) && /\breturns?\b|\bbody\b|\bparam(?:eter)?s?\b|\?\w+=|[{→]|->|=>/i.test(path);
}

/** Whether a line is, or begins with, the signature of a function: `createUser(name, email)`, `rpc Get(Request) returns (User)`. */
export function isSignature(line: string): boolean {
  return parts(line) !== undefined;
}

/** Whether a signature gives its parameters types, or its result. */
export function isTypedSignature(line: string): boolean {
  const found = parts(line);
  if (found === undefined) return false;
  const { parameters, rest } = found;
  const typed = parameters.some((parameter) => /[\w?]\s*:\s*\S|^[\w<>[\].]+\s+\w+$/.test(parameter));
  return typed || /^(?::|->|=>|→)\s*\w/.test(rest) || /\breturns\b/.test(rest);
}

interface Parts {
  readonly parameters: readonly string[];
  readonly rest: string;
}

const NAME =
  /^(?:[-*>\d.)\s]*)?(?:(?:rpc|def|func|function|fn|async|public|private|static|[A-Z][\w<>[\]]*|void|bool|boolean|string|int|long)\s+){0,3}(?=[A-Z_]*[a-z])([A-Za-z_]\w{2,60})\(/;

function parts(line: string): Parts | undefined {
  const match = NAME.exec(line);
  if (!match) return undefined;
  const open = match[0].length;
  const close = line.indexOf(')', open);
  if (close < 0) return undefined;
  const inside = line.slice(open, close).trim();
  const rest = line.slice(close + 1).trim();
  // “user(s) may …” is a plural, and “Redis (in memory)” has no identifiers between its brackets.
  if (/^(?:s|es|ies)$/.test(inside)) return undefined;
  const parameters = inside === '' ? [] : inside.split(',').map((parameter) => parameter.trim());
  const looksLikeParameters = parameters.every((parameter) =>
    /^[A-Za-z_$?*&.…{][\w$?*&.…}]*(?:\s*[:=]\s*\S.*|\s+\w+)?$/.test(parameter),
  );
  return looksLikeParameters && (rest === '' || /^(?:[:{;→=–-]|returns\b|throws\b)/.test(rest))
    ? { parameters, rest }
    : undefined;
}
