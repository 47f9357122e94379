/** The words of a list. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words behind which no head of a noun phrase is looked for: prepositions, and what begins a clause (“blocks *we* will use”). */
export const PREPOSITIONS: ReadonlySet<string> = words(`
  of for in to with from on by at as into per via using during under across between over without beyond within
  through throughout against behind before after among around toward towards we you which who if will should can
  de del da do das dos du des para por pour für von mit zur zum для по к на
`);

/** Words that say how much of a quality is wanted. */
export const DEGREES: ReadonlySet<string> = new Set(['high', 'higher', 'low', 'lower', 'good', 'better', 'strong']);

/** What is shown, drawn or built of a thing: “security *architecture*” is about the security. */
export const FORMS: ReadonlySet<string> = new Set([
  'architecture',
  'flow',
  'flows',
  'workflow',
  'workflows',
  'diagram',
  'diagrams',
  'pipeline',
  'model',
  'stack',
  'topology',
  'view',
  'infrastructure',
  'mechanism',
  'mechanisms',
]);

/**
 * Words that say nothing of what a section is about: articles, what is general or main, “of the system”, description, overview,
 * list; in English first, then in the other languages.
 */
export const LIGHT: ReadonlySet<string> = words(`
  the a an our your my its this of system systems service overview walkthrough section thinking thoughts revisited
  explained simplified suggested recommended major details detail definition definitions consideration
  considerations core key main basic initial proposed overall general final potential possible essential primary
  fundamental important minimal minimum viable rough set list summary analysis discussion design designs designing
  strategy strategies approach plan planning review choices define defining identify identifying clarify
  clarifying derive deriving determine determining outline describe propose create draw sketch resolve establish
  estimate draft solutions techniques options aspects tactics required needed used involved implemented supported
  included provided offered covered for в der die das des el la los las le les du de da do del o os as 的 の
  система системы системе сервиса сервис проекта приложения основные основная основной общая общие общий средний
  средняя ключевые обеспечение описание краткое обзор список используемые предлагаемая предлагаемый sistema
  sistemas serviço servicio projeto proyecto aplicação aplicación principais principales geral gerais generales
  visão vista visión descrição descripción lista proposta propuesta dienstes projekts hauptsächliche wichtige
  allgemeine übersicht überblick beschreibung liste vorgeschlagene système projet application principaux général
  générale générales aperçu présentation proposée servizio progetto principali generale generali panoramica
  descrizione elenco систем системи сервісу проєкту основні загальна загальні опис огляд systemu usługi projektu
  główne ogólne opis przegląd sistem sistemin hizmet projenin temel genel açıklama
`);
