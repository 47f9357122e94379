// What users install brings nothing with it and runs nothing on its way in. The bundles have to be built.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(text('package.json')) as {
  readonly main: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

test('the package has no dependencies and no install scripts', () => {
  for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
    assert.ok(!(kind in manifest), kind);
  }
  for (const script of ['preinstall', 'install', 'postinstall', 'prepare'])
    assert.ok(!(script in manifest.scripts), script);
});

test('development dependencies are pinned', () => {
  for (const [name, version] of Object.entries(manifest.devDependencies))
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
});

test('the bundles require nothing but Node, the editor and each other', () => {
  const bundles = globSync('dist/*.cjs', { cwd: root });
  assert.ok(bundles.length > 0, 'the bundles are built');
  for (const bundle of bundles) {
    const required = [...text(bundle).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name);
    const foreign = required.filter(
      (name) =>
        name !== 'vscode' &&
        !bundles.includes(name.replace(/^\.\//, 'dist/')) &&
        !builtinModules.includes(name.replace(/^node:/, '')),
    );
    assert.deepEqual(foreign, [], bundle);
    if (bundle !== 'dist/extension.cjs') assert.ok(!required.includes('vscode'), bundle);
  }
});

test('every program that the package names is there, and starts', () => {
  assert.ok(existsSync(join(root, manifest.main)));
  for (const file of Object.values(manifest.bin)) assert.match(text(file), /^#!\/usr\/bin\/env node\n/);
  const { status, stderr } = spawnSync(process.execPath, [join(root, manifest.bin['design-doc-lint'] ?? ''), '--help']);
  assert.equal(status, 0, stderr.toString());
});

test('the lock names no registry and leaves out no platform', () => {
  const lock = JSON.parse(text('package-lock.json')) as {
    readonly packages: Readonly<Record<string, { readonly optionalDependencies?: object }>>;
  };
  const locks = globSync('{package-lock.json,test/host/**/package-lock.json}', { cwd: root });
  for (const file of locks) assert.doesNotMatch(text(file), /"resolved"/, file);
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  );
  const missing = wanted.filter(
    (name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)),
  );
  assert.deepEqual(missing, [], '`npm run lock` completes it');
});
