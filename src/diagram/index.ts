/** The picture of one network at one instant: laid out and composed as data, then drawn by D3 into one svg. */
export type { SceneLabels } from './labels.ts';
export type { Layout, Place, PlacedText, Wire } from './layout/layout.ts';
export type { LayoutInput } from './layout/index.ts';
export { layout } from './layout/index.ts';
export type { DeviceShape, PacketShape, Part, Scene, TrailShape } from './scene/shapes.ts';
export type { SceneInput } from './scene/sceneOf.ts';
export { sceneOf } from './scene/sceneOf.ts';
export { mainAddress, shownAddresses } from './addresses.ts';
export type { Stage } from './stage.ts';
export { createStage } from './stage.ts';
export { RatioRow, RatioScale } from './charts/RatioChart.tsx';
export type { RatioAxis, RatioMark } from './charts/ratioAxis.ts';
export { ratioAxis } from './charts/ratioAxis.ts';
export { PlacementMap } from './placements/PlacementMap.tsx';
export { Diagram } from './Diagram.tsx';
