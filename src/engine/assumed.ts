import type { Scenario } from './scenario.ts';
import type { Topology } from './topology/topology.ts';
import { warned } from './topology/warning.ts';

/**
 * What of a cluster nobody said, and is taken: of itself whether routers outside know its pods, how its nodes wrap what pods send, what
 * becomes of sources on leaving, its ranges; of what is around it that no object can tell; and who
 * enforces its policies.
 */
export const assumptions = [
  'routed',
  'encapsulated',
  'translated',
  'ranges',
  'nodes',
  'bgp',
  'one-fabric',
  'firewalls',
  'spoofing',
  'kernel',
  'beyond',
  'policies',
] as const;
export type Assumption = (typeof assumptions)[number];

/** The network, which says what of it is assumed. No packet goes otherwise for it. */
export function withAssumed(topology: Topology, { clusters }: Scenario): Topology {
  const said = clusters.filter(({ assumed = [] }) => assumed.length > 0);
  if (said.length === 0) return topology;
  const byCluster = new Map(said.map(({ id, assumed = [] }) => [id, assumed]));
  return warned(
    {
      ...topology,
      clusters: topology.clusters.map((plan) => {
        const assumed = byCluster.get(plan.id);
        return assumed === undefined ? plan : { ...plan, assumed };
      }),
    },
    clusters.flatMap(({ name, assumed: what = [] }, index) =>
      what.length === 0 ? [] : [{ kind: 'assumed', where: `clusters[${index}].assumed`, cluster: name, what } as const],
    ),
  );
}
