/** What one UTF-16 code unit is to the lexer. Tables instead of regular expressions: every character is looked at once. */

const NARROW_SPACES = new Set([0x00a0, 0x2009, 0x202f, 0x2007, 0x2002, 0x2003, 0x200a, 0x3000]);

/** A digit of any width: `５` counts. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && NARROW_SPACES.has(code));
}

/** A space that may stand between the groups of one number: ordinary, no-break, thin. Not a line break. */
export function isGroupSpace(code: number): boolean {
  return code === 32 || code === 0x00a0 || code === 0x2009 || code === 0x202f;
}

/** Chinese characters and kana: written without spaces, so they are cut by a vocabulary. */
export function isIdeograph(code: number): boolean {
  return (code >= 0x3041 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff);
}

const ANY_LETTER = /^[\p{L}\p{M}]$/u;

export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
  if (isIdeograph(code)) return false;
  // a degree, a micro, and subscripts, which belong to the name before them
  if (code === 0xb0 || code === 0xb5 || (code >= 0x2080 && code <= 0x2089)) return true;
  // Latin-1 to Cyrillic are letters but for two operators; the rest asks the Unicode tables.
  if (code >= 0xc0 && code <= 0x52f) return code !== 0xd7 && code !== 0xf7;
  return ANY_LETTER.test(String.fromCharCode(code));
}

const SUPERSCRIPTS = new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((c, i) => [c.charCodeAt(0), i]));

/** The digit that a superscript stands for; -1 for anything else. */
export function superscriptValue(code: number): number {
  return code < 0xb2 ? -1 : (SUPERSCRIPTS.get(code) ?? -1);
}

export const SUPERSCRIPT_MINUS = 0x207b;

const VULGAR: ReadonlyMap<number, number> = new Map(
  Object.entries({
    '½': 1 / 2,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '¼': 1 / 4,
    '¾': 3 / 4,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅚': 5 / 6,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8,
  }).map(([char, value]) => [char.charCodeAt(0), value]),
);

/** The value of a fraction written as one character; undefined for anything else. */
export function vulgarFraction(code: number): number | undefined {
  return code < 0xbc ? undefined : VULGAR.get(code);
}

/** One spelling for signs that mean the same; what is not listed stands for itself. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '×': '*',
    '✕': '*',
    '✖': '*',
    '·': '*',
    '⋅': '*',
    '∙': '*',
    '∗': '*',
    '＊': '*',
    '÷': '/',
    '⁄': '/',
    '∕': '/',
    '／': '/',
    '−': '-',
    '﹣': '-',
    '－': '-',
    '‐': '-',
    '‑': '-',
    '—': '–',
    '＋': '+',
    '％': '%',
    '﹪': '%',
    '＝': '=',
    '＜': '<',
    '＞': '>',
    '≦': '≤',
    '⩽': '≤',
    '≧': '≥',
    '⩾': '≥',
    '≃': '≈',
    '≅': '≈',
    '≒': '≈',
    '∼': '~',
    '～': '~',
    '˜': '~',
    '➜': '→',
    '➡': '→',
    '⟶': '→',
    '（': '(',
    '）': ')',
    '：': ':',
    '，': ',',
    '。': '.',
    '；': ';',
    '？': '?',
    '！': '!',
    '、': ',',
    '【': '[',
    '】': ']',
    '≙': '=',
    '＄': '$',
  }),
);

/** The few HTML entities that stand in design notes for an operator, a relation or a space. */
export const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    thinsp: ' ',
    ensp: ' ',
    emsp: ' ',
    lt: '<',
    gt: '>',
    le: '≤',
    ge: '≥',
    times: '*',
    divide: '/',
    middot: '*',
    sdot: '*',
    minus: '-',
    ndash: '–',
    mdash: '–',
    asymp: '≈',
    sim: '~',
    rarr: '→',
    amp: '&',
    plusmn: '±',
  }),
);
