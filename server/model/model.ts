import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, sectionsOf, type Section } from '../document/section.ts';
import { descendants } from '../markdown/block.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Phase } from '../template/template.ts';
import { shift, type Span } from '../text/span.ts';
import type { EntityDeclaration, Named, OperationDeclaration } from './declaration.ts';
import { declarationsIn } from './declarations.ts';
import { diagramsIn, type Diagram } from './diagrams.ts';
import { headingName } from './heading-name.ts';
import { hasColumnHeader, listedEntities } from './listed-entities.ts';
import { operationsOfLine, spokenOperations } from './spoken.ts';

/** What a document declares: its data, its interface, its parts. Spans are the document's. */
export interface Model {
  readonly entities: readonly Entity[];
  readonly operations: readonly Operation[];
  readonly diagrams: readonly Diagram[];
}

export interface Entity extends Named {
  /** `listed`: with its fields in a list or table; `row`: in a table of entities. `headed`: a heading where the data is designed, which may be a topic as well. */
  readonly form: EntityDeclaration['form'] | 'listed' | 'row' | 'headed';
  readonly fields: readonly Named[];
  readonly references: readonly Named[];
  /** Whether it is part of the data model, rather than a type that code or an interface brings along. */
  readonly isDesigned: boolean;
  readonly section: Section;
}

/** An operation of the interface: calls and functions elsewhere are examples. */
export interface Operation extends Omit<OperationDeclaration, 'kind'> {
  readonly section: Section;
}

const remembered = new WeakMap<Alignment, Model>();

/** Reads the structured blocks of a document; what a block declares is remembered with the block. */
export function modelOf(doc: DesignDoc, alignment: Alignment): Model {
  let known = remembered.get(alignment);
  if (known === undefined) {
    known = made(doc, alignment);
    remembered.set(alignment, known);
  }
  return known;
}

/** What the section's phases hold, by the template. */
export function holdings(alignment: Alignment, section: Section): ReadonlySet<Phase['holds']> {
  return new Set(alignment.rolesOf(section).map(({ phase }) => phase.holds));
}

function made(doc: DesignDoc, alignment: Alignment): Model {
  const entities: Entity[] = [];
  const operations: Operation[] = [];
  const diagrams: Diagram[] = [];
  for (const section of sectionsOf(doc.root)) {
    const held = holdings(alignment, section);
    const isInterface = held.has('operations');
    const isData = held.has('entities');
    if (isInterface) {
      const heading = headingOperations(section);
      operations.push(...heading.map((one) => placed(one, section)));
    }
    if (isData) entities.push(...proseEntities(section, alignment));
    const { chunk, base } = section;
    for (const top of section.blocks) {
      if (isInterface) operations.push(...spokenOperations(chunk.text, top).map((one) => placed(one, section)));
      for (const block of descendants(top)) {
        const declared = declarationsIn(chunk.text, block);
        diagrams.push(...diagramsIn(declared, section));
        for (const one of declared) {
          if (one.kind === 'entity') {
            const isDesigned = one.form === 'sql' || one.form === 'er' || (isData && one.form !== 'schema');
            entities.push({
              ...one,
              ...movedName(one, base),
              fields: one.fields.map((field) => movedName(field, base)),
              references: one.references.map((name) => movedName(name, base)),
              isDesigned,
              section,
            });
          } else if (one.kind === 'operation' && (isInterface || one.form === 'rpc' || one.form === 'query'))
            operations.push(placed(one, section));
        }
      }
    }
  }
  return { entities, operations, diagrams };
}

function movedName({ name, span }: Named, base: number): Named {
  return { name, span: shift(span, base) };
}

function placed(operation: OperationDeclaration, section: Section): Operation {
  const { base } = section;
  const move = (span: Span): Span => shift(span, base);
  return {
    ...operation,
    span: move(operation.span),
    extent: move(operation.extent),
    result: operation.result && move(operation.result),
    types: operation.types.map((one) => movedName(one, base)),
    parameters: operation.parameters.map((one) => ({
      ...movedName(one, base),
      name: one.name,
      type: one.type && move(one.type),
    })),
    section,
  };
}

/** “### POST /users”: a heading that is an operation. Spans count from the chunk. */
function headingOperations(section: Section): readonly OperationDeclaration[] {
  if (section.form === 'document') return [];
  const { chunk, base, heading } = section;
  return section.title === '' ? [] : operationsOfLine(chunk.text, shift(heading, -base));
}

/** The entities that lists, tables and headings of a data model give. */
function proseEntities(section: Section, alignment: Alignment): readonly Entity[] {
  const { chunk, blocks } = section;
  const none = { fields: [], references: [], isDesigned: true, section } as const;
  const listed = blocks.flatMap((block) => listedEntities(chunk.text, block));
  const found: Entity[] = listed.map(({ name, span, fields, isRow }) => ({
    ...none,
    name,
    span: absolute(section, span),
    fields,
    form: isRow ? 'row' : 'listed',
  }));
  const isOpening = alignment.rolesOf(section).some(({ inherited }) => !inherited);
  const own = isOpening ? undefined : headingName(section);
  if (own) {
    const hasFields = blocks.some((block) => block.kind === 'table' && hasColumnHeader(chunk.text, block));
    found.push({ ...none, ...own, form: hasFields ? 'listed' : 'headed' });
  }
  return found;
}
