import type { SideIndex } from '../formats/index.ts';
import type { AppState } from './appState.ts';

type Framed = Pick<AppState, 'framing'>;

/** Inside somebody else's page: nothing is kept on the device. */
export function isEmbedded({ framing }: Framed): boolean {
  return framing.embed !== null;
}

/** Nobody chooses anything but the moment, and what to look into. */
export function isLocked(state: Framed): boolean {
  return isEmbedded(state) && state.framing.lock;
}

const both: readonly SideIndex[] = [0, 1];
const either = [[0], [1]] as const satisfies readonly (readonly SideIndex[])[];

/** Is there something to read or to answer beside the pictures? */
export function isGuided({ lesson, predicting }: Pick<AppState, 'lesson' | 'predicting'>): boolean {
  return lesson !== null || predicting;
}

/** The networks that are drawn, the same list each time. */
export function shownSides({ framing }: Framed): readonly SideIndex[] {
  return framing.side === null ? both : either[framing.side];
}
