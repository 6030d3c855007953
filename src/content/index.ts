/** The scenarios that come with the page, and loading them. */
export { catalogue, isScenarioId, scenarioIds } from './scenarios/index.ts';
export type { ClaimId, MythId } from './evidence/index.ts';
export type { Claim, LinkedFacts } from './claims/index.ts';
export { claims } from './claims/index.ts';
export type { Myth } from './claims/misconceptions.ts';
export { myths } from './claims/misconceptions.ts';
export type { Source } from './claims/sources.ts';
export { claimSources } from './claims/sources.ts';
export type { FileFailure } from './documentText.ts';
export { documentText } from './documentText.ts';
export type { ScenarioError, ScenarioFailure } from './scenarios/scenarioError.ts';
export { isScenarioError } from './scenarios/scenarioError.ts';
export { scenarioQuery } from './scenarios/scenarioQuery.ts';
