import type { InSteps } from './inSteps.ts';
import type { ModelId } from './models/index.ts';
import { modelIds, models } from './models/index.ts';
import type { AddressUses, NetworkModel } from './models/model.ts';
import type { AddressedCluster } from './models/parts/addressing.ts';
import { addressed, statedPrefixes } from './models/parts/addressing.ts';
import { addFabric, addHosts, fabric } from './models/parts/fabricAndHosts.ts';
import type { RouterLan } from './models/parts/routers.ts';
import type { NodeLan } from './models/parts/uplinks.ts';
import type { Settings } from './models/settings.ts';
import type { Prefix } from './net/prefix.ts';
import type { Cluster, Scenario } from './scenario.ts';
import type { TopologyDraft } from './topology/builder.ts';
import { emptyDraft, sealed } from './topology/builder.ts';
import type { DeviceId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';

/** A cluster with what joins it to the network: its own model, or else the one that is being looked at. */
export interface ModelledCluster {
  readonly cluster: AddressedCluster;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly uses: AddressUses;
}

export function modelled(scenario: Scenario, model: ModelId, settings: Settings): readonly ModelledCluster[] {
  return scenario.clusters.map((cluster) => {
    const own = cluster.model ?? model;
    const set = { ...(cluster.model === undefined ? settings : {}), ...cluster.settings };
    const uses = models[own].uses(set);
    const podRange = reusedBy(scenario, cluster, uses) ?? cluster.podRange;
    return { cluster: addressed(scenario, cluster, podRange), model: own, settings: set, uses };
  });
}

/**
 * The range that a cluster has with others instead of its own, or `null`. Who says of itself that it is an island, or where its pods'
 * addresses are, has the range it says it has; who is only looked at as an island gets the one that all re-use.
 */
export function reusedBy({ reusedPodRange }: Scenario, cluster: Cluster, uses: AddressUses): Prefix | null {
  const hasOwn = uses.pods === 'own' || cluster.model !== undefined || statedPrefixes(cluster).length > 0;
  return hasOwn ? null : (reusedPodRange ?? null);
}

/** Adds the routers that a scenario has besides the fabric. */
type AddRouters = (draft: TopologyDraft, scenario: Scenario, fabric: DeviceId) => readonly RouterLan[];

/** One network of clusters that may each be joined to it in another way. */
export function* building(
  scenario: Scenario,
  clusters: readonly ModelledCluster[],
  addRouters: AddRouters = () => [],
): InSteps<Topology> {
  const draft = emptyDraft();
  addFabric(draft);
  const members = clusters.map(({ cluster, model, settings }, index) => ({
    model,
    member: { cluster, settings, number: index + 1 },
  }));
  const groups = modelIds
    .map((id) => ({ join: joinBy(id), members: members.flatMap(({ model, member }) => (model === id ? member : [])) }))
    .filter((group) => group.members.length > 0);
  const lans: NodeLan[] = [];
  for (const group of groups) lans.push(...(yield* group.join(draft, group.members)));
  const order = clusters.map(({ cluster }) => cluster.cluster.id);
  const inOrder = lans.toSorted((a, b) => order.indexOf(a.cluster.cluster.id) - order.indexOf(b.cluster.cluster.id));
  addHosts(draft, scenario.hosts, inOrder, addRouters(draft, scenario, fabric));
  return inReadingOrder(sealed(draft), scenario);
}

function joinBy(id: ModelId): NetworkModel['join'] {
  return models[id].join;
}

/** Cluster by cluster as they are written, whichever model was built first; then everybody else. */
function inReadingOrder(topology: Topology, { clusters }: Scenario): Topology {
  const order = clusters.map(({ id }) => id);
  // Who is in a cluster is entered with it.
  if (topology.clusters.every(({ id }, index) => id === order[index])) return topology;
  const placeOf = (id: DeviceId): number => {
    const cluster = topology.devices.get(id)?.cluster ?? topology.services.get(id)?.cluster ?? null;
    return cluster === null ? order.length : order.indexOf(cluster);
  };
  const inOrder = <Entry>(entries: ReadonlyMap<DeviceId, Entry>): ReadonlyMap<DeviceId, Entry> => {
    const places: [DeviceId, Entry][][] = [...order, null].map(() => []);
    for (const each of entries) places[placeOf(each[0])]?.push(each);
    return new Map(places.flat());
  };
  return {
    ...topology,
    clusters: topology.clusters.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    directory: inOrder(topology.directory),
    services: inOrder(topology.services),
  };
}
