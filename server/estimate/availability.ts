import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import { statementsOf, type Statement } from '../evidence/statement.ts';
import type { Block } from '../markdown/block.ts';
import { prose } from '../markdown/prose.ts';
import { findQuantities } from '../quantity/find-quantities.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Span } from '../text/span.ts';

/** Components of which each must be up, and what they come to together. */
export interface Serial {
  /** Of the table or list, in the document. */
  readonly span: Span;
  /** Where it begins. */
  readonly first: Span;
  /** The components' availabilities as shares of one. */
  readonly shares: readonly number[];
  /** Their product. */
  readonly product: number;
  readonly section: Section;
}

/** The availability that a document demands of its system. */
export interface Target {
  /** As a share of one. */
  readonly share: number;
  readonly text: string;
  readonly span: Span;
}

const AVAILABILITY = /\b(?:availab\w*|uptime|sla|slo|slas|slos)\b/i;
/** Words that say that every one of them is needed. */
const SERIAL =
  /\b(?:serial\w*|in series|chain\w*|request path|critical path|depend\w*|composite|compound\w*|multipl\w*|end-to-end|all must|each must)\b/i;
const COMPONENT = /\b(?:component|service|dependency|dependencies|tier|part|layer|hop|module)s?\b/i;
const TARGET = /\b(?:target|goal|overall|total|system|combined|required|sum)\b/i;

/** The tables and lists of a document that give the availabilities of components that a request needs all of. */
export function serialsOf(doc: DesignDoc): readonly Serial[] {
  if (!AVAILABILITY.test(doc.text)) return [];
  return sectionsOf(doc.root).flatMap((section) =>
    section.blocks.flatMap((block, n) => {
      const lead = n > 0 ? prose(section.chunk.text, section.blocks[n - 1]!) : '';
      const words = `${section.title} ${lead}`;
      if (block.kind === 'table') return tableIn(section, block, words);
      return block.kind === 'list' && AVAILABILITY.test(words) && SERIAL.test(words) ? listIn(section, block) : [];
    }),
  );
}

function tableIn(section: Section, table: Block, words: string): Serial[] {
  const text = (cell: Block) => prose(section.chunk.text, cell);
  const [header, ...rows] = table.children;
  const titles = header?.children.map(text) ?? [];
  const column = titles.findIndex((title) => AVAILABILITY.test(title));
  const isSerial = SERIAL.test(`${words} ${titles.join(' ')}`);
  if (column < 1 || !COMPONENT.test(titles[0]!) || !isSerial) return [];
  const parts = rows.filter((row) => !TARGET.test(row.children[0] ? text(row.children[0]) : ''));
  const shares = parts.map((row) => (row.children[column] ? shareIn(text(row.children[column])) : undefined));
  return serial(section, table, shares);
}

function listIn(section: Section, list: Block): Serial[] {
  const items = list.children
    .map((item) => item.children.map((child) => prose(section.chunk.text, child)).join(' '))
    .filter((text) => !TARGET.test(text));
  return serial(section, list, items.map(shareIn));
}

function serial(section: Section, block: Block, shares: readonly (number | undefined)[]): Serial[] {
  if (shares.length < 2 || !shares.every((share) => share !== undefined)) return [];
  const span = absolute(section, block.span);
  const first = block.children[0] ? absolute(section, block.children[0].span) : span;
  return [{ span, first, shares, product: shares.reduce((product, share) => product * share, 1), section }];
}

/** The one availability that a text gives; undefined for none, several or a bound from above. */
function shareIn(text: string): number | undefined {
  const shares = findQuantities(text).filter(
    ({ dimension, base, upper }) => dimension === 'percent' && upper === undefined && base >= 90 && base <= 100,
  );
  return shares.length === 1 ? shares[0]!.base / 100 : undefined;
}

/** The availability that the requirements state; undefined where they state none, or more than one. */
export function targetOf(doc: DesignDoc, alignment: Alignment): Target | undefined {
  const targets = sectionsOf(doc.root)
    .filter((section) => alignment.rolesOf(section).some(({ phase }) => phase.parts.length > 0))
    .flatMap(statementsOf)
    .flatMap(targetIn);
  return targets.length > 0 && targets.every(({ share }) => share === targets[0]!.share) ? targets[0] : undefined;
}

function targetIn({ said, span }: Statement): Target[] {
  if (said.asks || !/\b(?:availab\w*|uptime)\b/i.test(said.text)) return [];
  return said.quantities
    .filter(
      ({ dimension, base, upper, role }) =>
        dimension === 'percent' && upper === undefined && base >= 90 && base < 100 && role !== 'identifier',
    )
    .map(({ figure, base, span: own }) => ({
      share: base / 100,
      text: said.text.slice(figure.start, own.end).trim(),
      span: { start: span.start + figure.start, end: span.start + own.end },
    }));
}
