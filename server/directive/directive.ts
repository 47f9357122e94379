import type { DesignDoc } from '../document/design-doc.ts';
import { inChunks } from '../document/gather.ts';
import { descendants, inlineDescendants, type Block } from '../markdown/block.ts';
import { shift, type Span } from '../text/span.ts';

/** What a directive does, named as it is written behind `design-doc-`. */
export const VERBS = [
  'disable',
  'enable',
  'disable-line',
  'disable-next-line',
  'disable-section',
  'disable-file',
] as const;
export type Verb = (typeof VERBS)[number];

/**
 * A comment that steers the linter, `<!-- design-doc-disable-next-line RULE, RULE: reason -->`. Without a rule it speaks
 * of all of them.
 */
export interface Directive {
  /** The whole comment. */
  readonly span: Span;
  /** Undefined where the word behind `design-doc-` is none of the verbs: then it does nothing. */
  readonly verb: Verb | undefined;
  /** The word as the author wrote it, with its prefix. */
  readonly word: { readonly text: string; readonly span: Span };
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Why; empty where nobody says. */
  readonly reason: string;
}

const PREFIX = 'design-doc-';
/** Spellings that can only mean a directive; the linter's own is the only one that does anything. */
const MEANT = /^design[-_ ]?doc(?:[-_ ]?lint(?:er)?)?[-_ ]?(?:disable|enable)/i;

/** The directives of a document, in its order. What looks like one in a fence or in inline code is an example. */
export function directivesOf(doc: DesignDoc): readonly Directive[] {
  return steeringComments(doc).flatMap(({ base, value }) =>
    value.flatMap((span) => parseDirective(doc.text, shift(span, base)) ?? []),
  );
}

/** The comments of chunks that can be directives. */
const steeringComments = inChunks(({ text, blocks }): readonly Span[] => {
  // Most chunks have none; the search spares them the walk.
  if (!/<!--\s*design/i.test(text)) return [];
  return blocks.flatMap((top) => [...commentsOf(text, top)]);
});

/** The comments of a block and all below it. */
function* commentsOf(text: string, top: Block): Generator<Span> {
  // What is read of a list in raw HTML leaves out what stands between its items.
  if (top.kind === 'list' && text[top.span.start] === '<') return yield* commentsIn(text, top.span);
  for (const block of descendants(top)) {
    if (block.kind === 'comment') yield block.span;
    for (const { kind, span } of inlineDescendants(block.inlines)) {
      if (kind === 'html' && text.startsWith('<!--', span.start)) yield span;
    }
  }
}

function* commentsIn(text: string, { start, end }: Span): Generator<Span> {
  for (let at = text.indexOf('<!--', start); at >= 0 && at < end; at = text.indexOf('<!--', at + 4)) {
    const close = text.indexOf('-->', at + 4);
    if (close < 0 || close + 3 > end) return;
    yield { start: at, end: close + 3 };
  }
}

function parseDirective(text: string, span: Span): Directive | undefined {
  if (!text.startsWith('-->', span.end - 3)) return undefined;
  const raw = text.slice(span.start + 4, span.end - 3);
  const lead = raw.length - raw.trimStart().length;
  const body = raw.trim();
  if (!body.startsWith(PREFIX) && !MEANT.test(body)) return undefined;
  const wordEnd = body.startsWith(PREFIX)
    ? lengthOfWord(body)
    : Math.max(lengthOfWord(body), MEANT.exec(body)![0].length);
  const word = body.slice(0, wordEnd);
  const start = span.start + 4 + lead;
  const colon = body.indexOf(':', wordEnd);
  const named = body.slice(wordEnd, colon < 0 ? body.length : colon);
  const verb = VERBS.find((candidate) => word === PREFIX + candidate);
  return {
    span,
    verb,
    word: { text: word, span: { start, end: start + wordEnd } },
    rules: [...named.matchAll(/[^\s,]+/g)].map((match) => ({
      id: match[0],
      span: shift({ start: match.index, end: match.index + match[0].length }, start + wordEnd),
    })),
    reason: colon < 0 ? '' : body.slice(colon + 1).trim(),
  };
}

function lengthOfWord(body: string): number {
  const end = body.search(/[\s:,]/);
  return end < 0 ? body.length : end;
}

/** A directive as it is written. */
export function writeDirective(verb: Verb, ruleId: string, reason = ''): string {
  return `<!-- ${PREFIX}${verb} ${ruleId}${reason === '' ? '' : `: ${reason}`} -->`;
}
