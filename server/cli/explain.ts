import { rules } from '../rules/index.ts';
import { ruleUrl } from '../rules/rule-url.ts';
import { closest } from '../text/closest.ts';

interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** The text of a rule's page; undefined where it isn't shipped. */
  readonly pageOf: (rule: string) => string | undefined;
}

/** Prints a rule's page; the result is the exit code. */
export function explainRule(id: string, { out, err, pageOf }: Output): number {
  const rule = rules.find((one) => one.id === id);
  if (rule) {
    out(pageOf(id) ?? `# ${id}\n\n${rule.summary}\n\n${ruleUrl(id)}\n`);
    return 0;
  }
  const ids = rules.map((one) => one.id);
  const meant = closest(id, ids);
  err(`There is no rule “${id}”. ${meant ? `Do you mean ${meant}?` : `The rules: ${ids.join(', ')}.`}\n`);
  return 2;
}
