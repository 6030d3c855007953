/** Every word that stands in a picture of a network. Pure. */
export { sceneLabels } from './sceneLabels.ts';
export { dutiesOf } from './pictureNotes.ts';
