/** The scenarios that come with the page, and loading them. */
export { catalogue, isScenarioId, scenarioIds } from './scenarios/index.ts';
export type { Claim, ClaimId, Myth, MythId } from './claims/index.ts';
export { claims } from './claims/index.ts';
export { myths } from './claims/misconceptions.ts';
export type { Source } from './claims/sources.ts';
export { claimSources } from './claims/sources.ts';
export type { FileFailure } from './documentText.ts';
export { documentText } from './documentText.ts';
export type { ScenarioFailure } from './scenarios/scenarioQuery.ts';
export { isScenarioError, scenarioQuery } from './scenarios/scenarioQuery.ts';
