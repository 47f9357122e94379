// What the extension shows where VS Code lets nobody look: its tree, its checklist, its status item.
import assert from 'node:assert/strict';
import type { Shown } from '../../../client/extension.ts';
import { everyNode, type TreeNode } from '../../../client/phases-tree.ts';
import type { WireChecklist } from '../../../client/protocol.ts';
import { ourExtension, until } from './support.ts';

export async function shown(): Promise<Shown> {
  return (await ourExtension().activate()) as Shown;
}

/** The rows of the tree, once there are some for the document that is open. */
export async function treeOf(fileName: string): Promise<readonly TreeNode[]> {
  const { phases } = await shown();
  return until(
    `the tree of ${fileName}`,
    () => phases.view.description === fileName && phases.nodes.length > 0 && phases.nodes,
  );
}

export async function treeNode(fileName: string, label: string): Promise<TreeNode> {
  return until(`the row “${label}”`, async () =>
    [...everyNode(await treeOf(fileName))].find((node) => node.label === label),
  );
}

/** The checklist that the page was told to show, once it is one that passes. */
export async function checklistShown(
  what: string,
  passes: (checklist: WireChecklist) => boolean = () => true,
): Promise<WireChecklist> {
  const { checklist } = await shown();
  const view = await until(`the checklist: ${what}`, () => {
    const now = checklist.shown;
    return now?.kind === 'checklist' && passes(now.checklist) && now;
  });
  assert.equal(view.kind, 'checklist');
  return view.checklist;
}
