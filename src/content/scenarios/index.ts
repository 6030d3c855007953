/** Which scenarios there are. */
export type { ScenarioId } from './catalogue.ts';
export { catalogue, isScenarioId, scenarioIds } from './catalogue.ts';
