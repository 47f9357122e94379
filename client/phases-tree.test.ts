import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cannedChecklist, line, question } from './canned-checklist.ts';
import { everyNode, nodeAt, openCount, phaseNodes, type TreeNode } from './phases-tree.ts';

const nodes = phaseNodes(cannedChecklist());

function node(label: string): TreeNode {
  const found = [...everyNode(nodes)].find((one) => one.label === label);
  assert.ok(found, label);
  return found;
}

test('each phase is a row that says its state and what is open below it', () => {
  assert.deepEqual(
    nodes.map(({ label, description }) => `${label}: ${description}`),
    [
      'requirements: incomplete · 1 open · 1 without a measure',
      'api: empty · 1 open · 1 wrong',
      'details: missing',
      'Elsewhere: 1 open',
    ],
  );
});

test('parts, questions and requirements stand below', () => {
  assert.deepEqual(
    node('requirements').children.map(({ label }) => label),
    ['functional', 'quality', 'wishes'],
  );
  assert.deepEqual(
    node('quality').children.map(({ label, description }) => [label, description]),
    [
      ['Who decides?', 'answer in line 14'],
      ['Fast', 'no measure'],
      ['p99 < 2 s', 'measured'],
      ['Uploads', ''],
    ],
  );
  assert.equal(node('wishes').description, 'missing, optional');
  assert.equal(node('wishes').color, undefined, 'an optional part is not owed');
});

test('no two rows share an id, also where the author asks twice', () => {
  const checklist = cannedChecklist();
  const asked = question('Why?', 'open');
  const twice = phaseNodes({
    ...checklist,
    phases: checklist.phases.map((phase) => ({ ...phase, ownQuestions: [asked, asked] })),
  });
  const ids = [...everyNode(twice)].map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});

test('an open question of the template leads to the section that owes the answer', () => {
  assert.deepEqual(node('Which operations?').range, line(20));
  assert.equal(node('Partitioned how?').range, undefined);
});

test('a line belongs to the item that stands there, else to the heading above it', () => {
  assert.equal(nodeAt(nodes, 0), undefined);
  assert.equal(nodeAt(nodes, 2)?.label, 'requirements');
  assert.equal(nodeAt(nodes, 3)?.label, 'functional');
  assert.equal(nodeAt(nodes, 11)?.label, 'Fast');
  assert.equal(nodeAt(nodes, 16)?.label, 'quality');
  assert.equal(nodeAt(nodes, 99)?.label, 'api');
});

test('open items are counted with those of the parts and those elsewhere', () => {
  assert.equal(openCount(cannedChecklist()), 6);
});
