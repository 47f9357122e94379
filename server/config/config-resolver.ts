import { defaultSettings, type LintSettings } from '../lint.ts';
import type { RuleOptions, Severity } from '../rules/rule.ts';
import { bundledTemplate } from '../template/bundled.ts';
import type { Template } from '../template/template.ts';
import { readConfigFile, type ConfigFile } from './config-file.ts';
import { besideFile, candidatesFor, relativeTo } from './config-path.ts';
import type { ConfigValues } from './config-schema.ts';
import { matchesGlobs } from './globs.ts';
import { problemAt, type ConfigProblem } from './json-file.ts';
import { readTemplateFile, type TemplateFile } from './template-file.ts';

/** What the resolver needs of the machine: it may be a disk, an editor's open documents, or a test's map. */
export interface ConfigHost {
  /** A file's text by its absolute path with slashes; undefined where there is none that can be read. */
  read(path: string): Promise<string | undefined>;
}

/** The configuration that holds for one document. */
export interface ResolvedConfig {
  readonly settings: LintSettings;
  /** Whether the configuration wants the document left alone. */
  readonly ignored: boolean;
  /** The file that was found, then those that it extends; empty where there is none. */
  readonly files: readonly string[];
  /** The template's file, where the configuration names one that isn't bundled. */
  readonly templateFile?: string;
  /** The mistakes in these files; what such a file said before it held any is still in force. */
  readonly problems: readonly ConfigProblem[];
}

/** Whether a file may be read because another one names it. Both are absolute paths with slashes. */
export type Allows = (path: string, from: string) => boolean;

/** How many files a configuration is put together from at most: each may extend several that extend several. */
const MOST_FILES = 100;

const NONE: ResolvedConfig = { settings: defaultSettings, ignored: false, files: [], problems: [] };

/**
 * Finds and reads configuration, for the editor and the command line alike. It remembers the files that it has read until
 * it is told that they changed, and of each the last values without a mistake.
 */
export class ConfigResolver {
  readonly #host: ConfigHost;
  readonly #allows: Allows;
  readonly #files = new Map<string, Promise<ConfigFile | undefined>>();
  readonly #lastGood = new Map<string, ConfigValues>();
  readonly #templates = new Map<string, Promise<TemplateFile | undefined>>();
  /** By its path; a file that was once named as a template is known for one by this, whatever it holds now. */
  readonly #lastTemplates = new Map<string, Template | undefined>();

  /** `allows` is asked about each file that a configuration names; those that it lies beside are looked for anyway. */
  constructor(host: ConfigHost, allows: Allows = () => true) {
    this.#host = host;
    this.#allows = allows;
  }

  /** The configuration beside a document or in the nearest folder above it. */
  async of(document: string): Promise<ResolvedConfig> {
    for (const path of candidatesFor(document)) {
      if (await this.#file(path)) return this.at(path, document);
    }
    return NONE;
  }

  /**
   * What a given configuration file says of a document.
   *
   * @throws Error when the file can't be read.
   */
  async at(path: string, document: string): Promise<ResolvedConfig> {
    const file = await this.#file(path);
    if (!file) throw new Error('there is no such file, or it can’t be read');
    const merged = await this.#merged(file, [path], { left: MOST_FILES });
    const { values } = merged;
    const { template, path: templateFile, problems } = await this.#template(merged.templateFrom, values.template);
    const relative = relativeTo(path, document);
    return {
      settings: { template, declared: matchesGlobs(values.files ?? [], relative), ...ruleSettings(values) },
      ignored: matchesGlobs(values.ignore ?? [], relative),
      files: merged.files,
      ...(templateFile !== undefined && { templateFile }),
      problems: [...merged.problems, ...problems],
    };
  }

  /** The mistakes in a configuration or a template, those of what it extends included; for a file that is being edited. */
  async problemsOf(path: string): Promise<readonly ConfigProblem[]> {
    if (this.#lastTemplates.has(path)) return (await this.#templateFile(path))?.problems ?? [];
    return (await this.#file(path)) ? (await this.at(path, path)).problems : [];
  }

  /** Forgets what was read, since a file was changed, made or deleted. */
  forget(): void {
    this.#files.clear();
    this.#templates.clear();
  }

  #file(path: string): Promise<ConfigFile | undefined> {
    const known = this.#files.get(path);
    if (known) return known;
    const made = this.#host.read(path).then((text) => {
      const file = text === undefined ? undefined : readConfigFile(path, text.replace(/^\uFEFF/, ''));
      if (file?.values) this.#lastGood.set(path, file.values);
      return file;
    });
    this.#files.set(path, made);
    return made;
  }

  async #merged(file: ConfigFile, chain: readonly string[], rest: { left: number }): Promise<Merged> {
    const own = file.values ?? this.#lastGood.get(file.path) ?? {};
    const problems = [...file.problems];
    const files = [file.path];
    let values: ConfigValues = {};
    let templateFrom = file;
    const bases = typeof own.extends === 'string' ? [own.extends] : (own.extends ?? []);
    for (const [i, name] of bases.entries()) {
      const path = besideFile(file.path, name);
      const span = file.spanOf(typeof own.extends === 'string' ? ['extends'] : ['extends', i]);
      const refused = this.#refusal(file, name, path, chain, rest);
      const base = refused === undefined ? await this.#file(path) : undefined;
      if (base) {
        rest.left--;
        const merged = await this.#merged(base, [...chain, path], rest);
        problems.push(...merged.problems);
        files.push(...merged.files);
        values = over(values, merged.values);
        if (merged.values.template !== undefined) templateFrom = merged.templateFrom;
      } else if (refused !== '') {
        const message = refused ?? `There is no file “${name}” to extend. Name one relative to this file.`;
        problems.push({ path: file.path, text: file.text, span, message });
      }
    }
    return {
      values: over(values, own),
      files,
      problems,
      templateFrom: own.template === undefined ? templateFrom : file,
    };
  }

  /** Why a file that another one extends isn't read; empty where that has been said already. */
  #refusal(
    file: ConfigFile,
    name: string,
    path: string,
    chain: readonly string[],
    rest: { left: number },
  ): string | undefined {
    if (chain.includes(path)) return `“${name}” extends this file in turn. Take one of the two out.`;
    if (!this.#allows(path, file.path)) return outside(name);
    if (rest.left > 0) return undefined;
    return rest.left-- === 0 ? `This configuration extends more than ${MOST_FILES} files in all. Extend fewer.` : '';
  }

  /** The template that a configuration file names: as long as it holds a mistake, the last good one of that file. */
  async #template(from: ConfigFile, name: string | undefined): Promise<NamedTemplate> {
    if (name === undefined || name === bundledTemplate.name) return { template: bundledTemplate, problems: [] };
    const path = besideFile(from.path, name);
    if (!this.#allows(path, from.path))
      return { template: bundledTemplate, problems: [problemAt(from, ['template'], outside(name))] };
    const file = await this.#templateFile(path);
    const template = file?.template ?? this.#lastTemplates.get(path) ?? bundledTemplate;
    if (file) return { template, path, problems: file.problems };
    const message = `There is no template “${name}”. Write “${bundledTemplate.name}”, or the path of a template file relative to this one.`;
    return { template, path, problems: [problemAt(from, ['template'], message)] };
  }

  #templateFile(path: string): Promise<TemplateFile | undefined> {
    const known = this.#templates.get(path);
    if (known) return known;
    const made = this.#host.read(path).then((text) => {
      const file = text === undefined ? undefined : readTemplateFile(path, text.replace(/^\uFEFF/, ''));
      this.#lastTemplates.set(path, file?.template ?? this.#lastTemplates.get(path));
      return file;
    });
    this.#templates.set(path, made);
    return made;
  }
}

function outside(name: string): string {
  return `“${name}” lies outside the workspace, which isn’t trusted. Trust the workspace, or name a file in it.`;
}

interface NamedTemplate {
  readonly template: Template;
  /** Its file; absent for a bundled one. */
  readonly path?: string;
  readonly problems: readonly ConfigProblem[];
}

interface Merged {
  readonly values: ConfigValues;
  readonly files: readonly string[];
  readonly problems: readonly ConfigProblem[];
  /** The file whose `template` is in force. */
  readonly templateFrom: ConfigFile;
}

function over(base: ConfigValues, own: ConfigValues): ConfigValues {
  const { extends: _, ...rest } = own;
  return { ...base, ...rest, rules: { ...base.rules, ...own.rules } };
}

function ruleSettings({ rules = {} }: ConfigValues): Pick<LintSettings, 'severities' | 'options'> {
  const severities: Record<string, Severity | 'off'> = {};
  const options: Record<string, RuleOptions> = {};
  for (const [id, value] of Object.entries(rules) as [
    string,
    (Severity | 'off') | [Severity | 'off', RuleOptions] | undefined,
  ][]) {
    if (value === undefined) continue;
    severities[id] = typeof value === 'string' ? value : value[0];
    if (typeof value !== 'string') options[id] = value[1];
  }
  return { severities, options };
}
