import { digitValue } from './characters.ts';
import { lex } from './lexer.ts';
import { readOperand } from './operand.ts';

/** The figures that a text stated before, so that "500 × 12 months" may mean the 500 million of the line above. */
export interface Context {
  /** The factors that the number stood with: 1e6 for `500 million`, 1e9 for `207 GB`. */
  scalesOf(number: number): Iterable<number>;
}

/** How many pieces of text back a scale is carried: what stands further up is another matter. */
const REACH = 12;

/** A context that moves along as a text is read. What it holds is cut only when somebody asks. */
export class FigureMemory implements Context {
  readonly #pieces: string[];
  #scales: ReadonlyMap<number, ReadonlySet<number>> | undefined;

  /** `pieces` are those of the text before, as another memory holds them. */
  constructor(pieces: readonly string[] = []) {
    this.#pieces = [...pieces];
  }

  /** What it holds, and whether that is as much as it can: then what stands further up makes no difference. */
  get pieces(): { readonly held: readonly string[]; readonly isFull: boolean } {
    return { held: this.#pieces, isFull: this.#pieces.length === REACH };
  }

  /** Remembers a piece of text, and forgets the one that falls out of reach. */
  add(text: string): void {
    if (!holdsDigit(text)) return;
    this.#pieces.push(text);
    if (this.#pieces.length > REACH) this.#pieces.shift();
    this.#scales = undefined;
  }

  scalesOf(number: number): Iterable<number> {
    return (this.#scales ??= scalesIn(this.#pieces)).get(number) ?? [];
  }
}

function holdsDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (digitValue(text.charCodeAt(i)) >= 0) return true;
  return false;
}

/** Every scaled figure of the pieces: its number, and the factors that it stood with. */
function scalesIn(pieces: readonly string[]): Map<number, Set<number>> {
  const scales = new Map<number, Set<number>>();
  for (const tokens of pieces.map(lex)) {
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]!.kind !== 'number') continue;
      const number = tokens[i]!.value;
      const operand = readOperand(tokens, i, Math.min(tokens.length, i + 4));
      for (const { value, units } of operand?.amounts ?? []) {
        let scale = value / number;
        for (const { unit, power } of units) if (unit.dimension === 'data' && power === 1) scale *= unit.factor;
        if (scale > 1 && Number.isFinite(scale)) scales.set(number, (scales.get(number) ?? new Set()).add(scale));
      }
    }
  }
  return scales;
}
