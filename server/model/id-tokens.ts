import type { Span } from '../text/span.ts';
import type { Named } from './declaration.ts';

/** Something that reads like an id: capitals, a figure, and at most one sign between them. */
export interface IdToken extends Named {
  /** `FR` of “FR-01”. */
  readonly family: string;
  /** What is the same for “FR-1”, “FR1” and “FR-01”. */
  readonly key: string;
  /** Its figure, where that is a whole one. */
  readonly number: number | undefined;
  readonly span: Span;
}

const TOKEN =
  /(?<![\p{L}\p{N}_/.&=-])([A-Z]{1,6}(?:-[A-Z]{1,6})?)([-_]?)(\d{1,4}(?:\.\d{1,3}){0,2})(?![\p{L}\p{N}_]|-[\p{L}\p{N}])/gu;

/** Priorities from P0 to P5 and percentiles from P50 on: what shares them has no name by them. */
const CLASS = /^P(?:[0-5]|[5-9]\d{1,3})(?:\.|$)/;

/** The tokens of a text that read like ids, in order: whether they are any depends on what the document defines. */
export function idTokens(text: string): readonly IdToken[] {
  return [...text.matchAll(TOKEN)].flatMap((match) => {
    const [name, family, , figure] = match as unknown as [string, string, string, string];
    if (CLASS.test(name)) return [];
    const parts = figure.split('.').map(Number);
    return [
      {
        name,
        family,
        key: `${family}-${parts.join('.')}`,
        number: parts.length === 1 ? parts[0] : undefined,
        span: { start: match.index, end: match.index + name.length },
      },
    ];
  });
}
