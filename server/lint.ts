import { directivesOf } from './directive/directive.ts';
import { suppress } from './directive/suppress.ts';
import type { DesignDoc } from './document/design-doc.ts';
import { rules } from './rules/index.ts';
import type { DirectiveContext, Finding, Rule, RuleOptions, Severity } from './rules/rule.ts';
import { align } from './template/align.ts';
import type { Alignment } from './template/alignment.ts';
import { bundledTemplate } from './template/bundled.ts';
import type { Template } from './template/template.ts';
import { Interruption } from './text/remember.ts';

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

/** What a configuration says of one document. */
export interface LintSettings {
  readonly template: Template;
  /** Whether it declares the document to be a design document. */
  readonly declared: boolean;
  /** By rule id; a rule that isn't named keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** By rule id; an option that isn't named keeps its default. */
  readonly options: Readonly<Record<string, RuleOptions>>;
}

export const defaultSettings: LintSettings = {
  template: bundledTemplate,
  declared: false,
  severities: {},
  options: {},
};

export interface LintOptions {
  readonly settings?: LintSettings;
  /** Told of a rule that throws: it takes nothing else down. */
  readonly onError?: (rule: Rule, error: unknown) => void;
  /** The rules that are asked; all of them, unless a test says otherwise. */
  readonly rules?: readonly Rule[];
}

/** Asks every rule about a document: a pure function of the document's text and the settings. */
export function lint(doc: DesignDoc, options: LintOptions = {}): LintResult {
  const { settings = defaultSettings, onError = () => {}, rules: all = rules } = options;
  const alignment = align(doc, settings.template);
  const says = doc.frontMatter.designDoc;
  const declared = says !== false && (says !== undefined || settings.declared);
  const designDoc = declared || (says !== false && alignment.recognised);
  const enabled = all.filter(
    (rule) => (settings.severities[rule.id] ?? rule.severity) !== 'off' && (rule.scope !== 'structure' || designDoc),
  );
  const directives = directivesOf(doc);
  let context: DirectiveContext = {
    all: directives,
    uses: [],
    known: all.map(({ id }) => id),
    asked: new Set(enabled.map(({ id }) => id)),
  };
  const ask = (rule: Rule): readonly Problem[] => {
    const found: Problem[] = [];
    try {
      const own = { ...rule.options, ...settings.options[rule.id] };
      for (const finding of rule.check({
        doc,
        alignment,
        declared,
        configured: rule.id in settings.severities,
        options: own,
        directives: context,
      })) {
        found.push({ ...finding, rule, severity: severityOf(doc, rule, finding, settings) });
      }
    } catch (error) {
      if (error instanceof Interruption) throw error;
      onError(rule, error);
    }
    return found;
  };
  const first = suppress(doc, directives, enabled.filter(({ scope }) => scope !== 'directive').flatMap(ask));
  context = { ...context, uses: first.uses };
  // Else a bare “disable” that is of no use would silence the finding that says so.
  const named = directives.filter((directive) => directive.rules.length > 0);
  const second = suppress(doc, named, enabled.filter(({ scope }) => scope === 'directive').flatMap(ask));
  return { designDoc, alignment, problems: [...first.kept, ...second.kept].sort(inOrder) };
}

function inOrder(a: Problem, b: Problem): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

const RANK: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

/**
 * The configuration's severity, else the rule's by the document's status. A finding that is milder than its rule stays so
 * whatever is configured, and a draft only ever softens.
 */
function severityOf(doc: DesignDoc, rule: Rule, finding: Finding, { severities }: LintSettings): Severity {
  const configured = severities[rule.id];
  const status = doc.frontMatter.status ?? 'review';
  const own = rule.severity === 'off' ? 'warning' : rule.severity;
  const byStatus = rule.severityIn?.[status] ?? own;
  const softened = status === 'draft' ? rule.severityIn?.draft : undefined;
  const base = configured === undefined || configured === 'off' ? byStatus : milder(configured, softened ?? configured);
  if (finding.severity === undefined) return base;
  if (RANK[finding.severity] < RANK[own]) return milder(base, finding.severity);
  return configured === undefined ? finding.severity : base;
}

function milder(a: Severity, b: Severity): Severity {
  return RANK[a] < RANK[b] ? a : b;
}
