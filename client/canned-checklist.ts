// A small checklist for tests, as the server would send it.
import type { WireChecklist, WirePhase, WireQuestion, WireRange, WireRequirement, WireSlot } from './protocol.ts';

export function line(number: number): WireRange {
  return { start: { line: number, character: 0 }, end: { line: number, character: 10 } };
}

function slot(id: string, more: Partial<WireSlot> = {}): WireSlot {
  const empty = { questions: [], ownQuestions: [], requirements: [], estimates: [], problems: 0 };
  return { id, title: id, guide: `What belongs to ${id}.`, state: 'complete', ...empty, ...more };
}

export function question(text: string, state: WireQuestion['state'], at?: number): WireQuestion {
  return { text, state, ...(at !== undefined && { range: line(at), excerpt: `answer in line ${at}` }) };
}

function requirement(text: string, state: WireRequirement['state'], at: number): WireRequirement {
  return { text, state, range: line(at) };
}

/** Requirements with three parts, of which one is optional and missing; an empty phase; a missing one. */
export function cannedChecklist(): WireChecklist {
  const functional = slot('functional', {
    range: line(3),
    heading: 'What it does',
    questions: [question('Which features?', 'answered', 4)],
  });
  const quality = slot('quality', {
    state: 'incomplete',
    range: line(10),
    heading: '2. Quality',
    ownQuestions: [question('Who decides?', 'open', 14)],
    requirements: [
      requirement('Fast', 'unquantified', 11),
      requirement('p99 < 2 s', 'quantified', 12),
      requirement('Uploads', 'feature', 13),
    ],
  });
  const parts: WirePhase['parts'] = [
    { ...functional, optional: false },
    { ...quality, optional: false },
    { ...slot('wishes', { state: 'missing' }), optional: true },
  ];
  return {
    uri: 'file:///design.md',
    version: 1,
    title: 'A design',
    designDoc: true,
    progress: { done: 4, total: 9 },
    phases: [
      { ...slot('requirements', { state: 'incomplete', range: line(1), heading: 'Requirements' }), parts },
      {
        ...slot('api', {
          state: 'empty',
          range: line(20),
          heading: 'API',
          questions: [question('Which operations?', 'open')],
          estimates: [{ text: '5 GB × 10 = 5 TB', range: line(22), state: 'wrong', result: '50 GB' }],
        }),
        parts: [],
      },
      { ...slot('details', { state: 'missing', questions: [question('Partitioned how?', 'open')] }), parts: [] },
    ],
    elsewhere: [question('Who pays?', 'open', 30)],
    figures: [{ name: 'daily active users', text: '50M', range: line(21), disputed: false }],
    entities: [{ name: 'users', range: line(40), operations: ['getUser()'] }],
    operations: [{ name: 'getUser()', range: line(41) }],
    components: [{ name: 'Gateway', range: line(42) }],
  };
}
