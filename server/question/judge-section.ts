import { prose } from '../markdown/prose.ts';
import { descendants, inlineDescendants, type Block } from '../markdown/block.ts';
import { contains, union, type Span } from '../text/span.ts';
import { beginsAnswer, commits, isDeferred, isHedged, isTaggedSettled, isTracker } from './answers.ts';
import { askedIn, type Asked } from './asked.ts';
import type { Judged, QuestionState, SectionFacts } from './judged.ts';
import { judgeMarkers } from './judge-markers.ts';
import { hasAnyPhrase, wordCount, wordsOf } from './phrases.ts';
import { contentWords, shareContent } from './shared-words.ts';
import { namesQuestions, stanceOf, type Stance } from './stance.ts';
import { EXAMPLE_WORDS, OWN_WORDS, PENDING_WORDS } from './words.ts';

/**
 * The questions and place-holders of one section, judged by what stands around them. A pure function of the chunk's text,
 * the section's own blocks and the facts, so that it can be remembered with the chunk.
 */
export function judgeSection(text: string, blocks: readonly Block[], facts: SectionFacts): readonly Judged[] {
  const scope: Scope = { text, facts, found: [...judgeMarkers(text, blocks, facts)] };
  judgeHeading(scope, blocks);
  const content = blocks.filter(isContent);
  judgeSequence(scope, content, { stance: facts.stance, top: true, quoted: false, exemplary: isExampleLead(facts.title), after: [] });
  return scope.found;
}

interface Scope {
  readonly text: string;
  readonly facts: SectionFacts;
  readonly found: Judged[];
}

/** What a run of sibling blocks knows of its surroundings. */
interface Around {
  readonly stance: Stance | undefined;
  /** Whether the blocks are the section's own, not those of an item or a quote. */
  readonly top: boolean;
  readonly quoted: boolean;
  /** Whether a line further up calls what is listed examples. */
  readonly exemplary: boolean;
  /** What follows the container that holds the blocks. */
  readonly after: readonly Block[];
}

interface Verdict {
  readonly state: QuestionState | 'unspoken';
  readonly answer?: Span;
}

const UNSPOKEN: Verdict = { state: 'unspoken' };
const ANSWERED: Verdict = { state: 'answered' };
const OPEN: Verdict = { state: 'open' };

function judgeHeading(scope: Scope, blocks: readonly Block[]): void {
  const { facts } = scope;
  if (!facts.heading || !/[?？؟]["”’»)\]]*$/.test(facts.title) || wordCount(facts.title) === 0) return;
  const body = blocks.filter(isContent);
  const isAnswered = body.length > 0 || facts.hasChildren || beginsAnswer(facts.nextTitle) || facts.stance === 'settled' || isTaggedSettled(facts.title);
  if (!isAnswered && facts.stance === 'asked') return;
  scope.found.push({
    kind: 'question',
    span: facts.heading,
    text: facts.title,
    form: 'heading',
    ...(isAnswered ? { state: 'answered', ...(body[0] && { answer: body[0].span }) } : { state: 'open' }),
  });
}

function judgeSequence(scope: Scope, blocks: readonly Block[], around: Around): void {
  for (const [i, block] of blocks.entries()) {
    const rest = [...blocks.slice(i + 1), ...around.after];
    switch (block.kind) {
      case 'paragraph':
        judgeParagraph(scope, block, rest, around);
        break;
      case 'list': {
        const lead = blocks[i - 1]?.kind === 'paragraph' ? textOf(scope.text, blocks[i - 1]!) : '';
        judgeList(scope, block, lead, rest, around);
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

/** A comment, a rule or a link definition shows nothing: it neither answers a question nor parts it from its answer. */
function isContent(block: Block): boolean {
  return block.kind !== 'comment' && block.kind !== 'definition' && block.kind !== 'rule' && block.kind !== 'front-matter';
}

function judgeParagraph(scope: Scope, block: Block, rest: readonly Block[], around: Around): void {
  const asked = askedIn(scope.text, block);
  if (!asked || around.stance === 'asked' || isAskedOfOthers(asked.text)) return;
  const verdict = verdictOfParagraph(scope, block, asked, rest, around);
  keep(scope, asked, block, 'paragraph', verdict ?? UNSPOKEN);
}

function verdictOfParagraph(scope: Scope, block: Block, asked: Asked, rest: readonly Block[], around: Around): Verdict | undefined {
  const next = rest[0];
  const tail = { start: asked.tailStart, end: block.span.end };
  if (around.stance === 'settled' || isTaggedSettled(asked.tail) || isTaggedSettled(asked.before)) return ANSWERED;
  if (beginsAnswer(asked.tail)) return { state: 'answered', answer: tail };
  if (next && (beginsAnswer(textOf(scope.text, next)) || holdsMarker(scope, next))) return { state: 'answered', answer: next.span };
  const isOpenByPlace = asked.declaredOpen || around.stance === 'open';
  const { asksOnly } = asked;
  if (isOpenByPlace) {
    if (around.quoted && !asksOnly) return undefined;
    if (commits(asked.tail) || isOnOwnLine(asked)) return { state: 'answered', answer: tail };
    if (next && commits(textOf(scope.text, next))) return { state: 'answered', answer: next.span };
    if (asksOnly && !asked.declaredOpen && next && isStatement(scope.text, next)) return { state: 'answered', answer: next.span };
    return openOrDeferred(scope.text, [block], asked.tail);
  }
  if (!around.quoted && wordCount(asked.tail) > 0 && wordCount(asked.tail) <= NOTE_WORDS && trackersIn(block)) return { state: 'deferred', answer: tail };
  if (!around.quoted && next && isTrackerNote(scope.text, next)) return { state: 'deferred', answer: next.span };
  if (wordCount(asked.tail) >= 1) return wordCount(asked.before) === 0 ? { state: 'answered', answer: tail } : undefined;
  if (next) return asksOnly && !around.quoted ? { state: 'answered', answer: next.span } : undefined;
  if (around.quoted || (around.top && (scope.facts.hasChildren || scope.facts.goesOn)) || isDangling(asked) || addressesReader(asked.text)) return undefined;
  if (!around.top) return undefined;
  // Behind statements a question is a turn of speech; a paragraph that does nothing but ask waits for its answer.
  return asksOnly ? OPEN : undefined;
}

function judgeList(scope: Scope, list: Block, lead: string, rest: readonly Block[], around: Around): void {
  // Examples stay examples below a heading of open questions.
  const stance = stanceOfLead(lead) ?? (isExampleLead(lead) ? undefined : around.stance);
  const inner = { ...around, stance, exemplary: around.exemplary || isExampleLead(lead) };
  const stray = strayAnswer(scope.text, list, rest);
  const items = list.children.map((item, i) => readItem(scope.text, item, i === list.children.length - 1 ? stray : undefined));
  const verdicts = items.map((item, i) => (item.asked ? verdictOfItem(scope, items, i, stance, rest[0]) : undefined));
  const waiting = items.flatMap((item, i) => (item.asked && verdicts[i] === 'waits' ? [item] : []));
  const group = waiting.length > 0 ? verdictsOfGroup(scope, waiting, items, rest, inner) : new Map<Item, Verdict>();
  for (const [i, item] of items.entries()) {
    const own = verdicts[i];
    const verdict = own === 'waits' ? group.get(item) : own;
    if (item.asked) keep(scope, item.asked, item.block, 'item', verdict ?? UNSPOKEN, own === 'waits');
    else if (item.block.checked === false && stance === 'open' && item.first) keepTask(scope, item);
    const below = item.children.filter((child) => child !== item.first && child !== stray);
    if (below.length > 0) judgeBelow(scope, item, below, { ...inner, top: false, after: [] });
  }
}

interface Item {
  readonly block: Block;
  readonly first: Block | undefined;
  readonly children: readonly Block[];
  readonly asked: Asked | undefined;
  /** The words of the first paragraph. */
  readonly text: string;
}

/**
 * Bullets right under a numbered question, on the very next line and not indented, are meant to stand below it, though
 * Markdown makes a list of their own of them.
 */
function strayAnswer(text: string, list: Block, rest: readonly Block[]): Block | undefined {
  const next = rest[0];
  if (next?.kind !== 'list' || next.ordered === list.ordered || !next.children.length || asksAll(text, [next])) return undefined;
  return text.slice(list.span.end, next.span.start).split('\n').length === 2 ? next : undefined;
}

function readItem(text: string, block: Block, stray?: Block): Item {
  const children = [...block.children.filter(isContent), ...(stray ? [stray] : [])];
  const first = children[0]?.kind === 'paragraph' || children[0]?.kind === 'heading' ? children[0] : undefined;
  return { block, children, first, asked: first && askedIn(text, first), text: first ? textOf(text, first) : '' };
}

/** An item's own verdict, `waits` where it hangs on what stands around the list, undefined where it is no question to judge. */
function verdictOfItem(scope: Scope, items: readonly Item[], at: number, stance: Stance | undefined, behind: Block | undefined): Verdict | 'waits' | undefined {
  const item = items[at]!;
  const asked = item.asked!;
  const { block } = item;
  const tail = { start: asked.tailStart, end: item.first!.span.end };
  const below = item.children.slice(1);
  if (block.checked === true || stance === 'settled' || isTaggedSettled(asked.tail) || isTaggedSettled(asked.before)) return ANSWERED;
  if (beginsAnswer(asked.tail)) return { state: 'answered', answer: tail };
  const belowText = below.map((child) => textOf(scope.text, child)).join('\n');
  if (below.length > 0 && beginsAnswer(belowText)) return { state: 'answered', answer: spanOf(below) };
  const next = items[at + 1];
  if (!next && behind && !isLead(scope.text, behind) && beginsAnswer(textOf(scope.text, behind))) return { state: 'answered', answer: behind.span };
  if (next && !next.asked && (beginsAnswer(next.text) || isReply(items, at))) return { state: 'answered', answer: next.block.span };
  const isOpenByPlace = asked.declaredOpen || stance === 'open';
  if (below.length > 0 && !asksAll(scope.text, below)) {
    if (!isOpenByPlace || !isHedged(below.map((child) => textOf(scope.text, child, 'opaque')).join('\n'))) return { state: 'answered', answer: spanOf(below) };
  }
  if (isOpenByPlace) {
    if (commits(asked.tail) || isLeadIn(asked) || isOnOwnLine(asked)) return { state: 'answered', answer: tail };
    return openOrDeferred(scope.text, [block], asked.tail + '\n' + belowText);
  }
  if (stance === 'asked') return undefined;
  if (saysEnough(asked)) return { state: 'answered', answer: tail };
  // Behind statements a question is a turn of speech, in an item as in a paragraph.
  if (next && !next.asked || !(asked.asksOnly || asked.framed) || isInDialogue(items, at)) return undefined;
  return 'waits';
}

/** “**Which scheme?** The proposal is …”: a question set off in bold, as a heading is, with its body in the same paragraph. */
function isLeadIn(asked: Asked): boolean {
  return asked.setOff && wordCount(asked.tail) >= 8 && !isHedged(asked.tail);
}

/** Whether the author broke the line behind the question and went on with a statement. */
function isOnOwnLine(asked: Asked | undefined): boolean {
  return asked !== undefined && /^[^\S\n]*\n/.test(asked.tail) && wordCount(asked.tail) >= 5 && !isHedged(asked.tail);
}

/** “Answered during review:”: a line that introduces what follows. */
function isLead(text: string, block: Block): boolean {
  return block.kind === 'paragraph' && /[:：]\s*$/.test(textOf(text, block)) && wordCount(textOf(text, block)) <= 8;
}

/** Text behind the question that answers it: a bracket or a dash with anything in it, or three words. */
function saysEnough(asked: Asked): boolean {
  return asked.setOff || /^[\s*_]*(?:[([（–—:：→⇒=-])/.test(asked.tail) ? wordCount(asked.tail) >= 1 : wordCount(asked.tail) >= 3;
}

/** Whether others of the same speaker's lines have their reply: the transcript of a talk owes none for the last. */
function isInDialogue(items: readonly Item[], at: number): boolean {
  const own = speaker(items[at]!.text);
  return own !== undefined && items.some((item, i) => i + 1 < items.length && item.asked && speaker(item.text) === own && isReply(items, i));
}

/** A dialogue: “C: … / I: …”. The labels alternate, or are one letter each. */
function isReply(items: readonly Item[], at: number): boolean {
  const own = speaker(items[at]!.text);
  const next = speaker(items[at + 1]!.text);
  if (!own || !next || own === next) return false;
  return own.length <= 2 || items.some((item, i) => i !== at && speaker(item.text) === own);
}

function speaker(text: string): string | undefined {
  return /^[\s*_]*([\p{L}]{1,14})[\s*_]*[:：]/u.exec(text)?.[1];
}

/**
 * Questions in a list that nothing in the list answers: what follows the list may. They are held against it by the words
 * of their content, so that a question which nothing picks up stays open.
 */
function verdictsOfGroup(scope: Scope, waiting: readonly Item[], items: readonly Item[], rest: readonly Block[], around: Around): Map<Item, Verdict> {
  const verdicts = new Map<Item, Verdict>();
  const answers = answersBehind(scope.text, rest);
  // A paragraph that follows the list without a blank line is read as part of its last item.
  if (answers.length === 0 && isOnOwnLine(items.at(-1)!.asked)) return verdicts;
  if (answers.length > 0) {
    const words = contentWords(answers.map((block) => textOf(scope.text, block)).join('\n'));
    const isMet = (item: Item) => shareContent(contentWords(item.asked!.text), words);
    const met = waiting.filter(isMet);
    for (const item of met) verdicts.set(item, { state: 'answered', answer: spanOf(answers) });
    // Where most of them are met, the block answers the list, and what it leaves out is open.
    const isAnswered = items.length >= 2 && met.length * 2 >= waiting.length && !around.exemplary;
    for (const item of waiting) if (isAnswered && !verdicts.has(item) && (around.stance === 'wanted' || isOwn(item.asked!.text))) verdicts.set(item, OPEN);
    return verdicts;
  }
  if (around.quoted || (around.top && scope.facts.hasChildren)) return verdicts;
  if (around.exemplary) return verdicts;
  const isBareStub = scope.facts.isStub && around.top && rest.length === 0 && items.every((item) => item.asked);
  // A single question below an item, or one among statements, is a thought and no list of questions.
  const isList = (items.length > 1 || around.top) && items.filter((item) => item.asked).length * 2 > items.length;
  if (around.stance !== 'wanted' && !isBareStub && !isList) return verdicts;
  for (const item of waiting) {
    const isGap = around.stance === 'wanted' || isBareStub || (isOwn(item.asked!.text) && !isAspect(item.asked!.text) && !addressesReader(item.asked!.text));
    if (isGap) verdicts.set(item, openOrDeferred(scope.text, [item.block], item.asked!.tail));
  }
  return verdicts;
}

/** The blocks behind a list that can answer its questions: up to the next list of questions. */
function answersBehind(text: string, rest: readonly Block[]): readonly Block[] {
  const end = rest.findIndex((block) => block.kind === 'list' && block.children.length > 0 && asksAll(text, [block]));
  const answers = end < 0 ? rest : rest.slice(0, Math.max(0, end - 1));
  return answers.some((block) => wordCount(textOf(text, block)) >= 3) ? answers : [];
}

function judgeBelow(scope: Scope, item: Item, below: readonly Block[], around: Around): void {
  // What an item says in its first paragraph introduces the list below it.
  const [list, ...rest] = below;
  if (list?.kind === 'list') {
    judgeList(scope, list, item.text, rest, around);
    judgeSequence(scope, discussed(item, rest), around);
  } else judgeSequence(scope, discussed(item, below), around);
}

/** Below a question, running text discusses it: what that asks in passing is no question of its own. */
function discussed(item: Item, below: readonly Block[]): readonly Block[] {
  return item.asked ? below.filter(({ kind }) => kind !== 'paragraph' && kind !== 'quote') : below;
}

function judgeTable(scope: Scope, table: Block, around: Around): void {
  const [head, ...rows] = table.children;
  const titles = head?.children.map((cell) => textOf(scope.text, cell).trim().toLowerCase()) ?? [];
  const answerColumn = titles.findIndex((title) => ANSWER_COLUMN.test(title));
  const questionColumn = titles.findIndex((title) => QUESTION_COLUMN.test(title));
  const statusColumn = titles.findIndex((title) => STATUS_COLUMN.test(title));
  if (questionColumn < 0 && around.stance !== 'open') return;
  for (const row of rows) {
    const at = questionColumn >= 0 ? questionColumn : row.children.findIndex((cell) => askedIn(scope.text, cell));
    const cell = row.children[at];
    const asked = cell && askedIn(scope.text, cell);
    if (!cell || !asked) continue;
    const cellText = (column: number) => (row.children[column] ? textOf(scope.text, row.children[column]) : '').trim();
    const answer = row.children[answerColumn];
    const others = row.children.filter((other) => other !== cell).map((other) => textOf(scope.text, other)).join(' | ');
    let verdict: Verdict | undefined;
    if (around.stance === 'settled' || isTaggedSettled(asked.tail) || /^(?:resolved|closed|done|answered|decided)\b/i.test(cellText(statusColumn))) verdict = ANSWERED;
    else if (answer && wordCount(cellText(answerColumn)) > 0) verdict = { state: 'answered', answer: answer.span };
    else if (answer || around.stance === 'open') verdict = openOrDeferred(scope.text, [row], others);
    if (verdict) keep(scope, asked, cell, 'cell', verdict);
  }
}

const ANSWER_COLUMN = /^(?:answer|answers|decision|resolution|response|conclusion|outcome|antwort|entscheidung|réponse|décision|respuesta|decisión|resposta|decisão|ответ|решение|答案|回答|决定|決定|结论)/;
const QUESTION_COLUMN = /^(?:open )?(?:question|questions|frage|offene frage|pregunta|pergunta|вопрос|问题|質問)/;
const STATUS_COLUMN = /^(?:status|state|zustand|statut|estado|статус|状态|状態)/;

function keep(scope: Scope, asked: Asked, block: Block, form: Judged['form'], verdict: Verdict, bare = false): void {
  // A place-holder in the same words or in the answer is the one gap that is reported.
  const judged = holdsMarker(scope, block) ? ANSWERED : verdict;
  const firstLineEnd = scope.text.indexOf('\n', block.span.start);
  // The underline begins on the item's first line, where readers and directives look for it.
  const start = firstLineEnd >= 0 && asked.span.start > firstLineEnd ? (form === 'item' ? (block.children[0]?.span.start ?? block.span.start) : block.span.start) : asked.span.start;
  scope.found.push({ kind: 'question', span: { start, end: asked.span.end }, text: asked.text, form, block, bare, declaredOpen: asked.declaredOpen, ...judged });
}

function holdsMarker(scope: Scope, block: Block): boolean {
  return scope.found.some(({ kind, span }) => kind === 'marker' && contains(block.span, span));
}

function keepTask(scope: Scope, item: Item): void {
  const span = item.first!.span;
  const below = item.children.slice(1).map((child) => textOf(scope.text, child)).join('\n');
  if (isTaggedSettled(item.text) || beginsAnswer(below) || holdsMarker(scope, item.block)) return;
  scope.found.push({ kind: 'question', span, text: item.text.replace(/\s+/g, ' ').trim(), form: 'item', block: item.block, ...openOrDeferred(scope.text, [item.block], item.text) });
}

function openOrDeferred(text: string, blocks: readonly Block[], words: string): Verdict {
  const urls = blocks.flatMap((block) => [...descendants(block)].flatMap(urlsOf));
  return isDeferred(words, urls) ? { state: 'deferred' } : OPEN;
}

function urlsOf(block: Block): string[] {
  return [...inlineDescendants(block.inlines)].flatMap((inline) => (inline.kind === 'link' && inline.url ? [inline.url] : []));
}

const NOTE_WORDS = 16;

/** “Related issue: …”: a short line whose point is a link to a tracker. */
function isTrackerNote(text: string, block: Block): boolean {
  return block.kind === 'paragraph' && wordCount(textOf(text, block)) <= NOTE_WORDS && trackersIn(block);
}

function trackersIn(block: Block): boolean {
  return urlsOf(block).some(isTracker);
}

/** Whether a block states something: it is no heading and no question. */
function isStatement(text: string, block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'list' ? !asksAll(text, [block]) && !isHedged(textOf(text, block)) : block.kind !== 'heading';
}

/** Whether everything in the blocks asks. */
function asksAll(text: string, blocks: readonly Block[]): boolean {
  return blocks.every((block) => {
    if (block.kind === 'list') return block.children.length > 0 && block.children.every((item) => asksAll(text, item.children.filter(isContent)));
    if (block.kind !== 'paragraph') return false;
    const asked = askedIn(text, block);
    return asked !== undefined && !saysEnough(asked);
  });
}

/** The words of a block and all below it; code is kept, or left out where it only illustrates. */
function textOf(text: string, block: Block, code: 'keep' | 'opaque' = 'keep'): string {
  if (block.kind === 'code') return code === 'opaque' ? '' : text.slice(block.span.start, block.span.end);
  if (block.kind === 'html') return text.slice(block.span.start, block.span.end).replace(/<[^<>]{0,400}>/g, ' ');
  if (block.inlines.length > 0) return prose(text, block, { code });
  return block.children.filter(isContent).map((child) => textOf(text, child, code)).join('\n');
}

function spanOf(blocks: readonly Block[]): Span {
  return blocks.map(({ span }) => span).reduce(union);
}

/** What the line in front of a list says of its questions: a label (“Open questions:”), or that they wait (“… need more discussion:”). */
function stanceOfLead(lead: string): Stance | undefined {
  if (wordCount(lead) <= 8) return stanceOf(lead) ?? (wordCount(lead) === 1 && namesQuestions(lead) ? 'wanted' : undefined);
  const last = lead.slice(lead.lastIndexOf('. ') + 1).toLowerCase();
  return /[:：]\s*$/.test(last) && hasAnyPhrase(last, PENDING_WORDS) ? 'wanted' : undefined;
}

/** “This lets operators answer questions such as:” introduces no open questions; “We still need to answer:” does. */
function isExampleLead(lead: string): boolean {
  const text = lead.toLowerCase().slice(-300);
  return hasAnyPhrase(text, EXAMPLE_WORDS) && !hasAnyPhrase(text, PENDING_WORDS);
}

/** A question of some length in which the authors speak of themselves or weigh what should be done. */
function isOwn(question: string): boolean {
  const core = question.replace(/^[^:：?？]{0,30}[:：]\s/, '');
  if (wordCount(core) < 5) return false;
  const words = wordsOf(core);
  return words.some((word) => OWN_WORDS.includes(word)) || OWN_WORDS.some((word) => /[\u3040-\u9fff]/.test(word) && core.includes(word));
}

/** “Open question for the interviewer: …”. */
function isAskedOfOthers(question: string): boolean {
  const label = /^([^:：?？]{1,60})[:：]/.exec(question)?.[1];
  return label !== undefined && stanceOf(label) === 'asked';
}

/** “**Coordination**: do the nodes need to talk?”: a list of aspects to weigh, each explained by a question. */
function isAspect(question: string): boolean {
  const label = /^([^:：–—?？]{1,40})(?:[:：]\s| [-–—]+ )/.exec(question)?.[1];
  return label !== undefined && wordCount(label) <= 4 && label.length > 2;
}

/** “Can you …?”, “What would you like …?”: asked of a reader, who won't write the answer here. */
function addressesReader(question: string): boolean {
  return /\b(?:you|your|vous|votre|usted|ustedes|você|vocês|вы|ваш|вам)\b|[您你]/i.test(question) && !/\b(?:we|our|us|nous)\b|我们/i.test(question);
}

/** A question that ends somebody's speech: its quotation mark was opened in an earlier paragraph. */
function isDangling(asked: Asked): boolean {
  const all = asked.before + asked.text;
  return /["”]\s*$/.test(asked.text) && (all.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}
