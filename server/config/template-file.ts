import { loadTemplate } from '../template/load.ts';
import type { Template } from '../template/template.ts';
import { problemAt, problemAtKey, readJsonFile, type JsonFile } from './json-file.ts';

/** A template's file, read: the template where it holds no mistake. */
export interface TemplateFile extends JsonFile {
  readonly template: Template | undefined;
}

/** Reads a template file's text. */
export function readTemplateFile(path: string, text: string): TemplateFile {
  const file = readJsonFile(path, text);
  if (file.problems.length > 0) return { ...file, template: undefined };
  const loaded = loadTemplate(file.value);
  if ('template' in loaded) return { ...file, template: loaded.template };
  const problems = loaded.issues.map(({ path: keys, message, ofKey }) =>
    (ofKey ? problemAtKey : problemAt)(file, keys, message),
  );
  return { ...file, template: undefined, problems };
}
