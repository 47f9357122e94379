import { readFileSync } from 'node:fs';
import onigurumaModule from 'vscode-oniguruma';
import textMate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

interface GrammarFiles {
  /** The texts of the two grammars. */
  readonly markdown: string;
  readonly injection: string;
  /** Where the regular expression engine lies: onig.wasm. */
  readonly engine: string;
}

/** A Markdown grammar with this project's injection in it, as the editor puts them together. */
export async function markdownGrammar({ markdown, injection, engine }: GrammarFiles): Promise<IGrammar> {
  await onigurumaModule.loadWASM(readFileSync(engine));
  const { OnigScanner, OnigString } = onigurumaModule;
  const texts: Readonly<Record<string, string>> = { 'text.html.markdown': markdown, 'design-doc.injection': injection };
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (name) => (texts[name] === undefined ? null : JSON.parse(texts[name])),
    getInjections: (name) => (name === 'text.html.markdown' ? ['design-doc.injection'] : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (!grammar) throw new Error('The Markdown grammar did not load.');
  return grammar;
}

/** The pieces of a text whose scopes are wanted, neighbours joined. */
export function piecesIn(
  grammar: IGrammar,
  text: string,
  wanted: (scopes: readonly string[]) => boolean,
): readonly string[] {
  const found: string[] = [];
  let state = textMate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    let open = false;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const isWanted = wanted(scopes);
      if (isWanted && open) found.push(found.pop()! + line.slice(startIndex, endIndex));
      else if (isWanted) found.push(line.slice(startIndex, endIndex));
      open = isWanted;
    }
  }
  return found;
}
