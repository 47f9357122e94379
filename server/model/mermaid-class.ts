import type { Span } from '../text/span.ts';
import type { EntityDeclaration, Named } from './declaration.ts';

const CLASS = /^\s*class\s+`?([\p{L}_][\p{L}\p{N}_]*)`?/u;
const RELATION =
  /^\s*([\p{L}_][\p{L}\p{N}_]*)\s+(?:"[^"]*"\s*)?[<*o|()]{0,2}(?:--|\.\.)[>*o|()]{0,2}\s*(?:"[^"]*"\s*)?([\p{L}_][\p{L}\p{N}_]*)/u;
const MEMBER =
  /^\s*(?:[-+#~]\s*)?(?:[\p{L}_][\p{L}\p{N}_~<>[\]]*\s+([\p{L}_][\p{L}\p{N}_]*)|([\p{L}_][\p{L}\p{N}_]*)\s*:)/u;

interface Growing extends EntityDeclaration {
  readonly fields: Named[];
  readonly references: Named[];
}

/** The classes of a class diagram, with their fields; methods are left out. */
export function classesIn(text: string, lines: readonly Span[]): readonly EntityDeclaration[] {
  const found = new Map<string, Growing>();
  const entity = (name: string, start: number): Growing => {
    let known = found.get(name);
    if (known === undefined) {
      const span = { start, end: start + name.length };
      known = { kind: 'entity', form: 'class', name, span, fields: [], references: [] };
      found.set(name, known);
    }
    return known;
  };
  let open: Growing | undefined;
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const declared = CLASS.exec(line);
    const relation = declared ? null : RELATION.exec(line);
    if (declared) {
      const one = entity(declared[1]!, start + line.indexOf(declared[1]!, line.indexOf('class') + 5));
      if (line.includes('{') && !line.includes('}')) open = one;
    } else if (line.trim().startsWith('}')) open = undefined;
    else if (open) {
      const member = line.includes('(') ? null : MEMBER.exec(line);
      const name = member?.[1] ?? member?.[2];
      if (member && name !== undefined) {
        const at = start + member[0].lastIndexOf(name);
        open.fields.push({ name, span: { start: at, end: at + name.length } });
      }
    } else if (relation) {
      const [, from, to] = relation as unknown as [string, string, string];
      const at = start + relation[0].lastIndexOf(to);
      entity(from, start + line.indexOf(from)).references.push({ name: to, span: { start: at, end: at + to.length } });
      entity(to, at);
    }
  }
  return [...found.values()];
}
