import type { Scenario } from '../scenario.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import { emptyPlan, sealed } from '../topology/builder.ts';
import type { AddressUses, NetworkModel } from './model.ts';
import type { AddressedCluster } from './parts/addressing.ts';
import { addressed } from './parts/addressing.ts';
import { addFabric, addHosts, fabric } from './parts/fabricAndHosts.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addPeerRoutesOnSegment, addPrivatePeerRoutes } from './parts/podRoutes.ts';
import type { PodChoices } from './parts/pods.ts';
import { addPods, attachment, podChoices, unassigned } from './parts/pods.ts';
import { addSpeakers } from './parts/bgpSpeakers.ts';
import type { NodeUplinks, Uplink } from './parts/uplinks.ts';
import { addNodes, uplink } from './parts/uplinks.ts';
import type { Settings } from './settings.ts';
import { choice, chosen } from './settings.ts';

/**
 * How others learn where pods are: routes typed into the fabric, routes announced by the nodes, not at all; or no route is needed,
 * because pods have addresses of the nodes' own subnet and nodes answer ARP for them (Google Distributed Cloud, static flat mode).
 */
export const podRouting = choice(['static', 'bgp', 'none', 'arp']);
type PodRouting = (typeof podRouting.values)[number];

/** Every pod has an address of its own in the whole network, and traffic goes straight to it. */
export const flat = {
  settings: { routes: podRouting, attach: attachment, pool: unassigned, uplink },
  podRanges: 'unique',
  uses: flatUses,
  compile: (scenario, settings) =>
    sealed(
      flatPlan(scenario, {
        routes: chosen(podRouting, settings['routes']),
        pods: podChoices(settings),
        uplink: chosen(uplink, settings['uplink']),
      }).plan,
    ),
} satisfies NetworkModel;

/** The addresses of a network that begins with the flat one. */
export function flatUses(settings: Settings): AddressUses {
  const routes = chosen(podRouting, settings['routes']);
  const { how } = uplinksFor({ routes, uplink: chosen(uplink, settings['uplink']) });
  return {
    pods: 'own',
    virtualIp: false,
    transit: false,
    ownRouters: false,
    uplink: how,
    podsOnSegment: routes === 'arp',
  };
}

/** ARP goes no further than a segment. */
function uplinksFor({ routes, uplink: how }: Pick<FlatChoices, 'routes' | 'uplink'>): NodeUplinks {
  return routes === 'arp' ? { how: 'segment', answering: 'pods' } : { how };
}

interface FlatChoices {
  readonly routes: PodRouting;
  readonly pods: PodChoices;
  readonly uplink: Uplink;
}

/** The flat network as a plan, for models that begin with it. */
export function flatPlan(
  scenario: Scenario,
  choices: FlatChoices,
): { readonly plan: TopologyDraft; readonly clusters: readonly AddressedCluster[] } {
  const plan = emptyPlan();
  addFabric(plan);
  const joined = scenario.clusters.map((each) => {
    const cluster = addressed(scenario, each, each.podRange);
    return addNodes(plan, cluster, fabric, uplinksFor(choices));
  });
  if (choices.routes === 'bgp') addSpeakers(plan, joined);
  for (const { cluster, ports } of joined) {
    if (choices.routes === 'static') {
      addBlockRoutes(plan, cluster, fabric, ports);
      addPeerRoutesOnSegment(plan, cluster, choices.uplink);
    }
    if (choices.routes === 'none') addPrivatePeerRoutes(plan, cluster, choices.uplink);
    addPods(plan, cluster, choices.pods);
    listCluster(plan, cluster);
    nameCluster(plan, cluster, true);
  }
  addHosts(plan, scenario, joined);
  return { plan, clusters: joined.map(({ cluster }) => cluster) };
}
