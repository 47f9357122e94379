import type { Span } from '../text/span.ts';
import type { ComponentDeclaration, LinkDeclaration } from './declaration.ts';
import { labelName } from './label.ts';
import { linesIn } from './lines.ts';
import { c4In } from './mermaid-c4.ts';

type Found = ComponentDeclaration | LinkDeclaration;

/** Whether a fence holds PlantUML, by its language or its first word. */
export function isPlantUml(text: string, { start, end }: Span, language: string): boolean {
  return (
    language === 'plantuml' ||
    language === 'puml' ||
    text
      .slice(start, Math.min(end, start + 40))
      .trimStart()
      .startsWith('@startuml')
  );
}

/**
 * The boxes and arrows of a component diagram in PlantUML, with those of its C4 macros. Diagrams of other kinds (sequences,
 * classes, states, activities) declare nothing.
 */
export function plantUmlIn(text: string, content: Span): readonly Found[] {
  const lines = linesIn(text, content).filter(
    ({ start, end }) => !/^[ \t]*(?:'|!|@|skinparam\b)/.test(text.slice(start, end)),
  );
  if (lines.some(({ start, end }) => OTHER.test(text.slice(start, end)))) return [];
  const found = new Map<string, ComponentDeclaration>();
  const links: LinkDeclaration[] = [];
  const add = (id: string, label: Span, shape: ComponentDeclaration['shape']): void => {
    if (!found.has(id)) found.set(id, { kind: 'component', ...labelName(text, label), id, shape, diagram: content });
  };
  for (const line of lines) {
    const tokens = tokensIn(text, line);
    const [first, second] = tokens;
    const isKind = first !== undefined && second?.kind === 'name' && KINDS.has(first.name) && second.name !== 'as';
    const box = isKind ? second : first;
    if (box?.kind !== 'name') continue;
    const behind = tokens.slice(isKind ? 2 : 1);
    const isNamed = behind[0]?.name === 'as' && behind[1] !== undefined;
    if (isKind || isNamed) {
      const shape = tokens.at(-1)!.name === '{' ? 'group' : shapeOf(isKind ? first.name : '');
      add(isNamed ? behind[1]!.name : box.name, box.span, shape);
      continue;
    }
    // `gate -right-> tracking : asks`
    const to = behind.findIndex(({ kind }, i) => kind === 'name' && behind[i + 1]?.kind !== 'arrow');
    const arrow = behind
      .slice(0, Math.max(to, 0))
      .map(({ name }) => name)
      .join('');
    if (to < 1 || behind[0]!.kind !== 'arrow' || !/^<?[-.=~]/.test(arrow)) continue;
    const other = behind[to]!;
    add(box.name, box.span, 'box');
    add(other.name, other.span, 'box');
    const isBack = arrow.startsWith('<') && !arrow.endsWith('>');
    links.push({
      kind: 'link',
      from: isBack ? other.name : box.name,
      to: isBack ? box.name : other.name,
      diagram: content,
    });
  }
  return [...found.values(), ...links, ...c4In(text, lines, content)];
}

/** `participant A`, `class Parcel`, `entity Parcel {`, `state Open`, `(*) -->`, `:scan;` */
const OTHER =
  /^[ \t]*(?:(?:participant|class|abstract|enum|state|usecase|object|start|stop|activate|alt|loop)\b|entity \w+ \{|\(\*\)|:[^:;]*;|\[\*\])/;

const KINDS = new Set(
  (
    'actor person component database queue node cloud storage rectangle package folder frame interface agent card ' +
    'artifact hexagon stack boundary control entity collections'
  ).split(' '),
);

interface PlantToken {
  readonly kind: 'name' | 'arrow' | 'sign';
  /** Without brackets and quotes. */
  readonly name: string;
  readonly span: Span;
}

const TOKEN = /\[[^\]\n]{0,120}\]|"[^"\n]{0,120}"|\w+|[<>=~.-]+|[^\s\w]/g;

/** The words of a line up to the colon that begins a label, a name in brackets or quotes as one. */
function tokensIn(text: string, { start, end }: Span): readonly PlantToken[] {
  const found: PlantToken[] = [];
  for (const { 0: written, index } of text.slice(start, end).matchAll(TOKEN)) {
    if (written === ':') break;
    const quote = written.length > 1 && /^["[]/.test(written) ? 1 : 0;
    const span = { start: start + index + quote, end: start + index + written.length - quote };
    const kind = quote || /^\w/.test(written) ? 'name' : /^[<>=~.-]/.test(written) ? 'arrow' : 'sign';
    found.push({ kind, name: text.slice(span.start, span.end), span });
  }
  return found;
}

function shapeOf(kind: string): ComponentDeclaration['shape'] {
  if (kind === 'actor' || kind === 'person') return 'person';
  return kind === 'database' || kind === 'storage' || kind === 'queue' ? 'store' : 'box';
}
