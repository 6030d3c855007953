import type { MovingScene, SceneInput } from './scene.ts';
import { sceneWith } from './scene.ts';
import type { Scene } from './shapes.ts';

/** Times the least size of texts that one reads at a desk: the smallest, 12 px, are 18 px high. */
const times = 1.5;

/** The frame in which less stands. */
export function enlargedRoom({ width, height }: SceneInput['room']): SceneInput['room'] {
  return { width: width / times, height: height / times };
}

/** The picture for whoever sits in the last row: as in a frame that much smaller, in which less stands, and shown that much larger. */
export function enlargedScene(input: SceneInput, moving: MovingScene | null): Scene {
  const scene = sceneWith({ ...input, room: enlargedRoom(input.room) }, moving);
  return { ...scene, scale: scene.scale * times };
}
