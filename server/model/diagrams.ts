import type { Section } from '../document/section.ts';
import { shift, type Span } from '../text/span.ts';
import type { ComponentDeclaration, Declaration } from './declaration.ts';

/** A drawn component. Spans are the document's. */
export interface Component extends Omit<ComponentDeclaration, 'kind' | 'diagram'> {
  readonly section: Section;
}

/** One diagram's boxes, and the arrows between them by their ids. */
export interface Diagram {
  readonly span: Span;
  readonly section: Section;
  /** Whether it shows who says what to whom, in time. */
  readonly isSequence: boolean;
  readonly components: readonly Component[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

/** The diagram that one block draws, if it draws boxes. */
export function diagramsIn(declared: readonly Declaration[], section: Section): readonly Diagram[] {
  const boxes = declared.filter((one) => one.kind === 'component');
  const [first] = boxes;
  if (first === undefined) return [];
  return [
    {
      span: shift(first.diagram, section.base),
      section,
      isSequence: section.chunk.text.slice(first.diagram.start, first.diagram.end).trimStart().startsWith('sequence'),
      components: boxes.map(({ name, span, id, shape }) => ({
        name,
        id,
        shape,
        section,
        span: shift(span, section.base),
      })),
      links: declared.filter((one) => one.kind === 'link').map(({ from, to }) => ({ from, to })),
    },
  ];
}
