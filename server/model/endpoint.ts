import type { Span } from '../text/span.ts';
import type { OperationDeclaration } from './declaration.ts';
import { withoutEnd } from '../text/without-end.ts';

/** Whether a line names an HTTP operation: a method and a path, or a call of it by `curl`. */
export function isEndpoint(line: string): boolean {
  if (/^(?:\$ )?curl\b/.test(line)) return line.includes('http');
  if (LABELLED_PATH.test(line)) return true;
  return /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b[\s:`*|-]{1,6}(?:\/|https?:|\{)/.test(line);
}

/** “Endpoint: /v1/posts”, where the method stands in a line of its own. */
const LABELLED_PATH = /\b(?:endpoint|route|path)[ \t]{0,2}:[\s`*]{0,4}\/[\w{:]/i;

/** Whether a line that names an HTTP operation also says what goes in or comes out. */
export function isDescribedEndpoint(line: string): boolean {
  const path = line.slice(Math.max(0, line.search(/[/{]/)));
  // “App → POST /location → Service” tells who calls whom.
  if (/^[^/{]*(?:→|->|=>)/.test(line)) return false;
  return isEndpoint(line) && /\breturns?\b|\bbody\b|\bparam(?:eter)?s?\b|\?\w+=|\s\{|→|->|=>/i.test(path);
}

const ENDPOINT = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD)\b[ \t:`*|-]{1,6}(\/[\w\-.~/{}:$%*<>[\]]*)/g;

/** The endpoints that a stretch of text names, method and path, the query string left out. */
export function endpointsIn(text: string, { start, end }: Span): readonly OperationDeclaration[] {
  return [...text.slice(start, end).matchAll(ENDPOINT)].map((match) => {
    const path = withoutEnd(match[1]!, /[.:*]/);
    const from = start + match.index + match[0].length - match[1]!.length;
    const span = { start: from, end: from + path.length };
    return endpoint(path, span, { start: start + match.index, end: span.end });
  });
}

export function endpoint(path: string, span: Span, extent: Span): OperationDeclaration {
  return {
    kind: 'operation',
    form: 'endpoint',
    name: path,
    span,
    parameters: [],
    result: undefined,
    types: [],
    extent,
  };
}
