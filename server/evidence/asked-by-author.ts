import type { Question } from '../question/questions.ts';
import { questionWords } from '../question/shared-words.ts';
import type { TemplateQuestion } from '../template/template.ts';

/** How much of both questions' content has to be common, as a share of all their content words. */
const ALIKE = 0.6;

/** The author's question that asks what a question of the template asks, whatever the small words. */
export function askedByAuthor({ text }: TemplateQuestion, questions: readonly Question[]): Question | undefined {
  const wanted = questionWords(text);
  let best: { readonly question: Question; readonly share: number } | undefined;
  for (const question of questions) {
    const words = questionWords(question.text);
    const common = [...wanted].filter((word) => words.has(word)).length;
    const share = common / (wanted.size + words.size - common);
    if (share >= ALIKE && share > (best?.share ?? 0)) best = { question, share };
  }
  return best?.question;
}
