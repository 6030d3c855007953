/** What ways through a network cost: which ways are told apart, what was measured of each, and which of them an exchange takes. */
export type { CitedFigureId, CostReport, Measured, MeasuredPath, Spread } from './report.ts';
export { citedFigures, costFile, parseCostReport } from './report.ts';
export type { CostPathId, PathComposition } from './pathComposition.ts';
export { baseline, costPathIds, pathCompositionOf, pathsIn } from './pathComposition.ts';
