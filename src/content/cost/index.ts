/** What ways through a network cost: which ways are told apart, what was measured of each, and which of them an exchange takes. */
export type { CitedFigureId } from './cited.ts';
export { citedFigures } from './cited.ts';
export type { CostPathId } from './paths.ts';
export { baseline, costPathIds } from './paths.ts';
export type { CostReport, Measured, MeasuredPath, Spread } from './report.ts';
export { costFile, parseCostReport } from './report.ts';
export type { PathComposition } from './pathComposition.ts';
export { pathCompositionOf, pathsIn } from './pathComposition.ts';
