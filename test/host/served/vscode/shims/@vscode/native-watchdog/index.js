'use strict';
// Native, never built here; the extension host also polls its parent itself.
exports.start = () => {};
