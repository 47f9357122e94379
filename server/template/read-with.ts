import { read, type DesignDoc } from '../document/design-doc.ts';
import type { Template } from './template.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Reads a text with a template's words for headings in mind, so that lines and list items which bear one are sections. */
export function readWith(template: Template, text: string): DesignDoc {
  return read(text, vocabularyOf(template).isTitle);
}
