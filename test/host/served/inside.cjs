'use strict';
// Loaded by VS Code's extension host in place of the test module. It runs the real one and reports on channels that do
// not depend on the workbench: a result file, as the workbench reports success when the extension host is merely lost,
// and an output file, as the workbench mixes the tests' console with its own log.
const fs = require('node:fs');
const { format } = require('node:util');

const { VSHOST_TESTS: tests, VSHOST_RESULT: resultFile, VSHOST_OUTPUT: outputFile } = process.env;

exports.run = async function run() {
  for (const method of ['log', 'info', 'debug', 'trace']) redirect(method, 1);
  for (const method of ['warn', 'error']) redirect(method, 2);
  try {
    await require(tests).run();
    report({ ok: true });
  } catch (error) {
    report({ ok: false, error: String(error?.stack ?? error) });
    throw error;
  }
};

// VS Code makes the console's methods accessors without a setter, so they can't be assigned.
function redirect(method, stream) {
  const value = (...args) => {
    try {
      fs.appendFileSync(outputFile, JSON.stringify([stream, format(...args) + '\n']) + '\n');
    } catch {
      // The runner is gone.
    }
  };
  Object.defineProperty(console, method, { value, configurable: true, writable: true });
}

function report(result) {
  fs.writeFileSync(resultFile + '.tmp', JSON.stringify(result));
  fs.renameSync(resultFile + '.tmp', resultFile);
}
