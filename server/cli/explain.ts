import { rules } from '../rules/index.ts';
import { closest } from '../text/closest.ts';

interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly pageOf: (rule: string) => string | undefined;
}

/** Prints a rule's page; the result is the exit code. */
export function explainRule(id: string, { out, err, pageOf }: Output): number {
  const ids = rules.map((rule) => rule.id);
  const page = ids.includes(id) ? pageOf(id) : undefined;
  if (page !== undefined) {
    out(page);
    return 0;
  }
  const meant = closest(id, ids);
  err(`There is no rule “${id}”. ${meant ? `Do you mean ${meant}?` : `The rules: ${ids.join(', ')}.`}\n`);
  return 2;
}
