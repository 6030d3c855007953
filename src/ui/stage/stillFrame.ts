import type { LaneFrame } from '../../playback/index.ts';

/** Nobody has sent anything. */
export const stillFrame: LaneFrame = { visit: null, phase: 'before', progress: 0, packet: null, changed: [] };
