import type { Quantity } from '../quantity/quantity.ts';
import type { Span } from '../text/span.ts';

/** How far around its figure a clause is looked at, in UTF-16 code units. */
const REACH = 160;

/** Words by which a clause speaks of another time, part or world than the system as it is planned. */
const OTHER_SCOPE =
  /\b(?:at|to|by|beyond|above|past|only|current|target|scales|scaling|limit|peak|max|maximum|burst|spike|grow|grows|growth|growing|grew|eventually|initially|initial|launch|year|years|yr|e\.g|example|instance|such as|if|per region|region|regions|tier|phase|stage|v1|v2|mvp|from|between|versus|vs|compared|each|premium|paid|free|online|concurrent|whereas|real|actual|currently|today|facebook|twitter|youtube|netflix|whatsapp|instagram|google|uber)\b/i;

/** Whether a figure is the system's as it is planned, by the clause around it: no peak, forecast or example. */
export function isAsPlanned(text: string, { span }: Quantity): boolean {
  return !OTHER_SCOPE.test(clauseAround(text, span));
}

/** Whether a figure is stated as it is, and not as a bound or a range. */
export function isPlain({ comparator, role, upper }: Quantity): boolean {
  return comparator === 'equal' && role !== 'identifier' && upper === undefined;
}

/** What stands between the commas, semicolons and brackets around a figure. */
function clauseAround(text: string, { start, end }: Span): string {
  let from = start;
  while (from > Math.max(0, start - REACH) && !isClauseEnd(text, from - 1)) from--;
  let to = end;
  while (to < Math.min(text.length, end + REACH) && !isClauseEnd(text, to)) to++;
  return text.slice(from, to);
}

function isClauseEnd(text: string, at: number): boolean {
  return ',;'.includes(text[at]!) && /\s/.test(text[at + 1] ?? ' ');
}
