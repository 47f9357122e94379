'use strict';
// Native, and only telemetry asks for it.
exports.getDeviceId = async () => 'vscode-test-host';
