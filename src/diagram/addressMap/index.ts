/** Maps of address spaces: every aligned block a rectangle to scale, with what a plan puts into it. */
export type { MapWords } from './labels.ts';
export type { RangeMark, MapScene } from './scene.ts';
export { pictureOf } from './scene.ts';
export { SpaceMap } from './SpaceMap.tsx';
export { tilesOf } from './cells.ts';
