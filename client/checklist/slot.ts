/// <reference lib="dom" />
import type {
  WireEstimate,
  WireFigure,
  WirePhase,
  WireQuestion,
  WireRange,
  WireRequirement,
  WireSlot,
} from '../protocol.ts';
import { element } from './element.ts';
import { icon, type IconName } from './icons.ts';
import { estimateIcons, questionLabels, requirementLabels, slotLabels } from './words.ts';

type WirePart = WirePhase['parts'][number];

/** What a phase or part holds: the author's heading, its guide while it isn't written, its questions and requirements. */
export function slotContent(slot: WireSlot, parts: readonly WireSlot[] = []): readonly HTMLElement[] {
  const written = slot.state === 'complete' || slot.state === 'incomplete';
  const wording = wordingOf(slot, parts);
  return [
    ...(wording === undefined ? [] : [element('p', { class: 'wording' }, wording)]),
    ...(written ? [] : [element('p', { class: 'guide' }, slot.guide)]),
    ...questionList(slot.id, 'Checklist', slot.questions, slot.range),
    ...questionList(slot.id, 'The author’s questions', slot.ownQuestions, slot.range),
    ...list(
      slot.id,
      slot.requirements.every(({ state }) => state === 'feature') ? 'Features' : 'Requirements',
      slot.requirements,
      requirementRow,
    ),
    ...list(slot.id, 'Calculations', slot.estimates, estimateRow),
  ];
}

/** A part of a phase. Where the whole phase is missing, saying so of each part too would only repeat it. */
export function partSection(part: WirePart, phaseMissing: boolean): HTMLElement {
  const id = `part-${part.id}`;
  const label = slotLabels[part.state];
  const optional = part.optional && part.state === 'missing';
  return element(
    'section',
    { class: `part state-${optional ? 'optional' : part.state}`, 'aria-labelledby': id, 'data-key': id },
    element(
      'div',
      { class: 'part-head' },
      icon(label.icon),
      element('h3', { id }, part.title),
      phaseMissing ? undefined : element('span', { class: 'state' }, optional ? 'missing, optional' : label.text),
      place(part),
    ),
    ...slotContent(part),
  );
}

/** A button that goes to the slot's heading, at the end of the line that names it. */
export function place({ heading, range }: WireSlot): HTMLElement | undefined {
  if (heading === undefined || range === undefined) return undefined;
  return element(
    'button',
    { class: 'place', 'data-reveal': JSON.stringify(range) },
    element('span', { class: 'hidden' }, `Go to “${heading}”, `),
    lineOf(range),
  );
}

/** The author's heading, unless it is the template's title (numbering, marks and case aside) or stands at a part below. */
function wordingOf({ heading, title, range }: WireSlot, parts: readonly WireSlot[]): string | undefined {
  if (heading === undefined || letters(heading) === letters(title)) return undefined;
  return parts.some((part) => part.range?.start.line === range?.start.line) ? undefined : heading;
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
}

/** Questions under a label; an open one of the template leads to the section that owes the answer. */
export function questionList(
  where: string,
  label: string,
  questions: readonly WireQuestion[],
  section?: WireRange,
): readonly HTMLElement[] {
  return list(where, label, questions, (question) => questionRow(question, section));
}

/** A labelled list; nothing where there are no items. Each row gets a key of its own, also where the author repeats himself. */
function list<T extends WireQuestion | WireRequirement | WireEstimate>(
  where: string,
  label: string,
  items: readonly T[],
  shownAs: (item: T) => HTMLElement,
): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const id = `${where}-${label.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  const seen = new Map<string, number>();
  return [
    element('p', { class: 'label', id, 'data-key': `label ${id}` }, label),
    element(
      'ul',
      { 'aria-labelledby': id, 'data-key': `list ${id}` },
      ...items.map((item) => {
        const nth = (seen.get(item.text) ?? 0) + 1;
        seen.set(item.text, nth);
        return element(
          'li',
          { 'data-key': `${nth} ${item.text}`, class: `row state-${item.state}${isUnmet(item) ? ' unmet' : ''}` },
          shownAs(item),
        );
      }),
    ),
  ];
}

function isUnmet(item: WireQuestion | WireRequirement | WireEstimate): boolean {
  return 'takenUp' in item && item.takenUp === 'nowhere';
}

function questionRow(question: WireQuestion, section: WireRange | undefined): HTMLElement {
  const label = questionLabels[question.state];
  const text = element('span', { class: 'text', dir: 'auto' }, question.text);
  if (question.excerpt === undefined)
    return row(label.icon, question.range, [text], { word: label.text, fallback: section });
  const excerpt = element(
    'span',
    { class: 'detail' },
    element('span', { class: 'hidden' }, ` ${label.text}: `),
    element('q', { dir: 'auto' }, question.excerpt),
  );
  return row(label.icon, question.range, [text, excerpt], { fallback: section });
}

function requirementRow({ state, text, range, measure, attribute, takenUp }: WireRequirement): HTMLElement {
  const label = requirementLabels[state];
  const details = [
    measure === undefined ? undefined : element('span', { class: 'measure', dir: 'auto' }, measure),
    attribute === undefined ? undefined : element('span', {}, attribute),
    takenUp === 'nowhere' ? element('span', { class: 'debt' }, 'taken up nowhere') : undefined,
  ].filter((detail) => detail !== undefined);
  const own = row(
    label.icon,
    range,
    [
      element('span', { class: 'text', dir: 'auto' }, text),
      details.length > 0 ? element('span', { class: 'detail' }, ...details) : undefined,
    ],
    state === 'feature' || measure !== undefined ? {} : { word: label.text },
  );
  return takenUp === undefined || takenUp === 'nowhere' ? own : element('div', {}, own, designRow(takenUp));
}

/** Where the design takes a requirement up, below it. */
function designRow({
  range,
  excerpt,
  section,
}: Exclude<WireRequirement['takenUp'], 'nowhere' | undefined>): HTMLElement {
  const words = element(
    'span',
    { class: 'detail' },
    element('span', {}, 'taken up in ', element('bdi', {}, section), ': ', element('q', { dir: 'auto' }, excerpt)),
  );
  const made = row('done', range, [words], {});
  made.classList.add('design');
  return made;
}

function estimateRow({ state, text, range, result }: WireEstimate): HTMLElement {
  const detail =
    state === 'right'
      ? undefined
      : element('span', { class: 'detail' }, ' comes to ', element('span', { class: 'measure', dir: 'auto' }, result));
  return row(
    estimateIcons[state],
    range,
    [element('span', { class: 'text', dir: 'auto' }, text), detail],
    state === 'near' ? {} : { word: state },
  );
}

/** A row of the table of figures: its value leads to where it stands. */
export function figureRow({ name, text, range, disputed }: WireFigure): HTMLElement {
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    element(
      'td',
      {},
      row(
        disputed ? 'warning' : 'measure',
        range,
        [element('span', { class: 'text', dir: 'auto' }, text)],
        disputed ? { word: 'differs' } : {},
      ),
    ),
  );
}

interface RowEnd {
  /** The state in a word, where nothing else in the row says it. */
  readonly word?: string;
  /** Where to go when the item has no place of its own; its line stands elsewhere already. */
  readonly fallback?: WireRange | undefined;
}

/** A row is one button where there is a place to go to: a large target, and one stop for the keyboard. */
export function row(
  name: IconName,
  range: WireRange | undefined,
  content: readonly (HTMLElement | undefined)[],
  end: RowEnd,
): HTMLElement {
  const target = range ?? end.fallback;
  const parts = [
    icon(name),
    element('span', { class: 'body' }, ...content),
    end.word === undefined ? undefined : element('span', { class: 'state' }, end.word),
    range ? lineOf(range) : undefined,
  ];
  return target
    ? element('button', { class: 'go', 'data-reveal': JSON.stringify(target) }, ...parts)
    : element('div', { class: 'go' }, ...parts);
}

function lineOf(range: WireRange): HTMLElement {
  return element('span', { class: 'line' }, element('span', { class: 'hidden' }, ' '), `line ${range.start.line + 1}`);
}
