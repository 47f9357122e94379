import { EditMap } from 'micromark-util-edit-map';
import type { Event } from 'micromark-util-types';

// micromark copies all events of a text for each item of a list and each underlined heading, to change the last few of
// them: the time for a list of ten thousand items is that of a hundred million copies. Here only what stands behind the
// first change is moved, with the same result.
EditMap.prototype.consume = function consume(this: EditMap, events: Event[]): undefined {
  const edits = this.map.sort(([a], [b]) => a - b);
  const first = edits[0]?.[0];
  if (first === undefined) return;
  const tail = events.slice(first);
  events.length = Math.min(events.length, first);
  let from = 0;
  const take = (to: number): void => {
    for (; from < Math.min(to, tail.length); from++) events.push(tail[from]!);
  };
  for (const [at, removed, added] of edits) {
    take(at - first);
    for (const event of added) events.push(event);
    from = at - first + removed;
  }
  take(tail.length);
  this.map.length = 0;
  this.index.clear();
};
