import { editDistance } from '../text/edit-distance.ts';
import { rememberingWord } from '../text/remember.ts';

/**
 * What a unit measures. `rate` is a count per time, `data-rate` an amount of data per time; a duration or an amount of
 * money per time keeps its dimension and has a window instead. `ratio` is a share or a factor other than a percentage.
 */
export type Dimension =
  | 'time' | 'data' | 'rate' | 'data-rate' | 'percent' | 'ratio' | 'money' | 'count' | 'number'
  | 'compute' | 'length' | 'area' | 'volume' | 'mass' | 'speed' | 'energy' | 'power' | 'electric' | 'frequency' | 'temperature' | 'angle' | 'screen' | 'pressure';

export interface Unit {
  /** The unit's name in this program: `ms`, `GB`, `requests`, `USD`. */
  readonly id: string;
  readonly dimension: Dimension;
  /** How many of the dimension's base unit it is: seconds, bytes, per second, metres … 1 for counts and money. */
  readonly factor: number;
  /** Other units that the same spelling stands for in practice: `Mb` for MB, `m` for million. */
  readonly or?: readonly string[];
}

/** id, dimension, factor, spellings whose case counts, spellings in any case. */
type Row = readonly [id: string, dimension: Dimension, factor: number, exact: string, words: string];

const DAY = 86_400;

const TIME: readonly Row[] = [
  ['ns', 'time', 1e-9, 'ns', 'nanosecond nanoseconds nanos nsec нс 纳秒 ナノ秒 nanosegundo nanosegundos nanosekunde nanosekunden nanoseconde nanosecondes'],
  ['µs', 'time', 1e-6, 'µs μs us', 'microsecond microseconds micros usec мкс 微秒 マイクロ秒 microsegundo microsegundos mikrosekunde mikrosekunden microseconde microsecondes'],
  ['ms', 'time', 1e-3, 'ms', 'millisecond milliseconds millis millisec millisecs msec msecs мс миллисекунд миллисекунды миллисекунда 毫秒 ミリ秒 milisegundo milisegundos millisekunde millisekunden milliseconde millisecondes'],
  ['s', 'time', 1, 's', 'second seconds sec secs с сек секунд секунды секунда секунду 秒 秒钟 초 segundo segundos sekunde sekunden sek seconde secondes'],
  ['min', 'time', 60, 'min', 'minute minutes mins мин минут минуты минута минуту 分钟 分鐘 分 분 minuto minutos minuten'],
  ['h', 'time', 3600, 'h', 'hour hours hr hrs час часа часов 小时 小時 个小时 時間 시간 hora horas stunde stunden std heure heures'],
  ['day', 'time', DAY, 'd', 'day days день дня дней сутки суток 天 日 일 dia dias día días tage tagen jour jours'],
  ['workday', 'time', DAY, '', 'workday workdays weekday weekdays'],
  ['week', 'time', 7 * DAY, 'w', 'week weeks wk wks неделя недели недель неделю 周 週 週間 星期 semana semanas woche wochen semaine semaines'],
  ['fortnight', 'time', 14 * DAY, '', 'fortnight fortnights sprint sprints'],
  ['month', 'time', 30 * DAY, 'mo', 'month months mth mths месяц месяца месяцев 个月 個月 か月 ヶ月 ヵ月 カ月 月 개월 mês meses mes monat monate monaten mois'],
  ['quarter', 'time', 91.25 * DAY, '', 'quarter quarters'],
  ['year', 'time', 365 * DAY, 'y', 'year years yr yrs год года лет 年 年間 년 ano anos año años jahr jahre jahren ans année années'],
  ['decade', 'time', 3650 * DAY, '', 'decade decades century centuries'],
];

const PREFIXES: readonly (readonly [symbol: string, word: string, power: number, russian: string, russianWord: string])[] = [
  ['K', 'kilo', 1, 'К', 'кило'], ['M', 'mega', 2, 'М', 'мега'], ['G', 'giga', 3, 'Г', 'гига'], ['T', 'tera', 4, 'Т', 'тера'], ['P', 'peta', 5, 'П', 'пета'], ['E', 'exa', 6, 'Э', 'экса'], ['Z', 'zetta', 7, 'З', 'зетта'],
];

/** The forms that a Russian unit takes behind numbers. */
const forms = (prefix: string, noun: string) => ['', 'а', 'ы', 'ов'].map((ending) => `${prefix}${noun}${ending}`).join(' ');

function dataRows(): Row[] {
  const rows: Row[] = [
    ['B', 'data', 1, 'B', `byte bytes octet octets octeto octetos б ${forms('', 'байт')} 字节 字節 バイト 바이트`],
    ['bit', 'data', 1 / 8, 'b', `bit bits ${forms('', 'бит')} 比特`],
  ];
  for (const [symbol, word, power, russian, russianWord] of PREFIXES) {
    const lower = symbol.toLowerCase();
    const iec = `${word.slice(0, 2)}bi`;
    const exact = symbol === 'K' ? `${symbol}B kB` : `${symbol}B`;
    rows.push([`${symbol}B`, 'data', 1000 ** power, exact, `${word}byte ${word}bytes ${word}octets ${lower}byte ${lower}bytes ${russian}б ${forms(russian, 'байт')} ${forms(russianWord, 'байт')}`]);
    rows.push([`${symbol}iB`, 'data', 1024 ** power, `${symbol}iB ${symbol}ib ${symbol}i`, `${iec}byte ${iec}bytes ${lower}ib`]);
    rows.push([`${symbol}bit`, 'data', 1000 ** power / 8, symbol === 'K' ? 'Kbit kbit kbits' : `${symbol}bit ${symbol}bits`, `${word}bit ${word}bits ${lower}bit ${lower}bits ${forms(russian, 'бит')} ${forms(russianWord, 'бит')}`]);
  }
  return rows;
}

const RATES: readonly Row[] = [
  ['requests/s', 'rate', 1, '', 'rps qps tps ops iops wps eps cps mps fps pps req/s'],
  ['requests/min', 'rate', 1 / 60, '', 'rpm qpm tpm'],
  ['bit/s', 'data-rate', 1 / 8, '', 'bps baud bitrate'],
  ['B/s', 'data-rate', 1, 'Bps', ''],
  ...PREFIXES.slice(0, 6).flatMap(([symbol, , power]): Row[] => [
    [`${symbol}bit/s`, 'data-rate', 1000 ** power / 8, `${symbol}bps ${symbol.toLowerCase()}bps`, `${symbol.toLowerCase()}bit/s`],
    [`${symbol}B/s`, 'data-rate', 1000 ** power, `${symbol}Bps`, ''],
  ]),
];

const PHYSICAL: readonly Row[] = [
  ['%', 'percent', 1, '', '% percent percentage pct percents percentual procent prozent pourcent проц процент процента процентов'],
  ['pp', 'percent', 1, 'pp', 'percentage-points'],
  ['ppm', 'ratio', 1e-6, 'ppm', ''], ['ppb', 'ratio', 1e-9, 'ppb', ''],
  ['FLOP', 'compute', 1, '', 'flop flops'], ['MFLOP', 'compute', 1e6, '', 'mflop mflops'], ['GFLOP', 'compute', 1e9, '', 'gflop gflops'], ['TFLOP', 'compute', 1e12, '', 'tflop tflops'], ['PFLOP', 'compute', 1e15, '', 'pflop pflops'], ['EFLOP', 'compute', 1e18, '', 'eflop eflops'],
  ['Hz', 'frequency', 1, 'Hz', 'hertz гц'], ['kHz', 'frequency', 1e3, 'kHz KHz', 'kilohertz'], ['MHz', 'frequency', 1e6, 'MHz', 'megahertz'], ['GHz', 'frequency', 1e9, 'GHz', 'gigahertz'],
  ['dB', 'electric', 1, 'dB', 'decibel decibels'], ['dBm', 'electric', 1, 'dBm', ''], ['mV', 'electric', 1e-3, 'mV', ''], ['V', 'electric', 1, 'V', 'volt volts'], ['kV', 'electric', 1e3, 'kV', ''],
  ['mA', 'electric', 1e-3, 'mA', ''], ['A', 'electric', 1, 'A', 'ampere amperes amp amps'], ['mAh', 'electric', 1e-3, 'mAh', ''], ['Ah', 'electric', 1, 'Ah', ''],
  ['mW', 'power', 1e-3, 'mW', 'milliwatt milliwatts'], ['W', 'power', 1, 'W', 'watt watts'], ['kW', 'power', 1e3, 'kW KW', 'kilowatt kilowatts'], ['MW', 'power', 1e6, 'MW', 'megawatt megawatts'],
  ['J', 'energy', 1, 'J', 'joule joules'], ['kJ', 'energy', 1e3, 'kJ', ''], ['Wh', 'energy', 3600, 'Wh', 'watt-hours'], ['kWh', 'energy', 3.6e6, 'kWh KWh', 'kilowatt-hours'], ['MWh', 'energy', 3.6e9, 'MWh', ''],
  ['nm', 'length', 1e-9, 'nm', 'nanometer nanometers nanometre nanometres'], ['mm', 'length', 1e-3, 'mm', 'millimeter millimeters millimetre millimetres'],
  ['cm', 'length', 1e-2, 'cm', 'centimeter centimeters centimetre centimetres'], ['dm', 'length', 0.1, 'dm', 'decimeter'], ['m', 'length', 1, 'm', 'meter meters metre metres метр метров 米'],
  ['km', 'length', 1e3, 'km', 'kilometer kilometers kilometre kilometres км'], ['mi', 'length', 1609.344, 'mi', 'mile miles'],
  ['in', 'length', 0.0254, '', 'inch inches'], ['ft', 'length', 0.3048, 'ft', 'foot feet'], ['yd', 'length', 0.9144, 'yd', 'yard yards'],
  ['m2', 'area', 1, 'm2 sqm', ''], ['km2', 'area', 1e6, 'km2', ''], ['ha', 'area', 1e4, 'ha', 'hectare hectares'], ['acre', 'area', 4046.86, '', 'acre acres'],
  ['ml', 'volume', 1e-3, 'ml mL mls', 'milliliter milliliters millilitre millilitres'], ['l', 'volume', 1, 'l L', 'liter liters litre litres'], ['hl', 'volume', 100, 'hl', 'hectoliter hectoliters hectolitre hectolitres'],
  ['gal', 'volume', 3.785, 'gal gals', 'gallon gallons'], ['m3', 'volume', 1000, 'm3', ''], ['cup', 'volume', 0.2366, '', 'cup cups'], ['tbsp', 'volume', 0.0148, 'tbsp', 'tablespoon tablespoons'],
  ['tsp', 'volume', 0.0049, 'tsp', 'teaspoon teaspoons'], ['pint', 'volume', 0.473, '', 'pint pints'],
  ['µg', 'mass', 1e-9, 'µg μg mcg', 'microgram micrograms'], ['mg', 'mass', 1e-6, 'mg', 'milligram milligrams'], ['g', 'mass', 1e-3, 'g gs', 'gram grams gramme grammes'], ['kg', 'mass', 1, 'kg', 'kilogram kilograms kilo kilos кг'],
  ['t', 'mass', 1000, 't', 'ton tons tonne tonnes'], ['lb', 'mass', 0.4536, 'lb lbs', ''], ['oz', 'mass', 0.02835, 'oz', 'ounce ounces'],
  ['km/h', 'speed', 1 / 3.6, 'kph kmph', ''], ['mph', 'speed', 0.44704, 'mph', ''], ['knot', 'speed', 0.5144, 'kn kt', 'knots'],
  ['°C', 'temperature', 1, '°C ℃', 'celsius celcius'], ['°F', 'temperature', 1, '°F ℉', 'fahrenheit farenheit'], ['°', 'angle', 1, '° deg', 'degree degrees'], ['rad', 'angle', 57.29578, 'rad', 'radian radians'],
  ['px', 'screen', 1, 'px', 'pixel pixels'], ['em', 'screen', 1, 'em', ''], ['rem', 'screen', 1, 'rem', ''], ['pt', 'screen', 1, 'pt', ''], ['dpi', 'screen', 1, 'dpi', ''], ['ppi', 'screen', 1, 'ppi', ''], ['MP', 'screen', 1e6, 'MP Mpx', 'megapixel megapixels'],
  ['bar', 'pressure', 1e5, '', 'bar bars'], ['Pa', 'pressure', 1, 'Pa', 'pascal'], ['hPa', 'pressure', 100, 'hPa', ''], ['kPa', 'pressure', 1e3, 'kPa', ''],
];

const MONEY: readonly Row[] = [
  ['USD', 'money', 1, 'USD US$', '$ dollar dollars dólar dólares buck bucks доллар доллара долларов 美元'], ['EUR', 'money', 1, 'EUR', '€ euro euros евро'], ['GBP', 'money', 1, 'GBP', '£ pound pounds quid'],
  ['JPY', 'money', 1, 'JPY', '¥ yen 円'], ['CNY', 'money', 1, 'CNY RMB', 'yuan 元 人民币'], ['INR', 'money', 1, 'INR', '₹ rupee rupees'], ['RUB', 'money', 1, 'RUB', '₽ rouble roubles ruble rubles рубль рубля рублей руб'],
  ['BRL', 'money', 1, 'BRL R$', 'real reais'], ['CHF', 'money', 1, 'CHF', 'franc francs franken'], ['CAD', 'money', 1, 'CAD C$', ''], ['AUD', 'money', 1, 'AUD A$', ''], ['KRW', 'money', 1, 'KRW', '₩ won'],
  ['cent', 'money', 0.01, '', 'cent cents ¢'], ['BTC', 'money', 1, 'BTC', '₿ bitcoin bitcoins'], ['SEK', 'money', 1, 'SEK NOK DKK', 'kronor kroner'], ['PLN', 'money', 1, 'PLN', 'złoty'],
];

/** Nouns that are counted in design notes, with their plural and usual short forms; the first is the unit's name. */
const COUNTED: readonly string[] = [
  'users user usr usuários usuarios utilisateurs nutzer benutzer пользователей пользователя пользователь 用户 用戶 个用户 位用户 人 名 ユーザー ユーザ people persons person customers customer clients client subscribers members viewers visitors followers clientes Kunden',
  'DAU DAUs', 'MAU MAUs', 'requests request req reqs solicitações requisições peticiones solicitudes requêtes anfragen запросов запроса запрос 请求 請求 リクエスト', 'queries query consultas abfragen', 'messages message msg msgs mensagens mensajes nachrichten сообщений 消息 条消息 メッセージ',
  'reads read', 'writes write', 'transactions transaction txns txn transações', 'events event eventos', 'operations operation ops', 'calls call', 'connections connection conexões conexiones verbindungen', 'sessions session', 'posts post',
  'tweets tweet', 'photos photo images image pictures', 'videos video', 'files file', 'documents document docs', 'records record rows row entries entry', 'items item', 'objects object', 'keys key', 'urls url links link', 'orders order', 'jobs job tasks task',
  'nodes node 节点', 'servers server machines machine hosts host 台', 'instances instance', 'pods pod containers container', 'replicas replica 副本', 'shards shard partitions partition', 'clusters cluster', 'regions region zones zone datacenters datacenter', 'vms vm', 'cores core vcpu vcpus cpu cpus vcores threads thread workers worker processes process gpus gpu',
  'disks disk', 'times vezes veces mal fois раз 次 回', 'clicks click taps tap cliques clique clics clic кликов клика клик нажатий нажатия 点击 點擊', 'views view hits hit impressions', 'downloads download uploads upload', 'pages page screens screen', 'steps step passos passo pasos paso шагов шага шаг', 'characters character chars char', 'words word lines line tokens token', 'errors error failures failure faults failed',
  'incidents incident outages outage', 'retries retry attempts attempt tries', 'hops hop', 'tenants tenant organizations orgs teams team', 'devices device sensors', 'drivers driver riders rides trips trip', 'products product skus', 'accounts account', 'copies copy', 'versions version revisions', 'services service components apps app applications',
  'metrics metric series timeseries', 'samples sample datapoints datapoint', 'points point', 'locations location places businesses', 'searches search', 'payments payment', 'emails email notifications notification', 'comments comment likes like', 'frames frame', 'blocks block chunks chunk', 'packets packet', 'channels channel', 'bookings reservations listings rooms seats tickets movies', 'developers engineers employees agents operators persons',
  'vulnerabilities bugs defects issues', 'units unit 个 個 件 条',
];

const EXACT = new Map<string, Unit>();
const WORDS = new Map<string, Unit>();

for (const [id, dimension, factor, exact, words] of [...TIME, ...dataRows(), ...RATES, ...PHYSICAL, ...MONEY]) {
  const unit: Unit = { id, dimension, factor };
  for (const name of exact.split(' ')) if (name) EXACT.set(name, unit);
  for (const name of words.split(' ')) if (name) WORDS.set(name.toLowerCase(), unit);
}
for (const line of COUNTED) {
  const names = line.split(' ');
  const unit: Unit = { id: names[0]!, dimension: 'count', factor: 1 };
  for (const name of names) if (!WORDS.has(name.toLowerCase())) WORDS.set(name.toLowerCase(), unit);
}

/** `Mb` is megabits; what is written all in small letters is more often bytes, and both are kept. */
for (const [symbol] of PREFIXES) {
  const lower = symbol.toLowerCase();
  const byte = EXACT.get(`${symbol}B`)!;
  const bit = EXACT.get(`${symbol}bit`)!;
  EXACT.set(`${symbol}b`, { ...bit, or: [byte.id] });
  EXACT.set(`${lower}b`, { ...byte, or: [bit.id] });
  EXACT.set(`${lower}B`, byte);
  EXACT.set(`${symbol}Bs`, byte);
}
EXACT.set('b', { ...EXACT.get('B')!, or: ['bit'] });
/** A `5m` is five metres, or minutes. */
EXACT.set('m', { ...EXACT.get('m')!, or: ['min'] });

const BY_ID = new Map<string, Unit>([...EXACT.values(), ...WORDS.values()].map((unit) => [unit.id, unit]));

/** The unit of that spelling: first as it stands, then in lower case. */
export function findUnit(spelling: string): Unit | undefined {
  return EXACT.get(spelling) ?? WORDS.get(spelling.toLowerCase());
}

/** The unit of that id, as in {@link Unit.id}. */
export function unitById(id: string): Unit | undefined {
  return BY_ID.get(id);
}

const PREFIX_LETTERS: ReadonlyMap<string, number> = new Map([['k', 1e3], ['K', 1e3], ['M', 1e6], ['G', 1e9], ['T', 1e12]]);

/** A unit with a prefix that no table holds: `kRPS`, `Mpps`, `MTok`. The unit is absent where the rest is a noun of its own. */
export function findPrefixed(spelling: string): { readonly scale: number; readonly unit?: Unit } | undefined {
  const scale = PREFIX_LETTERS.get(spelling[0] ?? '');
  const rest = spelling.slice(1);
  if (scale === undefined || rest.length < 2) return undefined;
  const unit = WORDS.get(rest.toLowerCase());
  if (unit && (unit.dimension === 'rate' || unit.dimension === 'count' || unit.dimension === 'compute')) return { scale, unit };
  if (unit?.id === 'px') return { scale };
  // a capital behind the prefix is no word of a language
  return rest[0] !== rest[0]!.toLowerCase() && rest.slice(1) === rest.slice(1).toLowerCase() && (rest.length === 3 || rest.length === 4) && !rest.endsWith('s') ? { scale } : undefined;
}

const LONG_TIMES = ['second', 'seconds', 'minute', 'minutes'];

/** The unit of time that a word is one slip away from, `sercond`, or nothing; a shorter word is another one by a slip. */
export const findMisspeltTime = rememberingWord((lower): Unit | undefined => {
  const meant = lower.length > 5 ? LONG_TIMES.find((word) => editDistance(lower, word) === 1) : undefined;
  return meant === undefined ? undefined : findTimeUnit(meant);
});

/** The unit of time of that spelling, or nothing. */
export function findTimeUnit(spelling: string): Unit | undefined {
  const unit = findUnit(spelling);
  return unit?.dimension === 'time' ? unit : undefined;
}
