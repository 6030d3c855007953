import type { Scenario } from '../../engine/index.ts';
import { documentOf } from './documentOf.ts';

/** The document of a scenario, for a file: `parseScenario` reads it back as the same scenario. */
export function printScenario(scenario: Scenario): string {
  return `${JSON.stringify(documentOf(scenario), null, 2)}\n`;
}
