import { select } from 'd3';
import { appendTo, groundIn, setSize } from './layers.ts';
import type { Root } from './layers.ts';
import type { Drawn } from './markup.ts';
import { svgMarkup } from './markup.ts';
import { moving } from './moving.ts';
import type { Scene } from './scene/shapes.ts';

/** Draws a scene once, both surfaces in one: for a picture that stands still. */
export function drawWhole<Svg extends Element>(root: Root<Svg>, scene: Scene): void {
  setSize(root, scene);
  groundIn(root)(scene);
  moving.layersIn(appendTo(root))(scene);
}

/** The same without a browser: an `svg` with a group for each layer, the marks of a send among them. */
export function drawnWhole(scene: Scene): Drawn {
  const { root, drawn } = svgMarkup();
  drawWhole(select(root), scene);
  return drawn;
}
