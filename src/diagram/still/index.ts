/** Pictures without a browser, and without the page's style sheets: what is drawn of a network at one instant, as data. */
export { castOf } from '../cast.ts';
export type { Drawn, MarkupElement } from '../markup.ts';
export { sceneOf } from '../scene/sceneOf.ts';
export type { Scene } from '../scene/shapes.ts';
export { drawnWhole } from '../wholePicture.ts';
