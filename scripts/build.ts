// Bundles every program of the project into dist/ (what is shipped) and out/ (what only tests run).
// `--production` minifies and leaves out source maps; that is what the VSIX carries.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { minify } from 'terser';
import { thirdPartyNotices } from './third-party-notices.ts';

interface Bundle {
  readonly entry: string;
  readonly outfile: string;
  readonly options: BuildOptions;
}

// The editor's extension host and the command line both take CommonJS everywhere; an ESM bundle of the
// language server crashes at start. `module` comes first because the UMD builds hide their requires from a bundler.
// Expressions with `\p{…}` are left as literals, which Node 20 knows: otherwise they are made again at each call.
const supported = { 'regexp-unicode-property-escapes': true };
const node: BuildOptions = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'],
  supported,
};
const insideEditor: BuildOptions = { ...node, external: ['vscode'] };

/** Leaves what a pattern matches to another bundle, which stands beside the one that is made. */
function elsewhere(filter: RegExp, path: string): BuildOptions {
  const plugin: Plugin = {
    name: path,
    setup: (making) =>
      making.onResolve({ filter }, ({ kind }) => (kind === 'entry-point' ? undefined : { path, external: true })),
  };
  return { plugins: [plugin], supported: { ...supported, 'dynamic-import': false } };
}

// Client and server speak one protocol, which takes more room than what they say in it: both load it from one file.
const speaking = elsewhere(/^vscode-(jsonrpc|languageserver-protocol|languageserver-types)(\/|$)/, './protocol.cjs');
const page: BuildOptions = { platform: 'browser', format: 'iife', target: 'es2022' };

const shipped: readonly Bundle[] = [
  {
    entry: 'server/cli.ts',
    outfile: 'dist/cli.cjs',
    options: { ...node, ...elsewhere(/^\.\/command-line\.ts$/, './command-line.cjs') },
  },
  { entry: 'server/command-line.ts', outfile: 'dist/command-line.cjs', options: node },
  { entry: 'server/main.ts', outfile: 'dist/server.cjs', options: { ...node, ...speaking } },
  { entry: 'client/extension.ts', outfile: 'dist/extension.cjs', options: { ...insideEditor, ...speaking } },
  { entry: 'vscode-languageserver-protocol/node', outfile: 'dist/protocol.cjs', options: node },
  { entry: 'client/checklist/page.ts', outfile: 'dist/checklist.js', options: page },
  { entry: 'client/checklist/page.css', outfile: 'dist/checklist.css', options: page },
];

const notices = 'dist/THIRD-PARTY-NOTICES.txt';
const production = process.argv.includes('--production');

async function main(): Promise<void> {
  const bundles = production ? shipped : [...shipped, ...suite()];
  const metafiles = await Promise.all(bundles.map(bundle));
  const written = new Set([notices, ...metafiles.flatMap(({ outputs }) => Object.keys(outputs))]);
  const inputs = metafiles.slice(0, shipped.length).flatMap((metafile) => Object.keys(metafile.inputs));
  writeFileSync(notices, thirdPartyNotices(inputs));
  // What an earlier build left is removed last: who runs a bundle meanwhile keeps it.
  for (const folder of new Set(bundles.map(({ outfile }) => dirname(outfile)))) prune(folder, written);
}

/** The tests that run inside VS Code, each on its own, so that adding one takes nothing but its file. */
function suite(): readonly Bundle[] {
  const options = { ...insideEditor, external: ['vscode', 'mocha'] };
  return readdirSync('test/host/suite')
    .filter((name) => name === 'index.ts' || name.endsWith('.test.ts'))
    .map((name) => ({ entry: `test/host/suite/${name}`, outfile: `out/suite/${basename(name, '.ts')}.cjs`, options }));
}

async function bundle({ entry, outfile, options }: Bundle): Promise<Metafile> {
  const { metafile, warnings } = await build({
    ...options,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    // Aliases and wordings in other scripts would take six characters for each of theirs.
    charset: 'utf8',
    logLevel: 'warning',
    metafile: true,
  });
  // Such as `import.meta`, which is empty in CommonJS: nothing that works by luck is shipped.
  if (warnings.length > 0) throw new Error(`${entry}: esbuild warns.`);
  if (production && outfile.endsWith('js')) await shrink(outfile);
  return metafile;
}

/** Takes another fifteenth off what esbuild has minified: the VSIX is held to its size. */
async function shrink(file: string): Promise<void> {
  const toplevel = !file.endsWith('.js'); // a page's script shares its names with whatever else the page runs
  const options = { compress: { passes: 3 }, ecma: 2020, format: { comments: false }, toplevel } as const;
  const { code } = await minify(readFileSync(file, 'utf8'), options);
  if (code === undefined) throw new Error(`${file}: nothing is left of it.`);
  writeFileSync(file, code);
}

function prune(folder: string, keep: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const file = `${folder}/${name}`;
    if (!keep.has(file)) rmSync(file, { recursive: true });
  }
}

await main();
