import type { Span } from '../text/span.ts';
import type { ComponentDeclaration, LinkDeclaration } from './declaration.ts';
import { labelName } from './label.ts';

const BOX =
  /^\s*(Person|System|Container|Component|Node|Deployment_Node|Enterprise_Boundary|System_Boundary|Container_Boundary|Boundary)(Db|Queue)?(?:_Ext)?\(\s*([\w-]+)\s*,\s*"([^"]*)"/;
const RELATION = /^\s*(?:Bi)?Rel(?:_\w+)?\(\s*([\w-]+)\s*,\s*([\w-]+)/;

/** The boxes and relations of a C4 diagram. */
export function c4In(
  text: string,
  lines: readonly Span[],
  diagram: Span,
): readonly (ComponentDeclaration | LinkDeclaration)[] {
  return lines.flatMap(({ start, end }): (ComponentDeclaration | LinkDeclaration)[] => {
    const line = text.slice(start, end);
    const box = BOX.exec(line);
    if (box) {
      const [whole, kind, store, id, label] = box;
      const to = start + whole.length - 1;
      const shape =
        kind === 'Person'
          ? 'person'
          : store
            ? 'store'
            : kind!.includes('oundary') || kind!.includes('Node')
              ? 'group'
              : 'box';
      return [
        { kind: 'component', ...labelName(text, { start: to - label!.length, end: to }), id: id!, shape, diagram },
      ];
    }
    const relation = RELATION.exec(line);
    return relation ? [{ kind: 'link', from: relation[1]!, to: relation[2]!, diagram }] : [];
  });
}
