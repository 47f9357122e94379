import { Disposable, EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { TextEditor, TreeDataProvider, TreeView, Uri } from 'vscode';
import { nodeAt, openCount, phaseNodes, type TreeNode } from './phases-tree.ts';
import type { WireChecklist } from './protocol.ts';
import type { Knowledge, Subject } from './subject.ts';

export const goToCommand = 'designDoc.goTo';

/** How long a tree takes to be drawn (ms). */
const REDRAW = 300;

/** The tree view “Design phases”: what it shows, and how it follows the cursor. */
export class PhasesView implements TreeDataProvider<TreeNode> {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<TreeNode>;
  readonly #disposables: Disposable;
  #uri: Uri | undefined;
  #nodes: readonly TreeNode[] = [];
  #again: NodeJS.Timeout | undefined;

  constructor(subject: Subject) {
    this.#view = window.createTreeView('designDoc.phases', { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = Disposable.from(
      this.#changed,
      this.#view,
      subject.onDidChange((knowledge) => this.#show(knowledge)),
      this.#view.onDidChangeVisibility(() => this.#follow(window.activeTextEditor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
    );
    this.#show(subject.knowledge);
  }

  /** What the view shows, for tests: VS Code doesn't let anybody read a tree. */
  get nodes(): readonly TreeNode[] {
    return this.#nodes;
  }

  get view(): TreeView<TreeNode> {
    return this.#view;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    return [...(node ? node.children : this.#nodes)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  getTreeItem(node: TreeNode): TreeItem {
    const item = new TreeItem(node.label, foldingOf(node));
    item.id = node.id;
    item.description = node.description;
    item.tooltip = node.tooltip;
    item.contextValue = node.kind;
    item.iconPath = new ThemeIcon(node.icon, node.color === undefined ? undefined : new ThemeColor(node.color));
    item.accessibilityInformation = {
      label: [node.label, node.description].filter((words) => words !== '').join(', '),
    };
    if (node.range && this.#uri)
      item.command = { command: goToCommand, title: 'Go to', arguments: [this.#uri, node.range] };
    return item;
  }

  dispose(): void {
    clearTimeout(this.#again);
    this.#disposables.dispose();
  }

  #show({ document, checklist }: Knowledge): void {
    this.#uri = document?.uri;
    this.#nodes = checklist?.designDoc ? phaseNodes(checklist) : [];
    this.#view.description = document && checklist ? nameOf(document.uri) : '';
    this.#view.badge = badgeOf(checklist);
    this.#changed.fire();
    this.#follow(window.activeTextEditor);
  }

  /** Selects the row of the cursor's place; the focus stays in the editor. A tree that is just being drawn refuses: it is asked again. */
  #follow(editor: TextEditor | undefined, tries = 3): void {
    clearTimeout(this.#again);
    if (!this.#view.visible || !editor || editor.document.uri.toString() !== this.#uri?.toString()) return;
    const node = nodeAt(this.#nodes, editor.selection.active.line);
    if (!node || node.id === this.#view.selection[0]?.id) return;
    this.#view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, () => {
      if (tries > 1) this.#again = setTimeout(() => this.#follow(window.activeTextEditor, tries - 1), REDRAW);
    });
  }
}

/** What is under way lies open; what is done or not begun needs no look. */
function foldingOf({ children, state }: TreeNode): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  return state === 'incomplete' || state === 'empty'
    ? TreeItemCollapsibleState.Expanded
    : TreeItemCollapsibleState.Collapsed;
}

function badgeOf(checklist: WireChecklist | undefined): { value: number; tooltip: string } | undefined {
  if (!checklist?.designDoc) return undefined;
  const value = openCount(checklist);
  return value === 0
    ? undefined
    : { value, tooltip: `${value} open ${value === 1 ? 'item' : 'items'} in the design document` };
}

export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
