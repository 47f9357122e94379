/** Where the project lives: the base of every documentation link. */
export const HOMEPAGE = 'https://github.com/design-doc-linter/design-doc-linter';

/** A rule's page on the web: what a finding's link leads to. */
export function ruleUrl(id: string): string {
  return `${HOMEPAGE}/blob/main/server/rules/${id}.md`;
}
