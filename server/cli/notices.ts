import { SIZE_LIMIT } from '../document/size-limit.ts';
import type { Report } from './report.ts';
import { count } from './stylish.ts';

/** What a user has to know beside the findings: what could not be checked, and why nothing was. */
export function notices({ files, failures, skipped }: Report): readonly string[] {
  const { notDesignDoc, ignored, tooLarge } = skipped;
  const large = tooLarge > 0 ? [`${count(tooLarge, 'file')} of more than ${SIZE_LIMIT} MB ${isOrAre(tooLarge)}`] : [];
  if (files.length > 0 || failures.length > 0)
    return [
      ...failures.map(({ path, message }) => `${path}: ${message}`),
      ...large.map((line) => `${line} not checked.`),
    ];
  const reasons = [
    ...(notDesignDoc > 0
      ? [`${count(notDesignDoc, 'Markdown file')} ${isOrAre(notDesignDoc)} no design document`]
      : []),
    ...(ignored > 0 ? [`${count(ignored, 'file')} ${isOrAre(ignored)} ignored`] : []),
    ...large.map((line) => `${line} too large`),
  ];
  const why = reasons.length > 0 ? reasons.join(', ') : 'no Markdown file was found';
  return [
    `Nothing was checked: ${why}.`,
    ...(notDesignDoc > 0
      ? ['Name a file to check its text anyway, or write `design-doc: true` into its front matter.']
      : []),
  ];
}

function isOrAre(n: number): string {
  return n === 1 ? 'is' : 'are';
}
