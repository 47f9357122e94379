import { chunkAt, lineEndAt, lineStartAt } from '../document/places.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import { sectionAt } from '../document/section.ts';
import { firstWhere } from '../text/first-where.ts';
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
  const enables = directives.filter(({ verb }) => verb === 'enable');
  const covers = directives.flatMap((directive) => coversOf(doc, directive, enables));
  const silenced = new Set<T>();
  const coming = covers.filter(hasExtent).sort((a, b) => b.extent.start - a.extent.start);
  let around: typeof coming = [];
  for (const problem of [...problems].sort((a, b) => a.span.start - b.span.start)) {
    const { start } = problem.span;
    while (coming.length > 0 && coming.at(-1)!.extent.start <= start) around.push(coming.pop()!);
    around = around.filter(({ extent }) => start <= extent.end);
    for (const { use } of around) {
      if ((use.ruleId ?? problem.rule.id) !== problem.rule.id) continue;
      use.silenced++;
      silenced.add(problem);
    }
  }
  // An `enable` silences nothing itself: it is of use where something is disabled before it.
  return { kept: problems.filter((problem) => !silenced.has(problem)), uses: covers.map(({ use }) => use) };
}

function hasExtent(cover: Cover): cover is Cover & { readonly extent: Span } {
  return cover.extent !== undefined;
}

function coversOf(doc: DesignDoc, directive: Directive, enables: readonly Directive[]): Cover[] {
  const { verb, span } = directive;
  if (verb === undefined || verb === 'enable') return [];
  const named = directive.rules.length > 0 ? directive.rules : [undefined];
  return named.map((rule) => ({
    use: { directive, ruleId: rule?.id, span: rule && named.length > 1 ? rule.span : span, silenced: 0 },
    extent: extentOf(doc, directive, rule?.id, enables),
  }));
}

function extentOf(
  doc: DesignDoc,
  { verb, span }: Directive,
  ruleId: string | undefined,
  enables: readonly Directive[],
): Span | undefined {
  const { text } = doc;
  switch (verb) {
    case 'disable-line':
      return { start: lineStartAt(text, span.start), end: lineEndAt(text, span.start) };
    case 'disable-next-line':
      return nextLine(doc, span.end);
    case 'disable-section':
      return sectionAt(doc.root, span.start).extent;
    case 'disable-file':
      return { start: 0, end: text.length };
    case 'disable':
      return { start: span.end, end: endOf(span.end, ruleId, enables) ?? text.length };
    default:
      return undefined;
  }
}

/** An `enable` without a rule ends all; one with rules ends those, and not what a bare `disable` began. */
function endOf(from: number, ruleId: string | undefined, enables: readonly Directive[]): number | undefined {
  for (let at = firstWhere(enables, ({ span }) => span.start >= from); at < enables.length; at++) {
    const { rules, span } = enables[at]!;
    if (rules.length === 0 || rules.some(({ id }) => id === ruleId)) return span.start;
  }
  return undefined;
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
  const opened = chunk.blocks[firstWhere(chunk.blocks, ({ span }) => span.start + base >= start)];
  const isWhole = opened && (opened.kind === 'code' || opened.kind === 'table') && opened.span.start + base <= end;
  return { start: lineStartAt(text, first), end: isWhole ? opened.span.end + base : end };
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
