import { addressWarnings } from './addressWarnings.ts';
import type { Fault } from './faults.ts';
import { withFaults } from './faults.ts';
import type { Exchange } from './forwarding/exchange.ts';
import { withFilters } from './filters.ts';
import { finished } from './inSteps.ts';
import type { ModelledCluster } from './modelled.ts';
import { building, modelled, reusedBy } from './modelled.ts';
import type { ModelId } from './models/index.ts';
import type { Settings } from './models/settings.ts';
import type { Cluster, Host, Node, Scenario } from './scenario.ts';
import { serviceIdOf } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';
import type { Warning } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

/** Makes a scenario's network under a model, broken as wished. */
export type Compile = (scenario: Scenario, model: ModelId, settings: Settings, faults?: readonly Fault[]) => Topology;

/** What makes the networks of a scenario, and tells of what was sent there what its policies were asked. */
export interface Making {
  readonly compile: Compile;
  readonly told: (topology: Topology, exchange: Exchange) => Exchange;
}

/**
 * The network of a scenario that is plain: what `compile` makes of it, by a program that a page has sooner.
 * Throws a `RangeError` for another.
 */
export const compilePlain: Compile = (scenario, model, settings, faults = []) => {
  if (!isPlain(scenario)) throw new RangeError(`${scenario.id} is not plain`);
  const clusters = modelled(scenario, model, settings);
  const joined = finished(building(scenario, clusters));
  const filtered = withFilters(warned(joined, planWarnings(joined, scenario, clusters)), scenario.filters);
  return withFaults(filtered, faults);
};

/** Does it say nothing but who is there, how they are addressed, by which models they are joined, and what is filtered? */
export function isPlain({ clusters, hosts, egress = [], routers = [] }: Scenario): boolean {
  return egress.length + routers.length === 0 && clusters.every(isPlainCluster) && hosts.every(isPlainMachine);
}

function isPlainCluster({ services = [], settings, policies, assumed, nodes }: Cluster): boolean {
  return (
    services.length === 0 &&
    settings === undefined &&
    policies === undefined &&
    assumed === undefined &&
    nodes.every(isPlainMachine) &&
    nodes.every(({ pods }) => pods.every(isOnPodNetwork))
  );
}

function isPlainMachine({ routes, kernel }: Host | Node): boolean {
  return routes === undefined && kernel === undefined;
}

function isOnPodNetwork({ hostNetwork = false }: Node['pods'][number]): boolean {
  return !hostNetwork;
}

/** What of its addresses and of how its clusters are joined can be built, but hardly does what was meant. */
export function planWarnings(
  joined: Topology,
  scenario: Scenario,
  clusters: readonly ModelledCluster[],
): readonly Warning[] {
  return [
    ...addressWarnings(scenario, clusters),
    ...clusters.flatMap((each, index) => rangeWarnings(scenario, each, index)),
    ...clusters.flatMap((each, index) => portWarnings(joined, each, index)),
  ];
}

/** Models that give every cluster one range leave a cluster's own aside. */
function rangeWarnings(
  scenario: Scenario,
  { cluster: { cluster }, uses }: ModelledCluster,
  index: number,
): readonly Warning[] {
  const { podRange: range } = cluster;
  const instead = reusedBy(scenario, cluster, uses);
  if (instead === null || range === instead) return [];
  const reason = { because: 'range-reused', range, instead } as const;
  return [{ kind: 'not-in-force', where: `clusters[${index}].podRange`, reason }];
}

/** A gateway has one address, and an address so many ports. */
function portWarnings(
  { services, directory }: Topology,
  { cluster: { cluster } }: ModelledCluster,
  index: number,
): readonly Warning[] {
  const { address, backends = [] } = services.get(serviceIdOf(cluster.id)) ?? {};
  const published = backends.filter((id) => {
    const entry = directory.get(id);
    return entry !== undefined && entry.published !== entry.own;
  });
  const pods = backends.length - published.length;
  if (address === undefined || published.length === 0 || pods === 0) return [];
  const reason = { because: 'no-port-left', address: address.address, pods } as const;
  return [{ kind: 'not-in-force', where: `clusters[${index}].nodes`, reason }];
}
