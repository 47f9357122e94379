import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checklist } from '../checklist.ts';
import { lint } from '../lint.ts';
import { descendants, inlineDescendants } from '../markdown/block.ts';
import { bundledTemplate } from '../template/bundled.ts';
import { readWith } from '../template/read-with.ts';
import { LineIndex } from '../text/line-index.ts';
import { checklistMarkdown } from './checklist-markdown.ts';

function markdown(text: string): string {
  const doc = readWith(bundledTemplate, text);
  return checklistMarkdown(checklist(doc, lint(doc)), 'design.md', new LineIndex(text));
}

test('questions, requirements with what takes them up, entities and components', () => {
  const text = markdown(
    `# Chat\n\n## Requirements\n\n### Non-functional requirements\n\n- 99.9 % availability a month\n\n## Data model\n\n\`\`\`sql\nCREATE TABLE users (id int);\n\`\`\`\n\n## API design\n\n\`getUser(id: string): User\`\n\n## High-level design\n\n${'It is one service with a store of its own. '.repeat(10)}\n\n## Bottlenecks\n\nThe store fails over to a standby.\n`,
  );
  assert.match(text, /^# Chat\n\n\d+ of \d+ done\.$/m);
  assert.match(
    text,
    /^- \[x\] 99\.9 % availability a month → 99\.9 % availability a month \(line 7\) – taken up in Bottlenecks \(line 25\)$/m,
  );
  assert.match(text, /^- \[ \] Is any|^- \[ \] How should we partition our data\?/m);
  assert.match(text, /^- users: getUser\(\) \(line 12\)$/m);
});

test('what the author wrote stays text', () => {
  const hostile =
    '<img src=x onerror=alert(1)> [a](javascript:alert(1)) ![b](https://example.org/b.png) \u202Ex `c` https://example.org';
  const text = markdown(
    `# ${hostile}\n\n## Requirements\n\n### Functional requirements\n\n- ${hostile}\n- # two\n\n## Open questions\n\n- ${hostile}?\n`,
  );
  const doc = readWith(bundledTemplate, text);
  const kinds = new Set<string>(
    doc.chunks.flatMap(({ chunk }) =>
      chunk.blocks.flatMap((block) =>
        [...descendants(block)].flatMap(({ kind, inlines }) => [
          kind,
          ...[...inlineDescendants(inlines)].map((one) => one.kind),
        ]),
      ),
    ),
  );
  for (const kind of ['html', 'link', 'image', 'code']) assert.ok(!kinds.has(kind), kind);
  assert.ok(!text.includes('\u202E'));
});
