import { read, readInSteps, type DesignDoc } from '../document/design-doc.ts';
import type { Template } from './template.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Reads a text with a template's words for headings in mind, so that lines and list items which bear one are sections. */
export function readWith(template: Template, text: string, before?: DesignDoc): DesignDoc {
  return read(text, vocabularyOf(template).isTitle, before);
}

/** The same in steps: see `readInSteps`. */
export function readWithInSteps(template: Template, text: string, before?: DesignDoc): Generator<void, DesignDoc> {
  return readInSteps(text, vocabularyOf(template).isTitle, before);
}
