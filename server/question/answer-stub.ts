import type { DesignDoc } from '../document/design-doc.ts';
import type { Edit } from '../text/edit.ts';
import type { Question } from './questions.ts';

export function answerStub(_doc: DesignDoc, _question: Question): Edit | undefined {
  return undefined;
}
