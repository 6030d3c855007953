import type { SceneInput } from '../../diagram/index.ts';
import type { AppState } from '../../state/index.ts';
import { useApp } from '../../state/index.ts';
import { alsoAhead, mayBeCramped, remembered, useCramped } from '../shared/index.ts';

/** Both ends are chosen: there is a trace to be told. */
export function isSent({ from, to }: AppState): boolean {
  return from !== null && to !== null;
}

/** What puts the hops one under the other. A map does without it, and stands there where it cannot be had. */
const lanes = remembered(async () => (await import('../../diagram/lanes/index.ts')).lanesOf);
alsoAhead(loadLanes);

export function loadLanes(): Promise<void> {
  return lanes.load('all');
}

/** As a person chose; by itself a frame without room for maps shows lanes as soon as something is sent. */
function areWanted(state: AppState, cramped: boolean): boolean {
  if (!isSent(state)) return false;
  switch (state.composition) {
    case 'auto':
    case 'table':
      return cramped;
    case 'map':
      return false;
    case 'lanes':
      return true;
  }
}

/** Before anything is drawn: so that no map is seen first. */
export function mayWantLanes(state: AppState): boolean {
  return areWanted(state, mayBeCramped(state));
}

/** What composes the hops one under the other. */
export type Compose = NonNullable<SceneInput['lanes']>['compose'];

/** It, where lanes are wanted and it is there; `null`: a map is drawn. */
export function useLanes(): Compose | null {
  const cramped = useCramped();
  const wanted = useApp((state) => areWanted(state, cramped));
  return lanes.use(wanted ? 'all' : null).value;
}
