// Run after a change of dependencies (`npm run lock`). A registry mirror that lacks some platforms' packages leaves
// holes in package-lock.json, and `npm ci` then refuses it everywhere. This writes the missing entries: their version
// is pinned by the package that wants them, and their platform stands in their name.
import { readFileSync, writeFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Locked> };
let added = 0;
for (const { optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const words = name.split(/[/-]/);
    const os = systems.find((system) => words.includes(system));
    const cpu = processors.find((processor) => words.includes(processor));
    if (!os || !cpu || `node_modules/${name}` in lock.packages) continue;
    lock.packages[`node_modules/${name}`] = { version, cpu: [cpu], dev: true, optional: true, os: [os] } as Locked;
    added++;
  }
}
const [root, ...rest] = Object.entries(lock.packages);
if (!root) throw new Error(`${file} is empty.`);
rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries([root, ...rest]) }, null, 2)}\n`);
console.log(`${added} entries added`);
