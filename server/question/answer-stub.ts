import type { DesignDoc } from '../document/design-doc.ts';
import { insertBelow } from '../document/insert-beside.ts';
import type { Edit } from '../text/edit.ts';
import type { Question } from './questions.ts';

/**
 * The edits that write a place for an answer below a question: a child of the item that asks, else a paragraph. It holds
 * `TBD`, so that the question stops being reported and the stub is, until somebody fills it in. Undefined for a table's
 * cell and wherever text can't be inserted safely.
 */
export function answerStub(doc: DesignDoc, question: Question): readonly Edit[] | undefined {
  const stub = stubText(question.text);
  switch (question.form) {
    case 'heading':
      return insertBelow(doc, question.section, 'heading', [stub]);
    case 'item':
      return question.block && insertBelow(doc, question.section, question.block, [`- ${stub}`]);
    case 'paragraph':
      return question.block && insertBelow(doc, question.section, question.block, [stub]);
    case 'cell':
      return undefined;
  }
}

/** What stands for the answer to a question until somebody writes it, labelled in the script of the question. */
export function stubText(question: string): string {
  return `${answerLabel(question)}TBD`;
}

/** “Answer: ” in the script of the question. */
function answerLabel(question: string): string {
  if (/[\u3040-\u30ff]/.test(question)) return '回答：';
  if (/[\u4e00-\u9fff]/.test(question)) return '答：';
  return /[\u0400-\u04ff]/.test(question) ? 'Ответ: ' : 'Answer: ';
}
