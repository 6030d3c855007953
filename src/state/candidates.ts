import type { DeviceId, Exchange, NetworkState, Scenario, Topology } from '../engine/index.ts';
import { candidatesBehind } from '../engine/index.ts';

type Finding = (topology: Topology, observed: Exchange, before: NetworkState) => readonly DeviceId[];

/** As many endpoints as can be tried one by one before anybody notices. */
const few = 64;

/** `null` until a scenario has more; both ways find the same. */
let byClasses: Finding | null = null;

/** Loads what finds candidates among many; without it everybody is tried. */
export async function loadManyCandidates(): Promise<void> {
  byClasses ??= await import('./manyCandidates.ts').then(
    ({ candidatesByClasses }) => candidatesByClasses,
    () => null,
  );
}

/** The same where the scenario has many. */
export async function readyFor({ clusters }: Scenario): Promise<void> {
  const count = clusters.flatMap(({ nodes }) => nodes).reduce((sum, { pods }) => sum + 1 + pods.length, 0);
  if (count > few) await loadManyCandidates();
}

/** Every endpoint that could be behind the source address the receiver sees. */
export const candidatesWithin: Finding = (topology, observed, before) =>
  (topology.directory.size > few && byClasses !== null ? byClasses : candidatesBehind)(topology, observed, before);
