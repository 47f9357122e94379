import type { Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import type { Stance } from './stance.ts';

export type QuestionState = 'answered' | 'open' | 'deferred';

/** A question or place-holder of one section with its verdict; spans count from the section's chunk. */
export interface Judged {
  readonly kind: 'question' | 'marker';
  readonly span: Span;
  readonly text: string;
  /** `unspoken`: a turn of speech, or put to somebody else; it counts only when a guide is told from a design. */
  readonly state: QuestionState | 'unspoken';
  /** Whether neither the block nor its neighbours in the list answer it. */
  readonly bare?: boolean;
  /** Whether its own label declares it open: “OPEN ISSUE: …”. */
  readonly declaredOpen?: boolean;
  /** What answers it; absent where it is open, or where the answer is the heading above it. */
  readonly answer?: Span;
  /** What carries it: an answer goes below that. */
  readonly form: 'heading' | 'item' | 'paragraph' | 'cell';
  /** The item, paragraph or heading itself; absent for a heading that is no block of its own. */
  readonly block?: Block;
}

/** What a section's judgement knows beside the section's blocks. */
export interface SectionFacts {
  /** The text of the heading, where it plays one, in the chunk's offsets. */
  readonly heading: Span | undefined;
  readonly title: string;
  /** What this heading and those above it say. */
  readonly stance: Stance | undefined;
  /** Whether sections stand below this one: they may answer what it asks. */
  readonly hasChildren: boolean;
  /** Whether the heading is only a bold line or the like, with another one after it: the text goes on there. */
  readonly goesOn: boolean;
  /** The title of the section after this one, of the same rank; empty where there is none. */
  readonly nextTitle: string;
  /** Whether the document declares itself and this heading opens a phase or part of its own: a stub’s questions are open. */
  readonly isStub: boolean;
  /** Whether the document is the script of an interview: what it wants to know is asked of somebody else. */
  readonly isScript: boolean;
}
