// Loaded before every test: properties try the same inputs in everybody's run. What only others meet is looked for with a
// seed of one's own (`FUZZ_SEED=n npm test -- unit`), or by running a test by itself, which takes another one each time.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 20_261_122) });
