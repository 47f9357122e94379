import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cannedChecklist } from '../canned-checklist.ts';
import { counted, totalsOf } from './words.ts';

test('totals count what is open in phases and parts', () => {
  assert.deepEqual(totalsOf(cannedChecklist()), {
    phases: 3,
    phasesPresent: 2,
    openQuestions: 4,
    unmeasured: 1,
    unmet: 0,
    wrong: 1,
  });
});

test('one thing is counted in the singular', () => {
  assert.equal(counted(1, 'open question'), '1 open question');
  assert.equal(counted(0, 'phase'), '0 phases');
});
