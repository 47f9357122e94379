import type { DesignDoc } from './document/design-doc.ts';
import { rules } from './rules/index.ts';
import type { Finding, Rule, Severity } from './rules/rule.ts';
import { align } from './template/align.ts';
import type { Alignment } from './template/alignment.ts';
import { bundledTemplate } from './template/bundled.ts';

/** A finding with the rule that made it and the severity that it is reported with. */
export interface Problem extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

export interface LintResult {
  /** Whether the document is checked as a design document: by its front matter, the configuration, or recognised by itself. */
  readonly designDoc: boolean;
  readonly alignment: Alignment;
  /** In the order of the document. */
  readonly problems: readonly Problem[];
}

/** Asks every rule about a document. A rule that throws is reported to `onError` and takes nothing else down. */
export function lint(doc: DesignDoc, onError: (rule: Rule, error: unknown) => void = () => {}): LintResult {
  const alignment = align(doc, bundledTemplate);
  const declared = doc.frontMatter.designDoc !== undefined && doc.frontMatter.designDoc !== false;
  const designDoc = declared || (doc.frontMatter.designDoc !== false && alignment.recognised);
  const problems: Problem[] = [];
  for (const rule of rules) {
    if (rule.severity === 'off' || (rule.scope === 'structure' && !designDoc)) continue;
    try {
      for (const finding of rule.check({ doc, alignment, declared })) {
        problems.push({ ...finding, rule, severity: finding.severity ?? rule.severity });
      }
    } catch (error) {
      onError(rule, error);
    }
  }
  return { designDoc, alignment, problems: problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}
