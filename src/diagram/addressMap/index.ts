/** Maps of address spaces: every aligned block a rectangle to scale, with what a plan puts into it. */
export type { MapWords } from './labels.ts';
export type { Mark, Picture } from './picture.ts';
export { pictureOf } from './picture.ts';
export { SpaceMap } from './SpaceMap.tsx';
export { tilesOf } from './tiles.ts';
