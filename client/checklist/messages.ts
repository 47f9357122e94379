// What the checklist's page and the extension say to each other. Both sides check what arrives: a page is a door.
import type { WireChecklist, WireRange, WireSummary } from '../protocol.ts';

/** What the page shows. */
export type View =
  | { readonly kind: 'checklist'; readonly checklist: WireChecklist }
  | { readonly kind: 'documents'; readonly documents: readonly DocumentRow[] }
  | { readonly kind: 'not-a-design-doc'; readonly name: string }
  | { readonly kind: 'too-large'; readonly name: string }
  | { readonly kind: 'no-document' }
  | { readonly kind: 'no-server' };

/** A design document of the workspace. */
export interface DocumentRow extends WireSummary {
  readonly uri: string;
  /** Its path from the workspace’s folder. */
  readonly name: string;
}

/** Extension → page. `uri` is what the page keeps across a reload of the window. */
export interface ShowMessage {
  readonly type: 'show';
  readonly uri: string | undefined;
  readonly view: View;
}

export const pageActions = ['insertMissing', 'declare', 'new', 'restart', 'copy', 'documents'] as const;
export type PageAction = (typeof pageActions)[number];

/** Page → extension. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly range: WireRange }
  | { readonly type: 'open'; readonly uri: string }
  | { readonly type: 'page'; readonly purpose: PagePurpose; readonly html: string }
  | { readonly type: 'run'; readonly action: PageAction };

/** What the page’s content is wanted for. */
export const pagePurposes = ['export', 'print'] as const;
export type PagePurpose = (typeof pagePurposes)[number];

/** What the page keeps for the serializer. */
export interface PageState {
  readonly uri: string;
}

/** A message from the page, or undefined where it has no known shape. */
export function pageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  if (value['type'] === 'ready') return { type: 'ready' };
  if (value['type'] === 'reveal' && isRange(value['range'])) return { type: 'reveal', range: value['range'] };
  if (value['type'] === 'open' && typeof value['uri'] === 'string') return { type: 'open', uri: value['uri'] };
  const purpose = pagePurposes.find((name) => name === value['purpose']);
  if (value['type'] === 'page' && purpose && typeof value['html'] === 'string')
    return { type: 'page', purpose, html: value['html'] };
  const action = pageActions.find((name) => name === value['action']);
  if (value['type'] === 'run' && action) return { type: 'run', action };
  return undefined;
}

/** A message from the extension, or undefined where it has no known shape. */
export function showMessage(value: unknown): ShowMessage | undefined {
  if (!isRecord(value) || value['type'] !== 'show' || !isRecord(value['view'])) return undefined;
  const { uri, view } = value;
  if (uri !== undefined && typeof uri !== 'string') return undefined;
  return isView(view) ? { type: 'show', uri, view } : undefined;
}

export function pageState(value: unknown): PageState | undefined {
  return isRecord(value) && typeof value['uri'] === 'string' ? { uri: value['uri'] } : undefined;
}

function isView(view: Record<string, unknown>): view is Record<string, unknown> & View {
  switch (view['kind']) {
    case 'no-document':
    case 'no-server':
      return true;
    case 'not-a-design-doc':
    case 'too-large':
      return typeof view['name'] === 'string';
    case 'documents':
      return isListOf(view['documents'], isRow);
    case 'checklist':
      return isChecklist(view['checklist']);
    default:
      return false;
  }
}

function isChecklist(value: unknown): boolean {
  if (!isRecord(value) || typeof value['title'] !== 'string' || !isRecord(value['progress'])) return false;
  const { done, total } = value['progress'];
  return (
    isCount(done) &&
    isCount(total) &&
    isListOf(value['phases'], isPhase) &&
    isListOf(value['elsewhere'], isItem) &&
    ['entities', 'operations', 'components'].every((key) => isListOf(value[key], isNamed))
  );
}

function isNamed(value: unknown): boolean {
  return isRecord(value) && typeof value['name'] === 'string' && isRange(value['range']);
}

function isRow(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['uri', 'name', 'title'].every((key) => typeof value[key] === 'string') &&
    ROW_COUNTS.every((key) => isCount(value[key]))
  );
}

const ROW_COUNTS: readonly (keyof WireSummary)[] = [
  'done',
  'total',
  'phasesPresent',
  'phasesTotal',
  'openQuestions',
  'unmeasured',
  'wrongEstimates',
  'problems',
];

function isPhase(value: unknown): boolean {
  return isSlot(value) && isListOf((value as Record<string, unknown>)['parts'], isSlot);
}

function isSlot(value: unknown): boolean {
  return (
    isRecord(value) &&
    ['id', 'title', 'guide', 'state'].every((key) => typeof value[key] === 'string') &&
    ['questions', 'ownQuestions', 'requirements', 'estimates'].every((key) => isListOf(value[key], isItem)) &&
    isOptionalRange(value['range'])
  );
}

function isItem(value: unknown): boolean {
  return (
    isRecord(value) &&
    typeof value['text'] === 'string' &&
    typeof value['state'] === 'string' &&
    isOptionalRange(value['range'])
  );
}

function isOptionalRange(value: unknown): boolean {
  return value === undefined || isRange(value);
}

function isRange(value: unknown): value is WireRange {
  return isRecord(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isRecord(value) && isCount(value['line']) && isCount(value['character']);
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0;
}

function isListOf(value: unknown, check: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(check);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
