import type { Block } from '../markdown/block.ts';
import { isTaggedSettled } from './answers.ts';
import { askedIn } from './asked.ts';
import { textOf } from './block-text.ts';
import { wholeMarker } from './markers.ts';
import { wordCount } from './phrases.ts';
import { ANSWERED, keep, openOrDeferred, type Around, type Scope, type Verdict } from './scope.ts';

export function judgeTable(scope: Scope, table: Block, around: Around): void {
  const [head, ...rows] = table.children;
  const titles = head?.children.map((cell) => textOf(scope.text, cell).trim().toLowerCase()) ?? [];
  const answerColumn = titles.findIndex((title) => ANSWER_COLUMN.test(title));
  const questionColumn = titles.findIndex((title) => QUESTION_COLUMN.test(title));
  const statusColumn = titles.findIndex((title) => STATUS_COLUMN.test(title));
  if (questionColumn < 0 && around.stance !== 'open') return;
  for (const row of rows) {
    const at = questionColumn >= 0 ? questionColumn : row.children.findIndex((cell) => askedIn(scope.text, cell));
    const cell = row.children[at];
    const asked = cell && askedIn(scope.text, cell);
    if (!cell || !asked) continue;
    // The place-holder in the answer's place is the same gap, and reported as one.
    if (row.children.some((other) => wholeMarker(textOf(scope.text, other).trim()))) continue;
    const cellText = (column: number) => (row.children[column] ? textOf(scope.text, row.children[column]) : '').trim();
    const answer = row.children[answerColumn];
    const others = row.children
      .filter((other) => other !== cell)
      .map((other) => textOf(scope.text, other))
      // A row's own number is no ticket.
      .filter((text, i) => i > 0 || wordCount(text) > 2)
      .join(' | ');
    let verdict: Verdict | undefined;
    if (
      around.stance === 'settled' ||
      isTaggedSettled(asked.tail) ||
      /^(?:resolved|closed|done|answered|decided)\b/i.test(cellText(statusColumn))
    )
      verdict = ANSWERED;
    else if (answer && wordCount(cellText(answerColumn)) > 0) verdict = { state: 'answered', answer: answer.span };
    else if (answer || around.stance === 'open') verdict = openOrDeferred(scope.text, [row], others);
    if (verdict) keep(scope, asked, cell, 'cell', verdict);
  }
}

const ANSWER_COLUMN =
  /^(?:answer|answers|decision|resolution|response|conclusion|outcome|antwort|entscheidung|réponse|décision|respuesta|decisión|resposta|decisão|ответ|решение|答案|回答|决定|決定|结论)/;
const QUESTION_COLUMN = /^(?:open )?(?:question|questions|frage|offene frage|pregunta|pergunta|вопрос|问题|質問)/;
const STATUS_COLUMN = /^(?:status|state|zustand|statut|estado|статус|状态|状態)/;
