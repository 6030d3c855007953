import { moving } from '../moving.ts';
import type { SceneInput } from './scene.ts';
import { sceneWith } from './scene.ts';
import type { Scene } from './shapes.ts';

export type { SceneInput } from './scene.ts';

/** The whole picture at one instant. */
export function sceneOf(input: SceneInput): Scene {
  return sceneWith(input, moving);
}
