import { readOperand } from './operand.ts';
import type { Token } from './token.ts';

/** The figures that a text stated before, so that "500 × 12 months" may mean the 500 million of the line above. */
export interface Context {
  /** The factors that the number stood with: 1e6 for `500 million`, 1e9 for `207 GB`. */
  scalesOf(number: number): Iterable<number>;
}

/** How many pieces of text back a scale is carried: what stands further up is another matter. */
const REACH = 12;

/** A context that moves along as a text is read. */
export class FigureMemory implements Context {
  readonly #pieces: ReadonlyMap<number, ReadonlySet<number>>[] = [];

  /** Remembers every scaled figure of a piece of text, and forgets those of the piece that falls out of reach. */
  add(tokens: readonly Token[]): void {
    const scales = new Map<number, Set<number>>();
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.kind !== 'number') continue;
      const operand = readOperand(tokens, i, Math.min(tokens.length, i + 4));
      for (const { value, units } of operand?.amounts ?? []) {
        let scale = value / tokens[i]!.value;
        for (const { unit, power } of units) if (unit.dimension === 'data' && power === 1) scale *= unit.factor;
        if (scale > 1 && Number.isFinite(scale))
          scales.set(tokens[i]!.value, (scales.get(tokens[i]!.value) ?? new Set()).add(scale));
      }
    }
    if (scales.size === 0) return;
    this.#pieces.push(scales);
    if (this.#pieces.length > REACH) this.#pieces.shift();
  }

  *scalesOf(number: number): Iterable<number> {
    for (const piece of this.#pieces) yield* piece.get(number) ?? [];
  }
}
