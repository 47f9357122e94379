import { chunkAt, lineEndAt, lineStartAt } from '../document/places.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import { sectionsOf } from '../document/section.ts';
import type { Span } from '../text/span.ts';
import type { Directive } from './directive.ts';

/** One rule that one directive speaks of, or all rules, and what became of it. */
export interface DirectiveUse {
  readonly directive: Directive;
  /** Undefined where the directive names none and so speaks of all. */
  readonly ruleId: string | undefined;
  /** What is underlined when it is of no use: the rule's name, or the whole comment. */
  readonly span: Span;
  /** How many findings it silenced. */
  readonly silenced: number;
}

interface Cover {
  readonly use: { -readonly [K in keyof DirectiveUse]: DirectiveUse[K] };
  /** A finding that begins here is silenced. */
  readonly extent: Span | undefined;
}

interface Located {
  readonly span: Span;
  readonly rule: { readonly id: string };
}

/** The findings that no directive silences, and what each directive did. Directives that name no verb do nothing and are left out. */
export function suppress<T extends Located>(
  doc: DesignDoc,
  directives: readonly Directive[],
  problems: readonly T[],
): { readonly kept: readonly T[]; readonly uses: readonly DirectiveUse[] } {
  if (directives.length === 0) return { kept: problems, uses: [] };
  const covers = directives.flatMap((directive) => coversOf(doc, directive, directives));
  const kept = problems.filter(({ span, rule }) => {
    const silencing = covers.filter(
      ({ use, extent }) =>
        extent && (use.ruleId ?? rule.id) === rule.id && extent.start <= span.start && span.start <= extent.end,
    );
    for (const { use } of silencing) use.silenced++;
    return silencing.length === 0;
  });
  // An `enable` silences nothing itself: it is of use where something is disabled before it.
  return { kept, uses: covers.map(({ use }) => use) };
}

function coversOf(doc: DesignDoc, directive: Directive, all: readonly Directive[]): Cover[] {
  const { verb, span } = directive;
  if (verb === undefined || verb === 'enable') return [];
  const named = directive.rules.length > 0 ? directive.rules : [undefined];
  return named.map((rule) => ({
    use: { directive, ruleId: rule?.id, span: rule && named.length > 1 ? rule.span : span, silenced: 0 },
    extent: extentOf(doc, directive, rule?.id, all),
  }));
}

function extentOf(
  doc: DesignDoc,
  { verb, span }: Directive,
  ruleId: string | undefined,
  all: readonly Directive[],
): Span | undefined {
  const { text } = doc;
  switch (verb) {
    case 'disable-line':
      return { start: lineStartAt(text, span.start), end: lineEndAt(text, span.start) };
    case 'disable-next-line':
      return nextLine(doc, span.end);
    case 'disable-section':
      return sectionsOf(doc.root).findLast(({ extent }) => extent.start <= span.start && span.end <= extent.end)
        ?.extent;
    case 'disable-file':
      return { start: 0, end: text.length };
    case 'disable':
      return { start: span.end, end: all.find((other) => ends(other, span.end, ruleId))?.span.start ?? text.length };
    default:
      return undefined;
  }
}

/** An `enable` without a rule ends all; one with rules ends those, and not what a bare `disable` began. */
function ends(directive: Directive, after: number, ruleId: string | undefined): boolean {
  if (directive.verb !== 'enable' || directive.span.start < after) return false;
  return directive.rules.length === 0 || directive.rules.some(({ id }) => id === ruleId);
}

/**
 * The next line that isn't blank; where that is a comment, the lines from there to the first that is none, so that
 * directives can be stacked; all of the fence or table that the last one opens, since no comment can stand inside those.
 */
function nextLine(doc: DesignDoc, from: number): Span | undefined {
  const { text } = doc;
  const first = nextText(text, lineEndAt(text, from));
  let last = first;
  while (last < text.length && isComment(text, last)) last = nextText(text, lineEndAt(text, last));
  if (first === text.length) return undefined;
  const start = lineStartAt(text, last);
  const end = lineEndAt(text, start);
  const { chunk, base } = chunkAt(doc, start);
  const opened = chunk.blocks.find(({ kind, span }) => {
    const at = span.start + base;
    return (kind === 'code' || kind === 'table') && start <= at && at <= end;
  });
  return { start: lineStartAt(text, first), end: opened ? opened.span.end + base : end };
}

/** The offset of the next character that is no white space, or the text's end. */
function nextText(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function isComment(text: string, start: number): boolean {
  const line = text.slice(start, lineEndAt(text, start)).trimEnd();
  return line.startsWith('<!--') && line.indexOf('-->') === line.length - 3;
}
