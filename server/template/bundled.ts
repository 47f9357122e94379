import sevenPhase from '../../templates/seven-phase.json' with { type: 'json' };
import { loadTemplate } from './load.ts';
import type { Template } from './template.ts';

/** The template that is in force where nothing names another one. */
export const bundledTemplate: Template = checked();

function checked(): Template {
  const loaded = loadTemplate(sevenPhase);
  // Only a broken build gets here; a test reads the same file.
  if ('issues' in loaded) throw new Error(`templates/seven-phase.json: ${JSON.stringify(loaded.issues[0])}`);
  return loaded.template;
}
