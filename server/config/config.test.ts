import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundledTemplate } from '../template/bundled.ts';
import { readConfigFile } from './config-file.ts';
import { besideFile, candidatesFor } from './config-path.ts';
import { ConfigResolver } from './config-resolver.ts';
import { matchesGlobs } from './globs.ts';

function resolver(files: Record<string, string>) {
  return new ConfigResolver({ read: (path) => Promise.resolve(files[path]) });
}

test('the nearest configuration above a document holds', async () => {
  const files = {
    '/a/.design-doc.json': '{ "rules": { "missing-phase": "error" } }',
    '/a/b/.design-doc.json': '{ "rules": { "missing-phase": "off" } }',
  };
  assert.equal((await resolver(files).of('/a/b/c/x.md')).settings.severities['missing-phase'], 'off');
  assert.deepEqual((await resolver(files).of('/a/x.md')).files, ['/a/.design-doc.json']);
  assert.deepEqual((await resolver(files).of('/x.md')).files, []);
});

test('comments and trailing commas are allowed; a mistake is told of at its place', () => {
  assert.deepEqual(readConfigFile('/c', '{ // why\n "ignore": ["x",], }').problems, []);
  const mistake = (text: string) => {
    const [problem] = readConfigFile('/c', text).problems;
    return problem && [text.slice(problem.span.start, problem.span.end), problem.message];
  };
  assert.deepEqual(mistake('{ "rulez": {} }'), ['"rulez"', 'There is no key “rulez”. Write “rules”.']);
  assert.deepEqual(mistake('{ "rules": { "mising-phase": "off" } }'), [
    '"mising-phase"',
    'There is no rule “mising-phase”. Write “missing-phase”.',
  ]);
  assert.deepEqual(mistake('{ "rules": { "missing-phase": "loud" } }'), [
    '"loud"',
    'Give a severity: "error", "warning", "information", "hint", "off".',
  ]);
  assert.deepEqual(mistake('{ "files": "docs" }'), ['"docs"', 'Give a list of globs.']);
  assert.deepEqual(mistake('[]'), ['[', 'A configuration is an object. Put it in braces.']);
  assert.match(mistake('{ "files": [ }')![1]!, /^This is no JSON: /);
  assert.match(mistake('')![1]!, /^This is no JSON: /);
});

test('what a configuration extends counts as if it stood there, and the file itself has the last word', async () => {
  const files = {
    '/a/.design-doc.json': '{ "extends": ["../shared/base.json"], "rules": { "missing-phase": "hint" } }',
    '/shared/base.json':
      '{ "extends": "./more.json", "rules": { "missing-phase": "error", "empty-section": "error" }, "files": ["docs/*.md"] }',
    '/shared/more.json': '{ "rules": { "placeholder": "off" } }',
  };
  const { settings, files: used, problems } = await resolver(files).of('/a/docs/x.md');
  assert.deepEqual(settings.severities, { placeholder: 'off', 'missing-phase': 'hint', 'empty-section': 'error' });
  assert.equal(settings.declared, true);
  assert.deepEqual(used, ['/a/.design-doc.json', '/shared/base.json', '/shared/more.json']);
  assert.deepEqual(problems, []);
});

test('a circle and a file that isn’t there are told of where they are named', async () => {
  const files = {
    '/a/.design-doc.json': '{ "extends": ["b.json", "none.json"] }',
    '/a/b.json': '{ "extends": ".design-doc.json" }',
  };
  const { problems } = await resolver(files).of('/a/x.md');
  assert.deepEqual(
    problems.map(({ path, message }) => `${path}: ${message}`),
    [
      '/a/b.json: “.design-doc.json” extends this file in turn. Take one of the two out.',
      '/a/.design-doc.json: There is no file “none.json” to extend. Name one relative to this file.',
    ],
  );
});

test('with a mistake the last good values stay in force', async () => {
  const files: Record<string, string> = { '/.design-doc.json': '{ "rules": { "placeholder": "off" } }' };
  const resolve = resolver(files);
  await resolve.of('/x.md');
  files['/.design-doc.json'] = '{ "rules": { "placeholder": "of" } }';
  resolve.forget();
  const { settings, problems } = await resolve.of('/x.md');
  assert.equal(settings.severities['placeholder'], 'off');
  assert.equal(problems.length, 1);
  assert.deepEqual(await resolve.problemsOf('/.design-doc.json'), problems);
});

test('a template that isn’t there is told of where it is named, and the bundled one holds', async () => {
  const { settings, problems } = await resolver({ '/.design-doc.json': '{ "template": "eight-phase" }' }).of('/x.md');
  assert.match(problems[0]!.message, /^There is no template “eight-phase”/);
  assert.equal(settings.template.name, 'seven-phase');
});

test('a template’s mistakes are told of in its own file, and the last good one stays in force', async () => {
  const good = { ...bundledTemplate, name: 'team' };
  const files: Record<string, string> = {
    '/.design-doc.json': '{ "template": "../team.json" }',
    '/team.json': JSON.stringify(good),
  };
  const resolve = resolver(files);
  const { settings, problems, templateFile } = await resolve.of('/x.md');
  assert.deepEqual([settings.template.name, problems, templateFile], ['team', [], '/team.json']);
  const [first, ...others] = good.phases;
  const underlined = async (text: string): Promise<readonly string[]> => {
    files['/team.json'] = text;
    resolve.forget();
    const after = await resolve.of('/x.md');
    assert.equal(after.settings.template.name, 'team');
    assert.deepEqual(await resolve.problemsOf('/team.json'), after.problems);
    return after.problems.map(({ path, span, message }) => `${path} ${text.slice(span.start, span.end)} ${message}`);
  };
  assert.deepEqual(await underlined(JSON.stringify({ ...good, phases: [{ ...first, titel: 'x' }, ...others] })), [
    '/team.json "titel" There is no key “titel” here. Remove it, or write one that the schema has.',
  ]);
  assert.deepEqual(await underlined('{ // no title\n"name": "team", "phases": [] }'), [
    '/team.json { The key “title” is missing here. Add it.',
  ]);
  assert.match((await underlined('{ "name": '))[0]!, /This is no JSON/);
});

test('globs read as in .gitignore', () => {
  const cases: [string[], string, boolean][] = [
    [['docs/*.md'], 'docs/a.md', true],
    [['docs/*.md'], 'docs/b/a.md', false],
    [['docs'], 'docs/b/a.md', true],
    [['docs/'], 'x/docs/a.md', true],
    [['/docs'], 'x/docs/a.md', false],
    [['./docs/**'], 'docs/a.md', true],
    [['*.design.md'], 'x/y/a.design.md', true],
    [['docs/**', '!docs/archive'], 'docs/archive/a.md', false],
    [['docs/**', '!docs/archive', 'docs/archive/b.md'], 'docs/archive/b.md', true],
    [[], 'a.md', false],
  ];
  for (const [globs, path, expected] of cases)
    assert.equal(matchesGlobs(globs, path), expected, `${globs.join(' ')} ${path}`);
});

test('paths are looked up from the document to the root, and stay below it', () => {
  assert.deepEqual(candidatesFor('/a/b/x.md'), ['/a/b/.design-doc.json', '/a/.design-doc.json', '/.design-doc.json']);
  assert.equal(besideFile('/a/b/c.json', '../d.json'), '/a/d.json');
  assert.equal(besideFile('/c.json', '../../d.json'), '/d.json');
  assert.equal(besideFile('C:/a/c.json', './d/../e.json'), 'C:/a/e.json');
});
