// The server imports this telemetry library at its start; telemetry is off, so an empty class is enough.
export class AppInsightsCore {
  initialize() {}
  track() {}
  unload(_async, done) {
    done?.();
  }
}
