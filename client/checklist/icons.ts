/// <reference lib="dom" />
import { drawing } from './element.ts';

export type IconName =
  'done' | 'partial' | 'empty' | 'missing' | 'open' | 'waived' | 'deferred' | 'measure' | 'warning' | 'dot';

// Each state has a shape of its own, so that none is told by colour alone.
const RING = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5z';
const PATHS: Readonly<Record<IconName, readonly string[]>> = {
  done: [RING, 'M5 8.2l2.1 2.1L11 6.2'],
  partial: [RING, 'M8 1.75a6.25 6.25 0 0 1 0 12.5z'],
  empty: [RING, 'M5 8h6'],
  missing: [RING],
  open: [RING, 'M6.2 6.3a1.8 1.8 0 1 1 2.6 1.6c-.5.3-.8.6-.8 1.2', 'M8 11.3v.2'],
  waived: [RING, 'M3.6 12.4l8.8-8.8'],
  deferred: [RING, 'M8 4.75V8l2.25 1.5'],
  measure: ['M2 10.5l8.5-8.5l3.5 3.5l-8.5 8.5z', 'M5 7.5l1.5 1.5', 'M7.5 5l1.5 1.5'],
  warning: ['M8 2.2l6.3 11.3H1.7z', 'M8 6.3v3.4', 'M8 11.6v.1'],
  dot: ['M8 6.9a1.1 1.1 0 1 1 0 2.2a1.1 1.1 0 0 1 0-2.2z'],
};

export function icon(name: IconName): SVGSVGElement {
  return drawing(PATHS[name], `icon icon-${name}`);
}
