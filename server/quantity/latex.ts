/** Commands that stand for a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    times: '*',
    cdot: '*',
    ast: '*',
    div: '/',
    approx: '≈',
    simeq: '≈',
    cong: '≈',
    sim: '~',
    leq: '≤',
    le: '≤',
    geq: '≥',
    ge: '≥',
    lt: '<',
    gt: '>',
    neq: '≠',
    to: '→',
    rightarrow: '→',
    Rightarrow: '→',
    implies: '→',
    longrightarrow: '→',
    pm: '±',
    equiv: '=',
    lbrace: '(',
    rbrace: ')',
    lbrack: '[',
    rbrack: ']',
  }),
);

/** Commands that only set: what stands in their braces counts, and they do not. */
const SETTING = new Set([
  'text',
  'textbf',
  'textit',
  'textrm',
  'textsf',
  'texttt',
  'mathrm',
  'mathbf',
  'mathit',
  'mathsf',
  'mathtt',
  'mbox',
  'boxed',
  'bold',
  'bm',
  'operatorname',
  'left',
  'right',
  'big',
  'Big',
  'bigg',
  'Bigg',
  'bigl',
  'bigr',
  'displaystyle',
  'textstyle',
  'limits',
  'nolimits',
  'rm',
  'bf',
  'it',
  'space',
  'quad',
  'qquad',
  'enspace',
  'thinspace',
  'hfill',
  'nonumber',
  'notag',
  'unicode',
  'underline',
  'overline',
  'tt',
  'normalsize',
  'small',
  'large',
  'Large',
]);
/** Commands whose argument is no text. */
const WITH_ARGUMENT = new Set(['begin', 'end', 'hspace', 'vspace', 'label', 'tag', 'color', 'phantom', 'hphantom']);
const FRACTIONS = new Set(['frac', 'dfrac', 'tfrac', 'cfrac']);

/** Stand for the two or three signs that a fraction has at one place: `/(` and `))`. */
const OVER = '\uE000';
const CLOSE_TWICE = '\uE001';

/**
 * A LaTeX formula as plain calculation, of the same length, so that offsets stay: `\frac{a}{b}` becomes `((a)/(b))`,
 * `\times` a `*`, `\text{GB}` its words. Null where figures would be torn apart (`1{,}825`), since half a number is worse
 * than none. The lexer reads {@link OVER} and {@link CLOSE_TWICE}.
 */
export function plainFormula(formula: string): string | null {
  if (formula.includes('{,}') || tearsNumber(formula)) return null;
  const out = new Array<string>(formula.length).fill(' ');
  /** What each open brace closes with. */
  const open: string[] = [];
  let numerator = 0;
  let micro = false;
  for (let i = 0; i < formula.length;) {
    const char = formula[i]!;
    if (char === '\\') {
      const end = readCommand(formula, i, out, () => numerator++);
      micro ||= formula.slice(i, end) === '\\mu';
      i = end;
    } else if (char === '{') {
      const fraction = numerator > 0;
      if (fraction) numerator--;
      out[i] = fraction || formula[i - 1] === '^' ? '(' : ' ';
      open.push(fraction ? OVER : out[i] === '(' ? ')' : ' ');
      i++;
    } else if (char === '}') {
      i = closeBrace(formula, i, out, open);
    } else {
      out[i] = char === '~' || char === '&' ? ' ' : char;
      if (micro && isLetter(char.charCodeAt(0))) {
        out[i - 1] = 'µ';
        micro = false;
      }
      i++;
    }
  }
  return out.join('');
}

/** A brace that closes a numerator is followed by the denominator's; together they read `)/(`. */
function closeBrace(formula: string, i: number, out: string[], open: string[]): number {
  const closing = open.pop() ?? ' ';
  if (closing !== OVER) {
    out[i] = closing;
    return i + 1;
  }
  out[i] = ')';
  let next = i + 1;
  while (formula[next] === ' ' || formula[next] === '\n') next++;
  if (formula[next] !== '{') return i + 1;
  out[next] = OVER;
  open.push(CLOSE_TWICE);
  return next + 1;
}

function readCommand(formula: string, at: number, out: string[], onFraction: () => void): number {
  let end = at + 1;
  while (isLetter(formula.charCodeAt(end))) end++;
  if (end === at + 1) {
    const char = formula[end] ?? '';
    if (char === '\\') out[at] = '\n';
    else if ('%$#&'.includes(char)) out[end] = char;
    else if (char === '_') out[end] = '_';
    return end + 1;
  }
  const name = formula.slice(at + 1, end);
  const sign = SIGNS.get(name);
  if (sign) out[at] = sign;
  else if (FRACTIONS.has(name)) {
    // the bracket around the whole fraction
    out[at] = '(';
    onFraction();
  } else if (WITH_ARGUMENT.has(name) && formula[end] === '{') {
    const close = formula.indexOf('}', end);
    return close < 0 ? formula.length : close + 1;
  } else if (!SETTING.has(name) && name !== 'mu') for (let i = at + 1; i < end; i++) out[i] = formula[i]!;
  return end;
}

/** Whether a thin space stands between two digits: `1\,825`. */
function tearsNumber(formula: string): boolean {
  for (let at = formula.indexOf('\\,'); at >= 0; at = formula.indexOf('\\,', at + 2)) {
    if (isDigit(formula.charCodeAt(at - 1)) && isDigit(formula.charCodeAt(at + 2))) return true;
  }
  return false;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
