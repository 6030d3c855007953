import { readFileSync } from 'node:fs';
import type { Scenario } from '../engine/index.ts';
import { parseScenario } from '../formats/index.ts';

/** A scenario of the catalogue, as the page would load it. */
export function scenarioNamed(id: string): Scenario {
  const parsed = parseScenario(readFileSync(new URL(`../../public/scenarios/${id}.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
}

/** Pods have addresses of their nodes' own subnet, and a machine stands beside the nodes. */
export const podsOnSegment = scenarioNamed('static-flat');

export const twoClusters = scenarioNamed('two-clusters');
