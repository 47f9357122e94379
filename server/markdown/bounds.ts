import {
  attention,
  blockQuote,
  codeText,
  htmlText,
  labelEnd,
  labelStartImage,
  labelStartLink,
  list,
} from 'micromark-core-commonmark';
import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types';

// micromark's work grows with the square of what nests and of what opens without an end. Texts that people write come
// nowhere near these bounds; beyond them a mark is a character like any other, and the time per length stays what it is.

/** How many quotes and lists stand in each other at most. */
const DEEPEST = 100;

/** How many runs of `*`, `_` and `~` one paragraph has at most, and how many `[` and `![`. */
const MOST_MARKS = 1000;

/** How many `](` without their `)` one paragraph has at most: each is looked for up to its end. */
const MOST_FAILURES = 100;

/** How many code units of a paragraph are looked through in vain at most for the end of code and of tags. */
const FARTHEST = 200_000;

/** What one text (a paragraph, a heading, a cell) has used up. */
interface Used {
  marks: number;
  labels: number;
  failures: number;
  looked: number;
}

const uses = new WeakMap<TokenizeContext, Used>();

function usedBy(text: TokenizeContext): Used {
  let used = uses.get(text);
  if (used === undefined) uses.set(text, (used = { marks: 0, labels: 0, failures: 0, looked: 0 }));
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
const looksFar = (used: Used) => used.looked > FARTHEST;
const look = (used: Used, length: number): void => {
  used.looked += length;
};
const code = bounded(codeText, looksFar, look);
const tag = bounded(htmlText, looksFar, look);

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

/** What keeps the time of a parse in proportion to the text, whatever that is. */
export const bounds: Extension = {
  document: {
    ...Object.fromEntries(['*', '+', '-', ...'0123456789'].map((opener) => [opener.charCodeAt(0), aList])),
    ['>'.charCodeAt(0)]: shallow(blockQuote),
  },
  text: {
    ['!'.charCodeAt(0)]: labelImage,
    ['*'.charCodeAt(0)]: mark,
    ['<'.charCodeAt(0)]: tag,
    ['['.charCodeAt(0)]: labelLink,
    [']'.charCodeAt(0)]: label,
    ['_'.charCodeAt(0)]: mark,
    ['`'.charCodeAt(0)]: code,
  },
  disable: {
    null: [attention, codeText, htmlText, labelEnd, labelStartImage, labelStartLink].map(({ name }) => name!),
  },
};
