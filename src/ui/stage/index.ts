/** The two compared networks with everything that belongs to them. */
export { Stage } from './Stage.tsx';
export { StillPicture } from './StillPicture.tsx';
export { isSent, loadTraceParts, useTraceParts } from './traceParts.ts';
