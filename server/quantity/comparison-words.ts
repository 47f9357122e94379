import type { Comparator } from './quantity.ts';

/** Words and signs that stand before a figure and bound it, or say that it is rough. Phrases are matched word by word, longest first. */
export type Bound = Comparator | 'about' | 'every' | 'range';

const BEFORE: readonly (readonly [Bound, string])[] = [
  ['less', '<|under|below|less than|fewer than|lower than|shorter than|smaller than|faster than|quicker than|sooner than|in under|in less than|sub|sub -|beneath|menos de|menor que|menos que|abaixo de|inferior a|unter|weniger als|kürzer als|moins de|inférieur à|меньше|менее|ниже|до|小于|低于|少于'],
  ['at-most', '≤|at most|no more than|not more than|no longer than|no later than|no later|no greater than|not greater than|no slower than|within|up to|upto|maximum|maximum of|a maximum of|max|max of|not exceed|not to exceed|not exceeding|never exceed|cannot exceed|limited to|capped at|cap of|limit of|less than or equal to|equal to or less than|até|no máximo|máximo|máximo de|hasta|como máximo|höchstens|maximal|bis zu|binnen|innerhalb von|au plus|au maximum|jusqu à|en moins de|не более|не больше|максимум|в течение|в пределах|不超过|不超過|最多|最大'],
  ['at-least', '≥|at least|no less than|not less than|no fewer than|minimum|minimum of|a minimum of|min|min of|not below|never below|greater than or equal to|equal to or greater than|pelo menos|no mínimo|mínimo de|al menos|como mínimo|mindestens|minimal|au moins|au minimum|не менее|не меньше|минимум|至少|不少于|不低于|最小'],
  ['more', '>|over|above|more than|greater than|higher than|longer than|larger than|bigger than|older than|exceed|exceeds|exceeding|exceeded|beyond|in excess of|mais de|maior que|más de|más que|mayor que|mehr als|über|länger als|größer als|plus de|supérieur à|больше|более|свыше|выше|大于|高于|超过|超過'],
  ['equal', '=|exactly|equal to|equals|of exactly'],
  ['about', '~|≈|about|around|roughly|approximately|approx|approx .|circa|ca|ca .|c .|some|nearly|almost|an estimated|estimated|cerca de|aproximadamente|unos|etwa|rund|ungefähr|environ|около|примерно|約|约|大约|±'],
  ['every', 'every|each|a cada|cada|alle|toutes les|tous les|каждые|каждую'],
  ['range', 'between|from|entre|de|zwischen|von|от'],
];

const PHRASES = new Map<string, Bound>();
for (const [bound, phrases] of BEFORE) for (const phrase of phrases.split('|')) PHRASES.set(phrase, bound);

/** The number of tokens in the longest phrase. */
export const LONGEST_PHRASE = 6;

/** What a phrase in front of a figure says, its words in lower case with one space between. */
export function boundBefore(phrase: string): Bound | undefined {
  return PHRASES.get(phrase);
}

const AFTER: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ['+', 'at-least'], ['or more', 'at-least'], ['or greater', 'at-least'], ['or higher', 'at-least'], ['or above', 'at-least'], ['and above', 'at-least'], ['or longer', 'at-least'], ['or better', 'at-least'], ['plus', 'at-least'],
  ['or less', 'at-most'], ['or fewer', 'at-most'], ['or lower', 'at-most'], ['or below', 'at-most'], ['or faster', 'at-most'], ['max', 'at-most'], ['maximum', 'at-most'], ['at most', 'at-most'], ['tops', 'at-most'],
  ['min', 'at-least'], ['minimum', 'at-least'], ['at least', 'at-least'], ['or so', 'about'], ['ou mais', 'at-least'], ['o más', 'at-least'], ['ou menos', 'at-most'], ['o menos', 'at-most'],
  ['以内', 'at-most'], ['以內', 'at-most'], ['以下', 'at-most'], ['以上', 'at-least'], ['未満', 'less'], ['未满', 'less'], ['左右', 'about'],
]);

/** What a phrase of one or two words behind a quantity says. */
export function boundAfter(phrase: string): Bound | undefined {
  return AFTER.get(phrase);
}

/** Words for a repetition without a figure, and how many seconds lie between two. */
export const FREQUENCIES: ReadonlyMap<string, number> = new Map(Object.entries({
  secondly: 1, minutely: 60, hourly: 3600, daily: 86_400, nightly: 86_400, weekly: 604_800, biweekly: 1_209_600, fortnightly: 1_209_600, monthly: 2_592_000, quarterly: 7_884_000, yearly: 31_536_000, annually: 31_536_000, annual: 31_536_000,
  diariamente: 86_400, semanalmente: 604_800, mensalmente: 2_592_000, mensualmente: 2_592_000, täglich: 86_400, wöchentlich: 604_800, monatlich: 2_592_000, stündlich: 3600,
  ежедневно: 86_400, ежечасно: 3600, еженедельно: 604_800, ежемесячно: 2_592_000, 每秒: 1, 每分钟: 60, 每小时: 3600, 每天: 86_400, 每日: 86_400, 每周: 604_800, 每月: 2_592_000, 每年: 31_536_000, 毎秒: 1, 毎分: 60, 毎日: 86_400, 毎月: 2_592_000,
}));

/** Words that turn a unit or a number into one per something: `per second`, `/s`, `a day`, `por segundo`. */
export const PER: ReadonlySet<string> = new Set(['/', 'per', 'a', 'an', 'each', 'every', 'por', 'pro', 'par', 'в', 'за', 'cada', '/ per', 'p']);

/** Words that end the search for a counted noun behind a number: no adjective of it. */
export const NO_ADJECTIVE: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'of', 'to', 'and', 'or', 'in', 'on', 'at', 'by', 'for', 'with', 'from', 'as', 'than', 'is', 'are', 'be', 'was', 'will', 'shall', 'must', 'should', 'can', 'may', 'has', 'have', 'when', 'while', 'if', 'that', 'which', 'who', 'per', 'each', 'every', 'not', 'no', 'but', 'we', 'it', 'they', 'after', 'before', 'during', 'within', 'into', 'so', 'then', 'under', 'over', 'about', 'between', 'through', 'via', 'without', 'this', 'these', 'those', 'our', 'their', 'its', 'de', 'por', 'para', 'und', 'et', 'y', 'e', 'и', 'в', 'на', 'x', 'vs', 'across', 'around', 'against', 'among', 'using', 'because', 'since', 'until', 'where', 'how', 'what', 'also', 'only', 'even', 'all', 'any', 'both',
]);
