import * as fc from 'fast-check';

/** Property tests try the same values every time, so that a red run can be repeated; `SEED=1 npm run unit` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20261123) });
