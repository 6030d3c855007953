/** The scenarios that come with the page, and loading them. */
export type { CatalogueEntry } from './catalogue.ts';
export { catalogue, isScenarioId, scenarioIds } from './catalogue.ts';
export type { ClaimId, MythId } from '../evidence/index.ts';
export type { Claim, Shown } from './claims/index.ts';
export { claims } from './claims/index.ts';
export type { Myth } from './myths.ts';
export { myths } from './myths.ts';
export type { Source } from './sources.ts';
export { sources } from './sources.ts';
export type { FileError, FileFailure } from './documentText.ts';
export { documentText } from './documentText.ts';
export type { ScenarioError, ScenarioFailure } from './scenarioError.ts';
export { isScenarioError } from './scenarioError.ts';
export type { ScenarioQuery } from './scenarioQuery.ts';
export { scenarioQuery } from './scenarioQuery.ts';
