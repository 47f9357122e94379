/** What stands left of the cursor where a typed space can bring a completion: a sign of equality, or a heading begun. */
const BEFORE_SPACE: ReadonlySet<string> = new Set(['=', '≈', '#', '*']);

/** How many spaces may stand between that and the cursor. */
const MOST_SPACES = 4;

/**
 * Whether a space just typed before `offset` can be answered by anything: told from the few characters left of it, since one
 * is typed behind every word.
 */
export function mayCompleteSpace(text: string, offset: number): boolean {
  let at = offset - 1;
  while (at >= offset - MOST_SPACES && text[at] === ' ') at--;
  return at >= 0 && BEFORE_SPACE.has(text[at]!);
}
