import type { Fault } from './faults.ts';
import { withFaults } from './faults.ts';
import type { Exchange } from './forwarding/exchange.ts';
import { withFilters } from './filters.ts';
import { finished } from './inSteps.ts';
import { building, modelled } from './modelled.ts';
import type { ModelId } from './models/index.ts';
import type { Settings } from './models/settings.ts';
import type { Cluster, Host, Node, Scenario } from './scenario.ts';
import type { Topology } from './topology/topology.ts';

/** Makes a scenario's network under a model, broken as wished. */
export type Compile = (scenario: Scenario, model: ModelId, settings: Settings, faults?: readonly Fault[]) => Topology;

/** What makes the networks of a scenario, and tells of what was sent there what its policies were asked. */
export interface Making {
  readonly compile: Compile;
  readonly told: (topology: Topology, exchange: Exchange) => Exchange;
}

/**
 * The network of a scenario that is plain: what `compile` makes of it, by a program that a page has sooner, but for what is to be
 * said of its plan (`planWarnings`). Throws a `RangeError` for another.
 */
export const compilePlain: Compile = (scenario, model, settings, faults = []) => {
  if (!isPlain(scenario)) throw new RangeError(`${scenario.id} is not plain`);
  const joined = finished(building(scenario, modelled(scenario, model, settings)));
  return withFaults(withFilters(joined, scenario.filters), faults);
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
