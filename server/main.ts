#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createConnection } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { nodeConfigHost } from './config/node-config-host.ts';
import { serve } from './lsp/serve.ts';

/** Both the bundle and the pages are shipped as they stand in the project. */
const pageOf = (id: string): string => join(__dirname, '..', 'server', 'rules', `${id}.md`);

/** Growth of the resident memory (bytes) that is worth a collection of the whole heap, which takes a tenth of a second. */
const MUCH = 50_000_000;
let resident = 0;

// Started by hand, or by a client that passes nothing, it speaks over the standard streams.
const connection = process.argv.length > 2 ? createConnection() : createConnection(process.stdin, process.stdout);

serve(connection, {
  ...nodeConfigHost,
  version: manifest.version,
  releaseMemory,
  ruleAddress: (id) => pathToFileURL(pageOf(id)).href,
  rulePage(id) {
    try {
      return readFileSync(pageOf(id), 'utf8');
    } catch {
      return undefined;
    }
  },
});

/** Left alone, V8 keeps what it once had for as long as the system has enough: several times of what is in use. */
function releaseMemory(): void {
  if (process.memoryUsage.rss() - resident < MUCH) return;
  // There is no other way to ask for it than by this function, which is only there for who asks.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: object) => void;
  setFlagsFromString('--no-expose-gc');
  collect({ type: 'major', flavor: 'last-resort' });
  resident = process.memoryUsage.rss();
}
