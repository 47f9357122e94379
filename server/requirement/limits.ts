import type { AttributeId } from './attributes.ts';
import { phrases, phraseTable, type PhraseTable } from './phrase-table.ts';

/** What an undefined limit bounds, where its own words say so. */
export type LimitOf = AttributeId | 'any';

/**
 * Amounts that sound like limits and name none: the vague quantifiers of INCOSE's rule R7 and ISO/IEC/IEEE 29148, with the
 * phrases that design documents use in place of a figure.
 */
export const limits: PhraseTable<LimitOf> = phraseTable<LimitOf>([
  ...phrases<LimitOf>(
    'latency',
    'a few|couple second*|minute*|millisecond*|hour*|ms, a couple of second*|minute*|hour*|millisecond*, few second*|minute*|hour*|millisecond*, several second*|minute*|hour*, some second*|minute*|hour*, some time, a while, awhile, a short time, short time, short period, brief delay, slight delay, small delay, little delay, minor delay, minimal delay, some delay, within second*|minute*|hour*|millisecond*|moments, in second*|minutes|milliseconds, in under a second, acceptable time, reasonable time, reasonable amount of time, reasonable timeframe, acceptable timeframe, timely, second|millisecond|minute|microsecond level, order of second*|millisecond*|minute*|microsecond*, matter of second*|minute*|hour*, short _ interval, blink of an eye, some latency',
  ),
  ...phrases<LimitOf>(
    'throughput',
    'traffic spike*|surge*|burst*, spike* in|of traffic|load|demand|requests|usage, sudden spike*|surge*|burst*, traffic|load peaks, bursts of, surge* in, high|heavy|huge|massive|large|peak|increased|increasing|growing|varying traffic|load|loads|workload|workloads|volume|volumes|demand, flash crowd*, large|high|huge number|volume|amount|amounts|volumes of requests|messages|events|traffic|writes|reads|queries, high number of',
  ),
  ...phrases<LimitOf>(
    'scalability',
    'tens|hundreds|thousands of thousands|millions|billions of, growing|increasing number*|user*|data|volume*|metric*|amount*|demand|catalog*, growth in, designed|built|planned|ready|prepared for growth|scale, multiple user*|concurrent|client*|tenant*|remote|simultaneous, many|numerous user*|concurrent|client*|device*|request*|tenant*|customer*|connection*, support|supports|accommodate|handle growth, growth over, thousands|millions|billions|hundreds|dozens|petabytes|terabytes|tons|lots|lot of, large|huge|vast|massive|big|enormous no|number*|amount*|volume*|scale|quantit*|dataset*|data|file*, a lot of, a large|huge|significant|great|good number|amount of, web scale, internet scale, any number of, unlimited, hundreds or, handle all user*|request*|traffic|of, as _ grows|grow|increases|increase, global audience, ever growing, future growth, scale|scales|scaling|grow|grows globally|worldwide, scale|scales|scaling _ globe|world',
  ),
  ...phrases<LimitOf>(
    'retention',
    'for years, for a long time, long term, for months, for decades, for many years, a long time',
  ),
  ...phrases<LimitOf>(
    'scalability',
    'terabyte|petabyte|exabyte|zettabyte|planet|planetary|global|world|enterprise|hyper|massive scale, exabytes|zettabytes|gigabytes of',
  ),
  ...phrases<LimitOf>('durability', 'occasional|some|little|minor|minimal _ loss, occasional _ loss, occasional data'),
  ...phrases<LimitOf>(
    'security',
    'follow|following|per|using|adhere|with industry|best|security _ standard*|practice*, follow|following|adhere best practice*, adhere to _ practice*',
  ),
  ...phrases<LimitOf>(
    'any',
    'standard|common|usual _ convention*|practice*, take _ into account|consideration, taken into account|consideration, basic|minimal|limited|reduced functionality|functionalities|functions|service',
  ),
  ...phrases<LimitOf>(
    'compliance',
    'relevant|applicable|local|regional|national|pertinent regulation*|law*|legislation, regulatory|legal requirement*|obligation*',
  ),
  ...phrases<LimitOf>('recovery', 'all edge cases, edge cases like, unexpected failure*, partial failure*'),
  ...phrases<LimitOf>(
    'maintainability',
    'minimal|minimum|little|few|small change*|effort|downtime|modification*|configuration|maintenance|work',
  ),
  ...phrases<LimitOf>(
    'usability',
    'minimal|minimum|few|little|no step*|click*|friction|training|learning, users|people with disabilities|impairments',
  ),
  ...phrases<LimitOf>(
    'availability',
    'almost never, rarely, minimal|minimum|little downtime, most of the time, whenever and wherever, some downtime, near zero downtime, almost always, almost all',
  ),
  ...phrases<LimitOf>(
    'any',
    'significantly|much|considerably|noticeably|substantially less|more|fewer|faster|better|lower|higher|reduced|improved, not|without|avoid|no _ too much|many|long|often, best effort, certain amount|period|number|interval|time, no|not longer|more|later|less|fewer than necessary|needed, as much as possible, as little as possible, as many as possible, minimal impact, negligible impact, minimal _ impact, optimized|optimised for, otimizado|otimizada|optimizado|optimizada para, substantial*, work|works|working|perform|performs well, be|are|is rare, not|never _ often, acceptable|reasonable|sensible|adequate|sufficient period*|interval*|threshold*|limit*|level*|range|bound*|length*|size*|number*|amount*|rate*|duration|distance|price*|cost*|effort, reasonably, sufficiently, adequately, to some extent, user experience',
  ),
  ...phrases<LimitOf>(
    'scalability',
    'grandes|gran|grande volumen|volumes|volúmenes|volume|cantidad|cantidades|quantidade|quantidades|número de, miles|milhares|millones|milhões|bilhões de, múltiples|múltiplos|muchos|muitos|varios|vários usuarios|usuários, número creciente|crescente de, crecimiento|crescimento de|del|do|dos, gran número de, больш* количеств*|объем*|объём*|числ*|поток*, множеств* пользовател*|запрос*|одновременн*, растущ* количеств*|числ*|нагрузк*|объем*|объём*, миллион*|тысяч*|миллиард* пользовател*|запрос*|сообщен*|одновременн*, große|großer|großen anzahl|menge|mengen|datenmengen, viele|vielen nutzer|benutzer|anfragen, grand|grande|grands nombre|quantité|volumes, millions|milliers d|de utilisateurs|requêtes',
  ),
  ...phrases<LimitOf>(
    'scalability',
    '大量用户, 大量数据, 大量请求, 大量並發, 大量并发, 海量, 数百万, 數百萬, 上百万, 百万级, 千万级, 亿级, 大规模, 大規模, 수백만*, 수천만*, 수억*, 대규모*, 대량*, 많은|다수의 사용자*|데이터*|요청*|트래픽*, 막대한|엄청난 부하*|연산*|트래픽*|데이터*|양*, 数百万人, 大量の, grandi quantità|volumi di, milioni|migliaia di, dużej|duża|duże liczby|liczba|ilości, miliony|tysiące użytkowników|żądań, milyonlarca, binlerce kullanıcı*, çok sayıda, мільйон*|тисяч* користувач*|запит*, велик* кількіст*|обсяг*, hàng triệu, lượng lớn',
  ),
  ...phrases<LimitOf>(
    'latency',
    'en|em pocos|poucos|unos segundos|minutos|milisegundos|milissegundos, en|em cuestión|questão de segundos|minutos, tiempo|tempo razonable|razoável|aceptable|aceitável|hábil, нескольк* секунд*|минут*, разумн*|приемлем* время|времени, wenige|wenigen|weniger sekunden|minuten, quelques secondes|minutes, 几秒, 数秒, 數秒, 毫秒级, 秒级, 毫秒級, 秒級, 合理时间, 合理的时间, 몇|수 초*|분*|밀리초*|시간*, 数ミリ秒, 数分, pochi|alcuni secondi|minuti|millisecondi, kilka|kilku sekund*|minut*, birkaç saniye*|dakika*, кілька|кількох секунд*|хвилин*, vài giây|phút',
  ),
  ...phrases<LimitOf>('any', '尽可能, 盡可能, 尽量, 盡量, 一定程度'),
]);
