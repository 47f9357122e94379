import type { Span } from '../text/span.ts';
import type { EntityDeclaration, Named } from './declaration.ts';

const RELATION =
  /^\s*"?([\p{L}_][\p{L}\p{N}_-]*)"?\s*(?:[|}o][|o]|one or \w+|zero or \w+|many\(\d\)|\d\+?|only one)\s*(?:--|\.\.|to|optionally to)\s*(?:[|o][|{o]|one or \w+|zero or \w+|many\(\d\)|\d\+?|only one)\s*"?([\p{L}_][\p{L}\p{N}_-]*)"?/u;
const OPENING = /^\s*"?([\p{L}_][\p{L}\p{N}_-]*)"?(?:\[[^\]]*\])?\s*\{/u;
const FIELD = /^\s*[\p{L}_][\p{L}\p{N}_()[\],.-]*\s+\*?([\p{L}_][\p{L}\p{N}_]*)/u;

interface Growing extends EntityDeclaration {
  readonly fields: Named[];
  readonly references: Named[];
}

/** The entities of an entity-relationship diagram: those with attributes, and those that only relationships name. */
export function entitiesIn(text: string, lines: readonly Span[]): readonly EntityDeclaration[] {
  const found = new Map<string, Growing>();
  const entity = (name: string, start: number): Growing => {
    let known = found.get(name);
    if (known === undefined) {
      const span = { start, end: start + name.length };
      known = { kind: 'entity', form: 'er', name, span, fields: [], references: [] };
      found.set(name, known);
    }
    return known;
  };
  let open: Growing | undefined;
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const relation = RELATION.exec(line);
    const opening = relation ? null : OPENING.exec(line);
    if (relation) {
      const [, from, to] = relation as unknown as [string, string, string];
      const toStart = start + relation[0].lastIndexOf(to);
      const one = entity(from, start + line.indexOf(from));
      entity(to, toStart);
      one.references.push({ name: to, span: { start: toStart, end: toStart + to.length } });
    } else if (opening) open = entity(opening[1]!, start + line.indexOf(opening[1]!));
    else if (line.includes('}')) open = undefined;
    else if (open) {
      const field = FIELD.exec(line);
      if (field) {
        const at = start + field[0].length - field[1]!.length;
        open.fields.push({ name: field[1]!, span: { start: at, end: at + field[1]!.length } });
      }
    }
  }
  return [...found.values()];
}
