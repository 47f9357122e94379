/**
 * What client and server say to each other beside the Language Server Protocol. Types and names only: the server imports
 * them as types, so that nothing of the client is in its bundle. Ranges are LSP's: 0-based, columns in UTF-16 code units.
 */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** What our own client says of itself in `initializationOptions`; other clients say nothing and get the defaults. */
export interface InitializationOptions {
  /** Whether `designDoc/status` is wanted. */
  readonly status?: boolean;
  /** Whether the client has the command `designDoc.showRule` (a rule's id): it opens that rule's page. */
  readonly showsRules?: boolean;
  /** `false`: no document symbols, since the editor has an outline of headings of its own. */
  readonly documentSymbols?: boolean;
  /**
   * `false`: the workspace isn't trusted, so that what its configuration names outside of it is not read. The client says
   * `designDoc/trusted`, without parameters, when it is.
   */
  readonly trusted?: boolean;
}

/** Server → client, notification `designDoc/status`: a version of an open document has been read and judged. */
export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  /** `none`: no design document, nothing is reported. `too-large`: over the size cap, not checked. */
  readonly state: 'design-doc' | 'none' | 'too-large';
  readonly phasesPresent: number;
  readonly phasesTotal: number;
  readonly openQuestions: number;
  readonly problems: number;
  /** The configuration file in force, or absent. */
  readonly config?: string;
}

/** Client → server, request `designDoc/checklist`: the parameters; the answer is a {@link WireChecklist} or null where the document isn't open. */
export interface ChecklistParams {
  readonly textDocument: { readonly uri: string };
}

/** Everything that the tree view and the preview show of a document. */
export interface WireChecklist {
  readonly uri: string;
  readonly version: number;
  readonly title: string;
  readonly designDoc: boolean;
  /** Items that are done, of all that the template asks for: phases, parts and questions. */
  readonly progress: { readonly done: number; readonly total: number };
  readonly phases: readonly WirePhase[];
  /** The author's questions that stand in no phase: in a chapter of open questions, say. */
  readonly elsewhere: readonly WireQuestion[];
  /** The figures of the system that have a name of their own, each once, and again where it is stated differently. */
  readonly figures: readonly WireFigure[];
  /** Entities, each with the names of the operations that speak of it. */
  readonly entities: readonly (WireNamed & { readonly operations: readonly string[] })[];
  readonly operations: readonly WireNamed[];
  readonly components: readonly WireNamed[];
}

/** Something that the document declares, and where. */
export interface WireNamed {
  readonly name: string;
  readonly range: WireRange;
}

export interface WireFigure {
  readonly name: string;
  /** As the author wrote it. */
  readonly text: string;
  readonly range: WireRange;
  /** Whether another place states another value. */
  readonly disputed: boolean;
}

export type SlotState = 'complete' | 'incomplete' | 'empty' | 'missing';

export interface WireSlot {
  readonly id: string;
  readonly title: string;
  readonly guide: string;
  readonly state: SlotState;
  /** The heading as the author wrote it, and where; absent where the slot is missing. */
  readonly heading?: string;
  readonly range?: WireRange;
  /** The template's questions. */
  readonly questions: readonly WireQuestion[];
  /** The author's own questions in this slot, open ones and answered. */
  readonly ownQuestions: readonly WireQuestion[];
  readonly requirements: readonly WireRequirement[];
  readonly estimates: readonly WireEstimate[];
  /** Findings in this slot, the ones below `information` left out. */
  readonly problems: number;
}

export interface WirePhase extends WireSlot {
  readonly parts: readonly (WireSlot & { readonly optional: boolean })[];
}

export interface WireQuestion {
  readonly text: string;
  /** `waived`: it doesn't apply, for a reason, or is out of scope. `deferred`: somebody settles it by a day, or in a tracker. */
  readonly state: 'answered' | 'open' | 'waived' | 'deferred';
  /** Where the answer stands, what waives it or puts it off, or an open question of the author's. */
  readonly range?: WireRange;
  /** What stands there, shortened; absent where that is the question itself. */
  readonly excerpt?: string;
}

export interface WireRequirement {
  readonly text: string;
  readonly range: WireRange;
  readonly state: 'quantified' | 'verifiable' | 'unquantified' | 'feature';
  /** The measure as the author wrote it. */
  readonly measure?: string;
  readonly attribute?: string;
  /** Where the design takes a required quality up: the statement and its section's heading; absent where the question doesn't arise. */
  readonly takenUp?: 'nowhere' | { readonly range: WireRange; readonly excerpt: string; readonly section: string };
}

/** A calculation that the author states with its result, computed anew. */
export interface WireEstimate {
  readonly text: string;
  readonly range: WireRange;
  /** `near`: 5 to 15 % off. */
  readonly state: 'right' | 'near' | 'wrong';
  /** What it comes to, in the author's unit and notation. */
  readonly result: string;
}

/** Client → server, request `designDoc/newDocument`: the text of a new design document after the template. */
export interface NewDocumentResult {
  readonly text: string;
}

/**
 * Client → server: edits of a document, none where nothing is to be done. `designDoc/insertMissing` inserts all missing phases
 * and parts, `designDoc/declare` writes `design-doc: true` into the front matter, `designDoc/fixAll` does what needs no look.
 */
export interface EditsResult {
  readonly edits: readonly { readonly range: WireRange; readonly newText: string }[];
}

/** Client → server, request `designDoc/checklistMarkdown`: the checklist as Markdown for a pull request; null where the document isn't open. */
export interface ChecklistMarkdownResult {
  readonly text: string;
}

/** Client → server, request `designDoc/summary`: a document of the workspace that needn't be open. */
export interface SummaryParams {
  readonly uri: string;
  readonly text: string;
}

/** How far one document has come; `none` where it is no design document. */
export type SummaryResult = { readonly state: 'none' } | ({ readonly state: 'design-doc' } & WireSummary);

export interface WireSummary {
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly phasesPresent: number;
  readonly phasesTotal: number;
  readonly openQuestions: number;
  /** Requirements without a measure. */
  readonly unmeasured: number;
  readonly wrongEstimates: number;
  readonly problems: number;
}
