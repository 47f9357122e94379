import type { DesignDoc } from '../document/design-doc.ts';
import { serialsOf, targetOf } from '../estimate/availability.ts';
import { percentOf } from '../quantity/percent-of.ts';
import { readableTime } from '../quantity/readable.ts';
import type { Alignment } from '../template/alignment.ts';
import type { Lens } from './lens.ts';

/** A month as the conversions count it, in seconds. */
const MONTH = (365 / 12) * 86_400;

/** What serial components come to together, above the table or list that gives their availabilities. */
export function availabilityLenses(doc: DesignDoc, alignment: Alignment): readonly Lens[] {
  const serials = serialsOf(doc);
  const target = serials.length > 0 ? targetOf(doc, alignment) : undefined;
  return serials.map(({ first, product }) => {
    const down = readableTime((1 - product) * MONTH).text;
    const beside = target ? ` · ${product < target.share ? 'below' : 'within'} the target of ${target.text}` : '';
    return { span: first, title: `In series: ${percentOf(product)}, ${down} down a month${beside}` };
  });
}
