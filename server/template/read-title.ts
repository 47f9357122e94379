import type { AliasIndex, AliasKind } from './alias-index.ts';
import type { Part, Phase } from './template.ts';
import { LIGHT } from './function-words.ts';
import {
  bestOf,
  conjunctsOf,
  formEnd,
  hitsIn,
  isHead,
  onlyDegrees,
  onlyLight,
  withoutContained,
  type Conjunct,
  type Hit,
  type Strength,
} from './title-hits.ts';
import { titleWords, type TitleWord } from './title-words.ts';

/** A phase or a part that a heading names, or that it stands outside of all. */
export interface Meaning {
  readonly phase: Phase | undefined;
  readonly part: Part | undefined;
  readonly strength: Strength;
  /** Whether the heading is about it and doesn't only mention it: it stands at its head or start, and in no brackets. */
  readonly subject: boolean;
}

/** What a heading says by its words alone. */
export interface TitleReading {
  /** One for a plain heading, several for “Requirements and estimation”, none where no word is known. */
  readonly meanings: readonly Meaning[];
  /** Phases and parts in which the heading stays when it stands below one. */
  readonly within: ReadonlySet<Phase | Part>;
  /** The phase that the heading belongs to when it stands amid the phases and says nothing else. */
  readonly amid: Phase | undefined;
  /** The phase that the whole heading means behind those that come before it. */
  readonly late: Phase | undefined;
  /** What the heading means where nothing else of the document does. */
  readonly lacking: { readonly phase: Phase; readonly part: Part | undefined } | undefined;
  /** Whether nothing of the heading is left unexplained: such a line needs no marks to be taken for a heading. */
  readonly whole: boolean;
  /** Whether it is what an item of a part is called, “Availability” among the qualities: as an item it heads nothing. */
  readonly itemName: boolean;
  /** The part whose items are named, and nothing else: the qualities by “Availability and latency”. */
  readonly itemsOf: Part | undefined;
}

/** What stands between two breaks: “Part 2” and “data model” in “Part 2 – data model”. */
interface Phrasing {
  readonly words: readonly TitleWord[];
  /** Whether a colon or a dash and more words follow: then it is a label before an instance. */
  readonly labels: boolean;
  /** “PostgreSQL” in “Data model (PostgreSQL)”: an aside. */
  readonly aside: boolean;
}

/** Reads a heading with a template's phrases; a pure function of its words. `respell` puts misspelt ones right. */
export function readTitle(
  index: AliasIndex,
  title: string,
  respell: (words: readonly TitleWord[]) => readonly TitleWord[] = (words) => words,
): TitleReading {
  const within = new Set<Phase | Part>();
  let meanings: readonly Meaning[] = [];
  let whole = true;
  let itemName = false;
  let amid: Phase | undefined;
  let late: Phase | undefined;
  let lacking: TitleReading['lacking'];
  let itemsOf: Part | undefined;
  let isFirst = true;
  for (const phrasing of phrasingsOf(respell(titleWords(title).slice(0, LONGEST_TITLE)))) {
    if (!isFirst && phrasing.aside && onlySaysHowDeep(phrasing)) continue;
    const found = readPhrasing(index, phrasing, within);
    if (!found.whole && !phrasing.aside) whole = false;
    if (found.itemName) itemName = true;
    amid ??= found.amid;
    if (isFirst) ({ late, lacking, itemsOf } = found);
    meanings = isFirst ? found.meanings : phrasing.aside ? glossed(meanings, found) : joined(meanings, found);
    isFirst = false;
  }
  return { meanings, within, amid, late, lacking, whole: whole && meanings.length > 0, itemName, itemsOf };
}

/** In words. What is longer is no heading but a paragraph that was marked as one. */
const LONGEST_TITLE = 60;

/** “Scale assumptions (high level)” tells how exact the assumptions are, and names no design. */
function onlySaysHowDeep({ words }: Phrasing): boolean {
  return words.at(-1)!.text === 'level' && words.slice(0, -1).every(({ text }) => DEPTHS.has(text));
}

const DEPTHS: ReadonlySet<string> = new Set(['high', 'low', 'top']);

/** Asides come last: what a heading says without its brackets counts for more. */
function phrasingsOf(words: readonly TitleWord[]): readonly Phrasing[] {
  const main: Phrasing[] = [];
  const asides: Phrasing[] = [];
  let run: TitleWord[] = [];
  let aside: TitleWord[] | undefined;
  const end = (sign: string, isLast: boolean): void => {
    if (run.length > 0) main.push({ words: run, labels: LABEL_SIGNS.includes(sign) && !isLast, aside: false });
    run = [];
  };
  for (const [at, word] of words.entries()) {
    if (word.kind !== 'break') (aside ?? run).push(word);
    else if (OPENING.includes(word.text)) aside ??= [];
    else if (aside && CLOSING.includes(word.text)) {
      if (aside.length > 0) asides.push({ words: aside, labels: false, aside: true });
      aside = undefined;
    } else if (!aside) end(word.text, at === words.length - 1);
  }
  if (aside && aside.length > 0) asides.push({ words: aside, labels: false, aside: true });
  end(' ', true);
  return [...main, ...asides];
}

const LABEL_SIGNS = ':—–-';
const OPENING = '([{【';
const CLOSING = ')]}】';

/**
 * The first phrase that says something sure decides; what follows may only name parts of the same phase. Behind words that
 * say nothing known, only sure ones count: “Key generation – the core problem” states no problem.
 */
function joined(before: readonly Meaning[], { meanings: more, whole: isWhole }: PhrasingReading): readonly Meaning[] {
  const sure = before.filter((meaning) => meaning.strength >= 2);
  if (sure.length > 0) {
    return [...sure, ...more.filter(({ part, phase }) => part && sure.some((one) => one.phase === phase && !one.part))];
  }
  const surer = more.filter(({ strength }) => strength === 4 || (strength === 3 && isWhole));
  return surer.length > 0 ? surer : before;
}

/** “Features (functional requirements)”: brackets that hold nothing but a name give the heading's other one, and the surer wins. */
function glossed(before: readonly Meaning[], gloss: PhrasingReading): readonly Meaning[] {
  const isName = gloss.whole && gloss.meanings.length > 0 && gloss.meanings.every(({ strength }) => strength === 4);
  if (!isName || strongest(before) === 4) return joined(before, gloss);
  return gloss.meanings.map((meaning) => ({ ...meaning, subject: true }));
}

/** The greatest strength of all; 0 where there is none. */
export function strongest(meanings: readonly Meaning[]): Strength {
  return meanings.reduce<Strength>((most, { strength }) => (strength > most ? strength : most), 0);
}

interface PhrasingReading {
  readonly meanings: readonly Meaning[];
  readonly whole: boolean;
  readonly itemName: boolean;
  readonly itemsOf: Part | undefined;
  readonly amid: Phase | undefined;
  readonly late: Phase | undefined;
  readonly lacking: TitleReading['lacking'];
}

function readPhrasing(
  index: AliasIndex,
  { words, labels, aside }: Phrasing,
  within: Set<Phase | Part>,
): PhrasingReading {
  const conjuncts = conjunctsOf(words);
  const hits = withoutContained(hitsIn(index, words, conjuncts));
  let meanings: readonly Meaning[] = [];
  let whole = conjuncts.length > 0;
  for (const conjunct of conjuncts) {
    const own = hits.filter((hit) => hit.start >= conjunct.start && hit.start < conjunct.end);
    for (const hit of own)
      if (hit.kind === 'within' && hit.phase && !isDesigned(words, hit, own)) within.add(hit.part ?? hit.phase);
    const best = bestOf(
      own.filter((hit) => hit.strength > 0),
      ({ end }) => isHead(words, conjunct, formEnd(words, conjunct, end)),
    );
    if (best === undefined) {
      const covered = hits.some((hit) => hit.start < conjunct.start && hit.end >= conjunct.end);
      whole &&= covered || own.some(({ kind }) => kind === 'lacking') || onlyLight(words, conjunct.start, conjunct.end);
      continue;
    }
    whole &&= isCovered(
      words,
      conjunct,
      own.filter((hit) => hit.strength > 0 && hit.phase === best.phase),
    );
    // A word that needs to stand alone doesn't as a label, or as what the next one is about.
    if (best.kind === 'alone' && (labels || modifiesNext(hits, conjuncts, conjunct))) continue;
    const strength = strengthOf(best, labels, conjuncts, hits);
    const isSame = (one: Meaning): boolean => one.phase === best.phase && one.part === best.part;
    if (meanings.some((one) => isSame(one) && one.strength >= strength)) continue;
    const subject = !aside && (best.start === conjunct.start || isHead(words, conjunct, best.end));
    meanings = [...meanings.filter((one) => !isSame(one)), { phase: best.phase, part: best.part, strength, subject }];
  }
  const most = strongest(meanings);
  const isItem = ({ kind, part, start, end }: Hit, of: Pick<Conjunct, 'start' | 'end'>): boolean =>
    kind === 'within' && part !== undefined && onlyDegrees(words, of.start, start) && onlyLight(words, end, of.end);
  const itemName = hits.some((hit) => isItem(hit, { start: 0, end: words.length }));
  const items = conjuncts.map((conjunct) => hits.find((hit) => hit.start >= conjunct.start && isItem(hit, conjunct)));
  const itemsOf = items.every((hit) => hit?.part === items[0]?.part) ? items[0]?.part : undefined;
  const outside = strongest(meanings.filter(({ phase }) => phase === undefined));
  const kept = meanings.filter(({ strength }) => strength >= Math.max(Math.min(most, 1), outside));
  const phaseOf = (wanted: AliasKind): Phase | undefined => hits.find(({ kind }) => kind === wanted)?.phase;
  const isKnown = everyHas(conjuncts, hits, ({ kind, strength }) => kind === 'late' || strength > 0);
  const late = isKnown ? phaseOf('late') : undefined;
  return { meanings: kept, whole, itemName, itemsOf, amid: phaseOf('amid'), late, lacking: lackingIn(hits, conjuncts) };
}

/** Whether nothing but light words stand beside what names one and the same phase: “back of the envelope” and “calculations”. */
function isCovered(words: readonly TitleWord[], { start, end }: Conjunct, hits: readonly Hit[]): boolean {
  for (let at = start; at < end; at++)
    if (!LIGHT.has(words[at]!.text) && !hits.some((hit) => hit.start <= at && at < hit.end)) return false;
  return true;
}

/** “Database” is at home in many phases, “Database design” names one. */
function isDesigned(words: readonly TitleWord[], { start, end }: Hit, hits: readonly Hit[]): boolean {
  const name = hits.find((hit) => hit.strength === 4 && hit.phase && hit.start <= start && hit.end > end);
  return name !== undefined && words[name.end - 1]!.text === 'design';
}

/** A label before an instance says less than a heading; and of several things that an “and” joins, all have to be known. */
function strengthOf(hit: Hit, labels: boolean, conjuncts: readonly Conjunct[], hits: readonly Hit[]): Strength {
  if (labels && hit.phase && hit.strength < 4) return 1;
  return hit.kind === 'alone' && conjuncts.length > 1 && !everyHas(conjuncts, hits, ({ strength }) => strength > 0)
    ? 1
    : hit.strength;
}

/** “Storage” in “storage and bandwidth estimates” shares the head of what it is joined to. */
function modifiesNext(hits: readonly Hit[], conjuncts: readonly Conjunct[], { start, end }: Conjunct): boolean {
  const last = conjuncts.at(-1)!;
  if (start === last.start) return false;
  const phases = new Set(hits.filter((hit) => hit.start >= last.start && hit.strength >= 3).map(({ phase }) => phase));
  return hits.some(
    (hit) => hit.kind === 'within' && hit.start >= start && hit.end <= end && !hit.part && phases.has(hit.phase),
  );
}

function everyHas(conjuncts: readonly Conjunct[], hits: readonly Hit[], test: (hit: Hit) => boolean): boolean {
  return conjuncts.every(({ start, end }) => hits.some((hit) => hit.start >= start && hit.start < end && test(hit)));
}

function lackingIn(hits: readonly Hit[], conjuncts: readonly Conjunct[]): TitleReading['lacking'] {
  const hit = hits.find(({ kind }) => kind === 'lacking');
  if (!hit?.phase || !everyHas(conjuncts, hits, ({ kind, strength }) => kind === 'lacking' || strength > 0))
    return undefined;
  return { phase: hit.phase, part: hit.part };
}
