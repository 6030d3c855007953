import { appendTo, groundIn, setSize } from './layers.ts';
import type { Root } from './layers.ts';
import { moving } from './moving.ts';
import type { Scene } from './scene/shapes.ts';

/** Draws a scene once, both surfaces in one: for a picture that stands still. */
export function drawWhole<Svg extends Element>(root: Root<Svg>, scene: Scene): void {
  setSize(root, scene);
  groundIn(root)(scene);
  moving.layersIn(appendTo(root))(scene);
}
