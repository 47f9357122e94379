import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { actionsAt, type Action } from '../features/actions.ts';
import { fixAll } from '../fix.ts';
import type { Edit } from '../text/edit.ts';
import type { Answer } from './answers.ts';
import type { Client } from './client.ts';
import { toSpan, toTextEdit } from './convert.ts';
import { shownProblems, toDiagnostic } from './diagnostics.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.designDoc`;

/** Opens a rule's page. Our own client knows this command; for others the server carries it out. */
export const SHOW_RULE = 'designDoc.showRule';

/** Quick fixes are not computed anew: what can be done was known when the finding was. */
export function codeActionsOf(answer: Answer, { range, context }: CodeActionParams, client: Client): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? true;
  const problems = shownProblems(answer);
  const quick = wants(CodeActionKind.QuickFix)
    ? quickFixes(answer, actionsAt(answer.doc, problems, toSpan(answer.document.frame, range)), client)
    : [];
  // An editor that names no kind asks for what to show at the cursor: a change to all of the document isn't that.
  return [...quick, ...(context.only && wants(FIX_ALL) ? fixAllAction(answer, client) : [])];
}

function quickFixes(answer: Answer, actions: readonly Action[], client: Client): CodeAction[] {
  const { frame, uri } = answer.document;
  const fixes = actions.map(({ title, problems, edits, preferred }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: problems.map((problem) => toDiagnostic(frame, uri, problem, client)),
    isPreferred: preferred,
    edit: workspaceEdit(answer, edits, client),
  }));
  return [...fixes, ...showRules(answer, actions, client)];
}

function showRules(answer: Answer, actions: readonly Action[], client: Client): CodeAction[] {
  if (!client.own.showsRules && !client.showsDocuments) return [];
  const { frame, uri } = answer.document;
  const problems = new Map(actions.flatMap((action) => action.problems).map((problem) => [problem.rule.id, problem]));
  return [...problems].map(([id, problem]) => ({
    title: `Show rule ${id}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(frame, uri, problem, client)],
    command: { title: `Show rule ${id}`, command: SHOW_RULE, arguments: [id] } satisfies Command,
  }));
}

function fixAllAction(answer: Answer, client: Client): CodeAction[] {
  const edits = fixesOfAll(answer);
  return edits.length > 0
    ? [{ title: 'Fix all that is safe to fix', kind: FIX_ALL, edit: workspaceEdit(answer, edits, client) }]
    : [];
}

/** Does all that is safe to do without a look, in a design document. */
export function fixesOfAll({ doc, options, state }: Answer): readonly Edit[] {
  return state === 'design-doc' ? fixAll(doc, options).edits : [];
}

/** Edits that count from the version that was judged: a client that knows a newer one must refuse them. */
export function workspaceEdit({ document }: Answer, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const { uri, version, frame } = document;
  const textEdits = edits.map((edit) => toTextEdit(frame, edit));
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] };
}
