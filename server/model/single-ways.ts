import type { Component, Diagram } from './diagrams.ts';
import { isOutside, partsOf } from './drawn.ts';

/**
 * The parts of a diagram that everything goes through: without one of them, nobody outside reaches most of the others.
 * Each arrow is taken as a way, whatever its kind; a diagram without somebody outside, or in several pieces, has none.
 */
export function singleWays(diagram: Diagram): readonly Component[] {
  const parts = partsOf(diagram);
  const outside = diagram.components.filter((one) => isOutside(one, diagram.links) && one.shape !== 'group');
  const reached = reachedFrom(outside, diagram, undefined);
  const behind = parts.filter(({ id }) => reached.has(id));
  if (outside.length === 0 || behind.length < FEWEST) return [];
  return behind.filter((part) => {
    const left = reachedFrom(outside, diagram, part.id);
    return behind.every(({ id }) => id === part.id || !left.has(id));
  });
}

/** How many parts there have to be, before what stands in front of all others is more than one of two boxes. */
const FEWEST = 4;

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
