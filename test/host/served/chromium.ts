import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { cached } from './cache.ts';
import { npmCi } from './npm-ci.ts';

export interface Chromium {
  readonly executablePath: string;
  /** What its process needs in its environment beside the usual. */
  readonly env: Readonly<Record<string, string>>;
}

const here = join(import.meta.dirname, 'chromium');
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
  <match target="pattern"><edit name="family" mode="append_last"><string>Open Sans</string></edit></match>
</fontconfig>
`;

/**
 * The browser that shows the served VS Code: the machine's own Chromium or, where there is none, a headless one from
 * npm in the test cache. VSHOST_CHROMIUM names another, or is `npm` for the one from npm.
 */
export function locateChromium(): Chromium {
  const wish = process.env['VSHOST_CHROMIUM'];
  const own = wish === 'npm' ? undefined : [wish, ...usual].find((file) => file && existsSync(file));
  if (own) return { executablePath: own, env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium was found. Install one (Debian: apt-get install chromium) or set VSHOST_CHROMIUM to its path.',
    );
  }
  const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { version: string };
  const folder = cached(`chromium-${version}`, 'Chromium', fill);
  const libraries = [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  // Without any font Chromium aborts at its start, so a machine without fontconfig gets the package's own fonts.
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

function fill(folder: string): void {
  npmCi(here, folder);
  const packed = (name: string) =>
    brotliDecompressSync(readFileSync(join(folder, 'node_modules/@sparticuz/chromium/bin', name)));
  writeFileSync(join(folder, 'chromium'), packed('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023', 'fonts', 'swiftshader']) {
    const { status, stderr } = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], {
      input: packed(`${archive}.tar.br`),
    });
    if (status !== 0) throw new Error(`tar failed for ${archive}: ${stderr.toString()}`);
  }
  mkdirSync(join(folder, 'fonts'), { recursive: true });
  writeFileSync(join(folder, 'fonts.conf'), fontsConf);
  rmSync(join(folder, 'node_modules'), { recursive: true });
}
