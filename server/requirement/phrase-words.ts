import type { AttributeId } from './attributes.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs by which an author requires something. */
export const MODALS = words(
  'should shall must will would can cannot may could needs need has have want wants require requires required ought deve deven debe deben muss müssen soll sollen sollte sollten doit doivent должен должна должны должно devem deve devono powinien powinna powinno musi muszą має повинен повинна повинно phải',
);

/** Says that something is not so, or must not be. */
export const NEGATIONS = words(
  "not never no none neither nor cannot can't shouldn't mustn't won't doesn't don't isn't aren't shan't couldn't wouldn't",
);

/** Forms of “be” and what stands for them. */
export const COPULAS = words(
  'be is are remain remains stay stays being kept keep keeps been ser é são es son está están estão быть является являются ist sein sind être est sont essere è sono być jest są ser бути є olmalı là',
);

/** Words that make a name of an attribute no richer: what is left when they are gone is what an item says. */
export const LIGHT = words(
  'a an the our its their this that these those it we of for and or to with in on at by as is are be been has have having ' +
    'should shall must will would can may could need needs required require requires want wants expected expect ' +
    'system systems service services application app platform product solution architecture website site software design whole entire overall api ' +
    'very extremely highly really quite fairly pretty ultra super so also both all across under during any ' +
    'important critical crucial essential key desirable desired necessary needed preferred vital paramount mandatory general other overall basic usual standard ' +
    'provide provides ensure ensures guarantee guarantees maintain maintains offer offers achieve achieves able support supports ' +
    'data user users end requirement requirements target goal level levels high low ' +
    'la el los las un una y de del der die das ein eine und le les des du et il o os e em é ser sistema système system doit être muss sein debe deve и в с система системы должна быть должен 的 和 系 统 应 该 具 有 の と システム',
);

/** Ends the run of words between a degree and its attribute: “high number *of* requests”. */
export const STOPS = words(
  'of for with in on to is are be should must shall will can may that which when while if but by from as at than under during has have and or provide provides support supports using without into before after through via across',
);

/** Turn a name of an attribute into a requirement that it be there, to no stated degree. */
export const IMPORTANCE = words(
  'important crucial critical essential key vital paramount desirable desired required needed necessary preferred mandatory must expected imperative priority top',
);

/** Verbs that promise an attribute without saying how much of it. */
export const PROMISES = words(
  'ensure ensures ensuring guarantee guarantees guaranteeing maintain maintains maintaining provide provides providing improve improves improving optimize optimizes optimise optimises optimizing minimize minimizes minimise minimises minimizing maximize maximizes maximise maximises maximizing reduce reduces reducing increase increases increasing enhance enhances preserve preserves preserving achieve achieves achieving offer offers support supports lower lowers keep keeps have has deliver delivers limit limits protect protects garantizar garantiza garantir garante asegurar asegura assegurar assegura minimizar maximizar optimizar otimizar mejorar melhorar обеспечивать обеспечивает обеспечить гарантировать гарантирует повысить gewährleisten gewährleistet garantieren garantiert assurer',
);

/** Verbs that promise the end of a scale, whatever their object. */
export const EXTREMES = words(
  'minimize minimizes minimise minimises maximize maximizes maximise maximises optimize optimizes optimise optimises optimizing minimizing maximizing minimizando maximizando optimizando otimizando minimizar maximizar optimizar otimizar минимизировать максимизировать оптимизировать minimieren maximieren optimieren minimiser maximiser optimiser',
);

/** Verbs that keep something away. */
export const GUARDS = words(
  'prevent prevents preventing avoid avoids avoiding protect protects protecting protected guard guards defend defends resist resists withstand withstands resilient tolerate tolerates mitigate mitigates against reduce reduces help helps handle handles handled properly block blocks secure secured resistir resiste prevenir previene previne evitar evita proteger protege protección proteção contra предотвращать предотвращает защищать защищает защита защищена',
);

/** Begin the words for harm that is done to a quality. */
export const HARMS: readonly string[] =
  'impact degrad affect compromis sacrific hamper hurt deteriorat afect afet compromet perjudic prejudic dégrad beeinträcht ухудш деград'.split(
    ' ',
  );

/** Prepositions that deny what follows them. */
export const WITHOUT = words('without sans sem sin ohne senza bez без');

/** Verbs that keep something from harm, and name none. */
export const PROTECTS = words(
  'protect protects protecting safeguard safeguards safeguarding proteger protege protegiendo protéger protège schützen schützt защищать защищает защитить proteggere chronić захищати',
);

/** Sets without a bound: nobody can test that all of them are kept away. */
export const UNDEFINED_SETS: Readonly<Partial<Record<AttributeId, ReadonlySet<string>>>> = {
  security: words(
    'attack attacks malicious abuse misuse abusive unauthorized unauthorised spam fraud fraudulent threats threat hackers bots intruders vulnerabilities breaches breach leaks interference tampering phishing malware scams intrusions ddos dos denial ataques ataque amenazas ameaças fraude fraudes атак атаки угроз несанкционированного',
  ),
  recovery: words('failure failures crash crashes outage outages caídas quedas fallos fallas falhas сбоев сбоям'),
  accuracy: words('mistake mistakes incorrect invalid wrong inaccurate errors possibility likelihood risk chance'),
};

/** Opens a clause that says what something is for. */
export const PURPOSES = words(
  'ensure improve avoid prevent reduce minimize minimise maximize maximise optimize optimise handle support achieve provide guarantee maintain keep allow enable make protect increase accommodate serve meet deal limit facilitate boost enhance preserve cope',
);

/** Opens a reason: what follows is no part of the requirement. */
export const REASONS = words('because since otherwise although though whereas therefore hence thus due');

/** Tell how many zeros an amount has, and not the amount. */
export const MAGNITUDES = words(
  'tens dozens hundreds thousands millions billions trillions gigabytes terabytes petabytes exabytes terabyte petabyte exabyte millones milhões miles milhares bilhões milliers milliards milioni migliaia miliony tysiące milyonlarca binlerce 万 萬 亿 億',
);
