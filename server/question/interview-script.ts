import type { DesignDoc } from '../document/design-doc.ts';
import { inChunks } from '../document/gather.ts';
import { documentTitle } from './stance-of-section.ts';

/**
 * Whether a document prepares for an interview: its title says so, or it speaks of the interviewer. The questions of its
 * requirements are put to him, and answered nowhere in the text.
 */
export function isInterviewScript(doc: DesignDoc): boolean {
  const { root } = doc;
  const title = documentTitle(root)?.title ?? root.children[0]?.title ?? '';
  return TITLE.test(title) || namingInterviewer(doc).length > 0;
}

const namingInterviewer = inChunks(({ text }) => INTERVIEWER.test(text) || undefined);

/** “Interview preparation”, “System design interview: …”, but not “Interview scheduling”. */
const TITLE =
  /\binterviews?\s+(?:prep|preparation|practice|notes?|guides?|answers?|questions?|handbook|round)\b|\bdesign interviews?\b/i;
const INTERVIEWER = /\binterviewers?\b|面试官|面試官|面接官|интервьюер/i;
