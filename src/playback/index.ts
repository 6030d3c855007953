/** Two exchanges on one clock: which device acts when, and how everything stands at any instant. Pure. */
export type { LaterTurn, Visit, Way } from './visits.ts';
export { isSamePacket, visitsOf } from './visits.ts';
export { changedIn } from './changedIn.ts';
export { pace } from './pace.ts';
export type { Column, Timeline } from './timeline.ts';
export { stepAt, timelineOf, timeOfStep } from './timeline.ts';
export type { Frame, LaneFrame } from './frame.ts';
export { frameAt } from './frame.ts';
