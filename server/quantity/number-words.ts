import { rememberingWord } from '../text/remember.ts';

/** Words that are numbers or multiply one, in the languages that the template has aliases for. Lower case throughout. */

/** Up to nineteen, and the tens. Some stand in several languages; where two disagree the English one wins. */
const CARDINALS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    nought: 0,
    dois: 2,
    duas: 2,
    três: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    vinte: 20,
    trinta: 30,
    tres: 3,
    cuatro: 4,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    veinte: 20,
    treinta: 30,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    zwölf: 12,
    zwanzig: 20,
    dreißig: 30,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    vingt: 20,
    trente: 30,
    два: 2,
    две: 2,
    двух: 2,
    три: 3,
    трёх: 3,
    трех: 3,
    четыре: 4,
    пять: 5,
    пяти: 5,
    шесть: 6,
    семь: 7,
    восемь: 8,
    девять: 9,
    десять: 10,
    десяти: 10,
    двадцать: 20,
    тридцать: 30,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    半: 0.5,
  }),
);

/** Words that multiply what stands before them. */
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 100,
    hundreds: 100,
    thousand: 1e3,
    thousands: 1e3,
    million: 1e6,
    millions: 1e6,
    billion: 1e9,
    billions: 1e9,
    trillion: 1e12,
    trillions: 1e12,
    quadrillion: 1e15,
    quintillion: 1e18,
    lakh: 1e5,
    lakhs: 1e5,
    lac: 1e5,
    crore: 1e7,
    crores: 1e7,
    mil: 1e6,
    mill: 1e6,
    mln: 1e6,
    mio: 1e6,
    mm: 1e6,
    bn: 1e9,
    bln: 1e9,
    bil: 1e9,
    mrd: 1e9,
    mils: 1e6,
    bils: 1e9,
    tril: 1e12,
    tn: 1e12,
    tln: 1e12,
    trn: 1e12,
    thsd: 1e3,
    dozen: 12,
    dozens: 12,
    milhão: 1e6,
    milhões: 1e6,
    bilhão: 1e9,
    bilhões: 1e9,
    trilhão: 1e12,
    trilhões: 1e12,
    milhares: 1e3,
    millón: 1e6,
    millones: 1e6,
    tausend: 1e3,
    mille: 1e3,
    millionen: 1e6,
    milliarde: 1e9,
    milliarden: 1e9,
    milliard: 1e9,
    milliards: 1e9,
    тыс: 1e3,
    млн: 1e6,
    млрд: 1e9,
    трлн: 1e12,
    百: 100,
    千: 1e3,
    万: 1e4,
    萬: 1e4,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
    億: 1e8,
    十亿: 1e9,
    百亿: 1e10,
    千亿: 1e11,
    兆: 1e12,
  }),
);

/** Letters that multiply a number when written after it. `m` may also be minutes or metres, `B` bytes. */
const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['K', 1e3],
  ['k', 1e3],
  ['M', 1e6],
  ['m', 1e6],
  ['B', 1e9],
  ['b', 1e9],
  ['T', 1e12],
  ['G', 1e9],
  ['MM', 1e6],
  ['Mn', 1e6],
  ['mn', 1e6],
  ['Cr', 1e7],
  ['cr', 1e7],
  ['L', 1e5],
]);

const FRACTIONS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 1 / 2,
    third: 1 / 3,
    thirds: 1 / 3,
    quarter: 1 / 4,
    quarters: 1 / 4,
    fourth: 1 / 4,
    fourths: 1 / 4,
    fifth: 1 / 5,
    fifths: 1 / 5,
    sixth: 1 / 6,
    sixths: 1 / 6,
    ninth: 1 / 9,
    ninths: 1 / 9,
    eighth: 1 / 8,
    eighths: 1 / 8,
    tenth: 1 / 10,
    tenths: 1 / 10,
    hundredth: 1 / 100,
    thousandth: 1 / 1000,
  }),
);

/** The value of a number word below a hundred; undefined for other words. */
export function cardinal(lower: string): number | undefined {
  return CARDINALS.get(lower);
}

/** The factor of `thousand`, `млн`, `万`; undefined for other words. `mil` is a million, as English notes use it; Portuguese and Spanish read it as a thousand, which the arithmetic allows too. */
export function scaleWord(lower: string): number | undefined {
  return (
    SCALES.get(lower) ??
    RUSSIAN_SCALES.get(lower) ??
    (lower.includes('ion') ? MISSPELT.get(onceEach(lower)) : undefined)
  );
}

/** What Russian numerals begin with; they take the endings of nouns. */
const RUSSIAN_STEMS: ReadonlyMap<string, number> = new Map([
  ['тысяч', 1e3],
  ['миллион', 1e6],
  ['миллиард', 1e9],
  ['триллион', 1e12],
  ['квадриллион', 1e15],
]);
const RUSSIAN_ENDINGS = ['', 'а', 'у', 'и', 'е', 'ы', 'ей', 'ью', 'ов', 'ам', 'ом', 'ах', 'ами'];

const RUSSIAN_SCALES: ReadonlyMap<string, number> = new Map(
  [...RUSSIAN_STEMS].flatMap(([stem, value]) => RUSSIAN_ENDINGS.map((ending) => [stem + ending, value] as const)),
);

const onceEach = rememberingWord((lower) => lower.replace(/(.)\1+/g, '$1'));

/** Each letter once: `milion`, `billlion` and `miilions` are misspelt in how often one stands there. */
const MISSPELT: ReadonlyMap<string, number> = new Map(
  ['milion', 'bilion', 'trilion'].flatMap((word, n) => [word, `${word}s`].map((form) => [form, 1e6 * 1000 ** n])),
);

/** The factor of a scale letter in exactly that case. */
export function scaleLetter(text: string): number | undefined {
  return SCALE_LETTERS.get(text);
}

/** The value of `half`, `thirds` …; undefined for other words. */
export function fractionWord(lower: string): number | undefined {
  return FRACTIONS.get(lower);
}
