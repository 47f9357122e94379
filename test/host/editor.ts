import { resolve } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { servedRunsHere } from './served/install.ts';

/** The VS Code that runs the suite. */
export interface Editor {
  readonly executable: string;
  /** Whether it is the served one, which shows itself in a browser. */
  readonly served: boolean;
}

/**
 * The served VS Code where it runs, since it needs no download but npm's; elsewhere a desktop VS Code, as well as
 * where VSCODE_TEST_VERSION asks for one ("stable", "1.100.0").
 */
export async function locateEditor(): Promise<Editor> {
  const version = process.env['VSCODE_TEST_VERSION'];
  if (!version && servedRunsHere()) return { executable: resolve(import.meta.dirname, 'served/code'), served: true };
  return { executable: await downloadAndUnzipVSCode(version ?? 'stable'), served: false };
}
