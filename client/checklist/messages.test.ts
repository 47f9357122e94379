import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cannedChecklist, line } from '../canned-checklist.ts';
import { pageMessage, pageState, showMessage } from './messages.ts';

test('what the page may say is taken', () => {
  assert.deepEqual(pageMessage({ type: 'ready' }), { type: 'ready' });
  assert.deepEqual(pageMessage({ type: 'reveal', range: line(3) }), { type: 'reveal', range: line(3) });
  assert.deepEqual(pageMessage({ type: 'run', action: 'declare' }), { type: 'run', action: 'declare' });
  const page = { type: 'page', purpose: 'print', html: '<main></main>' };
  assert.deepEqual(pageMessage(page), page);
  assert.deepEqual(pageMessage({ type: 'open', uri: 'file:///a.md' }), { type: 'open', uri: 'file:///a.md' });
});

test('anything else from the page is not', () => {
  const wrong: readonly unknown[] = [
    undefined,
    null,
    'ready',
    [],
    {},
    { type: 'reveal' },
    { type: 'reveal', range: { start: { line: -1, character: 0 }, end: { line: 0, character: 0 } } },
    { type: 'reveal', range: { start: { line: 1.5, character: 0 }, end: { line: 2, character: 0 } } },
    { type: 'reveal', range: { start: { line: '1', character: 0 }, end: { line: 2, character: 0 } } },
    { type: 'run', action: 'workbench.action.quit' },
    { type: 'run', action: 'toString' },
    { type: 'open', uri: 7 },
    { type: 'page', purpose: 'mail', html: '' },
    { type: 'page', purpose: 'print' },
  ];
  for (const value of wrong) assert.equal(pageMessage(value), undefined, JSON.stringify(value));
});

test('what the extension may show is taken', () => {
  const views = [
    { kind: 'checklist', checklist: cannedChecklist() },
    { kind: 'not-a-design-doc', name: 'notes.md' },
    { kind: 'too-large', name: 'notes.md' },
    { kind: 'documents', documents: [] },
    { kind: 'no-document' },
    { kind: 'no-server' },
  ];
  for (const view of views) assert.ok(showMessage({ type: 'show', uri: 'file:///a.md', view }), view.kind);
  assert.ok(showMessage({ type: 'show', uri: undefined, view: { kind: 'no-document' } }));
});

test('anything else from the extension is not', () => {
  const checklist = cannedChecklist();
  const [phase, ...phases] = checklist.phases;
  const views: readonly unknown[] = [
    undefined,
    { kind: 'other' },
    { kind: 'documents', documents: [{ uri: 'file:///a.md', name: 'a.md', title: 'A' }] },
    { kind: 'checklist', checklist: { ...checklist, components: [{ name: 'Gateway' }] } },
    { kind: 'checklist' },
    { kind: 'checklist', checklist: { ...checklist, progress: { done: -1, total: 2 } } },
    { kind: 'checklist', checklist: { ...checklist, phases: 'none' } },
    { kind: 'checklist', checklist: { ...checklist, phases: [{ ...phase, parts: undefined }, ...phases] } },
    { kind: 'checklist', checklist: { ...checklist, phases: [{ ...phase, title: 7 }, ...phases] } },
    {
      kind: 'checklist',
      checklist: { ...checklist, phases: [{ ...phase, questions: [{ text: 'Why?' }] }, ...phases] },
    },
  ];
  for (const view of views)
    assert.equal(showMessage({ type: 'show', uri: undefined, view }), undefined, JSON.stringify(view));
  assert.equal(showMessage({ type: 'show', uri: 7, view: { kind: 'no-document' } }), undefined);
  assert.equal(showMessage({ type: 'else', uri: undefined, view: { kind: 'no-document' } }), undefined);
});

test('what was kept across a reload is an address, or nothing', () => {
  assert.deepEqual(pageState({ uri: 'file:///a.md' }), { uri: 'file:///a.md' });
  for (const value of [undefined, null, 'file:///a.md', { uri: 7 }]) assert.equal(pageState(value), undefined);
});
