import type { Draft } from './draft.ts';
import { readFigure } from './figure.ts';
import { readUnit } from './read-unit.ts';
import { is, type Token } from './token.ts';
import { unitById } from './units.ts';
import { fractionBehind } from './word-figure.ts';

/** The duration or length with the smaller units and the half that follow it: `1 h 30 min`, `1 year 2 months`, `an hour and a half`, `5 feet 2 inches`. */
export function withSmallerUnits(tokens: readonly Token[], draft: Draft): Draft {
  if (
    (draft.dimension !== 'time' && draft.dimension !== 'length') ||
    draft.window !== undefined ||
    draft.upper !== undefined
  )
    return draft;
  const first = unitById(draft.unit)?.factor;
  if (first === undefined) return draft;
  const half = fractionBehind(tokens, draft.next);
  if (half) return longer(tokens, draft, half.value * first, first, half.next);
  let result = draft;
  let factor = first;
  for (;;) {
    const at = is(tokens[result.next], 'and') ? result.next + 1 : result.next;
    const figure = readFigure(tokens, at);
    const unit = figure && readUnit(tokens, figure);
    if (!unit || unit.dimension !== draft.dimension || unit.window !== undefined || unit.factor >= factor)
      return result;
    // "and" joins two limits as often as two parts: only a part is smaller than one of the unit before
    if (figure.value * unit.factor >= factor) return result;
    result = longer(tokens, result, figure.value * unit.factor, first, unit.next);
    factor = unit.factor;
  }
}

function longer(tokens: readonly Token[], draft: Draft, more: number, factor: number, next: number): Draft {
  const base = draft.base + more;
  return { ...draft, base, value: base / factor, next, span: { start: draft.span.start, end: tokens[next - 1]!.end } };
}
