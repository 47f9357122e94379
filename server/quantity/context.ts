import { readOperand } from './operand.ts';
import type { Token } from './token.ts';

/** The figures that a text stated before, so that "500 × 12 months" may mean the 500 million of the line above. */
export interface Context {
  /** The factors that the number stood with: 1e6 for `500 million`, 1e9 for `207 GB`. */
  scalesOf(number: number): Iterable<number>;
}

/** A context that grows as the text is read. */
export class FigureMemory implements Context {
  readonly #scales = new Map<number, Set<number>>();

  /** Remembers every scaled figure of a piece of text. */
  add(tokens: readonly Token[]): void {
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.kind !== 'number') continue;
      const operand = readOperand(tokens, i, Math.min(tokens.length, i + 4));
      for (const { value, units } of operand?.amounts ?? []) {
        let scale = value / tokens[i]!.value;
        for (const { unit, power } of units) if (unit.dimension === 'data' && power === 1) scale *= unit.factor;
        if (scale > 1 && Number.isFinite(scale)) this.#remember(tokens[i]!.value, scale);
      }
    }
  }

  #remember(number: number, scale: number): void {
    const scales = this.#scales.get(number);
    if (scales) scales.add(scale);
    else this.#scales.set(number, new Set([scale]));
  }

  scalesOf(number: number): Iterable<number> {
    return this.#scales.get(number) ?? [];
  }
}
