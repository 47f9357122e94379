/// <reference lib="dom" />
import type { WireChecklist, WireNamed } from '../protocol.ts';
import { element } from './element.ts';
import { icon } from './icons.ts';
import { row } from './slot.ts';

/** Entities against the operations that speak of them; an entity without one and an operation without any stand out. */
export function entitiesCard({ entities, operations }: WireChecklist): HTMLElement | undefined {
  if (entities.length + operations.length === 0) return undefined;
  const used = new Set(entities.flatMap((entity) => entity.operations));
  const loose = entities.length > 0 ? operations.filter(({ name }) => !used.has(name)) : operations;
  const rows = [
    ...entities.map((entity) => entityRow(entity, operations)),
    ...loose.map((operation) => pairRow(operation, entities.length > 0 ? 'of no entity' : '', 'Operation')),
  ];
  return card(
    'entities',
    'Entities and operations',
    element(
      'table',
      { class: 'figures', 'aria-labelledby': 'entities' },
      element(
        'thead',
        {},
        element('tr', {}, element('th', { scope: 'col' }, 'Entity'), element('th', { scope: 'col' }, 'Operations')),
      ),
      element('tbody', {}, ...rows),
    ),
  );
}

function entityRow(
  { name, range, operations: calls }: WireChecklist['entities'][number],
  operations: readonly WireNamed[],
): HTMLElement {
  const none = operations.length > 0 ? 'no operation' : '';
  return pairRow({ name, range }, calls.length > 0 ? calls.join(', ') : none, 'Entity');
}

function pairRow(named: WireNamed, beside: string, kind: 'Entity' | 'Operation'): HTMLElement {
  const place = row('dot', named.range, [element('span', { class: 'text', dir: 'auto' }, named.name)], {});
  const words = element('span', { class: 'beside', dir: 'auto' }, beside);
  return kind === 'Entity'
    ? element('tr', {}, element('th', { scope: 'row' }, place), element('td', {}, words))
    : element('tr', {}, element('th', { scope: 'row' }, words), element('td', {}, place));
}

/** What the document's diagrams draw. */
export function componentsCard({ components }: WireChecklist): HTMLElement | undefined {
  if (components.length === 0) return undefined;
  return card(
    'components',
    'Components',
    element(
      'ul',
      { 'aria-labelledby': 'components' },
      ...components.map(({ name, range }, i) =>
        element(
          'li',
          { class: 'row', 'data-key': `${i} ${name}` },
          row('dot', range, [element('span', { class: 'text', dir: 'auto' }, name)], {}),
        ),
      ),
    ),
  );
}

/** Neither done nor owed: it is there to be looked at. */
function card(id: string, title: string, content: HTMLElement): HTMLElement {
  return element(
    'section',
    { class: 'card state-complete', 'aria-labelledby': id, 'data-key': id },
    element('div', { class: 'card-head' }, icon('dot'), element('h2', { id }, title)),
    content,
  );
}
