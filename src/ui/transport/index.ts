/** Play, pause, step and scrub: one clock for both sides. */
export { devicesAt, latestVisit } from './moments.ts';
export { Timeline } from './Timeline.tsx';
export { Transport } from './Transport.tsx';
export { useMomentText } from './useMomentText.ts';
