import { inlineDescendants, type Block, type Inline } from '../markdown/block.ts';
import { plainFormula } from '../quantity/latex.ts';
import { equationsApart, goesOn, HARD_BREAK, holdsRelation, itemsApart, linesText } from './lines.ts';

/**
 * The source of a paragraph, heading or cell as its calculations are read: exactly as long as `block.span`. Unlike prose it
 * shows inline code and formulas, keeps the `*` and `_` that Markdown took for emphasis between two numbers, and turns
 * `<sup>` into a power. Addresses, images, comments and struck-through text are blank.
 */
export function sourceText(text: string, block: Block): string {
  const { start, end } = block.span;
  const canvas = new SourceCanvas(text, start, end);
  for (const inline of inlineDescendants(block.inlines)) paint(canvas, inline);
  if (block.quoteDepth > 0) canvas.blankQuoteMarks(block.quoteDepth);
  canvas.paintFormulas();
  return itemsApart(equationsApart(canvas.toString()));
}

class SourceCanvas {
  readonly text: string;
  readonly #start: number;
  readonly #end: number;
  /** Taken apart once something is painted: most texts are read as they are written. */
  #painted: string[] | undefined;

  constructor(text: string, start: number, end: number) {
    this.text = text;
    this.#start = start;
    this.#end = end;
  }

  get #units(): string[] {
    return (this.#painted ??= this.text.slice(this.#start, this.#end).split(''));
  }

  set(offset: number, unit: string): void {
    this.#units[offset - this.#start] = unit;
  }

  blank(start: number, end: number): void {
    for (let i = Math.max(start, this.#start); i < Math.min(end, this.#end); i++)
      if (this.text[i] !== '\n') this.set(i, ' ');
  }

  blankQuoteMarks(depth: number): void {
    for (
      let at = this.text.indexOf('\n', this.#start);
      at >= 0 && at < this.#end;
      at = this.text.indexOf('\n', at + 1)
    ) {
      let marks = 0;
      for (let i = at + 1; i < this.#end && marks < depth && ' \t>'.includes(this.text[i]!); i++)
        if (this.text[i] === '>') {
          this.set(i, ' ');
          marks++;
        }
    }
  }

  /** `$$ … $$`, and `$ … $` where a command or a brace shows that it is no price. */
  paintFormulas(): void {
    const source = this.text.slice(this.#start, this.#end);
    for (let open = source.indexOf('$'); open >= 0;) {
      const double = source[open + 1] === '$';
      const from = open + (double ? 2 : 1);
      const close = source.indexOf(double ? '$$' : '$', from);
      if (close < 0) return;
      const formula = source.slice(from, close);
      if (double || (formula.includes('\\') && !formula.includes('\n\n'))) {
        const plain = plainFormula(formula);
        const lines = plain === null ? ' '.repeat(formula.length) : linesText(plain, false);
        for (let i = 0; i < lines.length; i++) this.#units[from + i] = lines[i]!;
        for (let i = open; i < from; i++) this.#units[i] = ' ';
        for (let i = close; i < close + (double ? 2 : 1); i++) this.#units[i] = ' ';
        open = source.indexOf('$', close + (double ? 2 : 1));
      } else open = source.indexOf('$', open + 1);
    }
  }

  toString(): string {
    return this.#painted?.join('') ?? this.text.slice(this.#start, this.#end);
  }
}

function paint(canvas: SourceCanvas, inline: Inline): void {
  const { start, end } = inline.span;
  switch (inline.kind) {
    case 'image':
    case 'delete':
      return canvas.blank(start, end);
    case 'link':
      return paintLink(canvas, inline);
    case 'strong':
      canvas.blank(start, start + 2);
      return canvas.blank(end - 2, end);
    case 'emphasis':
      return paintEmphasis(canvas, start, end);
    case 'code': {
      let ticks = 0;
      while (canvas.text[start + ticks] === '`') ticks++;
      canvas.blank(start, start + ticks);
      canvas.blank(end - ticks, end);
      // a calculation with its result is whole: what stands around it is no part of it
      if (!holdsRelation(canvas.text, start, end)) return;
      canvas.set(start, HARD_BREAK);
      return canvas.set(end - 1, HARD_BREAK);
    }
    case 'html':
      return paintTag(canvas, start, end);
    case 'break':
      if (!goesOn(canvas.text, canvas.text.indexOf('\n', start))) canvas.set(end - 1, HARD_BREAK);
      return;
    case 'text':
  }
}

function paintLink(canvas: SourceCanvas, { span, children }: Inline): void {
  const last = children.at(-1);
  if (!last) return canvas.blank(span.start, span.end);
  canvas.blank(span.start, children[0]!.span.start);
  canvas.blank(last.span.end, span.end);
}

/** `5*10*3` holds two operators and no emphasis; its signs become operators again, whichever of `*` and `_` they are. */
function paintEmphasis(canvas: SourceCanvas, start: number, end: number): void {
  const { text } = canvas;
  const operator =
    isOperand(text, start - 1, -1) &&
    isOperand(text, start + 1, 1) &&
    isOperand(text, end - 2, -1) &&
    isOperand(text, end, 1);
  canvas.set(start, operator ? '*' : ' ');
  canvas.set(end - 1, operator ? '*' : ' ');
}

/** Whether a number or a bracket stands at `at` or, past spaces, in that direction. */
function isOperand(text: string, at: number, step: 1 | -1): boolean {
  let i = at;
  while (text[i] === ' ') i += step;
  const char = text[i] ?? '';
  return step > 0 ? (char >= '0' && char <= '9') || '(~$'.includes(char || '-') : /[\p{L}\d)%]/u.test(char);
}

function paintTag(canvas: SourceCanvas, start: number, end: number): void {
  const tag = canvas.text.slice(start, end).toLowerCase();
  canvas.blank(start, end);
  if (tag.startsWith('<sup')) canvas.set(start, '^');
  else if (tag.startsWith('<br')) canvas.set(start, HARD_BREAK);
}
