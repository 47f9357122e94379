import { createHash } from 'node:crypto';
import type { LintSettings } from '../lint.ts';
import type { Template } from '../template/template.ts';
import type { CheckOptions } from './check-options.ts';
import type { FoundFile } from './find-files.ts';

/** Says what a file's result depends on: the linter's build, what it was asked for, the configuration, and the file. */
export class CacheKeys {
  readonly #asked: string;
  /** A template is large and the same for nearly every file. */
  readonly #templates = new WeakMap<Template, string>();

  constructor(build: string, { cwd, format, terminal }: CheckOptions) {
    this.#asked = JSON.stringify([build, cwd, format, terminal]);
  }

  of({ path, named }: FoundFile, { template, ...settings }: LintSettings, bytes: Uint8Array): string {
    const about = JSON.stringify([this.#asked, path, named, settings, this.#template(template)]);
    return createHash('sha256').update(about).update('\0').update(bytes).digest('base64url');
  }

  #template(template: Template): string {
    const known = this.#templates.get(template);
    if (known !== undefined) return known;
    const made = createHash('sha256').update(JSON.stringify(template)).digest('base64url');
    this.#templates.set(template, made);
    return made;
  }
}
