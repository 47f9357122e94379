import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from './document/design-doc.ts';
import { disableFixes, fixAll, safeEdits } from './fix.ts';
import { defaultSettings, lint, type LintSettings } from './lint.ts';
import { rules } from './rules/index.ts';
import type { Rule, Severity } from './rules/rule.ts';
import { applyEdits } from './text/edit.ts';

/** Finds every “?”, so that the mechanisms can be tested without any real rule. */
const marks: Rule = {
  id: 'marks',
  severity: 'warning',
  summary: 'A mark.',
  scope: 'text',
  severityIn: { draft: 'hint', approved: 'error' },
  options: { mark: '?' },
  *check({ doc, options }) {
    const mark = String(options['mark']);
    for (let at = doc.text.indexOf(mark); at >= 0; at = doc.text.indexOf(mark, at + 1)) {
      yield { span: { start: at, end: at + 1 }, message: 'A mark. Remove it.' };
    }
  },
};
const directiveRules = rules.filter(({ scope }) => scope === 'directive');
const quiet: Rule = { id: 'quiet', severity: 'warning', summary: 'Nothing.', scope: 'text', check: () => [] };
const all = [marks, quiet, ...directiveRules];

function ids(text: string, settings: Partial<LintSettings> = {}): string[] {
  const doc = read(text);
  return lint(doc, { rules: all, settings: { ...defaultSettings, ...settings } }).problems.map(
    ({ rule, span }) => `${rule.id} ${doc.text.slice(0, span.start).split('\n').length}`,
  );
}

test('a directive silences a rule for a line, a next line, a section, a file, and from here to there', () => {
  assert.deepEqual(ids('a? <!-- design-doc-disable-line marks: because -->\nb?'), ['marks 2']);
  assert.deepEqual(ids('<!-- design-doc-disable-next-line marks -->\n\na?\nb?'), ['marks 4']);
  assert.deepEqual(ids('# A?\n<!-- design-doc-disable-section marks -->\na?\n## B?\n# C?'), ['marks 5']);
  assert.deepEqual(ids('# A?\n\nb?\n\n<!-- design-doc-disable-file -->'), []);
  assert.deepEqual(ids('a?\n\n<!-- design-doc-disable marks -->\nb?\n\n<!-- design-doc-enable marks -->\nc?'), [
    'marks 1',
    'marks 7',
  ]);
  assert.deepEqual(ids('a?\n\n<!-- design-doc-disable -->\nb?'), ['marks 1']);
  assert.deepEqual(ids('# A? <!-- design-doc-disable-line marks -->'), []);
  assert.deepEqual(ids('- a? <!-- design-doc-disable-line marks -->\n- b?'), ['marks 2']);
  assert.deepEqual(ids('<ul>\n<li>a?</li> <!-- design-doc-disable-line marks -->\n<li>b?</li>\n</ul>'), ['marks 3']);
  assert.deepEqual(ids('# A `<!-- design-doc-disable-file -->`\n\na?'), ['marks 3']);
});

test('the line below a directive is all of the fence or table that it opens', () => {
  assert.deepEqual(ids('<!-- design-doc-disable-next-line marks -->\n```\na?\nb?\n```\nc?'), ['marks 6']);
  assert.deepEqual(ids('<!-- design-doc-disable-next-line marks -->\n| a? |\n|---|\n| b? |\n\nc?'), ['marks 6']);
});

test('directives for one line can be stacked', () => {
  const stack = '<!-- design-doc-disable-next-line marks -->\n\n<!-- design-doc-disable-next-line quiet -->\na?';
  assert.deepEqual(ids(stack), ['unused-directive 3']);
});

test('a directive in a fence or in inline code is an example', () => {
  assert.deepEqual(ids('```\n<!-- design-doc-disable-file -->\n```\n`<!-- design-doc-disable-file -->` a?'), [
    'marks 4',
  ]);
});

test('a directive that does nothing and one that names nothing are findings', () => {
  assert.deepEqual(ids('<!-- design-doc-disable-file marks -->'), ['unused-directive 1']);
  assert.deepEqual(ids('<!-- design-doc-disable-next-line markz, nonsense -->\na?'), [
    'unknown-directive 1',
    'unknown-directive 1',
    'marks 2',
  ]);
  assert.deepEqual(ids('<!-- design-doc-disable-nextline marks -->\na?'), ['unknown-directive 1', 'marks 2']);
  assert.deepEqual(ids('<!-- design-doc-enable marks -->\na?'), ['unused-directive 1', 'marks 2']);
  assert.deepEqual(ids('<!-- design-doc-disable-file marks -->', { severities: { marks: 'off' } }), []);
  assert.deepEqual(ids('<!-- The design documentation is elsewhere. -->'), []);
});

test('a misspelt directive is put right by a safe fix', () => {
  const doc = read('a? <!-- Design_Doc_disable-Line mraks: it is fine -->');
  assert.equal(fixAll(doc, { rules: all }).doc.text, 'a? <!-- design-doc-disable-line marks: it is fine -->');
});

test('a directive of no use is removed with its line, or with its rule alone', () => {
  const apply = (text: string) =>
    applyEdits(
      text,
      lint(read(text), { rules: all }).problems.find(({ rule }) => rule.id === 'unused-directive')!.fixes![0]!.edits,
    );
  assert.equal(apply('a\n\n<!-- design-doc-disable-next-line marks -->\nb\n'), 'a\n\nb\n');
  assert.equal(apply('a <!-- design-doc-disable-line marks -->\nb\n'), 'a\nb\n');
  assert.equal(
    apply('a? <!-- design-doc-disable-line marks, quiet: x -->'),
    'a? <!-- design-doc-disable-line marks: x -->',
  );
  assert.equal(apply('a? <!-- design-doc-disable-line quiet, marks -->'), 'a? <!-- design-doc-disable-line marks -->');
});

test('what a removed directive parted stays apart', () => {
  const apply = (text: string) =>
    applyEdits(
      text,
      lint(read(text), { rules: all }).problems.find(({ rule }) => rule.id === 'unused-directive')!.fixes![0]!.edits,
    );
  const directive = '<!-- design-doc-disable-next-line quiet -->';
  assert.equal(apply(`1. a\n\n${directive}\n\n1. b\n`), '1. a\n\n<!-- -->\n\n1. b\n');
  assert.equal(apply(`- a\n\n${directive}\n\n1. b\n`), '- a\n\n\n1. b\n');
  assert.equal(apply(`- a\n\n${directive}\n\n    b\n`), '- a\n\n<!-- -->\n\n    b\n');
  assert.equal(apply(`a\n${directive}\nb\n`), 'a\n\nb\n');
});

test('severity: the configuration before the document’s status before the rule', () => {
  const severity = (text: string, severities: Record<string, Severity> = {}) =>
    lint(read(text), { rules: all, settings: { ...defaultSettings, severities } }).problems[0]!.severity;
  const status = (name: string) => `---\nstatus: ${name}\n---\na?`;
  assert.equal(severity('a?'), 'warning');
  assert.equal(severity(status('draft')), 'hint');
  assert.equal(severity(status('approved')), 'error');
  assert.equal(severity(status('approved'), { marks: 'information' }), 'information');
  assert.equal(severity(status('draft'), { marks: 'error' }), 'hint');
});

test('a rule’s options are its defaults where the configuration says nothing', () => {
  assert.deepEqual(ids('a! b?', { options: { marks: { mark: '!' } } }), ['marks 1']);
});

test('a rule that throws is told of and takes nothing else down', () => {
  const broken: Rule = {
    id: 'broken',
    severity: 'error',
    summary: 'Breaks.',
    scope: 'text',
    check() {
      throw new Error('broken');
    },
  };
  const told: string[] = [];
  const { problems } = lint(read('a?'), { rules: [broken, marks], onError: (rule) => told.push(rule.id) });
  assert.deepEqual(told, ['broken']);
  assert.equal(problems.length, 1);
});

test('every way to switch a rule off silences the finding and nothing more than it says', () => {
  const piece = fc.constantFrom(
    'text?',
    '- item?',
    '  - below?',
    '> quote?',
    '| a? | b |\n|---|---|\n| c? | d |',
    '# H?',
    '## H?\n',
    '',
    '```\ncode?\n```',
    'S?\n---',
    '1. one?',
    '<!-- c -->',
    '---',
    '**B?**',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), fc.boolean(), fc.nat(), (pieces, crlf, pick) => {
      const text = pieces.join(crlf ? '\r\n' : '\n').replaceAll(/(?<!\r)\n/g, crlf ? '\r\n' : '\n');
      const doc = read(text);
      const { problems } = lint(doc, { rules: all });
      const problem = problems[pick % problems.length];
      if (!problem) return;
      for (const { title, edits } of disableFixes(doc, problem)) {
        const fixed = read(applyEdits(text, edits));
        const after = lint(fixed, { rules: all }).problems;
        const where = `${title} in ${JSON.stringify(text)} gives ${JSON.stringify(fixed.text)}`;
        assert.ok(after.length < problems.length, where);
        assert.ok(
          after.every(({ rule }) => rule.id === 'marks'),
          where,
        );
        if (title.endsWith('file')) assert.equal(after.length, 0, where);
      }
    }),
    { numRuns: 1000 },
  );
});

test('of two fixes at one place only the first is made', () => {
  const [first] = lint(read('a?'), { rules: all }).problems;
  const fix = (text: string) => ({
    ...first!,
    fixes: [{ title: '', safe: true, edits: [{ span: { start: 1, end: 1 }, text }] }],
  });
  assert.deepEqual(
    safeEdits([fix('x'), fix('y')]).map(({ text }) => text),
    ['x'],
  );
});
