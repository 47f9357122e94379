import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { requirementsOf } from './requirements-of.ts';

/** The texts of the items that owe a measure and have none anywhere. */
function owing(text: string): readonly string[] {
  const doc = readWith(bundledTemplate, text);
  return requirementsOf(doc, align(doc, bundledTemplate))
    .filter(({ state, vague, settledBy }) => state === 'unquantified' && vague && !settledBy)
    .map((requirement) => requirement.text);
}

const section = (title: string, items: readonly string[]): string =>
  `# Tracker\n\n## Requirements\n\n### ${title}\n\n${items.map((item) => `- ${item}\n`).join('')}`;

test('what is obliged owes its measure among features too', () => {
  const obliged = [
    'The map must be fast',
    'Scans should show up quickly',
    'The gateway must handle millions of scans',
    'Codes should be as short as possible',
  ];
  assert.deepEqual(owing(section('Functional requirements', obliged)), obliged);
});

test('features that only sound like qualities owe none', () => {
  assert.deepEqual(
    owing(
      section('Functional requirements', [
        'Couriers should be able to easily find a depot',
        'The list scales with a growing number of depots',
        'Reliably resolve addresses',
        'Links must not be predictable',
        'Links should not be guessable or predictable',
      ]),
    ),
    [],
  );
});

test('conditions, comparisons and agents state no degree', () => {
  assert.deepEqual(
    owing(
      section('Non-functional requirements', [
        'With durable queues being in place, the gateway must confirm each scan',
        'Read traffic is much larger than write traffic',
        'A parcel cannot be claimed by multiple users',
        'Messages are shown in the correct order',
      ]),
    ),
    [],
  );
});

test('an item’s number tells what it is', () => {
  const row = '| NFR-2 | The portal should be simple |';
  assert.equal(owing(`# X\n\n## Requirements\n\n| id | text |\n|---|---|\n${row}\n`).length, 1);
});

test('a label leaves the matter to what stands below it', () => {
  const titled = (items: string): readonly string[] => owing(`# X\n\n## Non-functional requirements\n\n${items}`);
  assert.deepEqual(titled('Observability\n- Traces of each scan\n'), []);
  assert.deepEqual(titled('- availability:\n  - high availability: 99.9% uptime\n'), []);
  assert.deepEqual(titled('- [Reliability](reliability.md)\n'), []);
  assert.deepEqual(titled('Latency:\n\nScans < 10 ms\n\nScale:\n\nBillions of scans\n'), ['Billions of scans']);
});

test('a figure of another design in the file settles nothing', () => {
  const design = (name: string, item: string): string =>
    `## ${name}\n\n### Non-functional requirements\n\n- ${item}\n\n`;
  const measured = 'Availability: 99.9 %';
  assert.deepEqual(owing(`# Designs\n\n${design('Tracker', 'High availability')}${design('Depot', measured)}`), [
    'High availability',
  ]);
  assert.deepEqual(owing(`# Tracker\n\n${design('Goals', 'High availability')}## SLO\n\n- ${measured}\n`), []);
});

test('figures in a plain fence settle what is said beside it', () => {
  const text = section('Non-functional requirements', ['Scans must be very fast']);
  assert.equal(owing(text).length, 1);
  assert.deepEqual(owing(`${text}\n\`\`\`text\np95 scan latency: < 80 ms\n\`\`\`\n`), []);
});

test('Spanish, Portuguese, Russian and Chinese sentences are judged by their stems', () => {
  for (const [title, item] of [
    ['Requisitos no funcionales', 'La interfaz debe ser intuitiva y fácil de navegar'],
    ['Requisitos no funcionales', 'Cumplir con regulaciones de privacidad'],
    ['Requisitos não funcionais', 'O sistema deve responder rapidamente'],
    ['Нефункциональные требования', 'Удобное расположение кнопок'],
    ['非功能需求', '易用性: 简洁的界面'],
  ] as const)
    assert.deepEqual(owing(section(title, [item])), [item]);
  assert.deepEqual(owing(section('Requisitos não funcionais', ['Disponível 99,9 por cento do tempo'])), []);
  assert.deepEqual(owing(section('Requisitos no funcionales', ['Responde rápido, en menos de dos segundos'])), []);
  assert.deepEqual(
    owing(section('Requisitos não funcionais', ['A fila é indexada por data, para leitura eficiente'])),
    [],
  );
});
