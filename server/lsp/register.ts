import {
  CompletionItemKind,
  MarkupKind,
  RequestType,
  SymbolKind,
  type CompletionItem,
  type CompletionParams,
  type Connection,
  type DocumentSymbol,
  type ServerCapabilities,
  type SymbolInformation,
} from 'vscode-languageserver';
import type { ChecklistParams, EditsResult, NewDocumentResult } from '../../client/protocol.ts';
import { headingsAt } from '../features/completion.ts';
import { declare } from '../features/declare.ts';
import { hoverAt } from '../features/hover.ts';
import { insertMissing } from '../features/insert-missing.ts';
import { mayCompleteSpace } from '../features/may-complete.ts';
import { newDocument } from '../features/new-document.ts';
import { resultsAt } from '../features/result-completion.ts';
import { symbolsOf, type OutlineSymbol } from '../features/symbols.ts';
import { defaultSettings } from '../lint.ts';
import type { Edit } from '../text/edit.ts';
import type { Answer, Answers } from './answers.ts';
import { registerChecklist } from './checklist-requests.ts';
import type { Client } from './client.ts';
import { codeActionsOf, FIX_ALL, fixesOfAll, SHOW_RULE } from './code-actions.ts';
import type { Configurations } from './configurations.ts';
import { registerConversions } from './conversions.ts';
import { toRange, toTextEdit } from './convert.ts';
import { shownProblems } from './diagnostics.ts';
import type { Frame } from './frame.ts';
import { guarded } from './guard.ts';
import type { Host } from './host.ts';
import { nameCompletions, navigationFeatures, registerNavigation } from './navigation.ts';
import { registerLenses } from './lenses.ts';
import type { Settings } from './settings.ts';

const newDocumentRequest = new RequestType<object, NewDocumentResult, never>('designDoc/newDocument');
const noEdits: EditsResult = { edits: [] };

/** The requests that are answered with edits of the document that they name. */
const editRequests: Readonly<Record<string, (answer: Answer) => readonly Edit[]>> = {
  'designDoc/declare': ({ doc }) => declare(doc),
  'designDoc/insertMissing': ({ doc, result }) => insertMissing(doc, result.alignment),
  'designDoc/fixAll': fixesOfAll,
};

/** What the server can for a client, beside diagnostics. */
export function featuresFor(client: Client): ServerCapabilities {
  return {
    codeActionProvider: client.codeActionLiterals ? { codeActionKinds: ['quickfix', FIX_ALL] } : false,
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['#', '*', '=', '≈', ' ', '-', '`'] },
    inlayHintProvider: true,
    ...navigationFeatures,
    codeLensProvider: {},
    documentSymbolProvider: client.own.documentSymbols !== false,
    ...(!client.own.showsRules && client.showsDocuments && { executeCommandProvider: { commands: [SHOW_RULE] } }),
  };
}

/** What requests are answered from. */
interface Ground {
  readonly answers: Answers;
  readonly configurations: Configurations;
  readonly host: Host;
  readonly settings: () => Settings;
  /** The addresses of all open documents. */
  readonly open: () => readonly string[];
}

/** Has the connection's requests answered. */
export function registerFeatures(
  connection: Connection,
  client: Client,
  { answers, configurations, host, settings, open }: Ground,
): void {
  connection.onCodeAction(guarded(connection, answers, [], (answer, params) => codeActionsOf(answer, params, client)));
  connection.onHover(
    guarded(connection, answers, null, (answer, { position }) =>
      hover(answer, position, host.rulePage, settings().conversions),
    ),
  );
  registerConversions(connection, answers, settings);
  registerNavigation(connection, client, answers, open);
  registerLenses(connection, client, answers, settings);
  const complete = guarded(connection, answers, [], (answer, { position }: CompletionParams) =>
    completions(answer, position),
  );
  connection.onCompletion((params, token) => {
    const frame = answers.open(params.textDocument.uri)?.frame;
    const isIdle = params.context?.triggerCharacter === ' ' && frame !== undefined;
    return isIdle && !mayCompleteSpace(frame.text, frame.offsetAt(params.position)) ? [] : complete(params, token);
  });
  connection.onDocumentSymbol(guarded(connection, answers, [], (answer) => symbols(answer, client)));
  connection.onExecuteCommand(async ({ command, arguments: [id] = [] }) => {
    const uri = command === SHOW_RULE && typeof id === 'string' ? host.ruleAddress(id) : undefined;
    if (uri !== undefined) await connection.window.showDocument({ uri });
  });
  registerChecklist(connection, { answers, configurations, settings });
  for (const [method, editsOf] of Object.entries(editRequests)) {
    const request = new RequestType<ChecklistParams, EditsResult, never>(method);
    connection.onRequest(
      request,
      guarded(connection, answers, noEdits, (answer) => edited(answer, editsOf(answer))),
    );
  }
  connection.onRequest(newDocumentRequest, () => ({ text: newDocument(defaultSettings.template) }));
}

function edited({ document }: Answer, edits: readonly Edit[]): EditsResult {
  return { edits: edits.map((edit) => toTextEdit(document.frame, edit)) };
}

interface At {
  readonly line: number;
  readonly character: number;
}

function hover(answer: Answer, position: At, pageOf: Host['rulePage'], converts: boolean) {
  const { doc, result, document, state } = answer;
  if (state !== 'design-doc') return null;
  const offset = document.frame.offsetAt(position);
  const lineOf = (at: number): number => document.frame.positionAt(at).line;
  const found = hoverAt({ doc, result, problems: shownProblems(answer), pageOf, converts, lineOf }, offset);
  return found
    ? { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(document.frame, found.span) }
    : null;
}

function completions(answer: Answer, position: At): CompletionItem[] {
  const { doc, result, document, state } = answer;
  if (state !== 'design-doc') return [];
  const offset = document.frame.offsetAt(position);
  const headings = headingsAt(doc, result.alignment, offset).map(({ title, guide, filter, edit }, i) => ({
    label: title,
    kind: CompletionItemKind.Module,
    detail: 'Missing from this design document',
    documentation: guide,
    filterText: filter,
    sortText: sortTextOf(i),
    textEdit: toTextEdit(document.frame, edit),
  }));
  const results = resultsAt(doc, offset).map(({ text, detail }, i) => ({
    label: text.trim(),
    kind: CompletionItemKind.Value,
    detail,
    filterText: text,
    sortText: sortTextOf(i),
    preselect: i === 0,
    textEdit: toTextEdit(document.frame, { span: { start: offset, end: offset }, text }),
  }));
  return [...headings, ...results, ...nameCompletions(answer, offset)];
}

function sortTextOf(place: number): string {
  return String(place).padStart(3, '0');
}

function symbols({ doc, result, document, state }: Answer, client: Client): DocumentSymbol[] | SymbolInformation[] {
  if (state !== 'design-doc') return [];
  const tree = symbolsOf(doc, result.alignment).map((symbol) => toSymbol(symbol, document.frame));
  return client.nestedSymbols ? tree : tree.flatMap((symbol) => flattened(symbol, document.uri));
}

function toSymbol(symbol: OutlineSymbol, frame: Frame): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbol.isPhase ? SymbolKind.Module : SymbolKind.String,
    range: toRange(frame, symbol.span),
    selectionRange: toRange(frame, symbol.heading),
    children: symbol.children.map((child) => toSymbol(child, frame)),
  };
}

function flattened({ name, kind, range, children = [] }: DocumentSymbol, uri: string): SymbolInformation[] {
  return [{ name, kind, location: { uri, range } }, ...children.flatMap((child) => flattened(child, uri))];
}
