import type { Component, Diagram } from './diagrams.ts';
import { outsidersOf, partsOf } from './drawn.ts';

/**
 * The part of a diagram that everything goes through: without it, nobody outside reaches any of the others. Each arrow is
 * taken as a way, whatever its kind; a diagram without somebody outside, or in several pieces, has none.
 */
export function singleWay(diagram: Diagram): Component | undefined {
  const outside = outsidersOf(diagram);
  const parts = new Map(partsOf(diagram).map((part) => [part.id, part]));
  const behind = [...reachedFrom(outside, diagram, undefined)].filter((id) => parts.has(id));
  // On the way to the one that is reached first stands no other, so it alone can stand before all others.
  const [first, ...others] = behind;
  if (first === undefined || behind.length < FEWEST) return undefined;
  const left = reachedFrom(outside, diagram, first);
  return others.some((id) => left.has(id)) ? undefined : parts.get(first);
}

/** How many parts there have to be, before what stands in front of all others is more than one of two boxes. */
const FEWEST = 4;

/** What can be reached, in an order in which each stands behind one that leads there. */
function reachedFrom(from: readonly Component[], { links }: Diagram, without: string | undefined): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const link of links) {
    const known = next.get(link.from);
    if (known) known.push(link.to);
    else next.set(link.from, [link.to]);
  }
  const reached = new Set<string>();
  const open = from.map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === without || reached.has(id)) continue;
    reached.add(id);
    open.push(...(next.get(id) ?? []));
  }
  return reached;
}
