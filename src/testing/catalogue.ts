import { readFileSync } from 'node:fs';
import type { Scenario } from '../engine/index.ts';

/** A scenario of the catalogue, as the page would load it. */
export function scenarioNamed(id: string): Scenario {
  const document = JSON.parse(readFileSync(new URL(`../../public/scenarios/${id}.json`, import.meta.url), 'utf8'));
  for (const cluster of document.clusters) {
    for (const node of cluster.nodes) {
      node.id = `${cluster.id}/${node.id}`;
      for (const pod of node.pods) pod.id = `${cluster.id}/${pod.id}`;
    }
  }
  return document as Scenario;
}

export const twoClusters = scenarioNamed('two-clusters');
