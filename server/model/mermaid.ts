import type { Span } from '../text/span.ts';
import type { Declaration } from './declaration.ts';
import { indentEnd, linesIn } from './lines.ts';
import { c4In } from './mermaid-c4.ts';
import { classesIn } from './mermaid-class.ts';
import { entitiesIn } from './mermaid-er.ts';
import { flowIn } from './mermaid-flow.ts';
import { sequenceIn } from './mermaid-sequence.ts';

/** What kind of diagram a block of code is, by the word that it begins with; undefined where it is none of the known ones. */
export function mermaidKind(text: string, content: Span): 'flow' | 'sequence' | 'er' | 'class' | 'c4' | undefined {
  const first = firstLine(text, content);
  const word = /^[\w-]+/.exec(first)?.[0] ?? '';
  if (word === 'flowchart' || word === 'graph')
    return /^\w+(?:-elk)?\s+(?:TB|TD|BT|LR|RL)\b|^\w+\s*;?$/.test(first) ? 'flow' : undefined;
  if (word === 'sequenceDiagram') return 'sequence';
  if (word === 'erDiagram') return 'er';
  if (word === 'classDiagram' || word === 'classDiagram-v2') return 'class';
  return /^C4(?:Context|Container|Component|Deployment|Dynamic)$/.test(word) ? 'c4' : undefined;
}

/** The entities of an entity or class diagram, the boxes and links of the others. */
export function diagramIn(text: string, content: Span): readonly Declaration[] {
  const lines = linesIn(text, content).filter((line) => !text.startsWith('%%', indentEnd(text, line)));
  switch (mermaidKind(text, content)) {
    case 'flow':
      return flowIn(text, lines, content);
    case 'sequence':
      return sequenceIn(text, lines, content);
    case 'er':
      return entitiesIn(text, lines);
    case 'class':
      return classesIn(text, lines);
    case 'c4':
      return c4In(text, lines, content);
    case undefined:
      return [];
  }
}

/** The first line that is neither blank, nor a comment, nor the diagram's own front matter. */
function firstLine(text: string, content: Span): string {
  let inFront = false;
  for (const line of linesIn(text, content)) {
    const words = text.slice(line.start, line.end).trim();
    if (words === '---') inFront = !inFront;
    else if (words !== '' && !inFront && !words.startsWith('%%')) return words;
  }
  return '';
}
