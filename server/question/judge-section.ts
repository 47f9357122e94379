import type { Block } from '../markdown/block.ts';
import { beginsAnswer, isHedged, isTaggedSettled } from './answers.ts';
import { mayAsk } from './asked.ts';
import { isContent, textOf } from './block-text.ts';
import { readItem, strayAnswers } from './item.ts';
import { judgeList } from './judge-list.ts';
import { judgeMarkers } from './judge-markers.ts';
import { judgeParagraph } from './judge-paragraph.ts';
import { judgeTable } from './judge-table.ts';
import type { Judged, SectionFacts } from './judged.ts';
import { hasAnyPhrase, wordCount } from './phrases.ts';
import { sentencesIn } from './sentences.ts';
import { namesQuestions } from './stance.ts';
import { addressesReader, isExampleLead, isWeighingLead } from './traits.ts';
import type { Around, Scope } from './scope.ts';
import { COMMITMENTS, HEDGES, UNDECIDED } from './words.ts';

/**
 * The questions and place-holders of one section, judged by what stands around them. A pure function of the chunk's text,
 * the section's own blocks and the facts, so that it can be remembered with the chunk.
 */
export function judgeSection(text: string, blocks: readonly Block[], surroundings: SectionFacts): readonly Judged[] {
  const facts = settledByItself(text, blocks, surroundings);
  const markers = [...judgeMarkers(text, blocks, facts)].sort((a, b) => a.span.start - b.span.start);
  const heading = judgeHeading(text, blocks, facts);
  const scope: Scope = {
    text,
    facts,
    markers,
    found: heading ? [...markers, heading] : [...markers],
    headingAsks: heading !== undefined,
    judgeBlocks: (below, around) => judgeSequence(scope, below, around),
  };
  if (facts.stance !== 'open' && !blocks.some((block) => mayAsk(text, block))) return scope.found;
  const content = blocks.filter(isContent);
  judgeSequence(scope, content, {
    stance: facts.stance,
    top: true,
    sole: content.length === 1,
    quoted: false,
    part: heading?.state === 'open',
    next: undefined,
    exemplary: isExampleLead(facts.title) || isWeighingLead(facts.title),
    after: [],
  });
  return scope.found;
}

/** “[Resolved: we leave this as it is.]” in front of an open section settles it, whatever was asked there before. */
function settledByItself(text: string, blocks: readonly Block[], facts: SectionFacts): SectionFacts {
  const first = facts.stance === 'open' ? blocks.find(isContent) : undefined;
  if (first?.kind !== 'paragraph' || mayAsk(text, first) || !isTaggedSettled(textOf(text, first))) return facts;
  return { ...facts, stance: 'settled' };
}

function judgeHeading(text: string, blocks: readonly Block[], facts: SectionFacts): Judged | undefined {
  if (!facts.heading || !/[?？؟]["”’»)\]]*$/.test(facts.title) || wordCount(facts.title) === 0) return undefined;
  // “Questions?” on the last slide asks the audience for theirs.
  if (wordCount(facts.title) <= 2 && namesQuestions(facts.title.replace(/[?？؟]/g, ''))) return undefined;
  const body = blocks.filter(isContent);
  const isAnswered =
    (body.length > 0 && !isUndecided(text, body) && !(facts.stance === 'open' && guesses(text, body))) ||
    facts.hasChildren ||
    beginsAnswer(facts.nextTitle) ||
    // A bold line that asks, with a bold line behind it, is answered there.
    (facts.goesOn && facts.stance !== 'open' && !endsAsking(facts.nextTitle)) ||
    facts.stance === 'settled' ||
    isTaggedSettled(facts.title);
  if (!isAnswered && (facts.stance === 'asked' || addressesReader(facts.title))) return undefined;
  return {
    kind: 'question',
    span: facts.heading,
    text: facts.title,
    form: 'heading',
    ...(isAnswered ? { state: 'answered', ...(body[0] && { answer: body[0].span }) } : { state: 'open' }),
  };
}

/** Whether what stands below a question begins by saying that nothing is decided, and decides nothing further down. */
function isUndecided(text: string, [first, ...rest]: readonly Block[]): boolean {
  if (first?.kind !== 'paragraph' || !hasAnyPhrase(textOf(text, first).toLowerCase(), UNDECIDED)) return false;
  return ![first, ...rest].some((block) => hasAnyPhrase(textOf(text, block).toLowerCase(), COMMITMENTS));
}

/** Whether what stands below an open question is a guess, or begins with nothing else: “Maybe.”, “Possibly, one could …” */
function guesses(text: string, body: readonly Block[]): boolean {
  const [first = ''] = body[0]?.kind === 'paragraph' ? sentencesIn(textOf(text, body[0])) : [];
  const isGuess = wordCount(first) <= 2 && hasAnyPhrase(first.toLowerCase(), HEDGES);
  if (isGuess && !body.some((block) => hasAnyPhrase(textOf(text, block).toLowerCase(), COMMITMENTS))) return true;
  return body.every((block) => {
    if (block.kind !== 'paragraph') return false;
    return sentencesIn(textOf(text, block)).every(isHedged);
  });
}

/** How many blocks behind a question can answer it: a bound, so that long sections cost no more than their length. */
const REACH = 24;

function judgeSequence(scope: Scope, blocks: readonly Block[], around: Around): void {
  // Lists that belong below a question of the list before them: what they ask is a part of it.
  const strays = new Set<Block>();
  for (const [i, block] of blocks.entries()) {
    if (around.stance !== 'open' && !mayAsk(scope.text, block)) continue;
    const rest = [...blocks.slice(i + 1, i + 1 + REACH), ...around.after].slice(0, REACH);
    switch (block.kind) {
      case 'paragraph':
        judgeParagraph(scope, block, rest, around);
        break;
      case 'list': {
        const lead = blocks[i - 1]?.kind === 'paragraph' ? textOf(scope.text, blocks[i - 1]!) : '';
        judgeList(scope, block, lead, rest, strays.has(block) ? { ...around, part: true } : around);
        const last = block.children.at(-1);
        if (last && readItem(scope.text, last).asked)
          for (const stray of strayAnswers(scope.text, block, rest)) strays.add(stray);
        break;
      }
      case 'table':
        judgeTable(scope, block, around);
        break;
      case 'quote':
        judgeSequence(scope, block.children.filter(isContent), { ...around, top: false, quoted: true, after: rest });
        break;
      default:
        break;
    }
  }
}

/** Whether a title's last words are a question: no word stands behind its mark. */
function endsAsking(title: string): boolean {
  const mark = Math.max(...['?', '？', '؟'].map((one) => title.lastIndexOf(one)));
  return mark >= 0 && !/\w/.test(title.slice(mark));
}
