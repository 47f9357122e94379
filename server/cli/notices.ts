import type { Report } from './report.ts';
import { count } from './stylish.ts';

/** What a user has to know beside the findings: what could not be checked, and why nothing was. */
export function notices({ files, failures, skipped }: Report): readonly string[] {
  const lines = failures.map(({ path, message }) => `${path}: ${message}`);
  if (files.length > 0 || failures.length > 0) return lines;
  const { notDesignDoc, ignored } = skipped;
  const reasons = [
    ...(notDesignDoc > 0
      ? [`${count(notDesignDoc, 'Markdown file')} ${notDesignDoc === 1 ? 'is' : 'are'} no design document`]
      : []),
    ...(ignored > 0 ? [`${count(ignored, 'file')} ${ignored === 1 ? 'is' : 'are'} ignored`] : []),
  ];
  const why = reasons.length > 0 ? reasons.join(', ') : 'no Markdown file was found';
  return [
    `Nothing was checked: ${why}.`,
    ...(notDesignDoc > 0
      ? ['Name a file to check its text anyway, or write `design-doc: true` into its front matter.']
      : []),
  ];
}
