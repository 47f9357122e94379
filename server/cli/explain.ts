import pages from '../rules/pages.json' with { type: 'json' };
import { rules } from '../rules/index.ts';
import { closest } from '../text/closest.ts';

/** Prints a rule's page; the result is the exit code. */
export function explainRule(id: string, { out, err }: { readonly out: (text: string) => void; readonly err: (text: string) => void }): number {
  const page = (pages as Readonly<Record<string, string>>)[id];
  if (page !== undefined) {
    out(page);
    return 0;
  }
  const ids = rules.map((rule) => rule.id);
  const meant = closest(id, ids);
  err(`There is no rule “${id}”. ${meant ? `Do you mean ${meant}?` : `The rules: ${ids.join(', ')}.`}\n`);
  return 2;
}
