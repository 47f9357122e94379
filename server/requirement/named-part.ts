import type { Alignment } from '../template/alignment.ts';
import type { Part } from '../template/template.ts';
import { vocabularyOf } from '../template/vocabulary.ts';

/** The part of a template that all words of a text name for sure, wherever it stands: “Non-functional requirements”. */
export function namedPart({ template }: Pick<Alignment, 'template'>, text: string): Part | undefined {
  const { meanings, whole } = vocabularyOf(template).readTitle(text);
  return whole ? meanings.find(({ strength }) => strength >= 3)?.part : undefined;
}
