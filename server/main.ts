#!/usr/bin/env node
import { createConnection } from 'vscode-languageserver/node';
import manifest from '../package.json' with { type: 'json' };
import { serve } from './lsp/serve.ts';

serve(createConnection(), { version: manifest.version });
