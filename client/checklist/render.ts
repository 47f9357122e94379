/// <reference lib="dom" />
// The page as a function of what it shows. Clicks are told apart by data attributes, so nothing is bound to a node.
import type { WireChecklist, WirePhase } from '../protocol.ts';
import { documentsPage } from './documents-page.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { PageAction, View } from './messages.ts';
import { componentsCard, entitiesCard } from './overview.ts';
import { figureRow, partSection, place, questionList, slotContent } from './slot.ts';
import { counted, slotLabels, totalsOf, type Totals } from './words.ts';

/** What the reader has chosen on the page. */
export interface Choices {
  readonly openOnly: boolean;
}

export function render(view: View, choices: Choices): HTMLElement {
  switch (view.kind) {
    case 'checklist':
      return checklistPage(view.checklist, choices);
    case 'documents':
      return documentsPage(view.documents);
    case 'not-a-design-doc':
      return notice(
        `${view.name} isn’t read as a design document`,
        'It has no requirements heading and fewer than five phases, so nothing in it is reported. Treat it as one and the checklist fills in as you write.',
        [
          ['declare', 'Treat as a design document'],
          ['new', 'New design document'],
        ],
      );
    case 'too-large':
      return notice(
        `${view.name} is too large to be checked`,
        'Reading it would hold up the editor. Split it into one document per design.',
        [],
      );
    case 'no-document':
      return notice(
        'No document to check',
        'Open a design document in Markdown, or start a new one with all phases laid out.',
        [['new', 'New design document']],
      );
    case 'no-server':
      return notice(
        'The language server isn’t running',
        'The checklist comes from it. Its output says what happened.',
        [['restart', 'Restart server']],
      );
  }
}

function checklistPage(checklist: WireChecklist, choices: Choices): HTMLElement {
  const totals = totalsOf(checklist);
  return element(
    'main',
    { class: choices.openOnly ? 'open-only' : undefined },
    header(checklist, totals, choices),
    phaseStrip(checklist.phases),
    ...checklist.phases.map(phaseCard),
    figuresCard(checklist),
    entitiesCard(checklist),
    componentsCard(checklist),
    elsewhereCard(checklist),
    nothingOpen(checklist, totals),
  );
}

function header({ title, progress }: WireChecklist, totals: Totals, choices: Choices): HTMLElement {
  const percent = progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total);
  const done = `${progress.done} of ${progress.total} done`;
  return element(
    'header',
    {},
    element('p', { class: 'eyebrow' }, 'Design checklist'),
    element('h1', { dir: 'auto' }, title || 'Untitled document'),
    element(
      'div',
      { class: 'progress' },
      // A native progress element can't be styled for high contrast; the role says the same to a screen reader.
      element(
        'div',
        {
          class: 'bar',
          role: 'progressbar',
          'aria-label': 'Checklist',
          'aria-valuemin': 0,
          'aria-valuemax': progress.total,
          'aria-valuenow': progress.done,
          'aria-valuetext': done,
        },
        element('div', { class: 'fill', 'data-percent': percent }),
      ),
      element('span', { class: 'percent' }, `${percent} %`),
    ),
    element('p', { class: 'summary', role: 'status' }, summary(done, totals)),
    element(
      'div',
      { class: 'actions' },
      element(
        'button',
        { class: 'toggle', 'data-toggle': 'openOnly', 'aria-pressed': String(choices.openOnly) },
        'Open items only',
      ),
      totals.phasesPresent < totals.phases ? action('insertMissing', 'Insert missing phases') : undefined,
      action('copy', 'Copy as Markdown'),
      element('button', { 'data-page': 'export' }, 'Export as HTML'),
      element('button', { 'data-page': 'print' }, 'Print'),
      action('documents', 'All design documents'),
    ),
  );
}

function summary(done: string, totals: Totals): string {
  const parts = [done, `${totals.phasesPresent} of ${counted(totals.phases, 'phase')}`];
  if (totals.openQuestions > 0) parts.push(counted(totals.openQuestions, 'open question'));
  if (totals.unmeasured > 0) parts.push(`${counted(totals.unmeasured, 'requirement')} without a measure`);
  if (totals.unmet > 0) parts.push(`${counted(totals.unmet, 'requirement')} taken up nowhere`);
  if (totals.wrong > 0) parts.push(`${counted(totals.wrong, 'calculation')} wrong`);
  return parts.join(' · ');
}

function phaseStrip(phases: readonly WirePhase[]): HTMLElement {
  return element(
    'nav',
    { 'aria-label': 'Phases' },
    element(
      'ol',
      { class: 'strip' },
      ...phases.map((phase, index) =>
        element(
          'li',
          { 'data-key': phase.id },
          element(
            'a',
            {
              href: `#${anchor(phase)}`,
              class: `step state-${phase.state}`,
              title: `${phase.title}: ${slotLabels[phase.state].text}`,
            },
            icon(slotLabels[phase.state].icon),
            element('span', { 'aria-hidden': 'true' }, String(index + 1)),
            element('span', { class: 'hidden' }, `${phase.title}, ${slotLabels[phase.state].text}`),
          ),
        ),
      ),
    ),
  );
}

function phaseCard(phase: WirePhase, index: number): HTMLElement {
  const heading = `${anchor(phase)}-title`;
  const label = slotLabels[phase.state];
  return element(
    'section',
    {
      class: `card state-${phase.state}`,
      id: anchor(phase),
      'aria-labelledby': heading,
      'data-key': phase.id,
      tabindex: -1,
    },
    element(
      'div',
      { class: 'card-head' },
      icon(label.icon),
      element('h2', { id: heading }, element('span', { class: 'number' }, `${index + 1} `), phase.title),
      element('span', { class: 'state' }, label.text),
      place(phase),
    ),
    ...slotContent(phase, phase.parts),
    ...phase.parts.map((part) => partSection(part, phase.state === 'missing')),
  );
}

/** The author's questions that stand in no phase. */
function elsewhereCard({ elsewhere }: WireChecklist): HTMLElement | undefined {
  if (elsewhere.length === 0) return undefined;
  const settled = elsewhere.every(({ state }) => state === 'answered' || state === 'waived');
  return element(
    'section',
    {
      class: `card state-${settled ? 'complete' : 'incomplete'}`,
      'aria-labelledby': 'elsewhere',
      'data-key': 'elsewhere',
    },
    element(
      'div',
      { class: 'card-head' },
      icon(settled ? 'done' : 'partial'),
      element('h2', { id: 'elsewhere' }, 'Elsewhere in the document'),
    ),
    ...questionList('elsewhere', 'The author’s questions', elsewhere),
  );
}

/** What the rest is computed from, side by side; a value that another place contradicts stands there twice. */
function figuresCard({ figures }: WireChecklist): HTMLElement | undefined {
  if (figures.length === 0) return undefined;
  const disputed = figures.some((figure) => figure.disputed);
  return element(
    'section',
    {
      class: `card state-${disputed ? 'incomplete' : 'complete'}`,
      'aria-labelledby': 'figures',
      'data-key': 'figures',
    },
    element(
      'div',
      { class: 'card-head' },
      icon(disputed ? 'partial' : 'measure'),
      element('h2', { id: 'figures' }, 'Figures'),
    ),
    element(
      'table',
      { class: 'figures', 'aria-labelledby': 'figures' },
      element('tbody', {}, ...figures.map(figureRow)),
    ),
  );
}

function anchor({ id }: WirePhase): string {
  return `phase-${id}`;
}

/** What the filter “Open items only” leaves when nothing is open; the style sheet shows it then only. */
function nothingOpen({ progress, figures }: WireChecklist, totals: Totals): HTMLElement | string {
  const agreed = figures.every(({ disputed }) => !disputed);
  const clean =
    agreed &&
    progress.done >= progress.total &&
    totals.openQuestions + totals.unmeasured + totals.unmet + totals.wrong === 0;
  return clean
    ? element(
        'p',
        { class: 'all-done', 'data-key': 'all-done' },
        'Nothing is open. The document is ready for its reviewers.',
      )
    : '';
}

function notice(title: string, text: string, actions: readonly (readonly [PageAction, string])[]): HTMLElement {
  return element(
    'main',
    { class: 'notice' },
    element('div', { class: 'notice-icons' }, icon('done'), icon('partial'), icon('missing')),
    element('h1', {}, title),
    element('p', {}, text),
    element('div', { class: 'actions' }, ...actions.map(([name, label], index) => action(name, label, index === 0))),
  );
}

function action(name: PageAction, label: string, primary = false): HTMLElement {
  return element('button', { class: primary ? 'primary' : undefined, 'data-action': name }, label);
}
