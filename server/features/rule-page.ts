import type { Rule } from '../rules/rule.ts';

/** Why a rule exists: its page from the summary up to the first example, two paragraphs at the most; without a page, the summary. */
export function whyOf(rule: Rule, page: string | undefined): string {
  const intro = (page ?? '').split(/^## /m, 1)[0]!.replace(/^# .*$/m, '');
  const paragraphs = intro
    .split(/\r?\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return [`**${rule.id}**`, ...(paragraphs.length > 0 ? paragraphs.slice(0, 2) : [rule.summary])].join('\n\n');
}
