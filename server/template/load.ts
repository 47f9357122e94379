import * as v from 'valibot';
import { TemplateSchema } from './schema.ts';
import type { Template } from './template.ts';

/** A mistake in a template: where, as the path of keys, and what. */
export interface TemplateIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** Whether the last key of the path is the mistake itself, rather than its value. */
  readonly ofKey?: true;
}

export type LoadedTemplate = { readonly template: Template } | { readonly issues: readonly TemplateIssue[] };

/** Checks what a template file holds. Either it is without a mistake or all mistakes are named. */
export function loadTemplate(value: unknown): LoadedTemplate {
  const result = v.safeParse(TemplateSchema, value);
  if (!result.success) return { issues: result.issues.map(issueOf) };
  const { $schema: _, ...template } = result.output;
  const issues = repeatedIds(template);
  return issues.length > 0 ? { issues } : { template };
}

function issueOf(issue: v.BaseIssue<unknown>): TemplateIssue {
  const path = (issue.path ?? []).map((item) => item.key as string | number);
  if (issue.type !== 'strict_object' || path.length === 0) return { path, message: issue.message };
  const key = String(path.at(-1));
  return issue.expected === 'never'
    ? { path, message: `There is no key “${key}” here. Remove it, or write one that the schema has.`, ofKey: true }
    : { path, message: `The key “${key}” is missing here. Add it.` };
}

/** Ids name their phase, part or question everywhere else, so that each may stand for one only. */
function repeatedIds(template: Template): TemplateIssue[] {
  const issues: TemplateIssue[] = [];
  const seen = new Set<string>();
  const check = (id: string, path: readonly (string | number)[]): void => {
    if (seen.has(id))
      issues.push({
        path,
        message: `The id “${id}” is used twice. Give each phase, part and question one of its own.`,
      });
    seen.add(id);
  };
  template.phases.forEach((phase, i) => {
    check(phase.id, ['phases', i, 'id']);
    phase.parts.forEach((part, j) => check(`${phase.id}/${part.id}`, ['phases', i, 'parts', j, 'id']));
    [phase, ...phase.parts].forEach((slot) =>
      slot.questions.forEach((question) => check(`${phase.id}/${slot.id}?${question.id}`, ['phases', i])),
    );
  });
  return issues;
}
