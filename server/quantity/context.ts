import type { UnitPower } from './amount.ts';
import { digitValue } from './characters.ts';
import { lex } from './lexer.ts';
import { readOperand } from './operand.ts';
import type { Token } from './token.ts';

/** The figures that a text stated before, so that "500 × 12 months" may mean the 500 million of the line above. */
export interface Context {
  /** The factors that the number stood with: 1e6 for `500 million`, 1e9 for `207 GB`. */
  scalesOf(number: number): Iterable<number>;
  /** A count or a span of time of that size, as the text wrote it: `3 replicas`; undefined for none. */
  figureOf(size: number): string | undefined;
  /** Whether it holds a `Kb`, which no standard has, a size of so many `Mb`, or a Cyrillic `Мб`, which is one of bytes: its author doesn't tell bits from bytes. */
  confusesBits(): boolean;
}

/** How many pieces of text back a scale is carried: what stands further up is another matter. */
const REACH = 12;

/** A context that moves along as a text is read. What it holds is cut only when somebody asks. */
export class FigureMemory implements Context {
  readonly #pieces: string[];
  #scales: ReadonlyMap<number, ReadonlySet<number>> | undefined;
  #counts: readonly Count[] | undefined;

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
    this.#counts = undefined;
  }

  scalesOf(number: number): Iterable<number> {
    return (this.#scales ??= scalesIn(this.#pieces)).get(number) ?? [];
  }

  confusesBits(): boolean {
    return this.#pieces.some((piece) => /\d ?(?:Kb(?![a-z])|[MGTP]b(?![\w/])|[КМГТП]б(?![а-яё]))/.test(piece));
  }

  figureOf(size: number): string | undefined {
    this.#counts ??= countsIn(this.#pieces);
    return this.#counts.find(({ value }) => Math.abs(value / size - 1) < SAME)?.text;
  }
}

/** How close a figure must be to one that is looked for. */
const SAME = 0.01;

interface Count {
  readonly value: number;
  readonly text: string;
}

/** Every count of something and every span of time of the pieces. */
function countsIn(pieces: readonly string[]): Count[] {
  return pieces.flatMap((piece) => countsAmong(lex(piece)));
}

function countsAmong(tokens: readonly Token[]): Count[] {
  const counts: Count[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number') continue;
    const operand = readOperand(tokens, i, Math.min(tokens.length, i + NEAR));
    const amount = operand?.amounts[0];
    if (!operand || operand.bare || operand.each !== '' || !amount!.units.every(isCounted)) continue;
    if (amount!.units.length === 0 && operand.noun === '') continue;
    const words = tokens.slice(i, operand.next).map(({ text, spaced }, n) => (spaced && n > 0 ? ` ${text}` : text));
    counts.push({ value: amount!.value, text: words.join('') });
  }
  return counts;
}

/** A count or a span of time of that size among these tokens, as in {@link Context.figureOf}. */
export function figureAmong(tokens: readonly Token[], size: number): string | undefined {
  return countsAmong(tokens).find(({ value }) => Math.abs(value / size - 1) < SAME)?.text;
}

function isCounted({ unit, power }: UnitPower): boolean {
  return unit.dimension === 'time' || (power === 1 && unit.dimension === 'count');
}

/** How many tokens a figure may have with its label. */
const NEAR = 8;

function holdsDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (digitValue(text.charCodeAt(i)) >= 0) return true;
  return false;
}

/** Every scaled figure of the pieces: its number, and the factors that it stood with. */
function scalesIn(pieces: readonly string[]): Map<number, Set<number>> {
  const scales = new Map<number, Set<number>>();
  for (const piece of pieces) collectScales(lex(piece), scales);
  return scales;
}

/** Every scaled figure among these tokens: its number, and the factors that it stood with. */
export function scalesAmong(tokens: readonly Token[]): ReadonlyMap<number, ReadonlySet<number>> {
  const scales = new Map<number, Set<number>>();
  collectScales(tokens, scales);
  return scales;
}

function collectScales(tokens: readonly Token[], into: Map<number, Set<number>>): void {
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.kind !== 'number') continue;
    const number = tokens[i]!.value;
    const operand = readOperand(tokens, i, Math.min(tokens.length, i + NEAR));
    for (const { value, units } of operand?.amounts ?? []) {
      let scale = value / number;
      for (const { unit, power } of units) if (unit.dimension === 'data' && power === 1) scale *= unit.factor;
      if (scale > 1 && Number.isFinite(scale)) into.set(number, (into.get(number) ?? new Set()).add(scale));
    }
  }
}
