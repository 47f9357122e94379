import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { renderProblems } from '../cli/render.ts';
import { read } from '../document/design-doc.ts';
import { absolute, sectionsOf } from '../document/section.ts';
import { defaultSettings, lint } from '../lint.ts';
import { readWith } from '../template/read-with.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

const folder = import.meta.dirname;
const pageFile = (id: string): string => join(folder, `${id}.md`);

test('folder, index and pages hold the same rules', () => {
  const ids = rules.map(({ id }) => id).sort();
  const sources = globSync('*.ts', { cwd: folder }).map((file) => basename(file, '.ts'));
  const files = sources.filter((name) => !name.includes('.') && !['index', 'rule', 'rule-url'].includes(name)).sort();
  const pages = globSync('*.md', { cwd: folder }).map((file) => basename(file, '.md'));
  assert.deepEqual(files, ids);
  assert.deepEqual(pages.sort(), ids);
});

for (const rule of rules) {
  test(`the page of ${rule.id} begins with its summary and shows what it flags and what it doesn’t`, () => {
    const page = readFileSync(pageFile(rule.id), 'utf8');
    assert.ok(page.startsWith(`# ${rule.id}\n\n${rule.summary}`), `begins with “# ${rule.id}” and “${rule.summary}”`);
    const examples = examplesOf(page);
    assert.ok(
      examples.some(({ flagged }) => flagged),
      'has an example under “Flagged”',
    );
    assert.ok(
      examples.some(({ flagged }) => !flagged),
      'has an example under “Not flagged”',
    );
  });

  test(`every example on the page of ${rule.id} gives what it says`, () => {
    const page = readFileSync(pageFile(rule.id), 'utf8');
    const examples = examplesOf(page);
    if (process.env['UPDATE']) {
      writeFileSync(
        pageFile(rule.id),
        applyEdits(
          page,
          examples.flatMap((example) => update(page, rule, example)),
        ),
      );
      return;
    }
    for (const { flagged, document, output } of examples) {
      const printed = print(rule, document);
      if (flagged) {
        assert.notEqual(printed, '', `is flagged:\n${document}`);
        assert.equal(
          output && page.slice(output.start, output.end),
          printed,
          'run the test with UPDATE=1 and look at what changes',
        );
      } else assert.equal(printed, '', `is not flagged:\n${document}`);
    }
  });
}

interface Example {
  readonly flagged: boolean;
  readonly document: string;
  /** The end of the example's own fence. */
  readonly end: number;
  /** What stands between the fences of the block that says what the command line prints. */
  readonly output: Span | undefined;
}

/** The fenced Markdown documents under “Flagged” and “Not flagged”, each of the former with the block of output behind it. */
function examplesOf(page: string): Example[] {
  const examples: Example[] = [];
  for (const section of sectionsOf(read(page).root)) {
    if (section.title !== 'Flagged' && section.title !== 'Not flagged') continue;
    section.blocks.forEach((block, i) => {
      if (block.kind !== 'code' || block.language !== 'markdown') return;
      const next = section.blocks[i + 1];
      const output = next?.language === 'text' ? absolute(section, next.content!) : undefined;
      const { start, end } = absolute(section, block.content!);
      examples.push({
        flagged: section.title === 'Flagged',
        document: page.slice(start, end),
        end: absolute(section, block.span).end,
        output,
      });
    });
  }
  return examples;
}

function update(page: string, rule: Rule, { flagged, document, end, output }: Example): Edit[] {
  if (!flagged) return [];
  const printed = print(rule, document);
  if (output === undefined) return [{ span: { start: end, end }, text: `\n\n\`\`\`text\n${printed}\`\`\`` }];
  return page.slice(output.start, output.end) === printed ? [] : [{ span: output, text: printed }];
}

/** What the command line prints of this rule's findings; a rule that is off by default is on for its page. */
function print(rule: Rule, document: string): string {
  const doc = readWith(defaultSettings.template, document);
  const severities = rule.severity === 'off' ? { [rule.id]: 'warning' as const } : {};
  const { problems } = lint(doc, {
    settings: { ...defaultSettings, severities },
    onError: (broken, error) => {
      throw new Error(`${broken.id} broke on an example`, { cause: error });
    },
  });
  const own = problems.filter((problem) => problem.rule.id === rule.id);
  return renderProblems(new LineIndex(doc.text), own)
    .map((line) => `${line}\n`)
    .join('');
}
