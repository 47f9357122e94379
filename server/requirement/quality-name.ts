const NO_QUALITIES = new Set([
  'business',
  'wilderness',
  'witness',
  'harness',
  'completeness',
  'uniqueness',
  'liveness',
  'awareness',
  'statelessness',
  'immutability',
  'linearizability',
  'serializability',
  'readiness',
  'ability',
  'capability',
  'liability',
]);

/** “Politeness”, “discoverability”: what English makes of an adjective is a quality, and has degrees. */
export function isQuality(text: string): boolean {
  return text.length > 6 && (text.endsWith('ness') || text.endsWith('bility')) && !NO_QUALITIES.has(text);
}

/** “Available”, “explainable”: alone, the adjective names the quality that something can be done. */
export function isQualityAdjective(text: string): boolean {
  return text.length > 6 && (text.endsWith('able') || text.endsWith('ible')) && !NO_ADJECTIVES.has(text);
}

const NO_ADJECTIVES = new Set([
  'applicable',
  'capable',
  'comparable',
  'deliverable',
  'disable',
  'executable',
  'immutable',
  'mutable',
  'possible',
  'responsible',
  'unavailable',
  'variable',
]);
