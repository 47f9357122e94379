import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { requirementsOf } from './requirements-of.ts';

/** The texts of what owes a measure and has none anywhere. */
function owing(text: string): readonly string[] {
  const doc = readWith(bundledTemplate, text);
  return requirementsOf(doc, align(doc, bundledTemplate))
    .filter(({ state, vague, settledBy }) => state === 'unquantified' && vague && !settledBy)
    .map((requirement) => requirement.text);
}

const titled = (title: string, body: string): string => `# Tracker\n\n## ${title}\n\n${body}\n`;
const qualities = (body: string): string => titled('Non-functional requirements', body);

test('a goal that says what is to change owes by how much', () => {
  assert.deepEqual(
    owing(
      titled(
        'Goals',
        '- Reduce duplication of depot settings\n- Improve response times\n- Enable easier label printing\n- Provide tighter control over routes\n- Improve depots\n- Speed up scans by caching routes\n- Simplify the client to use one queue',
      ),
    ),
    [
      'Reduce duplication of depot settings',
      'Improve response times',
      'Enable easier label printing',
      'Provide tighter control over routes',
    ],
  );
});

test('a goal owes a measure of what it says of its object', () => {
  assert.deepEqual(
    owing(
      titled(
        'Goals',
        '- Provide intuitive scanning\n- Keep the set-up lightweight\n- Readiness of depots is observable by `depots`\n- Store durable routes in PostgreSQL',
      ),
    ),
    ['Provide intuitive scanning', 'Keep the set-up lightweight'],
  );
});

test('a sentence anywhere that obliges the system owes a measure; one that weighs or tells doesn’t', () => {
  assert.deepEqual(
    owing(
      titled(
        'Context',
        'Depots scan by hand. The system must be flexible. We need to keep server costs low.\n\n- It should handle high throughput\n- If a depot is large, it should be fast\n- A second queue must run, at a higher cost\n- Low latency is nice',
      ),
    ),
    ['The system must be flexible.', 'We need to keep server costs low.', 'It should handle high throughput'],
  );
});

test('a line may introduce requirements anywhere', () => {
  assert.deepEqual(owing(titled('Notes', 'The tracker should:\n\n- have high availability\n- print labels')), [
    'have high availability',
  ]);
});

test('lines without bullets are a list where no width broke them', () => {
  assert.deepEqual(owing(qualities('Low latency\nHigh availability')), ['Low latency', 'High availability']);
  assert.equal(owing(qualities('The tracker should keep a low latency for all of\nthe depots.')).length, 1);
});

test('misspelt names are names; other words that are like them aren’t', () => {
  assert.deepEqual(owing(qualities('- availablity\n- scalablilty\n- throughout')), ['availablity', 'scalablilty']);
});

test('what is conceded, exemplified or told by its way owes nothing', () => {
  assert.deepEqual(
    owing(
      qualities(
        '- During high traffic it is acceptable for scans to arrive out of order\n- Horizontally scalable workers\n- Data loss is unacceptable',
      ),
    ),
    [],
  );
  assert.equal(owing(qualities('- Easy to extend, such as by token expiry')).length, 1);
});

test('a figure settles what it is said of', () => {
  assert.deepEqual(owing(qualities('- Low latency:\n  - Scans show up in real time\n  - At most 200 ms')), []);
  const sizes = '\n\n## Estimation\n\n| quantity | value |\n|---|---|\n| Scale of a label image | 5 MB |';
  assert.equal(owing(qualities('- Millions of concurrent scans') + sizes).length, 1);
});

test('Korean, Italian, Polish, Turkish, Ukrainian and Vietnamese', () => {
  for (const item of [
    '가용성이 높아야 한다',
    'La latenza deve essere bassa',
    'Wysoka dostępność',
    'Висока доступність',
    'Độ trễ thấp',
  ])
    assert.deepEqual(owing(qualities(`- ${item}`)), [item]);
  assert.deepEqual(owing(qualities('- 목록은 몇 초마다 갱신된다')).length, 1);
  assert.deepEqual(owing(qualities('- 응답 시간은 200ms 이하')), []);
});

test('the goals of a step of the design are that step’s', () => {
  const body = '### Step two\n\n#### Goals\n\n- The managed balancer is highly available\n';
  assert.deepEqual(owing(titled('Detailed design', body)), []);
  assert.deepEqual(owing(titled('Goals', '- The tracker is highly available')), ['The tracker is highly available']);
});

test('a label that names a quality makes its line one, among requirements of all kinds', () => {
  const body =
    '- Print labels\n- **Fault tolerant:** if a depot is cut off, scans should go on gracefully\n- Routes: listed gracefully';
  assert.deepEqual(owing(titled('Requirements', body)), [
    'Fault tolerant: if a depot is cut off, scans should go on gracefully',
  ]);
});

test('lines with the marker of a list are items, where Markdown sees one paragraph', () => {
  assert.deepEqual(
    owing(qualities('What we promise\n0. Low latency search\n1. No scan is lost\n2. Availability: 99.9 %')),
    ['Low latency search'],
  );
  assert.deepEqual(owing(titled('非功能需求', '1.系统是高可靠的，任何数据不会丢失。\n2.系统是高可用的。')), [
    '系统是高可用的。',
  ]);
});

test('an amount in a cell is the row’s figure, a rank isn’t', () => {
  const table = (cell: string): string =>
    qualities(
      `| quality | what | value | why |\n|---|---|---|---|\n| Scale | depots | ${cell} | easily kept in memory |`,
    );
  assert.deepEqual(owing(table('40 sites')), []);
  assert.deepEqual(owing(table('1')).length, 1);
});

test('what is set aside, told or compared is not required', () => {
  assert.deepEqual(
    owing(titled('Non-functional requirements', '- These qualities were de-prioritised, including:\n  - Availability')),
    [],
  );
  assert.deepEqual(
    owing(titled('Constraints and assumptions', '- Peak load occurs at noon\n- Optimise for fast scans')),
    ['Optimise for fast scans'],
  );
  assert.deepEqual(owing(titled('Notes', 'A distributed system should be highly available.')), []);
  assert.deepEqual(owing(titled('Notes', 'The system should be highly available.')).length, 1);
  assert.deepEqual(owing(titled('Notes', 'The system must be faster than a look-up.')), []);
});

test('an item alone in its list heads the list that follows', () => {
  assert.deepEqual(
    owing(qualities('1. Security\n- TLS 1.3 on every line.\n\n2. Performance\n- Scans appear quickly.')),
    ['Scans appear quickly.'],
  );
});

test('what success or acceptance depends on is judged as goals are', () => {
  const items = '- Stable under peak load\n- Low error rate\n- Couriers log in with a badge';
  assert.deepEqual(owing(titled('Success criteria', items)), ['Stable under peak load', 'Low error rate']);
  assert.deepEqual(owing(titled('Erfolgskriterien', '- Low error rate')), ['Low error rate']);
  assert.deepEqual(owing(titled('Decision criteria', items)), []);
});

test('a quality beside another one with its measure owes its own', () => {
  assert.deepEqual(
    owing(
      qualities('- Low latency (< 200 ms), highly durable and cheap\n- Durable, 50 scans lost a year\n- 100K+ scans'),
    ),
    ['highly durable and cheap'],
  );
  assert.deepEqual(owing(qualities('- High availability, 99.9 %\n- **Speed**: fast, p95 < 300 ms')), []);
});

test('a line of a paragraph without bullets introduces too, and says what it holds', () => {
  assert.deepEqual(owing(titled('Context', 'Non-functional requirements:\n1)Extensible\n2)Cheap to run, later')), [
    'Extensible',
    'Cheap to run, later',
  ]);
  assert.deepEqual(owing(titled('Context', 'The tracker must support:\n\n- Fast search of parcels')), [
    'Fast search of parcels',
  ]);
});

test('Chinese, Japanese and Korean oblige in their own order', () => {
  assert.deepEqual(owing(titled('요구사항', '- 목록은 몇 초마다 갱신되어야 한다.')), [
    '목록은 몇 초마다 갱신되어야 한다.',
  ]);
});

test('a time that nobody waits settles no latency', () => {
  const doc = `${qualities('- Fast search')}\n## Estimation\n\nQuick estimate:\n- Parcels in 5 years: 2B\n`;
  assert.deepEqual(owing(doc), ['Fast search']);
});

test('a heading that denies, weighs or tells what is so demands nothing', () => {
  assert.deepEqual(owing(titled('Non-goals', "We don't need to: the client should be fast already.")), []);
  assert.deepEqual(owing(titled('Performance vs. maintainability', '- Low latency')), []);
  assert.deepEqual(owing(titled('Requirements compliance', '- **Consistency**: queues maintain data integrity')), []);
});

test('a table that defines its names or rates them for several things demands nothing', () => {
  assert.deepEqual(owing(qualities('| quality | definition |\n|---|---|\n| security | protection from threats |')), []);
  assert.deepEqual(owing(qualities('| quality | A | B | C |\n|---|---|---|---|\n| cost | high | low | low |')), []);
  assert.deepEqual(owing(qualities('| quality | target |\n|---|---|\n| throughput | high |')).length, 1);
});

test('a named way, a protocol and what observes a quality are none', () => {
  assert.deepEqual(owing(qualities('- **Horizontal scaling**: support scaling by adding more instances')), []);
  assert.deepEqual(owing(qualities('- Secure WebSocket connections\n- Basic performance monitoring')), []);
});
