// Runs one of the project's TypeScript programs, and sets the project up before it where that is due. This file is plain
// JavaScript since it has to run on whatever Node the machine has (20 or newer); the programs run on the pinned one.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

const [program, ...args] = process.argv.slice(2);
if (!program) throw new Error('usage: node scripts/run.mjs PROGRAM.ts [ARGUMENT …]');
if (!isSetUp()) setUp();

// The tools in node_modules/.bin, and what they start, find the pinned Node first.
const env = { ...process.env, PATH: [dirname(node), bin, process.env['PATH']].join(delimiter) };
const child = spawn(node, [join(root, program), ...args], { cwd: root, stdio: 'inherit', env });
// The child hears Ctrl+C itself and decides how to end; only signals to this process alone are passed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code) => (process.exitCode = code ?? 1));

/** Whether node_modules holds what the lock says; packages for other systems may be absent. */
function isSetUp() {
  const installed = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  if (!installed || !wanted || !existsSync(node)) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    return installed[path] ? installed[path].version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }> | undefined}
 */
function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

function setUp() {
  console.log('Installing the development dependencies …');
  // Said here, each outweighs a setting of the machine's under which the set-up would fail or be incomplete.
  const settings = [
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
    '--bin-links=true',
    '--engine-strict=false',
    '--global=false',
  ];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', ['ci', ...settings, ...quiet], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  if (existsSync(node)) return;
  console.error('npm installed no Node 24: the package "node" has to be allowed to run its install script.');
  process.exit(1);
}
