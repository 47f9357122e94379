import { findUnit } from '../quantity/units.ts';

/** Ends a line for good: no calculation goes on across it. The lexer knows it as a sign that no calculation holds. */
export const HARD_BREAK = '\u2028';

/**
 * A fence's lines, or those of a formula: a line ends what stands in it unless the next one goes on with a sign. Lines of
 * several columns end at each column.
 */
export function linesText(text: string, columns = true): string {
  let result = '';
  let from = 0;
  let before = false;
  for (;;) {
    const at = text.indexOf('\n', from);
    const line = at < 0 ? text.slice(from) : text.slice(from, at);
    const apart = columns ? columnsApart(line) : line;
    const several = apart !== line;
    if (from > 0) result = result.slice(0, -1) + (before || several ? HARD_BREAK : result.at(-1)!);
    result += apart;
    if (at < 0) return result;
    result += goesOn(text, at) ? '\n' : HARD_BREAK;
    before = several;
    from = at + 1;
  }
}

/** How many spaces make a column. */
const GAP = 3;

/** Ends a column: no unit or name behind it belongs to what stands before. */
const COLUMN_BREAK = '|';

const OPERATORS = '+-*/×x÷·';

/**
 * A line that states results in columns, cut where a result ends in front of a gap, or where a name with an equation of its
 * own follows it; the line as it is where it states but one.
 */
function columnsApart(line: string): string {
  if (line.indexOf('=') === line.lastIndexOf('=')) return line;
  let result = '';
  let from = 0;
  let computes = false;
  let relation = -1;
  let stated = false;
  let figure = false;
  for (let i = 0; i < line.length; i++) {
    const char = line[i]!;
    if (char === '=' || char === '≈') {
      stated = computes;
      relation = i;
      computes = false;
      figure = false;
    } else if (char >= '0' && char <= '9') {
      figure = true;
      computes ||= relation < 0 ? OPERATORS.includes(signBefore(line, i)) : false;
    } else if (OPERATORS.includes(char) && relation >= 0 && line[i + 1] === ' ') computes = true;
    if (char !== ' ' || line[i - 1] === ' ' || !figure || relation < 0 || !endsColumn(line, i, stated)) continue;
    result += line.slice(from, i) + COLUMN_BREAK;
    from = i + 1;
    computes = false;
    stated = false;
    relation = -1;
  }
  return result + line.slice(from);
}

/** The sign before a number, spaces aside. */
function signBefore(line: string, i: number): string {
  let at = i - 1;
  while (line[at] === ' ') at--;
  return line[at] ?? '';
}

/** Whether a gap begins here that ends a column. */
function endsColumn(line: string, i: number, stated: boolean): boolean {
  if (!line.startsWith(' '.repeat(GAP), i)) return false;
  const rest = line.slice(i, i + 40).trimStart();
  if (rest === '' || rest[0] === '=' || rest[0] === '≈') return false;
  // an operator between two gaps is aligned, one before a number belongs to the next column
  if (OPERATORS.includes(rest[0]!) && rest[0] !== 'x') return stated && !/^.[ ]{2}/.test(rest);
  if (/^x\s/.test(rest)) return false;
  if (!/^[\p{L}_]/u.test(rest)) return stated;
  const word = /^[\p{L}\d_]+/u.exec(rest)![0];
  return findUnit(word) === undefined && (stated || rest.includes('='));
}

/** A row of equations with ` · ` between them: each piece that states one stands alone. */
export function itemsApart(text: string): string {
  if (!text.includes(' · ')) return text;
  const pieces = text.split(' · ');
  let result = pieces[0]!;
  for (const [n, piece] of pieces.slice(1).entries())
    result += (states(pieces[n]!) && states(piece) ? ` ${HARD_BREAK} ` : ' · ') + piece;
  return result;
}

function states(text: string): boolean {
  return holdsRelation(text, 0, text.length);
}

/** Hard-wrapped lines of which each states an equation of its own, named by a capital: nothing goes on across them. */
export function equationsApart(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const apart = holdsRelation(text, from, at) && beginsEquation(text, at + 1) && !goesOn(text, at);
    result += text.slice(from, at) + (apart ? HARD_BREAK : '\n');
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}

function beginsEquation(text: string, start: number): boolean {
  let first = start;
  while (text[first] === ' ' || text[first] === '\t') first++;
  const end = text.indexOf('\n', start);
  return /\p{Lu}/u.test(text[first] ?? '') && holdsRelation(text, first, end < 0 ? text.length : end);
}

/** Whether a sign that two things are equal stands between two offsets. */
export function holdsRelation(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text[i] === '=' || text[i] === '≈') return true;
  return false;
}

const CONTINUES = new Set(['=', '≈', '~', '×', '÷', '/']);

/** Whether the line behind a line break continues the one before it. A `-`, `*` or `+` there may be a bullet. */
export function goesOn(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\r') before--;
  if (before >= 0 && '=≈+×*/÷('.includes(text[before]!)) return true;
  let after = at + 1;
  while (text[after] === ' ' || text[after] === '\t') after++;
  return CONTINUES.has(text[after] ?? '');
}
