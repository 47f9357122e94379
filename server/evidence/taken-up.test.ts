import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { tracesOf } from './taken-up.ts';

/** Where a design takes up what is required of it. */
function takenUp(requirement: string, design: string): string | undefined {
  const filler = Array.from({ length: 10 }, (_, i) => `Depot ${i} prints its own labels.`).join(' ');
  const text = `# Tracker\n\n## Non-functional requirements\n\n- ${requirement}\n\n## High-level design\n\n${filler}\n\n${design}\n`;
  const doc = readWith(bundledTemplate, text);
  const [trace] = tracesOf(doc, align(doc, bundledTemplate));
  return trace?.place && text.slice(trace.place.start, trace.place.end);
}

test('a quality is taken up where most is said of it, not where a means is first named', () => {
  assert.equal(
    takenUp(
      'High availability',
      'Codes are distributed evenly over depots.\n\n## Failures\n\nTwo replicas of each depot keep the tracker available. A standby takes over.',
    ),
    'Two replicas of each depot keep the tracker available.',
  );
  assert.equal(
    takenUp('Low latency', 'A queue takes the scans.\n\n### Latency\n\nThe cache holds the last scan of each parcel.'),
    'The cache holds the last scan of each parcel.',
  );
});

test('what is weighed against an option isn’t what is built', () => {
  assert.equal(
    takenUp(
      'High availability',
      '### Cons\n\n- A single leader needs failover.\n\n### Stores\n\n- Each store has a replica.',
    ),
    'Each store has a replica.',
  );
});
