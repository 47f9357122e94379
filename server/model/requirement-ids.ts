import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import { descendants, type Block } from '../markdown/block.ts';
import type { Chunk } from '../markdown/chunks.ts';
import { plainText, prose } from '../markdown/prose.ts';
import type { Alignment } from '../template/alignment.ts';
import { inCast } from '../template/in-cast.ts';
import { hidden } from '../text/hidden.ts';
import { shift, type Span } from '../text/span.ts';
import { idTokens, type IdToken } from './id-tokens.ts';

/** Where a requirement gets its id. Spans are the document's. */
export interface IdDefinition extends IdToken {
  /** What the requirement says, on one line. */
  readonly text: string;
  /** Definitions that look alike are of one series; a table of something else that names the ids is another. */
  readonly series: string;
  /** Whether it links to another document, which may be where the requirement is stated first. */
  readonly isLink: boolean;
  readonly section: Section;
}

/** A place that names a requirement by its id. */
export interface IdMention extends IdToken {
  /** All the ids that it stands for: several for “FR-1 to FR-4”. */
  readonly keys: readonly string[];
  /** Whether it stands where requirements are stated. */
  readonly isAmongRequirements: boolean;
  /** Whether it is, or stands in, a link to somewhere else. */
  readonly isLink: boolean;
}

export interface RequirementIds {
  /** In the document's order; the first of a key is what mentions lead to. */
  readonly definitions: readonly IdDefinition[];
  /** Of families that the document defines. */
  readonly mentions: readonly IdMention[];
}

const remembered = new WeakMap<Alignment, RequirementIds>();

/** The ids that a document's requirements carry, and where it names them. */
export function requirementIds(doc: DesignDoc, alignment: Alignment): RequirementIds {
  let known = remembered.get(alignment);
  if (known === undefined) {
    known = withoutForeign(doc, alignment, ownFamilies(definitionsIn(doc, alignment)));
    remembered.set(alignment, known);
  }
  return known;
}

/** Where a family's mentions are mostly of ids that are defined nowhere, it belongs to something else: another document, say. */
function withoutForeign(doc: DesignDoc, alignment: Alignment, all: readonly IdDefinition[]): RequirementIds {
  const mentions = all.length > 0 ? mentionsIn(doc, alignment, all) : [];
  const isKnown = amongIds(all.map(({ key }) => key));
  const isOwnOf = new Map<string, boolean>();
  for (const [family, members] of byFamily(mentions.filter(({ isLink }) => !isLink))) {
    const named = new Set(members.map(({ key }) => key));
    isOwnOf.set(family, [...named].filter((key) => !isKnown(key)).length * 2 <= named.size);
  }
  const isOwn = ({ family }: IdToken): boolean => isOwnOf.get(family) ?? true;
  return { definitions: all.filter(isOwn), mentions: mentions.filter(isOwn) };
}

/** Tests ids against others: FR-1.2 is among them where FR-1 is, and the other way round. */
export function amongIds(keys: Iterable<string>): (key: string) => boolean {
  const known = new Set<string>();
  for (const key of keys) {
    known.add(key);
    for (let whole = wholeOf(key); whole !== undefined; whole = wholeOf(whole)) known.add(whole);
  }
  return (key) => known.has(key) || known.has(wholeOf(key) ?? key);
}

function wholeOf(key: string): string | undefined {
  const dot = key.lastIndexOf('.');
  return dot < 0 ? undefined : key.slice(0, dot);
}

/** Whether a section states requirements: it stands in a phase that is made of parts. */
function statesRequirements(alignment: Pick<Alignment, 'rolesOf'>, section: Section): boolean {
  return alignment.rolesOf(section).some(({ phase }) => phase.parts.length > 0);
}

function definitionsIn(doc: DesignDoc, alignment: Alignment): readonly IdDefinition[] {
  return leads(doc, alignment)
    .flatMap(({ section, value }) => value.map((one) => ({ ...one, span: absolute(section, one.span), section })))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Spans count from the chunk. */
const leads = inCast((section, alignment) => {
  const { chunk, blocks } = section;
  if (!statesRequirements(alignment, section))
    return blocks
      .flatMap((block) => (block.kind === 'table' ? leadsIn(chunk, block) : []))
      .filter(({ series }) => series === CARD);
  return [...leadOfHeading(section), ...blocks.flatMap((block) => leadsIn(chunk, block))];
});

function leadOfHeading({ chunk, passage, title, level }: Section): readonly Lead[] {
  const found = title === '' ? undefined : lead(chunk, passage.heading, () => title, `heading ${level}`);
  return found ? [found] : [];
}

type Lead = Omit<IdDefinition, 'section'>;

const leadsOf = hidden<readonly Lead[]>();

/** The ids that items, rows and paragraphs begin with. Spans count from the chunk. */
function leadsIn(chunk: Chunk, top: Block): readonly Lead[] {
  let known = leadsOf.get(top);
  if (known === undefined) {
    known = descendants(top).flatMap((block): readonly Lead[] => {
      if (block.kind === 'table') return leadsOfTable(chunk, block);
      const text = block.kind === 'item' ? block.children[0] : block.kind === 'paragraph' ? block : undefined;
      if (text?.kind !== 'paragraph') return [];
      const found = lead(chunk, text.span, () => plainText(chunk.text, text), 'line');
      return found && !(block.kind === 'paragraph' && leadsLine(chunk, block)) ? [found] : [];
    });
    const starts = new Map(known.map((one) => [one.span.start, one]));
    known = [...starts.values()];
    leadsOf.set(top, known);
  }
  return known;
}

/** Whether a sentence begins with the id: “FR-1 is met by …” mentions it. */
function leadsLine(chunk: Chunk, block: Block): boolean {
  const said = prose(chunk.text, block, { code: 'keep' }).trim();
  const [token] = idTokens(said);
  return token !== undefined && /^\s+\p{Ll}/u.test(said.slice(token.span.end));
}

function leadsOfTable(chunk: Chunk, table: Block): readonly Lead[] {
  const [header, ...rows] = table.children;
  const card = header && leadOfCard(chunk, header, rows);
  return card ? [card] : rows.flatMap((row) => leadOfRow(chunk, table, row) ?? []);
}

/** The series of tables that each state one requirement, wherever they stand. */
const CARD = 'card';

/** A table of one requirement: “Requirement: FR-1” over its description. */
function leadOfCard(chunk: Chunk, header: Block, rows: readonly Block[]): Lead | undefined {
  const [cell] = header.children;
  if (!cell) return undefined;
  const said = chunk.text.slice(cell.span.start, cell.span.end);
  const label = said.indexOf(':') + 1;
  const [token] = label > 0 ? idTokens(said.slice(label)) : [];
  if (
    !token ||
    said
      .slice(label)
      .replace(token.name, '')
      .replace(/[*_`|\s]/g, '') !== ''
  )
    return undefined;
  const text = rows.map((row) => plainText(chunk.text, row)).join(' ');
  return { ...token, span: shift(token.span, cell.span.start + label), text, series: CARD, isLink: false };
}

/** A row with the id in its first or second cell, and nothing else there. */
function leadOfRow(chunk: Chunk, table: Block, row: Block): Lead | undefined {
  for (const cell of row.children.slice(0, 2)) {
    const said = plainText(chunk.text, cell);
    const found = idTokens(said)[0];
    if (!found || said.slice(0, found.span.start).trim() !== '' || said.slice(found.span.end).trim() !== '') continue;
    const column = table.children[0]?.children[row.children.indexOf(cell)];
    if (column && CLASSES.test(plainText(chunk.text, column))) continue;
    const header = (table.children[0]?.children ?? []).map((one) => plainText(chunk.text, one)).join('|');
    const rest = row.children.filter((one) => one !== cell).map((one) => plainText(chunk.text, one));
    if (isMatrixRow(rest.join(' – '))) return undefined;
    return lead(chunk, cell.span, () => `${said} ${rest.join(' – ')}`, `row ${header}`);
  }
  return undefined;
}

/** Whether the rest of a row names other ids and says nothing: then it traces what is stated elsewhere. */
function isMatrixRow(rest: string): boolean {
  const tokens = idTokens(rest);
  const bare = tokens.toReversed().reduce((said, { span }) => said.slice(0, span.start) + said.slice(span.end), rest);
  return tokens.length >= 2 && (bare.match(/\p{L}{2,}/gu)?.length ?? 0) < 2;
}

/** Columns whose entries look like ids and are shared by many rows. */
const CLASSES = /priorit|severit|phase|version|release|level|tier|quarter|milestone|sprint|stage/i;

/** The id that a stretch of a chunk begins with, marks aside; its words are asked for where there is one. */
function lead(chunk: Chunk, span: Span, wording: () => string, series: string): Lead | undefined {
  const source = chunk.text.slice(span.start, span.end);
  if (!MAY_LEAD.test(source)) return undefined;
  const [token] = idTokens(source);
  if (!token || /[^\s#>*_`~[(|\d.-]/.test(source.slice(0, token.span.start))) return undefined;
  const behind = chunk.text.slice(span.start + token.span.end, span.end);
  if (!/^(?:[\s:.)\]*_`|–—-]|$)/.test(behind)) return undefined;
  const text = wording();
  const words = text.slice(text.indexOf(token.name) + token.name.length).replace(/^[\s:.)\]*|–—-]+/, '');
  const isLink = /^\]\((?!#)/.test(behind);
  return { ...token, span: shift(token.span, span.start), text: words, series, isLink };
}

/** Capitals and a figure behind the marks; most lines begin with words, and aren't searched for ids. */
const MAY_LEAD = /^[\s#>*_`~[(|\d.-]*[A-Z]{1,6}(?:-[A-Z]{1,6})?[-_]?\d/;

/**
 * A letter with a figure behind it may be anything: a series of such ids takes two, of single letters three. What most
 * items share with another is a class such as a priority.
 */
function ownFamilies(definitions: readonly IdDefinition[]): readonly IdDefinition[] {
  return [...byFamily(definitions).values()]
    .filter((members) => {
      const keys = new Set(members.map(({ key }) => key)).size;
      const repeated = members.length - new Set(members.map(({ series, key }) => `${series} ${key}`)).size;
      const isLetter = members[0]!.family.length === 1;
      return keys >= (isLetter ? 3 : 2) && (repeated * 4 <= members.length || (repeated === 1 && !isLetter));
    })
    .flat()
    .sort((a, b) => a.span.start - b.span.start);
}

/** The tokens of each family, in the order of the first of each. */
export function byFamily<T extends IdToken>(tokens: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const families = new Map<string, T[]>();
  for (const token of tokens) {
    const family = families.get(token.family);
    if (family) family.push(token);
    else families.set(token.family, [token]);
  }
  return families;
}

function mentionsIn(doc: DesignDoc, alignment: Alignment, definitions: readonly IdDefinition[]): readonly IdMention[] {
  const families = new Set(definitions.map(({ family }) => family));
  const places = new Set(definitions.map(({ span }) => span.start));
  const found: IdMention[] = [];
  const among = requirementSpans(doc, alignment);
  for (const { chunk, base } of doc.chunks) {
    for (const token of tokensOf(chunk)) {
      const span = shift(token.span, base);
      if (!families.has(token.family) || places.has(span.start)) continue;
      const isLink = /^[^\n[\]]{0,80}\]\(/.test(chunk.text.slice(token.span.end, token.span.end + 90));
      const isAmongRequirements = among(span.start);
      found.push({ ...token, span, keys: rangeOf(chunk.text, token), isAmongRequirements, isLink });
    }
  }
  return found;
}

const tokensIn = hidden<readonly IdToken[]>();

function tokensOf(chunk: Chunk): readonly IdToken[] {
  let known = tokensIn.get(chunk);
  if (known === undefined) {
    known = idTokens(chunk.text);
    tokensIn.set(chunk, known);
  }
  return known;
}

/** Whether an offset, each greater than the one before, stands in a section that states requirements. */
function requirementSpans(doc: DesignDoc, alignment: Alignment): (offset: number) => boolean {
  const starts = sectionsOf(doc.root).map((section) => ({
    start: section.heading.start,
    states: statesRequirements(alignment, section),
  }));
  let at = 0;
  return (offset) => {
    while (at + 1 < starts.length && starts[at + 1]!.start <= offset) at++;
    return starts[at]!.states;
  };
}

const RANGE =
  /^[)\]*`]{0,3}\s*(?:–|—|-|\.{2,3}|…|to|through|thru|bis|до|a|à)\s*[[(*`]{0,3}(?:([A-Z][A-Z-]*)[-_ ]?)?0*(\d{1,4})\b/;
const MORE = /^[/,]\s*0*(\d{1,4})\b(?!\s*\p{L})/u;

/** “FR-1 to FR-4” and “FR-1/2” stand for more than one. */
function rangeOf(text: string, { key, family, span, number }: IdToken): readonly string[] {
  const keys = [key];
  if (number === undefined) return keys;
  let rest = text.slice(span.end, span.end + 40);
  const range = RANGE.exec(rest);
  const last = range && (range[1] === undefined || range[1].replace(/-$/, '') === family) ? Number(range[2]) : 0;
  if (last > number && last - number <= 200) for (let n = number + 1; n <= last; n++) keys.push(`${family}-${n}`);
  for (let more = MORE.exec(rest); more && keys.length < 20; more = MORE.exec(rest)) {
    keys.push(`${family}-${Number(more[1])}`);
    rest = rest.slice(more[0].length);
  }
  return keys;
}
