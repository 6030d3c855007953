/** The scenarios that come with the page, and loading them. */
export type { CatalogueEntry } from './catalogue.ts';
export { catalogue, isScenarioId, scenarioIds } from './catalogue.ts';
export type { Claim, ClaimId } from './claims.ts';
export { claims } from './claims.ts';
export type { ScenarioError, ScenarioFailure } from './scenarioError.ts';
export { isScenarioError } from './scenarioError.ts';
export type { ScenarioQuery } from './scenarioQuery.ts';
export { scenarioQuery } from './scenarioQuery.ts';
