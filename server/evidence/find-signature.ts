import type { Section } from '../document/section.ts';
import type { Block } from '../markdown/block.ts';
import { plainText } from '../markdown/prose.ts';
import { isDescribedEndpoint, isEndpoint } from '../model/endpoint.ts';
import { isSignature, isTypedSignature } from '../model/signature.ts';
import { remembering } from '../text/remember.ts';
import type { Span } from '../text/span.ts';
import { findingIn } from './finding-in.ts';
import { blocksOf, linesOf, lineWhere } from './section-blocks.ts';

/**
 * Where a section lists an operation, in its heading or below it. `typed`: with its parameters or results; `loose`: also as a
 * function's signature, which elsewhere than in an API is just code.
 */
export const findSignature = findingIn((section, typed: boolean, loose: boolean) => {
  const wish = { typed, loose };
  if (isOperation(section.title, wish)) return section.heading;
  for (const block of blocksOf(section)) {
    const found = signatureIn(section, block, wish);
    if (found) return found;
  }
  return undefined;
});

interface SignatureWish {
  readonly typed: boolean;
  readonly loose: boolean;
}

/** Where sections list an operation and, in words or examples, also say what comes out of one. */
export function findDescribed(sections: readonly Section[], loose: boolean): Span | undefined {
  const results = sections.filter(({ passage }) => saysResults(passage));
  if (results.length === 0) return undefined;
  for (const section of sections) {
    const found = findSignature(section, false, loose);
    if (found && hasParameters(section)) return found;
  }
  // “As params: … As results: …”
  return loose ? results.find((section) => PARAMETERS.test(textOf(section)))?.heading : undefined;
}

function textOf({ blocks, chunk: { text } }: Section): string {
  return blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n');
}

const saysResults = remembering((passage: Section) => RESULTS.test(textOf(passage)));

const PARAMETERS = /\b(?:params?|parameters?|inputs?|arguments?|request body)\b/i;

const RESULTS = /\b(?:returns?|responses?|responds?|results? (?:is|are|in))\b/i;

/** Whether a section names what goes into its operations: a list in brackets, a part of a path, a body. */
function hasParameters(section: Section): boolean {
  return /[{(]\s*"?\w|\/:\w|\b(?:body|request|param)/i.test(`${section.title}\n${textOf(section)}`);
}

function isOperation(line: string, { typed, loose }: SignatureWish): boolean {
  if (typed) return isDescribedEndpoint(line) || (loose && isTypedSignature(line));
  return isEndpoint(line) || (loose && isSignature(line));
}

function signatureIn({ chunk: { text } }: Section, block: Block, wish: SignatureWish): Span | undefined {
  switch (block.kind) {
    case 'code': {
      const content = text.slice(block.content!.start, block.content!.end);
      if (isInterfaceLanguage(block, content)) return block.span;
      // What creates tables calls nothing.
      if (block.language === 'sql' || /\bcreate table\b/i.test(content)) return undefined;
      // In an API, an object in a fence is what goes in or comes out.
      if (wish.typed && wish.loose && /^\s*[{[]/.test(content)) return block.span;
      return lineWhere(text, block.content!, (line, start) =>
        isOperation(goesOn(line) ? joined(text, start, block.content!.end) : line, wish),
      );
    }
    case 'row': {
      const cells = block.children.map((cell) => plainText(text, cell));
      const isCall = cells.some((cell) => METHOD.test(cell)) && cells.some((cell) => cell.startsWith('/'));
      return isCall && (!wish.typed || cells.length > 3) ? block.span : undefined;
    }
    case 'paragraph': {
      if (isOperation(plainText(text, block), wish) || isOperation(withoutRemarks(text, block), wish))
        return block.span;
      // Below each other, without a list.
      const lines = linesOf(text, block.span);
      return lines.length > 1 && lines.some((line) => isOperation(line.trim(), wish)) ? block.span : undefined;
    }
    case 'cell':
      return isOperation(plainText(text, block), wish) ? block.span : undefined;
    default:
      return undefined;
  }
}

const METHOD = /^(?:GET|POST|PUT|PATCH|DELETE)$/;

/** A call over several lines, each with a remark behind it. */
function withoutRemarks(text: string, { span }: Block): string {
  return linesOf(text, span)
    .map((line) =>
      line
        .replace(/ (?:#|\/\/).*$/, '')
        .replaceAll('`', '')
        .trim(),
    )
    .join(' ');
}

function isInterfaceLanguage(block: Block, content: string): boolean {
  switch (block.language) {
    case 'graphql':
    case 'gql':
      return true;
    case 'proto':
    case 'protobuf':
      return content.includes('rpc ');
    default:
      return (
        content.includes('openapi:') || content.includes('swagger:') || /^type (?:Query|Mutation)\b/m.test(content)
      );
  }
}

/** Whether a line of code goes on: its bracket stays open, or it ends in a backslash. */
function goesOn(line: string): boolean {
  return line.endsWith('\\') || (line.includes('(') && !line.includes(')'));
}

/** The lines of a call as one. */
function joined(text: string, start: number, end: number): string {
  const lines = text.slice(start, Math.min(end, start + LONGEST_CALL)).split('\n');
  const last = lines.findIndex(
    (line, i) => !goesOn(line.trim()) && (line.includes(')') || i === lines.length - 1 || !line.trim().endsWith(',')),
  );
  return lines
    .slice(0, last + 1)
    .map((line) => line.trim().replace(/\\$/, ''))
    .join(' ');
}

const LONGEST_CALL = 800;
