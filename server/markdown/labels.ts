/**
 * What stands in brackets and may be a label that a definition elsewhere makes a link, in the form of {@link squashed}. It
 * is more than what the parser will take for a label, never less.
 */
export function referencedLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  let open = -1;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const unit = text[at];
    if (unit === '\\') at++;
    else if (unit === '[') open = at;
    else if (unit === ']' && open >= 0) {
      // Labels are of at most 999 characters; line starts in quotes count for nothing.
      if (at - open < LONGEST_LABEL) labels.add(squashed(text.slice(open + 1, at)));
      open = -1;
    }
  }
  return labels;
}

const LONGEST_LABEL = 2000;

/** A label by its characters alone: without the space, letter case and quote marks by which two forms of it may differ. */
export function squashed(label: string): string {
  return label
    .replace(/[\s>]+/g, '')
    .toLowerCase()
    .toUpperCase();
}
