import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * The features of `vscode-languageclient` that the extension does without, by the names of their modules: the server offers
 * none of them, which a test holds it to, and the other features don't ask for them. They are a fifth of the client.
 */
export const featuresLeftOut: readonly string[] = [
  'callHierarchy',
  'colorProvider',
  'declaration',
  'fileOperations',
  'foldingRange',
  'formatting',
  'implementation',
  'inlineCompletion',
  'inlineValue',
  'linkedEditingRange',
  'selectionRange',
  'semanticTokens',
  'signatureHelp',
  'textDocumentContent',
  'typeDefinition',
  'typeHierarchy',
];

const feature = `class Absent {
  fillClientCapabilities() {}
  initialize() {}
  clear() {}
  getState() { return { kind: 'static' }; }
}
module.exports = new Proxy({}, { get: () => Absent });`;

/** Bundles of a manifest, ours, no more than the version, which is all that is asked of it. */
export const versionAlone: Plugin = {
  name: 'version-alone',
  setup(making) {
    making.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** Bundles features that say nothing in place of those that are left out, and what only they and idle checks load. */
export const leftOut: Plugin = {
  name: 'left-out',
  setup(making) {
    const names = featuresLeftOut.join('|');
    making.onLoad({ filter: new RegExp(`vscode-languageclient.lib.common.(?:${names})\\.js$`) }, () => ({
      contents: feature,
    }));
    // The manifest says already which versions of the editor will do.
    making.onLoad({ filter: /semver.functions.(?:parse|satisfies)\.js$/ }, () => ({
      contents: 'module.exports = () => ({});',
    }));
    // Beside files that are moved, globs are only for a selector of documents that has some.
    making.onLoad({ filter: /minimatch.dist.\w+.index\.js$/ }, () => ({ contents: '' }));
  },
};
