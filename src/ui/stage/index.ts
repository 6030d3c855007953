/** The two compared networks with everything that belongs to them. */
export { Stage } from './Stage.tsx';
export { isSent, loadTraceParts, useTraceParts } from './traceParts.ts';
