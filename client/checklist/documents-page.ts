/// <reference lib="dom" />
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { DocumentRow } from './messages.ts';
import { counted } from './words.ts';

/** The table of all design documents of the workspace, the ones that owe most first. */
export function documentsPage(documents: readonly DocumentRow[]): HTMLElement {
  const complete = documents.filter(({ done, total }) => done >= total).length;
  return element(
    'main',
    { class: 'wide' },
    element(
      'header',
      {},
      element('p', { class: 'eyebrow' }, 'Workspace'),
      element('h1', { id: 'documents' }, 'Design documents'),
      element(
        'p',
        { class: 'summary', role: 'status' },
        documents.length === 0
          ? 'No Markdown file of the workspace is read as a design document.'
          : `${counted(documents.length, 'document')} · ${complete} complete`,
      ),
      element(
        'div',
        { class: 'actions' },
        element('button', { 'data-action': 'documents' }, 'Read again'),
        element('button', { 'data-page': 'export' }, 'Export as HTML'),
        element('button', { 'data-page': 'print' }, 'Print'),
      ),
    ),
    documents.length === 0 ? undefined : table(documents),
  );
}

const COLUMNS = ['Document', 'Done', 'Phases', 'Open questions', 'No measure', 'Wrong sums', 'Findings'];

function table(documents: readonly DocumentRow[]): HTMLElement {
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-labelledby': 'documents' },
    element(
      'table',
      { class: 'documents', 'aria-labelledby': 'documents' },
      element('thead', {}, element('tr', {}, ...COLUMNS.map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...documents.map(row)),
    ),
  );
}

function row(one: DocumentRow): HTMLElement {
  const percent = one.total === 0 ? 0 : Math.floor((100 * one.done) / one.total);
  return element(
    'tr',
    { 'data-key': one.uri },
    element(
      'th',
      { scope: 'row' },
      element(
        'button',
        { class: 'go', 'data-open': one.uri },
        icon(one.done >= one.total ? 'done' : 'partial'),
        element(
          'span',
          { class: 'body' },
          element('span', { class: 'text', dir: 'auto' }, one.title || one.name),
          element('span', { class: 'detail' }, one.name),
        ),
      ),
    ),
    element('td', {}, `${percent} %`),
    element('td', {}, `${one.phasesPresent} of ${one.phasesTotal}`),
    ...[one.openQuestions, one.unmeasured, one.wrongEstimates, one.problems].map((number) =>
      element('td', { class: number > 0 ? 'owed' : undefined }, String(number)),
    ),
  );
}
