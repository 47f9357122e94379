import { RequestType, type Connection } from 'vscode-languageserver';
import type {
  ChecklistMarkdownResult,
  ChecklistParams,
  SummaryParams,
  SummaryResult,
  WireChecklist,
} from '../../client/protocol.ts';
import { checklist } from '../checklist.ts';
import { checklistMarkdown } from '../features/checklist-markdown.ts';
import { summaryOf } from '../features/summary.ts';
import { lint } from '../lint.ts';
import { readWith } from '../template/read-with.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Answer, Answers } from './answers.ts';
import { wireChecklist } from './checklist.ts';
import type { Configurations } from './configurations.ts';
import { guarded, report } from './guard.ts';
import type { Settings } from './settings.ts';

const checklistRequest = new RequestType<ChecklistParams, WireChecklist | null, never>('designDoc/checklist');
const markdownRequest = new RequestType<ChecklistParams, ChecklistMarkdownResult | null, never>(
  'designDoc/checklistMarkdown',
);
const summaryRequest = new RequestType<SummaryParams, SummaryResult, never>('designDoc/summary');

interface Ground {
  readonly answers: Answers;
  readonly configurations: Configurations;
  readonly settings: () => Settings;
}

/** Has the requests answered that the checklist is made from, and the table of all documents. */
export function registerChecklist(connection: Connection, ground: Ground): void {
  const { answers } = ground;
  connection.onRequest(checklistRequest, guarded(connection, answers, null, wireChecklist));
  connection.onRequest(markdownRequest, guarded(connection, answers, null, markdown));
  connection.onRequest(summaryRequest, async (params) => {
    try {
      return await summary(params, ground);
    } catch (error) {
      report(connection, `summary of ${params.uri}`, error);
      return { state: 'none' as const };
    }
  });
}

function markdown({ doc, result, document }: Answer): ChecklistMarkdownResult {
  const name = document.uri.slice(document.uri.lastIndexOf('/') + 1);
  return { text: checklistMarkdown(checklist(doc, result), decoded(name), new LineIndex(doc.text)) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Judges a text that nobody has open; nothing of it is kept. */
async function summary({ uri, text }: SummaryParams, { configurations, settings }: Ground): Promise<SummaryResult> {
  if (text.length > settings().sizeLimit * 1_000_000) return { state: 'none' };
  const { settings: own, ignored } = await configurations.of(uri);
  const doc = readWith(own.template, text.replace(/^\uFEFF/, ''));
  const result = lint(doc, { settings: own });
  return result.designDoc && !ignored ? { state: 'design-doc', ...summaryOf(doc, result) } : { state: 'none' };
}
