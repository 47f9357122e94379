import { isAbsolute, relative, resolve, sep } from 'node:path';
import { ConfigResolver, type ResolvedConfig } from '../config/config-resolver.ts';
import type { ConfigProblem } from '../config/json-file.ts';
import { nodeConfigHost } from '../config/node-config-host.ts';
import { defaultSettings } from '../lint.ts';
import { LineIndex } from '../text/line-index.ts';
import type { ConfigChoice } from './command.ts';
import { placeOf } from './render.ts';
import type { Failure } from './report.ts';

const NONE: ResolvedConfig = { settings: defaultSettings, ignored: false, files: [], problems: [] };

/** A document's configuration, and the mistakes met in its files. */
export interface FileConfig extends ResolvedConfig {
  readonly failures: readonly Failure[];
}

/** The configurations of a run's documents. */
export class Configs {
  readonly #choice: ConfigChoice;
  readonly #cwd: string;
  readonly #resolver = new ConfigResolver(nodeConfigHost);

  constructor(choice: ConfigChoice, cwd: string) {
    this.#choice = choice;
    this.#cwd = cwd;
  }

  async of(path: string): Promise<FileConfig> {
    try {
      const config = await this.#resolved(slashes(resolve(this.#cwd, path)));
      return { ...config, failures: config.problems.map((problem) => this.#failure(problem)) };
    } catch (error) {
      // Only a file that is named can fail to be there.
      if (typeof this.#choice === 'string') throw error;
      return { ...NONE, failures: [{ path: this.#choice.file, message: (error as Error).message }] };
    }
  }

  /** A path as the user would write it. */
  shown(path: string): string {
    const short = relative(this.#cwd, path);
    return short === '' || short.startsWith('..') || isAbsolute(short) ? path : slashes(short);
  }

  #resolved(document: string): Promise<ResolvedConfig> {
    if (this.#choice === 'none') return Promise.resolve(NONE);
    if (this.#choice === 'find') return this.#resolver.of(document);
    return this.#resolver.at(slashes(resolve(this.#cwd, this.#choice.file)), document);
  }

  #failure({ path, text, span, message }: ConfigProblem): Failure {
    return { path: `${this.shown(path)}:${placeOf(new LineIndex(text), span.start)}`, message };
  }
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
