import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, 'dist', 'server.cjs');

const TEXT = `---
design-doc: true
---

# 💬 Chat

## Requirements

### Functional requirements

- Send a message to a group

### Non-functional requirements

- p99 of sending below 200 ms

### Extended requirements

- Search in old messages

## Estimation and constraints

- 10 million users, 2,000 messages per second, 1 TB a year; 10 reads per write

## Data model

- 💬 Is NoSQL a better choice?

## Architecture

One server and one database.

## Detailed design

Messages are partitioned by group.

## Bottlenecks

The database has two replicas.
`;

const nvim = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
const skip = nvim.error ? 'nvim is not installed' : existsSync(bundle) ? false : 'dist/server.cjs is not built';

test('Neovim’s built-in client shows findings, applies a code action and sees the finding go', { skip }, (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'design-doc-nvim-'));
  try {
    writeFileSync(join(folder, 'chat.md'), TEXT);
    const { status, stdout, stderr } = spawnSync(
      'nvim',
      ['--headless', '--clean', '-n', '-c', `luafile ${join(root, 'test', 'neovim', 'session.lua')}`],
      {
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          DESIGN_DOC_SERVER: bundle,
          DESIGN_DOC_NODE: process.execPath,
          DESIGN_DOC_FILE: join(folder, 'chat.md'),
          XDG_STATE_HOME: folder,
          XDG_CACHE_HOME: folder,
        },
      },
    );
    for (const line of stdout.trimEnd().split('\n')) t.diagnostic(line);
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /warning unanswered-question/);
    assert.match(stdout, /After “Insert “API design””:[^]*\| ## API design/);
    assert.match(stdout, /The finding is gone/);
    assert.match(stdout, /Symbols: Requirements · Estimation and constraints · Data model · API design · Architecture/);
    assert.match(stdout, /Hover on line \d+:\n {2}\*\*Data model design\*\*/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
