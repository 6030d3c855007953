/** The two compared networks with everything that belongs to them. */
// A still picture stands alone: what shows one is loaded by what the stage loads.
export { Stage } from './Stage.tsx';
export { isSent } from './useLanes.ts';
export { loadTraceParts, useTraceParts } from './traceParts.ts';
