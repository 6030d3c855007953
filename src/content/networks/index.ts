/** Real networks as presets of our models: documents, where they stand, and what tells them apart. */
export type { LocalText } from '../localText.ts';
export { textIn } from '../localText.ts';
export type { PresetId } from './catalogue.ts';
export { presetIds } from './catalogue.ts';
export type { Axes, HostAxes } from './placement/axes.ts';
export { axesOf } from './placement/axes.ts';
export type { PairOutcome } from './placement/pairOutcome.ts';
export type { Badges, Placement } from './placement/placement.ts';
export { badgesOf, dialledLevel, placements, seenLevel } from './placement/placement.ts';
export type { Basis, Preset, BasisSubject, DistinguishingSend } from './preset.ts';
export { parsePreset, presetQuery } from './presetQuery.ts';
export type { ProductId } from './products.ts';
export { productIds, products } from './products.ts';
export { commonScenario, sideOf, viewOfTelling } from './preset.ts';
export type { Source } from '../claims/sources.ts';
export type { SourceId } from './sources.ts';
export { networkSources } from './sources.ts';
