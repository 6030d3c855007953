import type { Cast, MovingScene, Scene, SceneInput } from '../../diagram/index.ts';
import { enlargedRoom, enlargedScene, mapScale, sceneWith } from '../../diagram/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { isNarrow } from '../shared/index.ts';

/** The picture of a send: before an audience all of it is larger. Says whether a map would have room, whatever is drawn. */
export function sceneOnStage(input: SceneInput, moving: MovingScene | null): Scene {
  const state = useApp.getState();
  const { presenting } = state;
  const { room, cast, beside } = input;
  // Whoever opened more of a map, on either side, keeps both.
  if (![cast, beside].some(isMoreOpen) && !isNarrow(state)) {
    const scale = mapScale({ ...input, room: presenting ? enlargedRoom(room) : room }, moving);
    dispatch({ kind: 'map-measured', cramped: scale < 1 });
  }
  return (presenting ? enlargedScene : sceneWith)(input, moving);
}

function isMoreOpen(cast: Cast | null): boolean {
  return cast !== null && cast.taking.size > cast.marked.size;
}
