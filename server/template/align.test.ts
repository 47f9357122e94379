import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aligned } from './test-roles.ts';

const ALL = ['requirements', 'estimation', 'data-model', 'api', 'high-level-design', 'detailed-design', 'bottlenecks'];

/** The same seven phases, one way of writing each. */
const forms: Readonly<Record<string, (titles: readonly string[]) => string>> = {
  'ATX headings of level 1': (titles) => titles.map((title) => `# ${title}\n\ntext\n`).join('\n'),
  'ATX headings of level 4 below a title': (titles) =>
    `# A design\n\n${titles.map((title) => `#### ${title} ####\n\ntext\n`).join('\n')}`,
  'setext headings': (titles) => titles.map((title) => `${title}\n---\n\ntext\n`).join('\n'),
  'bold lines': (titles) => titles.map((title) => `**${title}**\n\ntext\n`).join('\n'),
  'bold lines with a colon, text on the next line': (titles) =>
    titles.map((title) => `**${title}:**\ntext\n`).join('\n'),
  'bold list items': (titles) => titles.map((title) => `- **${title}**\n  - text\n`).join(''),
  'numbered lines': (titles) => titles.map((title, i) => `${i + 1}. ${title}\n- text\n`).join('\n'),
  'nested ordered list': (titles) => titles.map((title, i) => ` ${i + 1}) ==${title}==\n\t* text\n`).join(''),
  'ordered list, each item numbered 1': (titles) => titles.map((title) => `1. **${title}**\n   - text\n`).join(''),
  'plain lines with a colon': (titles) => titles.map((title) => `${title}:\n\n- text\n`).join('\n'),
  'marks without a space behind them': (titles) => titles.map((title) => `##${title}\ntext\n`).join('\n'),
  'plain lines right above their text': (titles) =>
    `# A design\n\n${titles.map((title) => `${title}\nText that goes on for a while, as paragraphs do.\n`).join('\n')}`,
  'headings with attributes': (titles) => titles.map((title) => `## [${title}]{.mark} {#a .b}\n\ntext\n`).join('\n'),
  'raw HTML headings': (titles) =>
    titles.map((title) => `<h4><a href="#x"></a> ${title}</h4>\n<p>text</p>\n`).join('\n'),
  steps: (titles) => titles.map((title, i) => `## Step ${i + 1}: ${title} (5 min)\n\ntext\n`).join('\n'),
  'emoji and anchors': (titles) => titles.map((title, i) => `## ${i + 1}️⃣ 🚀 ${title} {#p${i}}\n\ntext\n`).join('\n'),
};

for (const [name, write] of Object.entries(forms)) {
  for (const ending of ['\n', '\r\n']) {
    test(`seven phases as ${name}${ending === '\n' ? '' : ', CRLF'}`, () => {
      const titles = [
        'Requirements',
        'Capacity estimation',
        'Data model',
        'API design',
        'High-level design',
        'Deep dive',
        'Bottlenecks',
      ];
      const alignment = aligned(write(titles).replaceAll('\n', ending));
      assert.deepEqual(alignment.missing, []);
      assert.deepEqual(
        alignment.template.phases.map((phase) => [phase.id, alignment.sectionsOf(phase).length]),
        ALL.map((id) => [id, 1]),
      );
    });
  }
}

test('a child section belongs to its parent’s phase unless it is another one', () => {
  assert.deepEqual(
    aligned(
      '# T\n\n## Estimation\n\n### Cache\n\n### Storage\n\n## Deep dive\n\n### Cache\n\n### Data model\n\n### Anything\n',
    ).roles,
    [
      'T: –',
      'Estimation: estimation',
      'Cache: (estimation)',
      'Storage: (estimation)',
      'Deep dive: detailed-design',
      'Cache: (detailed-design)',
      'Data model: data-model',
      'Anything: (detailed-design)',
    ],
  );
});

test('qualities below their part are no phases', () => {
  assert.deepEqual(aligned('## Non-functional requirements\n\n### Scalability\n\n### Fault tolerance\n').roles, [
    'Non-functional requirements: requirements/non-functional',
    'Scalability: (requirements/non-functional)',
    'Fault tolerance: (requirements/non-functional)',
  ]);
});

test('a heading above features and qualities is the phase, whatever it plays alone', () => {
  const parts = '### Functional requirements\n\n- a\n\n### Non-functional requirements\n\n- b\n';
  assert.equal(aligned(`# Doc\n\n## System requirements\n\n${parts}`).roles[1], 'System requirements: requirements');
});

test('a label in another phase names what follows it and opens no phase', () => {
  const { roles } = aligned(
    '# Doc\n\n## Deep dive\n\n**Trade-off:**\n\nSpeed for space.\n\n**Capacity estimation**\n\nMore.\n',
  );
  assert.deepEqual(roles.slice(2), ['Trade-off:: (detailed-design)', 'Capacity estimation: estimation']);
});

test('one point of a list is no chapter, though its label is a phase’s word', () => {
  const points = '- **Security**: TLS\n- **Bottlenecks**: none\n- **Privacy**: GDPR\n- **Cost**: low\n';
  assert.deepEqual(aligned(`# Doc\n\n## Non-functional requirements\n\n${points}`).roles.slice(1), [
    'Non-functional requirements: requirements/non-functional',
  ]);
});

test('below a section outside of all phases only the surest words count', () => {
  assert.deepEqual(aligned('# T\n\n## Security considerations\n\n### API keys\n\n### Endpoints\n').roles.slice(1), [
    'Security considerations: –',
    'API keys: –',
    'Endpoints: –',
  ]);
});

test('a document’s title is no phase, whatever its words', () => {
  assert.deepEqual(aligned('# Distributed API\n\n## Requirements\n').roles, [
    'Distributed API: –',
    'Requirements: requirements',
  ]);
  assert.deepEqual(aligned('# Requirements\n\n## Functional\n').roles, [
    'Requirements: requirements',
    'Functional: requirements/functional',
  ]);
});

test('a mechanism that is described amid the phases is a detail of the design', () => {
  const { roles } = aligned(
    '# T\n\n## Key generation\n\nx\n\n## API\n\nx\n\n## Key generation\n\nx\n\n## Trade-offs\n',
  );
  assert.deepEqual(roles.slice(1), [
    'Key generation: –',
    'API: api',
    'Key generation: detailed-design',
    'Trade-offs: bottlenecks',
  ]);
});

test('a document is recognised by its requirements or by five phases among its chapters', () => {
  assert.ok(aligned('# T\n\n## Functional requirements\n\n- x\n').recognised);
  assert.ok(!aligned('# T\n\n## Functional tests\n\n- x\n').recognised);
  assert.ok(
    !aligned('# T\n\n## Features\n\n## Architecture\n\n## Usage\n\n## API\n\n## Limitations\n').recognised,
    'a README',
  );
  assert.ok(
    !aligned(
      '# T\n\n## Motivation\n\n## Goals\n\n### Non-goals\n\n## Design details\n\n### API changes\n\n## Drawbacks\n',
    ).recognised,
    'a proposal',
  );
  assert.ok(aligned('# T\n\n## Requirements\n\n## Estimation\n\n## Schema\n\n## API\n\n## Architecture\n').recognised);
  const objectives = aligned('# Runbook\n\n## Service level objectives\n\n- 99.9 %\n');
  assert.ok(!objectives.recognised, 'what is operated has objectives as well');
  assert.deepEqual(objectives.roles.slice(1), ['Service level objectives: requirements/non-functional']);
});

const outline = `- Requirements\n  - "What does it do?"\n- Estimation\n  - "How many users?"\n- Data model\n  - "Which tables?"\n- API design\n  - "Which operations?"\n- High-level design\n  - "One service or many?"\n`;

test('a document of questions is a guide, unless it says that it is a design document', () => {
  assert.ok(aligned(outline.replaceAll(/^- (.*)$/gm, '## $1\n')).guide);
  assert.ok(!aligned(`---\ndesign-doc: true\n---\n\n${outline.replaceAll(/^- (.*)$/gm, '## $1\n')}`).guide);
  assert.ok(aligned('# Design [system]\n\n## Requirements\n\nWhat it does.\n').guide);
  assert.ok(aligned('# Design document template\n\n## Requirements\n\nWhat it does.\n').guide);
  assert.ok(!aligned('# Email template service\n\n## Requirements\n\nWhat it does.\n').guide);
});

test('a database is a component, its design is the data model', () => {
  assert.deepEqual(aligned('## High-level design\n\n### Database\n\nx\n\n### Database design\n\nx\n').roles, [
    'High-level design: high-level-design',
    'Database: (high-level-design)',
    'Database design: data-model',
  ]);
});

test('a heading that the phases stand in is their frame, whatever it is called', () => {
  const inner = '## Functional requirements\n\nx\n\n## Capacity planning\n\nx\n\n## System architecture\n\nx\n';
  assert.deepEqual(aligned(`# Chat\n\nx\n\n# Solution design\n\n${inner}\n## Remarks\n\nx\n`).roles.slice(1), [
    'Solution design: –',
    'Functional requirements: requirements/functional',
    'Capacity planning: estimation',
    'System architecture: high-level-design',
    'Remarks: –',
  ]);
});

test('of two things that a heading may mean, the one that is at home where it stands counts', () => {
  assert.deepEqual(aligned('# Requisitos\n\n## Restrições e limitações\n\nx\n').roles.slice(1), [
    'Restrições e limitações: requirements/non-functional',
  ]);
});

test('a quality that is asked for heads nothing', () => {
  assert.deepEqual(aligned('**Functional requirements**\n\nx\n\nHigh availability\n\nLow latency\n').roles, [
    'Functional requirements: requirements/functional',
  ]);
});

test('the name of a kind of document above chapters is a title, that of a part of one is not', () => {
  const { roles } = aligned('# High-level design\n\n## Goal map\n\ntext\n\n## Wireframes\n\ntext\n');
  assert.deepEqual(roles, ['High-level design: –', 'Goal map: –', 'Wireframes: –']);
  const [whole] = aligned('# High-level design\n\ntext\n').roles;
  assert.equal(whole, 'High-level design: high-level-design');
  const [page] = aligned('# Data model\n\n## Users\n\ntext\n').roles;
  assert.equal(page, 'Data model: data-model');
});

test('a title that names one phase says that all of the document is about it', () => {
  const only = (title: string) => aligned(`# ${title}\n\n## Latency\n\n- p99 under 200 ms\n`).onlyPhase?.id;
  assert.equal(only('Parcel tracker: requirements'), 'requirements');
  assert.equal(only('Parcel tracker API design'), 'api');
  assert.equal(only('Parcel tracker: data model and API'), undefined);
  assert.equal(only('Parcel tracker: high-level design'), undefined, 'a kind of document');
  assert.equal(only('Parcel tracker'), undefined);
});

test('a document that tells what requirements are is a guide', () => {
  const functional = '\n\n## Functional requirements\n\n';
  const other = '\n\n## Non-functional requirements\n\n';
  const what = 'Functional requirements describe what a system does.';
  const how = 'They determine how well it does so.';
  assert.ok(aligned(`# Parcels${functional}${what}${other}${how}\n`).guide);
  assert.ok(!aligned(`# Parcels${functional}${what}${other}- 99.9 % available\n`).guide);
  assert.ok(!aligned(`# Parcels${functional}These describe what it does:\n\n- track${other}${how}\n`).guide);
});

test('a title that names one phase beside its subject opens it', () => {
  const page = aligned('# Parcels – capacity estimation\n\n## 1. Known inputs\n\n- 5 TB\n\n## 2. Volumes\n\n- 9 TB\n');
  assert.deepEqual(page.roles, [
    'Parcels – capacity estimation: estimation',
    '1. Known inputs: (estimation)',
    '2. Volumes: (estimation)',
  ]);
  assert.equal(aligned('# Parcels: high-level design\n\n## Known inputs\n\n- 5 TB\n').missing.length, 7);
});

test('a title calls its document a guide before its subtitle or in it', () => {
  const body = '\n\n## Functional requirements\n\n- A sender registers a parcel.\n';
  assert.ok(aligned(`# System design cheat sheet – sums and rules${body}`).guide);
  assert.ok(aligned(`# Parcels: interview questions${body}`).guide);
  assert.ok(!aligned(`# Parcel tracker – a design${body}`).guide);
});

test('a sentence in brackets heads nothing', () => {
  const { roles } = aligned('# T\n\n## Context\n\n[The problem. User stories or product requirements.]\n\n## API\n');
  assert.deepEqual(roles, ['T: –', 'Context: –', 'API: api']);
});

test('what is no goal is no requirement, wherever it stands', () => {
  const { roles } = aligned(
    '# T\n\n## Requirements\n\n### Features\n\n- x\n\n### Non-goals\n\n- y\n\n## API\n\n## Nicht-Ziele\n',
  );
  assert.deepEqual(roles.slice(3), ['Non-goals: –', 'API: api', 'Nicht-Ziele: –']);
});
