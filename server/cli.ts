#!/usr/bin/env node
import module from 'node:module';
import { VERSION } from './cli/version.ts';

// Scripts ask for the version before they do anything else: for that, the rest isn't loaded.
const [only, ...more] = process.argv.slice(2);
if (only === '--version' && more.length === 0) process.stdout.write(`${VERSION}\n`);
else {
  // Where Node can, it keeps what it has compiled for the next run.
  module.enableCompileCache?.();
  void import('./command-line.ts');
}
