/** Words behind which no head of a noun phrase is looked for. */
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  'of', 'for', 'in', 'to', 'with', 'from', 'on', 'by', 'at', 'as', 'into', 'per', 'via', 'using', 'during', 'under', 'across',
  'between', 'without', 'de', 'del', 'da', 'do', 'das', 'dos', 'du', 'des', 'para', 'por', 'pour', 'für', 'von', 'mit', 'zur', 'zum', 'для', 'по', 'к', 'на',
]);

/** Words that say nothing of what a section is about. */
export const LIGHT: ReadonlySet<string> = new Set([
  'the', 'a', 'an', 'our', 'your', 'my', 'its', 'this', 'of', 'system', 'systems', 'service', 'overview', 'section', 'details',
  'detail', 'definition', 'definitions', 'consideration', 'considerations', 'core', 'key', 'main', 'basic', 'initial', 'proposed',
  'overall', 'final', 'potential', 'possible', 'list', 'summary', 'analysis', 'discussion', 'design', 'designs', 'designing',
  'strategy', 'strategies', 'approach', 'plan', 'planning', 'review', 'choices', 'layer', 'define', 'defining', 'identify', 'identifying',
  'clarify', 'clarifying', 'resolve', 'establish', 'estimate', 'draft', 'for', 'в', 'der', 'die', 'das', 'des', 'el', 'la', 'los', 'las', 'le', 'les', 'du', 'de', 'da',
  'do', 'del', 'o', 'os', 'as', '的', 'の',
]);
