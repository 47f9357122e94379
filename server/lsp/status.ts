import type { StatusParams } from '../../client/protocol.ts';
import type { Answer } from './answers.ts';
import { shownProblems } from './diagnostics.ts';

/** What the status item of this project's own client shows. */
export function statusOf(answer: Answer): StatusParams {
  const { document, state, result, config } = answer;
  const [file] = config.files;
  const problems = shownProblems(answer);
  const { phases } = result.alignment.template;
  return {
    uri: document.uri,
    version: document.version,
    state,
    phasesPresent: phases.length - result.alignment.missing.length,
    phasesTotal: phases.length,
    openQuestions: problems.filter(({ rule }) => rule.id === 'unanswered-question').length,
    problems: problems.length,
    ...(file !== undefined && { config: file }),
  };
}
