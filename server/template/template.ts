/** What a team expects of a design document: data, not code. No rule knows a phase by name. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly phases: readonly Phase[];
  /** Headings of design documents that belong to no phase, a table of contents for one, and the phases’ false friends. */
  readonly outside: AliasesByLanguage;
  /** Titles of documents and sections whose questions are for somebody else: templates, interview guides, exercises. */
  readonly guides: AliasesByLanguage;
}

/** What a phase and a part of one have in common. */
export interface Slot {
  readonly id: string;
  /** The canonical heading. */
  readonly title: string;
  /** One or two sentences that tell the author what belongs here. */
  readonly guide: string;
  readonly aliases: AliasesByLanguage;
  readonly questions: readonly TemplateQuestion[];
}

export interface Phase extends Slot {
  /** What its structured blocks are read for: the data, the interface, the parts of the system, or what may fail of them. */
  readonly holds?: 'entities' | 'operations' | 'components' | 'weaknesses' | undefined;
  /** Whether chapters amid the design that name no phase belong here: a mechanism may be called anything. */
  readonly others?: boolean | undefined;
  readonly parts: readonly Part[];
}

export interface Part extends Slot {
  /** Whether its absence is only worth a remark. */
  readonly optional: boolean;
  /** What the items of this part are: only quality requirements owe a measure. */
  readonly holds: 'features' | 'qualities' | 'wishes';
}

/** A question that a complete document answers. */
export interface TemplateQuestion {
  readonly id: string;
  readonly text: string;
  /** What counts as an answer: any one of these. */
  readonly evidence: readonly Evidence[];
}

/** A kind of answer. Words are written like those of {@link Aliases}. */
export type Evidence =
  | {
      readonly kind: 'quantity';
      readonly dimension: 'count' | 'rate' | 'data' | 'time' | 'share';
      /** What has to be said along with it where it stands in another phase: there, only the dimension isn't enough. */
      readonly words?: readonly string[] | undefined;
    }
  | { readonly kind: 'ratio'; readonly words: readonly string[] }
  | {
      readonly kind: 'list';
      readonly items: number;
      /** What its heading has to name, where any other list of the phase may be about anything. */
      readonly below?: readonly string[] | undefined;
    }
  | {
      readonly kind: 'table';
      /** What its header has to name, where any other table of the phase may be about anything. */
      readonly columns?: readonly string[] | undefined;
    }
  | { readonly kind: 'signature'; readonly typed?: boolean | undefined }
  | { readonly kind: 'data-model' }
  | {
      readonly kind: 'diagram';
      /** Whether it has to relate what it draws. */
      readonly linked?: boolean | undefined;
    }
  /** So many different services, by their names. */
  | { readonly kind: 'services'; readonly least: number }
  | {
      readonly kind: 'topic';
      readonly words: readonly string[];
      /** What has to be said along with the topic, where naming it isn't enough: a means against a peak. */
      readonly with?: readonly string[] | undefined;
      /** Whether it is enough to draw it. */
      readonly drawn?: boolean | undefined;
      /** Whether it only counts in the phase that asks: elsewhere the words may be about anything. */
      readonly home?: boolean | undefined;
    }
  | { readonly kind: 'answer' };

/** By language tag. A heading is read with the words of all languages: documents mix them. */
export type AliasesByLanguage = Readonly<Record<string, Aliases>>;

/**
 * The words by which a heading is known, from the surest kind to the weakest. A phrase is words between spaces; `*` at a
 * word's end or start stands for any letters there, `|` between two words for either, `_` for up to two words of any kind.
 */
export interface Aliases {
  /** Decide wherever they stand in a heading. */
  readonly names?: readonly string[] | undefined;
  /** Decide as surely, but only as the whole heading, or the whole of what an “and” joins. */
  readonly exact?: readonly string[] | undefined;
  /** Decide as the head of the heading's noun phrase: “storage *estimates*”, “*schema* of the database”. */
  readonly heads?: readonly string[] | undefined;
  /** Decide as the whole heading. */
  readonly alone?: readonly string[] | undefined;
  /** Decide as the whole heading where nothing above it says otherwise. */
  readonly topics?: readonly string[] | undefined;
  /** Heads of headings that stay in this phase when they stand below it, though elsewhere they are another's. */
  readonly within?: readonly string[] | undefined;
  /** Mean this phase as the whole heading behind phases that come before it, though elsewhere another: “Scale”. */
  readonly late?: readonly string[] | undefined;
  /** Mean this phase as the whole heading in a design where nothing else does: “Goals”. */
  readonly lacking?: readonly string[] | undefined;
  /** Heads or first words of headings that belong here when they stand amid the phases: “Short code *generation*”. */
  readonly amid?: readonly string[] | undefined;
}
