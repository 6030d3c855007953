/** Two exchanges on one clock: which device acts when, and how everything stands at any instant. Pure. */
export type { LaterTurn, Visit, Way } from './hopVisits.ts';
export { changedIn, hasReached, isRewriting, isSamePacket, visitsOf } from './hopVisits.ts';
export type { Column, Timeline } from './timeline.ts';
export { askedAt, stepAt, timelineOf, timeOfStep } from './timeline.ts';
export type { Frame, LaneFrame } from './frame.ts';
export { frameAt, hasActed, stillFrame } from './frame.ts';
export type { Hung, Owner, Tag, Tagged, Tags } from './tags.ts';
export { isSameOwner, isSameTag, replacedTag, tagged } from './tags.ts';
