import { prose } from '../markdown/prose.ts';
import { descendants, inlineDescendants, type Block } from '../markdown/block.ts';
import type { Span } from '../text/span.ts';
import { isDeferred } from './answers.ts';
import { isContent, urlsOf } from './block-text.ts';
import type { Judged, SectionFacts } from './judged.ts';
import { wordCount } from './phrases.ts';
import { sentencesOf } from './sentences.ts';
import { isFillIn, isInstruction, markersOf, mayHoldMarker, wholeMarker, type Marker } from './markers.ts';

/** The place-holders in a section's blocks; one for each block that holds one, since one decision is what is missing. */
export function* judgeMarkers(text: string, blocks: readonly Block[], facts: SectionFacts): Generator<Judged> {
  // “TODO” above a list of things to do is that list's name.
  const isName = wholeMarker(facts.title) !== undefined && (facts.hasChildren || blocks.some(isContent));
  if (facts.heading && !isName) yield* inHeading(text, facts);
  for (const top of blocks) {
    for (const block of descendants(top)) {
      if (block.kind === 'front-matter') yield* inFrontMatter(text, block);
      else if (block.kind === 'comment') yield* inComment(text, block);
      else if (block.kind === 'definition') yield* inDefinition(text, block);
      else if (instructs(text, block)) yield instruction(text, block);
      else if (block.inlines.length > 0) yield* inText(text, block);
    }
  }
}

function* inHeading(text: string, facts: SectionFacts): Generator<Judged> {
  const [marker] = markersOf(facts.title);
  if (!marker || !facts.heading) return;
  // The bracket of a marker may close behind the words that play the heading.
  const opening = marker.text.replace(/\]$/, '');
  const at = text.slice(facts.heading.start, facts.heading.end).indexOf(opening);
  const start = facts.heading.start + Math.max(0, at);
  const end = at < 0 ? facts.heading.end : start + opening.length;
  yield { kind: 'marker', span: { start, end }, text: marker.text, state: 'open', form: 'heading' };
}

function* inText(text: string, block: Block): Generator<Judged> {
  const raw = text.slice(block.span.start, block.span.end);
  const form = block.kind === 'cell' ? 'cell' : 'paragraph';
  if (mayHoldMarker(raw)) {
    const running = prose(text, linkless(block));
    for (const marker of markersOf(running))
      if (!isAskedAbout(running, marker)) yield placed(block, marker, form, deferral(running, marker, block));
  }
  if (!raw.includes('<')) return;
  for (const inline of inlineDescendants(block.inlines)) {
    const tag = text.slice(inline.span.start, inline.span.end);
    if (tag.startsWith('<!--'))
      yield* inComment(text, block, { start: inline.span.start + 4, end: inline.span.end - 3 });
    if (inline.kind === 'html' && isFillIn(tag) && !/[/\w]/.test(text[inline.span.start - 1] ?? ' ')) {
      yield { kind: 'marker', span: inline.span, text: tag, state: 'open', form, block };
    }
  }
}

/** How much of an instruction a message quotes. */
const LONGEST_SHOWN = 40;

/** Most blocks are told by their first letters. */
function instructs(text: string, { kind, span }: Block): boolean {
  if (kind !== 'html' && kind !== 'paragraph' && kind !== 'cell') return false;
  return /^[*_]{0,2}</.test(text.slice(span.start, span.start + 3)) && isInstruction(text.slice(span.start, span.end));
}

function instruction(text: string, block: Block): Judged {
  const { span } = block;
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  const form = block.kind === 'cell' ? 'cell' : 'paragraph';
  const shown = words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
  return { kind: 'marker', span, text: shown, state: 'open', form, block };
}

/** “What is still TBD?” speaks of place-holders; “TBD?” is one. */
function isAskedAbout(running: string, { span }: Marker): boolean {
  if (!/[?？]/.test(running) || running.startsWith('?', span.start)) return false;
  const sentence = sentencesOf(running).find((one) => one.start <= span.start && span.end <= one.end);
  return sentence !== undefined && sentence.asks && wordCount(running.slice(sentence.start, span.start)) >= 2;
}

/** The block without its links: what a link is called is the name of something else. */
function linkless(block: Block): Block {
  return {
    ...block,
    inlines: block.inlines.map((inline) => (inline.kind === 'link' ? { ...inline, children: [] } : inline)),
  };
}

function deferral(running: string, marker: Marker, block: Block): Judged['state'] {
  return isDeferred(running.slice(marker.span.end), urlsOf(block)) ? 'deferred' : 'open';
}

function placed(block: Block, marker: Marker, form: Judged['form'], state: Judged['state']): Judged {
  const { start } = block.span;
  return {
    kind: 'marker',
    span: { start: start + marker.span.start, end: start + marker.span.end },
    text: marker.text,
    state,
    form,
    block,
  };
}

/** A value that is nothing but a marker: `reviewers: TBD`, `- TBD  # who?`. */
function* inFrontMatter(text: string, block: Block): Generator<Judged> {
  const { start, end } = block.content ?? block.span;
  for (const line of linesOf(text, start, end)) {
    const said = line.text
      .split('#', 1)[0]!
      .trim()
      .replace(/^-[ \t]+/, '');
    const match = /^(?:["']?[\w .-]{1,60}["']?[ \t]{0,9}[:=]\s*)?(["']?)(@?[^"'\s][^"']{0,80})\1$/.exec(said);
    const value = match?.[2]?.trim();
    if (!value || !(wholeMarker(value.replace(/^@/, '')) || /^\?{2,}$/.test(value))) continue;
    const at =
      line.start + line.text.lastIndexOf(value, line.text.indexOf('#') < 0 ? undefined : line.text.indexOf('#'));
    yield {
      kind: 'marker',
      span: { start: at, end: at + value.length },
      text: value,
      state: 'open',
      form: 'cell',
      block,
    };
  }
}

/** A comment's line that begins with a marker: what its author meant to come back to. */
function* inComment(text: string, block: Block, { start, end }: Span = block.content ?? block.span): Generator<Judged> {
  if (!mayHoldMarker(text.slice(start, end))) return;
  for (const line of linesOf(text, start, end)) {
    const match = COMMENT_MARKER.exec(line.text);
    if (!match) continue;
    const at = line.start + match[0].indexOf(match[1]!);
    yield {
      kind: 'marker',
      span: { start: at, end: at + match[1]!.length },
      text: match[1]!,
      state: 'open',
      form: 'paragraph',
      block,
    };
  }
}

/** Capitals where they stand alone or in front of a colon; “todo” at the head of a sentence as well, which nobody else reads. */
const COMMENT_MARKER =
  /^[\s*-]*((?:XXX\/)?(?:TBD|TBC|TODO|FIXME|XXX)(?:\([^()]{0,40}\))?(?=\s*:|\s*$|\s+-)|(?:todo|TODO|ToDo|Todo|fixme|FIXME)(?=:?\s+(?!lists?\b|items?\b|apps?\b|comments?\b)\S))/;

/** A link that leads nowhere yet: `[backend]: TODO`. */
function* inDefinition(text: string, block: Block): Generator<Judged> {
  const raw = text.slice(block.span.start, block.span.end);
  const target = raw.indexOf(']:') + 2;
  const value = raw.slice(target).trim();
  if (!/^(?:TBD|TBC|TODO|FIXME)$/.test(value)) return;
  const start = block.span.start + raw.indexOf(value, target);
  yield {
    kind: 'marker',
    span: { start, end: start + value.length },
    text: value,
    state: 'open',
    form: 'paragraph',
    block,
  };
}

function* linesOf(
  text: string,
  start: number,
  end: number,
): Generator<{ readonly start: number; readonly text: string }> {
  for (let at = start; at < end;) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 || stop > end ? end : stop;
    yield { start: at, text: text.slice(at, lineEnd) };
    at = lineEnd + 1;
  }
}
