import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

/**
 * Has micromark move only what stands behind the first change, with the same result. Else it copies all events of a text
 * for each item of a list and each underlined heading, to change the last few of them: a list of ten thousand items takes
 * a hundred million copies.
 */
export function hastenEdits(): void {
  EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
    applyTo(events, this.map);
    this.map.length = 0;
    this.index.clear();
  };
}

/** Where, how many events are removed there, and what is put in their place. */
type Change = [at: number, removed: number, added: Event[]];

function applyTo(events: Event[], changes: Change[]): void {
  changes.sort(([a], [b]) => a - b);
  const first = changes[0]?.[0];
  if (first === undefined) return;
  const tail = events.slice(first);
  events.length = Math.min(events.length, first);
  let from = 0;
  const take = (to: number): void => {
    for (; from < Math.min(to, tail.length); from++) events.push(tail[from]!);
  };
  for (const [at, removed, added] of changes) {
    take(at - first);
    for (const event of added) events.push(event);
    from = at - first + removed;
  }
  take(tail.length);
}
