import type { Item } from './item.ts';

/** Who speaks how often in a list of lines such as “C: … / I: …”, and whose questions get a reply. */
export interface Dialogue {
  readonly lines: ReadonlyMap<string, number>;
  readonly replied: ReadonlySet<string>;
}

export function dialogueOf(items: readonly Item[]): Dialogue {
  const lines = new Map<string, number>();
  for (const { text } of items) {
    const name = speaker(text);
    if (name) lines.set(name, (lines.get(name) ?? 0) + 1);
  }
  const replied = new Set<string>();
  for (const [i, item] of items.entries()) {
    const name = speaker(item.text);
    if (name && item.asked && isReply({ lines, replied }, item, items[i + 1])) replied.add(name);
  }
  return { lines, replied };
}

/** Whether an item is another speaker's line: speakers speak more than once, or go by a letter or two. */
export function isReply({ lines }: Dialogue, item: Item, next: Item | undefined): boolean {
  const own = speaker(item.text);
  const other = next && speaker(next.text);
  if (!own || !other || own === other) return false;
  return own.length <= 2 || (lines.get(own) ?? 0) > 1;
}

/** Whether other questions of the same speaker have their reply: the transcript of a talk owes none for the last. */
export function isInDialogue({ replied }: Dialogue, item: Item): boolean {
  const own = speaker(item.text);
  return own !== undefined && replied.has(own);
}

function speaker(text: string): string | undefined {
  return /^[\s*_]*([\p{L}]{1,14})[\s*_]*[:：]/u.exec(text)?.[1];
}
