import type { MovingScene, Scene, SceneInput } from '../../diagram/index.ts';
import { enlargedScene, sceneWith } from '../../diagram/index.ts';
import { useApp } from '../../state/index.ts';

/** The picture of a send: before an audience all of it is larger. */
export function sceneOnStage(input: SceneInput, moving: MovingScene | null): Scene {
  return (useApp.getState().presenting ? enlargedScene : sceneWith)(input, moving);
}
