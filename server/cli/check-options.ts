import type { ConfigChoice, Format } from './command.ts';
import type { Terminal } from './format.ts';

/** What files are checked with: plain data, so that another thread can be told. */
export interface CheckOptions {
  readonly cwd: string;
  readonly config: ConfigChoice;
  readonly format: Format;
  readonly terminal: Terminal | undefined;
  readonly fix: boolean;
  /** What tells this build of the linter from others; given where results are to be kept under a key. */
  readonly build?: string;
}
