import { DiagnosticSeverity, type Connection } from 'vscode-languageserver';
import { ConfigResolver, type Allows, type ConfigHost, type ResolvedConfig } from '../config/config-resolver.ts';
import type { ConfigProblem } from '../config/json-file.ts';
import { defaultSettings } from '../lint.ts';
import { toRange } from './convert.ts';
import { filePathOf, uriOf } from './file-path.ts';
import { Frame } from './frame.ts';
import { report } from './guard.ts';

const NO_CONFIG: ResolvedConfig = { settings: defaultSettings, ignored: false, files: [], problems: [] };

/** The configuration of open documents. Its mistakes are pushed as diagnostics of its own files, which nobody pulls. */
export class Configurations {
  readonly #connection: Connection;
  readonly #host: ConfigHost;
  readonly #resolver: ConfigResolver;
  /** What was told of each file, so that it is told once and taken back when mended. */
  readonly #told = new Map<string, string>();

  constructor(connection: Connection, host: ConfigHost, allows: Allows) {
    this.#connection = connection;
    this.#host = host;
    this.#resolver = new ConfigResolver(host, allows);
  }

  /** What holds for a document; for one that is on no disk, the defaults. */
  async of(uri: string): Promise<ResolvedConfig> {
    const path = filePathOf(uri);
    if (path === undefined) return NO_CONFIG;
    const config = await this.#resolver.of(path);
    void this.#tell(filesOf(config), config.problems);
    return config;
  }

  /** Forgets what was read; `paths` are the files that were changed, made or deleted. */
  changed(paths: readonly string[]): void {
    this.#resolver.forget();
    for (const path of new Set([...paths, ...this.#told.keys()])) void this.#check(path);
  }

  async #check(path: string): Promise<void> {
    try {
      await this.#tell([path], await this.#resolver.problemsOf(path));
    } catch (error) {
      report(this.#connection, `configuration ${path}`, error);
    }
  }

  async #tell(paths: readonly string[], problems: readonly ConfigProblem[]): Promise<void> {
    for (const path of paths) {
      const own = problems.filter((problem) => problem.path === path);
      const key = JSON.stringify(own);
      if ((this.#told.get(path) ?? '[]') === key) continue;
      this.#told.set(path, key);
      const frame = new Frame((await this.#host.read(path)) ?? '');
      const diagnostics = own.map(({ span, message }) => ({
        range: toRange(frame, span),
        severity: DiagnosticSeverity.Warning,
        source: 'design-doc',
        message,
      }));
      await this.#connection.sendDiagnostics({ uri: uriOf(path), diagnostics });
    }
  }
}

/** Every file that a configuration was read from; a change of one of them changes what holds. */
export function filesOf({ files, templateFile }: ResolvedConfig): readonly string[] {
  return templateFile === undefined ? files : [...files, templateFile];
}
