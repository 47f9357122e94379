import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { Log } from 'sarif';
import { defaultSettings, lint } from '../lint.ts';
import { rules } from '../rules/index.ts';
import { readWith } from '../template/read-with.ts';
import type { Format } from './command.ts';
import { formatterOf } from './format.ts';
import { partOf, type FileReport } from './report.ts';

const DESIGN = `---
design-doc: true
---

# A design, 100 % “ready”

## Requirements

- What is the limit?
- What is the price?

## Requirements

\u{1F600} TBD <!-- design-doc-disable-lin -->
`;

function fileOf(path: string, text: string): FileReport {
  const doc = readWith(defaultSettings.template, text);
  return { path, doc, result: lint(doc), settings: defaultSettings };
}

function formatted(name: Format, text: string): string {
  const formatter = formatterOf(name, undefined);
  const file = fileOf('docs/my design.md', text);
  return formatter.whole({
    files: [partOf(file, formatter.file(file))],
    failures: [{ path: 'broken.md', message: 'is a binary file,\nnot text' }],
    skipped: { notDesignDoc: 0, ignored: 0, tooLarge: 0 },
    fixed: 0,
  });
}

function sarifOf(text: string): Log {
  return JSON.parse(formatted('sarif', text)) as Log;
}

test('SARIF holds to the schema of version 2.1.0', () => {
  const file = join(import.meta.dirname, '../../test/fixtures/sarif/sarif-2.1.0.schema.json');
  // The schema is written in draft 4, whose keywords it uses mean the same in the draft that the checker knows.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true, unicodeRegExp: false }).compile(
    schema,
  );
  validate(sarifOf(DESIGN));
  assert.deepEqual(validate.errors, null);
  validate({ ...sarifOf(DESIGN), version: 2 });
  assert.notEqual(validate.errors, null);
});

test('SARIF says where in UTF-16 columns, links the rule and carries fixes', () => {
  const [run] = sarifOf(DESIGN).runs;
  const result = run!.results!.find(({ ruleId }) => ruleId === 'unknown-directive')!;
  assert.equal(run!.columnKind, 'utf16CodeUnits');
  assert.equal(run!.invocations![0]!.executionSuccessful, false);
  assert.equal(rules[result.ruleIndex!]!.id, 'unknown-directive');
  const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
  assert.equal(artifactLocation!.uri, 'docs/my%20design.md');
  assert.deepEqual(region, { startLine: 14, startColumn: 13, endLine: 14, endColumn: 35 });
  const [replacement] = result.fixes![0]!.artifactChanges[0]!.replacements;
  assert.deepEqual(replacement, { deletedRegion: region, insertedContent: { text: 'design-doc-disable-line' } });
});

test('a finding’s fingerprint stays when text is put before it, and no two are alike', () => {
  const prints = (text: string) =>
    sarifOf(text).runs[0]!.results!.map(
      ({ ruleId, partialFingerprints }) => `${ruleId} ${partialFingerprints!['findingInSection/v1']}`,
    );
  const before = prints(DESIGN);
  assert.equal(new Set(before).size, before.length);
  assert.deepEqual(prints(DESIGN.replace('- What is', 'A sentence.\n\n- What is')), before);
});

test('GitHub’s annotations escape what would end them', () => {
  const lines = formatted('github', DESIGN).trimEnd().split('\n');
  assert.ok(
    lines.every((line) => /^::(?:error|warning|notice) file=[^,:]+(?:,[a-zA-Z]+=[^,:]+)*::\S/.test(line)),
    lines.join('\n'),
  );
  assert.ok(
    lines.some((line) =>
      line.startsWith(
        '::warning file=docs/my design.md,line=14,endLine=14,col=13,endColumn=35,title=unknown-directive::',
      ),
    ),
  );
  assert.equal(lines.at(-1), '::error file=broken.md::is a binary file,%0Anot text');
});

test('the checklist is a Markdown document of task lists', () => {
  const text = formatted('checklist', DESIGN);
  assert.match(text, /^# A design, 100 % “ready”\n\n\d+ of \d+ done\.\n/);
  assert.match(text, /^- \[ \] What is the limit\? \(docs\/my design\.md:9:3\)$/m);
  assert.match(text, /^## 2\. .* – ✖ missing$/m);
  assert.doesNotMatch(text, /\n\n\n/);
});
