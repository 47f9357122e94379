import type { DirectiveUse } from '../directive/suppress.ts';
import type { Directive } from '../directive/directive.ts';
import type { DesignDoc } from '../document/design-doc.ts';
import type { Status } from '../document/front-matter.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A question asked of every document. Its page, `<id>.md` beside it, is its documentation and its test. */
export interface Rule {
  readonly id: string;
  /** What it reports with unless the configuration or the document's status says otherwise. */
  readonly severity: Severity | 'off';
  /** One sentence, the first of its page: what is wrong when it reports. */
  readonly summary: string;
  /**
   * `structure` rules ask about sections and stay silent on a document that is no design document. `directive` rules ask
   * about the comments that steer the others, so they are asked when the others have answered.
   */
  readonly scope: 'structure' | 'text' | 'directive';
  /** Where a document's status makes it graver or milder; a severity that the configuration gives is never raised. */
  readonly severityIn?: Readonly<Partial<Record<Status, Severity>>>;
  /** What the configuration can set, with what holds where it doesn't. */
  readonly options?: RuleOptions;
  check(context: RuleContext): Iterable<Finding>;
}

/** Each option's type is the type of its default. */
export type RuleOptions = Readonly<Record<string, boolean | number | string | readonly string[]>>;

export interface RuleContext {
  readonly doc: DesignDoc;
  readonly alignment: Alignment;
  /** Whether front matter or the configuration declares the document, rather than the engine recognising it. */
  readonly declared: boolean;
  /** Whether the configuration names the rule: then its severity is the team's word, and the rule weighs nothing by itself. */
  readonly configured: boolean;
  /** The rule's own options, as configured: every key of {@link Rule.options}. */
  readonly options: RuleOptions;
  readonly directives: DirectiveContext;
}

/** What `directive` rules ask about; the others have no use for it. */
export interface DirectiveContext {
  readonly all: readonly Directive[];
  /** What each directive silenced; empty until every other rule has answered. */
  readonly uses: readonly DirectiveUse[];
  /** Every rule's id. */
  readonly known: readonly string[];
  /** The rules that were asked: a directive is of no use only where its rule could have spoken. */
  readonly asked: ReadonlySet<string>;
}

export interface Finding {
  /** What is underlined, in the document's offsets. */
  readonly span: Span;
  /** What is wrong, then what to do about it: two sentences. */
  readonly message: string;
  /** Where it is milder or graver than the rule itself. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** A title and edits that make the finding go away. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Whether it may be applied without being looked at: by `--fix` and on saving. */
  readonly safe: boolean;
}
