import {
  attention,
  autolink,
  blockQuote,
  characterEscape,
  characterReference,
  codeText,
  hardBreakEscape,
  htmlText,
  labelEnd,
  labelStartImage,
  labelStartLink,
  list,
} from 'micromark-core-commonmark';
import type { Construct, Event, Extension, State, TokenizeContext } from 'micromark-util-types';

// micromark's work grows with the square of what nests and of what opens without an end. Texts that people write come
// nowhere near these bounds; beyond them a mark is a character like any other, and the time per length stays what it is.

/** How many quotes and lists stand in each other at most. */
const DEEPEST = 100;

/** How many runs of `*`, `_` and `~` one paragraph has at most, how many `[` and `![`, and how many of all other marks. */
const MOST_MARKS = 1000;

/** How many lines one paragraph has at most: the next one begins another. */
const MOST_LINES = 1000;

/** How many `](` without their `)` one paragraph has at most: each is looked for up to its end. */
const MOST_FAILURES = 100;

/** How many code units of a paragraph are looked through in vain at most for the end of code and of tags. */
const FARTHEST = 200_000;

/** What one text (a paragraph, a heading, a cell) has used up. */
interface Used {
  marks: number;
  labels: number;
  others: number;
  failures: number;
  looked: number;
}

const uses = new WeakMap<TokenizeContext, Used>();

function usedBy(text: TokenizeContext): Used {
  let used = uses.get(text);
  if (used === undefined) uses.set(text, (used = { marks: 0, labels: 0, others: 0, failures: 0, looked: 0 }));
  return used;
}

/** A construct of text under another name, so that its original can be left out. */
function bounded(
  construct: Construct,
  isSpent: (used: Used) => boolean,
  onFailure: (used: Used, length: number, code: number | null) => void = () => {},
): Construct {
  return {
    ...construct,
    name: `bounded-${construct.name}`,
    tokenize(effects, ok, nok) {
      const used = usedBy(this);
      if (isSpent(used)) return nok;
      const from = this.now().offset;
      const failed: State = (code) => {
        onFailure(used, this.now().offset - from, code);
        return nok(code);
      };
      return construct.tokenize.call(this, effects, ok, failed);
    },
  };
}

/** A mark of emphasis, of which only so many count. */
export function boundedMark(construct: Construct): Construct {
  return bounded(construct, (used) => used.marks++ >= MOST_MARKS);
}

const ROUND_BRACKET = 40;

const mark = boundedMark(attention);
const labelLink = bounded(labelStartLink, (used) => used.labels++ >= MOST_MARKS);
const labelImage = bounded(labelStartImage, (used) => used.labels++ >= MOST_MARKS);
const label = bounded(
  labelEnd,
  ({ failures }) => failures >= MOST_FAILURES,
  (used, _, code) => {
    if (code === ROUND_BRACKET) used.failures++;
  },
);
const other = (construct: Construct): Construct =>
  bounded(
    construct,
    (used) => used.others++ >= MOST_MARKS || used.looked > FARTHEST,
    (used, length) => {
      used.looked += length;
    },
  );
const escape = other(characterEscape);
const reference = other(characterReference);

/** How deep one line is, as far as it is read. */
interface Depth {
  line: number;
  depth: number;
  /** Where the last container was opened: the tokenizer asks twice. */
  offset: number;
}

const depths = new WeakMap<TokenizeContext, Depth>();

function depthOf(document: TokenizeContext): Depth {
  const { line } = document.now();
  let depth = depths.get(document);
  if (depth === undefined || depth.line !== line) depths.set(document, (depth = { line, depth: 0, offset: -1 }));
  return depth;
}

/** A container that opens only so deep. Its original, which is tried next, is left out for as long. */
function shallow(construct: Construct): Construct {
  const { continuation } = construct;
  return {
    ...construct,
    name: `bounded-${construct.name}`,
    continuation: {
      ...continuation!,
      tokenize(effects, ok, nok) {
        leaveOutContainers(this, false);
        depthOf(this).depth++;
        return continuation!.tokenize.call(this, effects, ok, nok);
      },
    },
    tokenize(effects, ok, nok) {
      const depth = depthOf(this);
      const { offset } = this.now();
      const isSecond = depth.offset === offset;
      leaveOutContainers(this, !isSecond && depth.depth >= DEEPEST);
      if (!isSecond && depth.depth >= DEEPEST) return nok;
      const opened: State = (next) => {
        if (!isSecond) depth.depth++;
        depth.offset = offset;
        return ok(next);
      };
      return construct.tokenize.call(this, effects, opened, nok);
    },
  };
}

const containers = [list.name!, blockQuote.name!];

function leaveOutContainers({ parser }: TokenizeContext, out: boolean): void {
  const { disable } = parser.constructs;
  const names = disable.null ?? [];
  if (names.includes(containers[0]!) === out) return;
  disable.null = out ? [...names, ...containers] : names.filter((name) => !containers.includes(name));
}

const aList = shallow(list);

/** The line that the paragraph began on, by the tokenizer's events: it asks in the name of a context of its own. */
const paragraphs = new WeakMap<readonly Event[], number>();

/** What a paragraph asks of each line, whether something else begins there, comes by here: as one is too long, it does. */
const endOfLongParagraph: Construct = {
  name: 'endOfLongParagraph',
  tokenize(_effects, ok, nok) {
    const { line } = this.now();
    if (this.interrupt) return line - (paragraphs.get(this.events) ?? line) < MOST_LINES ? nok : ok;
    paragraphs.set(this.events, line);
    return nok;
  },
};

const originals = [
  attention,
  autolink,
  characterEscape,
  characterReference,
  codeText,
  hardBreakEscape,
  htmlText,
  labelEnd,
  labelStartImage,
  labelStartLink,
];

/** What keeps the time of a parse in proportion to the text, whatever that is. */
export const bounds: Extension = {
  document: {
    ...Object.fromEntries(['*', '+', '-', ...'0123456789'].map((opener) => [opener.charCodeAt(0), aList])),
    ['>'.charCodeAt(0)]: shallow(blockQuote),
  },
  flow: { null: endOfLongParagraph },
  string: {
    ['&'.charCodeAt(0)]: reference,
    ['\\'.charCodeAt(0)]: escape,
  },
  text: {
    ['!'.charCodeAt(0)]: labelImage,
    ['&'.charCodeAt(0)]: reference,
    ['*'.charCodeAt(0)]: mark,
    ['<'.charCodeAt(0)]: [other(autolink), other(htmlText)],
    ['['.charCodeAt(0)]: labelLink,
    ['\\'.charCodeAt(0)]: [other(hardBreakEscape), escape],
    [']'.charCodeAt(0)]: label,
    ['_'.charCodeAt(0)]: mark,
    ['`'.charCodeAt(0)]: other(codeText),
  },
  disable: { null: originals.map(({ name }) => name!) },
};
