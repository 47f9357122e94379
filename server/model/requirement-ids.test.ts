import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { requirementIds } from './requirement-ids.ts';

function idsOf(requirements: string, design = ''): { readonly defined: string; readonly mentioned: string } {
  const text = `# Functional requirements\n\n${requirements}\n\n# High-level design\n\n${design}\n`;
  const doc = readWith(bundledTemplate, text);
  const { definitions, mentions } = requirementIds(doc, align(doc, bundledTemplate));
  for (const { name, span } of [...definitions, ...mentions]) assert.equal(text.slice(span.start, span.end), name);
  return {
    defined: definitions.map(({ key }) => key).join(' '),
    mentioned: mentions.map(({ keys }) => keys.join('+')).join(' '),
  };
}

const forms: readonly [name: string, text: string][] = [
  ['items', '- FR-1: one\n- FR-2: two'],
  ['bold leads', '- **FR-01** – one\n- **FR-02:** two'],
  ['headings', '### FR-1: One\n\nText.\n\n### FR-2: Two\n\nText.'],
  ['rows', '| ID | What |\n|---|---|\n| FR-1 | one |\n| `FR-2` | two |'],
  ['rows behind a number', '| # | ID | What |\n|---|---|---|\n| 1 | FR1 | one |\n| 2 | FR2 | two |'],
  [
    'cards',
    '| Requirement: FR-1 | Class: speed |\n|---|---|\n| **What:** one |\n\n| **No.:** FR-2 |\n|---|\n| What: two |',
  ],
  ['paragraphs', 'FR-1. One\n\nFR-2. Two'],
  ['brackets', '- [FR-1] One\n- [FR-2] Two'],
];

for (const [name, text] of forms)
  test(`ids are given by ${name}`, () => assert.equal(idsOf(text).defined, 'FR-1 FR-2'));

test('what only reads like an id is none', () => {
  assert.equal(idsOf('- P99 below 1 s\n- EC2 for all').defined, '');
  assert.equal(idsOf('| What | Priority |\n|---|---|\n| one | P1 |\n| two | P2 |\n| three | P3 |').defined, '');
  assert.equal(idsOf('### P0 – must\n\n- a\n\n### P1 – should\n\n- b\n\n### P2 – could\n\n- P95: 2 s').defined, '');
  assert.equal(idsOf('FR-1 is met by the cache.\n\nFR-2 is met by the queue.').defined, '');
});

test('ids are mentioned in text, code, diagrams, ranges and parts', () => {
  const list = '- FR-1: a\n- FR-2: b\n- FR-3: c\n- FR-4: d';
  assert.equal(
    idsOf(list, 'See FR-1, `FR-2`.\n\n```mermaid\nflowchart LR\n  A["FR-3"]\n```').mentioned,
    'FR-1 FR-2 FR-3',
  );
  assert.equal(idsOf(list, 'Meets FR-1 to FR-3.').mentioned, 'FR-1+FR-2+FR-3 FR-3');
  assert.equal(idsOf(list, 'Meets FR-1–4 and FR-2/3.').mentioned, 'FR-1+FR-2+FR-3+FR-4 FR-2+FR-3');
  assert.equal(idsOf(list, 'XFR-1, FR-1x, https://x.y/FR-1').mentioned, '');
});

test('ids that are mostly defined nowhere are those of another document', () => {
  assert.deepEqual(idsOf('- FR-1: a\n- FR-2: b', 'FR-7, FR-8, FR-9'), { defined: '', mentioned: '' });
});

test('a row that only names other ids traces them, and states nothing', () => {
  const matrix =
    '| Need | Requirement | Story |\n|---|---|---|\n| N-01 | FR-1 | US-3 |\n| N-01 | FR-2 | US-4 |\n| N-02 | FR-3 | US-5 |';
  const doc = readWith(bundledTemplate, `## Functional requirements\n\n${matrix}\n`);
  assert.deepEqual(requirementIds(doc, align(doc, bundledTemplate)).definitions, []);
});
