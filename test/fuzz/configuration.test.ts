import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ConfigResolver, type ResolvedConfig } from '../../server/config/config-resolver.ts';
import { lint } from '../../server/lint.ts';
import { bundledTemplate } from '../../server/template/bundled.ts';
import { readWith } from '../../server/template/read-with.ts';
import { tried } from './budget.ts';

const DOCUMENT =
  '# Chat\n\n## Requirements\n\n- The system should be fast\n\n## Data model\n\n- Who owns it?\n\n## API\n\nTBD\n';

const CONFIGURATION = {
  extends: ['base.json'],
  template: 'team.json',
  rules: { 'missing-phase': 'error', placeholder: 'off' },
  files: ['docs/**', '*.{md,mdx}'],
  ignore: ['!a', '[b]'],
};

async function resolved(files: Readonly<Record<string, string>>): Promise<ResolvedConfig> {
  const known = new Map(Object.entries(files));
  return new ConfigResolver({ read: (path) => Promise.resolve(known.get(path)) }).of('/w/docs/x.md');
}

/** Whatever the files hold, a document is judged, and each mistake lies in its file. */
async function holds(files: Readonly<Record<string, string>>): Promise<ResolvedConfig> {
  const config = await resolved(files);
  for (const { text, span, message } of config.problems) {
    assert.ok(
      0 <= span.start && span.start <= span.end && span.end <= text.length,
      `${message} ${JSON.stringify(text)}`,
    );
    assert.ok(message.length > 0);
  }
  const onError = (rule: { readonly id: string }, error: unknown): never => {
    throw new Error(`${rule.id} broke`, { cause: error });
  };
  lint(readWith(config.settings.template, DOCUMENT), { settings: config.settings, onError });
  return config;
}

/** A value with one place in it changed: to a value of another type, left out, or put twice. */
function mutated(value: unknown, at: number, instead: unknown): unknown {
  let left = at;
  const visit = (one: unknown): unknown => {
    if (left-- === 0) return instead;
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(value);
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 1);
}

const anything = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 1e308, '', ' ', '__proto__', '../../../etc/passwd', '//host/share/x', [], {}, [
    [],
  ]),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
);

test('any mutation of a configuration is told of or obeyed', async () => {
  const size = sizeOf(CONFIGURATION);
  await fc.assert(
    fc.asyncProperty(fc.nat(size - 1), anything, async (at, instead) => {
      await holds({ '/w/.design-doc.json': JSON.stringify(mutated(CONFIGURATION, at, instead)), '/w/base.json': '{}' });
    }),
    tried(400),
  );
});

test('any mutation of a template is told of or obeyed', async () => {
  const size = sizeOf(bundledTemplate);
  const template = '{ "template": "team.json" }';
  await fc.assert(
    fc.asyncProperty(fc.nat(size - 1), anything, async (at, instead) => {
      await holds({
        '/w/.design-doc.json': template,
        '/w/team.json': JSON.stringify(mutated(bundledTemplate, at, instead)),
      });
    }),
    tried(60),
  );
});

test('any text in place of a configuration is told of', async () => {
  const whole = JSON.stringify(CONFIGURATION, undefined, 1);
  const cut = fc.tuple(fc.nat(whole.length), fc.nat(30), fc.string({ unit: 'binary', maxLength: 5 }));
  const torn = cut.map(([at, length, instead]) => whole.slice(0, at) + instead + whole.slice(at + length));
  const signs = fc.string({ unit: fc.constantFrom(...'{}[]",:/*\\\n 1-etrufalsn'.split('')) });
  await fc.assert(
    fc.asyncProperty(fc.oneof(torn, signs, fc.string({ unit: 'binary' })), async (text) => {
      await holds({ '/w/.design-doc.json': text, '/w/base.json': text });
    }),
    tried(600),
  );
});

test('keys that would reach a prototype are told of, and reach none', async () => {
  for (const key of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    for (const text of [
      `{"${key}":{"ignore":["**"]}}`,
      `{"rules":{"${key}":{"placeholder":"off"}}}`,
      `{"rules":{"${key}":"off"}}`,
    ]) {
      const { problems, ignored, settings } = await holds({ '/w/.design-doc.json': text });
      assert.equal(problems.length, 1, text);
      assert.equal(text.slice(problems[0]!.span.start, problems[0]!.span.end), `"${key}"`);
      assert.deepEqual([ignored, settings.severities['placeholder']], [false, undefined]);
    }
  }
  assert.equal(({} as Record<string, unknown>)['placeholder'], undefined);
});

test('what nests too deep, and what is long, is told of or read', async () => {
  for (const text of ['['.repeat(1e5), '{"a":'.repeat(1e5), `{"files":${'['.repeat(5000)}${']'.repeat(5000)}}`]) {
    const { problems } = await holds({ '/w/.design-doc.json': text });
    assert.match(problems[0]!.message, /nests too deep/);
  }
  const globs = JSON.stringify({ ignore: Array.from({ length: 20_000 }, (_, i) => `${i}/**`), files: ['**'] });
  assert.equal((await holds({ '/w/.design-doc.json': globs })).settings.declared, true);
  const brackets = `{ /* ${'['.repeat(500)} */ "files": ["${'{'.repeat(500)}"] }`;
  assert.deepEqual((await holds({ '/w/.design-doc.json': brackets })).problems, []);
});

test('chains, circles and fans of what is extended come to an end', async () => {
  const chain: Record<string, string> = { '/w/.design-doc.json': '{"extends":"0.json"}' };
  for (let i = 0; i < 5000; i++) chain[`/w/${i}.json`] = `{"extends":"${i + 1}.json","rules":{"placeholder":"off"}}`;
  const long = await holds(chain);
  assert.equal(long.settings.severities['placeholder'], 'off');
  assert.match(
    long.problems.map(({ message }) => message).join('\n'),
    /^This configuration extends more than 100 files in all\. Extend fewer\.$/,
  );
  const fan: Record<string, string> = { '/w/.design-doc.json': '{"extends":["0a.json","0b.json"]}' };
  for (let i = 0; i < 40; i++)
    for (const side of ['a', 'b']) fan[`/w/${i}${side}.json`] = `{"extends":["${i + 1}a.json","${i + 1}b.json"]}`;
  assert.ok((await holds(fan)).problems.some(({ message }) => message.startsWith('This configuration extends more')));
  const circle = {
    '/w/.design-doc.json': '{"extends":["./x/../.design-doc.json","a.json"]}',
    '/w/a.json': '{"extends":"b.json"}',
    '/w/b.json': '{"extends":["a.json",".design-doc.json"]}',
  };
  assert.equal((await holds(circle)).problems.length, 3);
});

test('a template of many words, of empty lists and of words that are patterns is as good as any', async () => {
  const [first, ...others] = bundledTemplate.phases;
  const words = [
    ...Array.from({ length: 5000 }, (_, i) => `alias ${i}`),
    '.*',
    '(a+)+$',
    '\\',
    '[',
    ' ',
    '\u0000',
    '💬',
    'a'.repeat(10_000),
  ];
  const aliases = {
    en: { names: words, exact: words, heads: words, alone: words, topics: words, within: words, amid: words },
  };
  const hostile = { ...bundledTemplate, name: 'team', phases: [{ ...first, aliases }, ...others] };
  const empty = { name: 'none', title: 'None', phases: [] };
  const bare = { ...hostile, phases: [{ ...first, aliases: { en: { names: [] }, '': {} }, questions: [], parts: [] }] };
  for (const template of [hostile, empty, bare]) {
    const { problems } = await holds({
      '/w/.design-doc.json': '{"template":"t.json"}',
      '/w/t.json': JSON.stringify(template),
    });
    assert.deepEqual(
      problems.map(({ message }) => message),
      [],
    );
  }
});
