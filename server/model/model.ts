import type { DesignDoc } from '../document/design-doc.ts';
import { absolute, type Section } from '../document/section.ts';
import { descendants } from '../markdown/block.ts';
import type { Alignment } from '../template/alignment.ts';
import { inCast } from '../template/in-cast.ts';
import type { Phase } from '../template/template.ts';
import { hidden } from '../text/hidden.ts';
import { remembering } from '../text/remember.ts';
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

const remembered = hidden<Model>();

/**
 * Reads the structured blocks of a document; what a block declares is remembered with the block. Each kind of thing is put in
 * its places when somebody asks for it.
 */
export function modelOf(doc: DesignDoc, alignment: Alignment): Model {
  let known = remembered.get(alignment);
  if (known === undefined) remembered.set(alignment, (known = made(declaredBySections(doc, alignment))));
  return known;
}

/** What a section declares itself; the spans count from the start of its chunk. */
export interface DeclaredInSection {
  readonly section: Section;
  readonly declared: Model;
}

const bySections = hidden<readonly DeclaredInSection[]>();

/** The sections that declare something, in order: for who looks at everything and reports next to nothing. */
export function declaredBySections(doc: DesignDoc, alignment: Alignment): readonly DeclaredInSection[] {
  let known = bySections.get(alignment);
  if (known === undefined)
    bySections.set(
      alignment,
      (known = declaring(doc, alignment).map(({ section, value }) => ({ section, declared: value }))),
    );
  return known;
}

/** What the section's phases hold, by the template. */
export function holdings(alignment: Pick<Alignment, 'rolesOf'>, section: Section): ReadonlySet<Phase['holds']> {
  return new Set(alignment.rolesOf(section).map(({ phase }) => phase.holds));
}

function made(sections: readonly DeclaredInSection[]): Model {
  const placed = <T>(
    own: (declared: Model) => readonly T[],
    place: (one: T, section: Section) => T,
  ): (() => readonly T[]) => {
    let all: readonly T[] | undefined;
    return () => (all ??= sections.flatMap(({ section, declared }) => own(declared).map((one) => place(one, section))));
  };
  const entities = placed((declared) => declared.entities, placedEntity);
  const operations = placed((declared) => declared.operations, placedOperation);
  const diagrams = placed((declared) => declared.diagrams, placedDiagram);
  return {
    get entities() {
      return entities();
    },
    get operations() {
      return operations();
    },
    get diagrams() {
      return diagrams();
    },
  };
}

const declaring = inCast((section, alignment) => {
  const roles = alignment.rolesOf(section);
  const holds = (what: Phase['holds']): boolean => roles.some(({ phase }) => phase.holds === what);
  const isOpening = roles.some(({ inherited }) => !inherited);
  const declared = declaredIn(section.passage, holds('operations'), holds('entities'), isOpening);
  const { entities, operations, diagrams } = declared;
  return entities.length + operations.length + diagrams.length > 0 ? declared : undefined;
});

/** What a passage declares, by what its section's phases hold and whether it opens one; spans count from the chunk's start. */
const declaredIn = remembering((section: Section, isInterface: boolean, isData: boolean, isOpening: boolean): Model => {
  const entities: Entity[] = isData ? proseEntities(section, isOpening) : [];
  const operations: Operation[] = isInterface ? headingOperations(section).map((one) => ({ ...one, section })) : [];
  const diagrams: Diagram[] = [];
  const { text } = section.chunk;
  for (const top of section.blocks) {
    if (isInterface) operations.push(...spokenOperations(text, top).map((one) => ({ ...one, section })));
    for (const block of descendants(top)) {
      const declared = declarationsIn(text, block);
      if (declared.length > 0) diagrams.push(...diagramsIn(declared, section));
      for (const one of declared) {
        if (one.kind === 'entity') {
          const isDesigned = one.form === 'sql' || one.form === 'er' || (isData && one.form !== 'schema');
          entities.push({ ...one, isDesigned, section });
        } else if (one.kind === 'operation' && (isInterface || one.form === 'rpc' || one.form === 'query'))
          operations.push({ ...one, section });
      }
    }
  }
  return { entities, operations, diagrams };
});

function movedName({ name, span }: Named, base: number): Named {
  return { name, span: shift(span, base) };
}

function placedEntity(entity: Entity, section: Section): Entity {
  const { base } = section;
  return {
    ...entity,
    ...movedName(entity, base),
    fields: entity.fields.map((field) => movedName(field, base)),
    references: entity.references.map((name) => movedName(name, base)),
    section,
  };
}

function placedDiagram(diagram: Diagram, section: Section): Diagram {
  const span = absolute(section, diagram.span);
  const components = diagram.components.map((one) => ({ ...one, span: absolute(section, one.span), section }));
  return { ...diagram, span, section, components };
}

function placedOperation(operation: Operation, section: Section): Operation {
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
function proseEntities(section: Section, isOpening: boolean): Entity[] {
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
  const own = isOpening ? undefined : headingName(section);
  if (own) {
    const hasFields = blocks.some((block) => block.kind === 'table' && hasColumnHeader(chunk.text, block));
    found.push({ ...none, ...own, form: hasFields ? 'listed' : 'headed' });
  }
  return found;
}
