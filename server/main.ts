#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { nodeConfigHost } from './config/node-config-host.ts';
import { serve } from './lsp/serve.ts';

/** Both the bundle and the pages are shipped as they stand in the project. */
const pageOf = (id: string): string => join(__dirname, '..', 'server', 'rules', `${id}.md`);

// Started by hand, or by a client that passes nothing, it speaks over the standard streams.
const connection = process.argv.length > 2 ? createConnection() : createConnection(process.stdin, process.stdout);

serve(connection, {
  ...nodeConfigHost,
  version: manifest.version,
  ruleAddress: (id) => pathToFileURL(pageOf(id)).href,
  rulePage(id) {
    try {
      return readFileSync(pageOf(id), 'utf8');
    } catch {
      return undefined;
    }
  },
});
