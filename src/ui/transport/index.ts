/** Play, pause, step and scrub: one clock for both sides. */
export { devicesAt, latestVisit } from './moments.ts';
export { TimelineBar } from './TimelineBar.tsx';
export { Transport } from './Transport.tsx';
export { useMomentText } from './useMomentText.ts';
