import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'acorn';
import { analyse } from 'scslre';

// No regular expression of the product may take more than linear time: what it reads are documents of any length. The
// checker looks for two ways to match the same text that follow each other (“trade”) or one that starts anew at each
// character (“move”), as in /\s+$/. A pattern that is told of here can nearly always be said in another way: a
// lookbehind in front of what repeats, a bound, or a few lines of code.

const root = join(import.meta.dirname, '..');

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The literals in a file, and every text that is put together to one with `new RegExp`. */
function literalsIn(file: string): readonly Pattern[] {
  const code = stripTypeScriptTypes(readFileSync(join(root, file), 'utf8'), { mode: 'strip' });
  const found: Pattern[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) node.forEach(visit);
    else if ('regex' in node) {
      const { pattern, flags } = node.regex as { readonly pattern: string; readonly flags: string };
      found.push({ file, source: pattern, flags });
    } else Object.values(node).forEach(visit);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

/** The patterns that a module makes as it is loaded. */
async function madeBy(file: string): Promise<readonly Pattern[]> {
  const made: Pattern[] = [];
  const Usual = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Usual, {
    construct(target, args: [string, string?]) {
      const pattern = new target(...args);
      made.push({ file, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await import(join(root, file));
  } finally {
    globalThis.RegExp = Usual;
  }
  return made;
}

const files = globSync('{server,client}/**/*.ts', { cwd: root, exclude: ['**/*.test.ts', '**/test-*.ts'] });

function complaints({ file, source, flags }: Pattern): readonly string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(
    ({ type, exponential }) => `${file}: ${exponential ? 'exponential' : type} in /${source}/${flags}`,
  );
}

test('the checker finds what is super-linear', () => {
  const found = (source: string) => complaints({ file: 'x', source, flags: 'u' }).length > 0;
  assert.deepEqual(['^(a+)+$', '\\s+$', '^a*b?a*$'].map(found), [true, true, true]);
  assert.deepEqual(['(?<!\\s)\\s+$', '^\\s+', 'a{0,9}b'].map(found), [false, false, false]);
});

test('no regular expression of the product takes more than linear time', () => {
  const patterns = files.flatMap(literalsIn);
  assert.ok(patterns.length > 200, `only ${patterns.length} were found`);
  assert.deepEqual(patterns.flatMap(complaints), []);
});

test('nor does one of the grammar', () => {
  const file = 'syntaxes/design-doc.injection.json';
  const patterns: Pattern[] = [];
  JSON.parse(readFileSync(join(root, file), 'utf8'), (key, value: unknown) => {
    // Where the last match ended, which only the editor's own kind of expression can ask for, is a place like any other.
    if (key === 'match') patterns.push({ file, source: String(value).replaceAll('\\G', '\\b'), flags: 'u' });
    return value;
  });
  assert.ok(patterns.length > 5);
  assert.deepEqual(patterns.flatMap(complaints), []);
});

test('nor does one that is put together', async () => {
  const making = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('new RegExp('));
  for (const file of making) {
    const made = await madeBy(file);
    assert.ok(made.length > 0, `${file} makes its patterns later: make them where they can be checked`);
    assert.deepEqual(made.flatMap(complaints), []);
  }
});
