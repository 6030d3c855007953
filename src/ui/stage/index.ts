/** The two compared networks with everything that belongs to them. */
export { Stage } from './Stage.tsx';
export { sceneLabels } from './sceneLabels.ts';
export { isSent, loadTraceParts, useTraceParts } from './traceParts.ts';
