import { align } from '../template/align.ts';
import { insertPhases } from '../template/insert-slots.ts';
import { readWith } from '../template/read-with.ts';
import type { Template } from '../template/template.ts';
import { applyEdits } from '../text/edit.ts';

/** It declares itself, so that the questions of its stubs count as open, and begins as a draft. */
const START = ['---', 'design-doc: true', 'status: draft', '---', '', '# New design document', ''].join('\n');

/** The text of a new design document: every phase and part of the template with its guide and its questions. */
export function newDocument(template: Template): string {
  const doc = readWith(template, START);
  const alignment = align(doc, template);
  return applyEdits(START, insertPhases(doc, alignment, template.phases) ?? []);
}
