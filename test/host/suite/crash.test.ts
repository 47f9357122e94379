import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { shown } from './shown.ts';
import { closeEditors, diagnosticOf, openFixture, until } from './support.ts';

suite('A server that crashes', () => {
  suiteTeardown(closeEditors);

  test('comes back by itself; after the fourth time only when asked, and that is said', async function () {
    if (process.platform !== 'linux') this.skip(); // elsewhere a process's children are listed in other ways
    const editor = await openFixture('half-written.md');
    const { status } = await shown();
    for (let crash = 1; crash <= 4; crash += 1) {
      await until('a document that is read', () => /of 7 phases/.test(status.item.text));
      const server = await until('the server', serverProcess);
      process.kill(server, 'SIGKILL');
      await until('its end', () => serverProcess() !== server && !/of 7 phases/.test(status.item.text));
    }
    await until('the status', () => status.item.severity === vscode.LanguageStatusSeverity.Error);
    assert.equal(status.item.command?.command, 'designDoc.restart');
    await vscode.commands.executeCommand('designDoc.restart');
    await diagnosticOf('placeholder', editor, 'TBD');
    await until('the status', () => /of 7 phases/.test(status.item.text));
  }).timeout(60_000);
});

/** The process id of the extension's server, a child of the process that runs the extensions. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' }).split(
    '\n',
  );
  const line = lines.find((one) => one.includes('server.cjs'));
  return line === undefined ? undefined : Number.parseInt(line, 10);
}
