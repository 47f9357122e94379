/** Somebody’s words as Markdown that shows them as they are, on one line: what is markup in them must not become the page’s. */
export function escaped(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      // Characters that turn the direction of writing would turn what stands behind them as well.
      .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, '')
      .replace(/[\\`*_[\]<>#!|~$&]/g, '\\$&')
      .replace(/\bhttps?:/gi, (scheme) => scheme.replace(':', '\\:'))
      // At the start they would open a list or a heading.
      .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
      .replace(/^[-+](?=\s|$)|^=/, '\\$&')
      .replace(/\bwww\./gi, (start) => start.replace('.', '\\.'))
  );
}
