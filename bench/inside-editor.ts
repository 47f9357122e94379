// Runs inside VS Code: leaves where BENCH_RESULT says how long the extension takes to activate, and from showing a design
// document to its first findings.
import { writeFileSync } from 'node:fs';
import { extensions, languages, window, workspace, type Uri } from 'vscode';

export async function run(): Promise<void> {
  const extension = extensions.getExtension('design-doc-linter.design-doc-linter');
  if (!extension) throw new Error('The extension is not there.');
  const wasActive = extension.isActive;
  const start = performance.now();
  await extension.activate();
  const activated = performance.now() - start;
  const [file] = await workspace.findFiles('**/*.md');
  const shown = performance.now();
  await window.showTextDocument(file!);
  await findingsOf(file!);
  const found = performance.now() - shown;
  writeFileSync(process.env['BENCH_RESULT']!, JSON.stringify({ wasActive, activated, found }));
}

function findingsOf(file: Uri): Promise<void> {
  return new Promise((done) => {
    const look = (): void => {
      if (languages.getDiagnostics(file).length > 0) done();
      else setTimeout(look, 5);
    };
    look();
  });
}
