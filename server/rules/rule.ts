import type { DesignDoc } from '../document/design-doc.ts';
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
  /** `structure` rules ask about sections and stay silent on a document that is no design document. */
  readonly scope: 'structure' | 'text';
  check(context: RuleContext): Iterable<Finding>;
}

export interface RuleContext {
  readonly doc: DesignDoc;
  readonly alignment: Alignment;
  /** Whether front matter or the configuration declares the document, rather than the engine recognising it. */
  readonly declared: boolean;
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
