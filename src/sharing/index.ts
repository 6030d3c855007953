/** Every document and link format there has ever been: parsing, upgrading, printing. */
export type { LinkProblem, LinkProblemCode } from './linkProblem.ts';
export type { Flaw, FlawCode, Problem, Shape } from './problem.ts';
export type { Result } from './result.ts';
export { failed, ok } from './result.ts';
export type { Inspected, ScenarioRef, Side, SideIndex, View } from './view.ts';
export { defaultView } from './view.ts';
export { canonicalSettings } from './canonicalSettings.ts';
export { endpointsOf } from './endpoints.ts';
