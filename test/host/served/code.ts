// Takes VS Code's desktop arguments, so that @vscode/test-electron drives the same suite here: the test module runs in
// the extension host of a served VS Code, and the exit status is the run's.
import { manageExtensions } from './manage-extensions.ts';
import { parseArguments } from './arguments.ts';
import { locateServed } from './install.ts';
import { runTests } from './run-tests.ts';

async function main(): Promise<number> {
  const args = parseArguments(process.argv.slice(2));
  const install = locateServed();
  if (args.version) {
    process.stdout.write(`${install.version}\n${install.commit}\n${process.arch}\n`);
    return 0;
  }
  if (args.installExtension.length > 0) return manageExtensions(install, args);
  if (args.extensionDevelopmentPath.length === 0 || !args.extensionTestsPath) {
    process.stderr.write('usage: code --extensionDevelopmentPath=FOLDER --extensionTestsPath=FILE [FOLDER]\n');
    return 2;
  }
  return runTests({ ...args, extensionTestsPath: args.extensionTestsPath }, install);
}

const code = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
});
// @vscode/test-electron drops what it has not read by the time the process is gone.
setTimeout(() => process.exit(code), 200);
