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

/** The configurations of a run's documents, and the mistakes met in them, each once. */
export class Configs {
  readonly #choice: ConfigChoice;
  readonly #cwd: string;
  readonly #resolver = new ConfigResolver(nodeConfigHost);
  readonly #failures = new Map<string, Failure>();

  constructor(choice: ConfigChoice, cwd: string) {
    this.#choice = choice;
    this.#cwd = cwd;
  }

  get failures(): readonly Failure[] {
    return [...this.#failures.values()];
  }

  async of(path: string): Promise<ResolvedConfig> {
    const config = await this.#resolved(slashes(resolve(this.#cwd, path)));
    for (const problem of config.problems) this.#fail(this.shown(problem.path), placeIn(problem), problem.message);
    return config;
  }

  /** A path as the user would write it. */
  shown(path: string): string {
    const short = relative(this.#cwd, path);
    return short === '' || short.startsWith('..') || isAbsolute(short) ? path : slashes(short);
  }

  async #resolved(document: string): Promise<ResolvedConfig> {
    if (this.#choice === 'none') return NONE;
    if (this.#choice === 'find') return this.#resolver.of(document);
    const { file } = this.#choice;
    try {
      return await this.#resolver.at(slashes(resolve(this.#cwd, file)), document);
    } catch (error) {
      this.#fail(file, '', (error as Error).message);
      return NONE;
    }
  }

  #fail(path: string, place: string, message: string): void {
    const where = place === '' ? path : `${path}:${place}`;
    this.#failures.set(`${where}: ${message}`, { path: where, message });
  }
}

function placeIn({ text, span }: ConfigProblem): string {
  return placeOf(new LineIndex(text), span.start);
}

function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
