import assert from 'node:assert/strict';
import { test } from 'node:test';
import { align } from '../template/align.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import type { Requirement } from './requirement.ts';
import { requirementsOf } from './requirements-of.ts';

function requirementsIn(text: string): readonly Requirement[] {
  const doc = readWith(bundledTemplate, text);
  return requirementsOf(doc, align(doc, bundledTemplate));
}

const qualities = (items: string): string => `# Parcel tracker\n\n## Non-functional requirements\n\n${items}\n`;

/** The states of bullets, in order; `–` where none is a requirement. */
function states(...bullets: string[]): string[] {
  return bullets.map((bullet) => requirementsIn(qualities(`- ${bullet}`))[0]?.state ?? '–');
}

function all(state: string, ...bullets: string[]): void {
  bullets.forEach((bullet) => assert.deepEqual(states(bullet), [state], bullet));
}

test('an attribute’s bare name owes a measure', () => {
  all(
    'unquantified',
    'Scalability',
    '*High availability*',
    'Low latency.',
    'Reliability and fault tolerance',
    'Courteousness',
    'The system should be reliable',
    'Available',
    'Explainable.',
    'Fault tolerance and durability (scans are evidence)',
    'Consistency of scans and routes',
    'High availability (favouring it over consistency)',
  );
  all('feature', 'Traceable parcels');
});

test('an attribute with a degree owes a measure', () => {
  all(
    'unquantified',
    'Very low query latency for couriers',
    'Latency should be kept minimal',
    'Keep storage costs low',
    'High availability and durability of scans',
  );
});

test('gradable words owe a measure', () => {
  all(
    'unquantified',
    'Couriers find a parcel quickly',
    'The portal must be easy to use',
    'Highly scalable ingestion',
    'Degrade gracefully when a depot is cut off',
    'Label printing has to be efficient',
  );
});

test('limits that name none owe a measure', () => {
  all(
    'unquantified',
    'Routes appear in an acceptable time',
    'Events may arrive a few minutes late',
    'Handle millions of parcels',
    'Scans are kept for years',
    'As cheap as possible',
    'No more than xx.xx % of scans fail',
    'Respond without too much delay',
    'Keep scans only as long as necessary',
    'Scans are kept for a certain amount of time',
    'Clean separation of depot and portal',
    'Scans stay on the device no longer than needed',
    'Handle a large no. of couriers',
    'Route changes must not degrade performance',
    'O sistema deve crescer sem afetar o desempenho',
  );
  all('feature', 'The depot shuts down gracefully');
  all('feature', 'N/A – no impact on performance', 'No raw prompt logging', 'Clear the cache at midnight');
});

test('what is kept away has to be bounded', () => {
  all(
    'unquantified',
    'Protect the portal from attacks',
    'The form shall prevent incorrect addresses',
    'Security: protect couriers’ addresses',
    'No performance degradation at Christmas',
  );
  all('verifiable', 'Protect addresses with AES-256');
});

test('a figure quantifies, in any of its forms', () => {
  all(
    'quantified',
    'Fast: p99 < 300 ms',
    'Verfügbarkeit 99,95 %',
    'Scale to 120.000.000 parcels',
    '10 000 000 parcels per day',
    'Reports are rebuilt hourly',
    'RPO ≤ 15 min',
    'Read-heavy, 100:1',
    'Sub-second lookups',
    'Zero data loss',
  );
});

test('a figure may stand below the item, in a cell, or in the next sentence', () => {
  assert.equal(requirementsIn(qualities('- High availability\n  - 99.9 % per month'))[0]?.state, 'quantified');
  assert.equal(
    requirementsIn(qualities('| quality | target |\n|---|---|\n| Low latency | 200 ms |'))[0]?.state,
    'quantified',
  );
  assert.deepEqual(states('Lookups are fast. They take at most 50 ms.'), ['quantified']);
});

test('names, conditions and questions are no figures', () => {
  all(
    'unquantified',
    'Scrolls smoothly with 1000+ messages',
    'Easy to use after two weeks of usage',
    '100 % reliable delivery',
  );
  all('–', 'Availability: 99.9 %? 99.99 %?');
});

test('standards, models, rules and prohibitions can be verified', () => {
  all(
    'verifiable',
    'Secure transport with TLS 1.3',
    'Strong consistency for the ledger',
    'High consistency: eventual',
    'Only dispatchers may change a route safely',
    'High reliability, no scan should be lost',
    'Idempotent scan events',
    'Consistent views: the same route on all devices',
  );
});

test('a mechanism is no figure of what it serves', () => {
  all('unquantified', 'Lookups should be very fast using a cache', 'High availability through replication');
});

test('what names no degree owes nothing', () => {
  all(
    'feature',
    'Signs announce each route',
    'Shared schemas between depot and portal',
    'Dashboards adapt from mobile to desktop',
  );
});

test('a purpose or a reason is not what is required', () => {
  all('feature', 'Depots are colour coded for easy identification', 'Use a queue to handle heavy traffic');
});

test('other texts among requirements are none', () => {
  all(
    '–',
    'How fast must it be?',
    'Latency is the time from scan to display',
    'Availability over consistency',
    'For example, high availability',
    'We measured a very low latency',
    'Because a slow page is left',
  );
});

test('what need not be is not required', () => {
  all('feature', 'Route statistics do not need to be real-time');
});

test('quoted talk is not the author’s, but an item that is one quotation states it', () => {
  all('feature', 'Depots say “make it fast” at times');
  all('unquantified', '"The tracker should be highly available"');
});

test('where it is told what requirements are, only quoted ones are meant', () => {
  const lesson = 'Non-functional requirements define how a system behaves.\n\n';
  assert.equal(requirementsIn(qualities(`${lesson}- High availability`)).length, 0);
  assert.equal(requirementsIn(qualities(`${lesson}- “It should be highly available”.`))[0]?.state, 'unquantified');
});

test('an item names the part that it belongs to', () => {
  const text =
    '# Tracker\n\n## Requirements\n\n- Non-functional requirements: low latency for scans\n- Functional requirements: fast\n';
  assert.equal(requirementsIn(text)[0]?.state, 'unquantified');
  assert.equal(requirementsIn(text)[1]?.state ?? 'feature', 'feature');
});

test('among features only a quality by name counts', () => {
  const text =
    '# Tracker\n\n## Functional requirements\n\n- Couriers quickly scan several parcels\n- The service has high availability\n';
  assert.deepEqual(
    requirementsIn(text).map(({ state }) => state),
    ['feature', 'unquantified'],
  );
});

test('the attribute measured elsewhere settles an item, peaks aside', () => {
  const [first, second] = requirementsIn(
    qualities(
      '- Low latency for couriers\n- Handles sudden spikes\n\n| objective | target |\n|---|---|\n| Latency | p99 200 ms |\n| Throughput | 200 requests/s |',
    ),
  );
  assert.equal(first?.state, 'unquantified');
  assert.ok(first?.settledBy);
  assert.equal(second?.settledBy, undefined);
});

test('the glossary settles the terms that it defines', () => {
  const [first] = requirementsIn(
    `${qualities('- Real-time maps')}\n## Glossary\n\n- **Real-time**: what the map shows within the refresh interval\n`,
  );
  assert.ok(first?.settledBy);
});

test('a blank leaves the item open without being reported twice', () => {
  const [first] = requirementsIn(qualities('- High availability (≥ __ % of requests per 30 days)'));
  assert.equal(first?.state, 'unquantified');
  assert.equal(first?.hasBlank, true);
});

test('a name above its elaboration is as good as that', () => {
  assert.deepEqual(
    requirementsIn(qualities('- Security\n  - Keys rotate by themselves\n  - Depots sign their scans')).map(
      ({ state }) => state,
    )[0],
    'feature',
  );
  assert.equal(requirementsIn(qualities('- *Consistency*\n  - What is the model?')).length, 0);
});

test('other languages are judged by their names of attributes', () => {
  const documents: readonly (readonly [heading: string, open: string, settled: string])[] = [
    ['Nichtfunktionale Anforderungen', 'Hohe Verfügbarkeit', 'Verfügbarkeit 99,9 %'],
    ['Требования: нефункциональные требования', 'Высокая доступность', 'Доступность 99,9 %'],
    ['非功能需求', '高可用性', '可用性 99.9%'],
    ['Requisitos não funcionais', 'Alta disponibilidade', 'Disponibilidade de 99,9 %'],
    ['Requisitos no funcionales', 'Baja latencia', 'Latencia < 200 ms'],
    ['Exigences non fonctionnelles', 'Haute disponibilité', 'Disponibilité 99,9 %'],
    ['非機能要件', '低レイテンシ', 'レイテンシ 200 ms 以下'],
  ];
  for (const [heading, open, settled] of documents) {
    const found = requirementsIn(`# X\n\n## ${heading}\n\n- ${open}\n- ${settled}\n`).map(({ state }) => state);
    assert.deepEqual(found, ['unquantified', 'quantified'], heading);
  }
});

test('a finding’s attribute is the one that the label names', () => {
  assert.equal(requirementsIn(qualities('- **Durability**: scans should work for years'))[0]?.attribute, 'durability');
});

test('a verifiable part settles only what it is said of', () => {
  all('unquantified', 'Secure parcel archive and access controls');
  all('verifiable', 'Secure parcel archive with access controls', '**Encryption**: AES-256', 'Secure, encrypted scans');
});

test('a law or a standard has to be named', () => {
  all(
    'unquantified',
    'Must comply with local postal regulations',
    'Compliance with customs and transport laws',
    'Keep addresses in accordance with national legislation',
  );
  all(
    'verifiable',
    'Compliance with the Postal Services Act',
    'Comply with our own retention rules',
    'Comply with security standards such as PCI DSS',
    'Comply with privacy laws (GDPR, CCPA)',
  );
});

test('energy is no cost', () => {
  assert.equal(requirementsIn(qualities('- Minimize battery drain on scanners'))[0]?.attribute, 'energy');
});

test('what is ticked off is no requirement', () => {
  assert.equal(requirementsIn(qualities('- [x] Scale, latency')).length, 0);
  assert.equal(requirementsIn(qualities('- [ ] High availability')).length, 1);
});

test('what is conceded directly behind a name is no degree', () => {
  const text = qualities('- Staleness acceptable (maps follow after a slight delay)');
  const [one] = requirementsIn(text);
  assert.equal(one?.vague && text.slice(one.vague.span.start, one.vague.span.end), 'slight delay');
});

test('a figure of another operation settles nothing, one of the same or of the whole does', () => {
  const settled = (target: string): boolean =>
    requirementsIn(qualities(`- The courier map should load quickly\n- ${target}`))[0]?.settledBy !== undefined;
  assert.equal(settled('Label printing latency: 300 ms'), false);
  assert.equal(settled('Map latency: 300 ms'), true);
  assert.equal(settled('Latency: 300 ms'), true);
});

test('the text goes on over hard wraps', () => {
  assert.equal(
    requirementsIn(qualities('- High availability\n  of **the map**\n  - below'))[0]?.text,
    'High availability of the map',
  );
});

test('“must not fail” is no rule that a test decides, nor does a condition settle anything', () => {
  all('unquantified', '**High reliability**: uploads must not fail', 'If a backup runs, scans should show up quickly');
  all('verifiable', '**High reliability**: uploads must not be lost', '**Accurate:** exactly one label per parcel');
});

test('what is best-effort is conceded, unless it is what is asked for', () => {
  assert.notEqual(states('**Reliability:** the map is best-effort')[0], 'unquantified');
  all('unquantified', 'Best-effort ordering of scans');
});

test('problems that a label tells, and what is not wanted, are no requirements', () => {
  for (const text of ['**Challenge**: sudden traffic spikes', '**Impact**: high cost'])
    assert.notEqual(states(text)[0], 'unquantified', text);
  assert.notEqual(states('Show old positions rather than fast ones')[0], 'unquantified');
  assert.notEqual(states('Arrival times are accurate to the minute')[0], 'unquantified');
  all('verifiable', 'Consistency: strong');
});

test('“consistent performance” is of the performance', () => {
  assert.equal(requirementsIn(qualities('- Consistent performance at noon'))[0]?.vague?.attribute, 'latency');
});

test('what is demanded stays demanded, whatever is weighed behind it', () => {
  all(
    'unquantified',
    'Tracking should be highly available (availability > consistency)',
    'Tracking must be highly available, availability over consistency',
    'This is a high availability system.',
  );
  all('–', 'Availability over consistency', 'Consistency > availability', 'This is a reason to keep scans for long.');
});
