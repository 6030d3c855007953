/** Every document and link format there has ever been: parsing, upgrading, printing. */
export type { LinkProblem, LinkProblemCode } from './link/linkProblem.ts';
export type { Flaw, FlawCode, Problem, Shape } from './scenario/problem.ts';
export type { Result } from './result.ts';
export { failed, ok } from './result.ts';
export type { Inspected, ScenarioRef, Side, SideIndex, View } from './view.ts';
export { defaultView } from './view.ts';
export { canonicalSettings } from './canonicalSettings.ts';
export { endpointsOf } from './endpoints.ts';
export type { ScenarioDocumentV1 } from './scenario/documentV1.ts';
export { limits } from './scenario/limits.ts';
export { parseScenario, parseScenarioValue } from './scenario/parseScenario.ts';
export { printScenario } from './scenario/printScenario.ts';
export { documentOf } from './scenario/toV1.ts';
