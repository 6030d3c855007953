import type { Box, Point } from '../geometry.ts';
import { clamp } from '../geometry.ts';

/** How a picture stands in its frame: its point (0, 0) is drawn at (x, y), and everything `scale` times as large. CSS pixels. */
export interface Viewport extends Point {
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A frame, and where the picture is in it while all of it is seen. */
export interface Framed {
  readonly room: Size;
  readonly picture: Box;
}

export const wholeViewport: Viewport = { x: 0, y: 0, scale: 1 };

/** The nearest view without anything beside the picture; where the picture is smaller than the frame it stands in the middle. */
export function within(view: Viewport, { room, picture }: Framed): Viewport {
  return {
    scale: view.scale,
    x: inside(view.x, { start: picture.x * view.scale, length: picture.width * view.scale, room: room.width }),
    y: inside(view.y, { start: picture.y * view.scale, length: picture.height * view.scale, room: room.height }),
  };
}

/** The nearest view that has a box of the picture in it, with a margin all round, as far as the picture and the frame allow. */
export function showing(view: Viewport, box: Box, framed: Framed, margin: Size): Viewport {
  const { room } = framed;
  const moved = {
    scale: view.scale,
    x: near(view.x, { start: box.x * view.scale, length: box.width * view.scale, room: room.width }, margin.width),
    y: near(view.y, { start: box.y * view.scale, length: box.height * view.scale, room: room.height }, margin.height),
  };
  return within(moved, framed);
}

/** The view at another scale in which a point of the frame stays where it is. */
export function zoomedAt(view: Viewport, scale: number, { x, y }: Point): Viewport {
  const times = scale / view.scale;
  return { scale, x: x - (x - view.x) * times, y: y - (y - view.y) * times };
}

/** A box of the picture, where it is seen. */
export function seenAt({ x, y, scale }: Viewport, box: Box): Box {
  return { x: box.x * scale + x, y: box.y * scale + y, width: box.width * scale, height: box.height * scale };
}

/** Where in the picture a box is that is seen there. */
export function unseenAt({ x, y, scale }: Viewport, box: Box): Box {
  return { x: (box.x - x) / scale, y: (box.y - y) / scale, width: box.width / scale, height: box.height / scale };
}

/** Part of the way from one view to another. */
export function viewBetween(from: Viewport, to: Viewport, share: number): Viewport {
  const part = (a: number, b: number): number => a + (b - a) * share;
  return { x: part(from.x, to.x), y: part(from.y, to.y), scale: part(from.scale, to.scale) };
}

/** A stretch at its size in the frame, before it is moved. */
interface Stretch {
  readonly start: number;
  readonly length: number;
  readonly room: number;
}

function inside(offset: number, { start, length, room }: Stretch): number {
  const [least, most] = [room - start - length, -start];
  return least > most ? (least + most) / 2 : clamp(offset, least, most);
}

function near(offset: number, { start, length, room }: Stretch, margin: number): number {
  // What is larger than the frame shows its middle.
  const kept = Math.min(margin, (room - length) / 2);
  return clamp(offset, kept - start, room - kept - start - length);
}
