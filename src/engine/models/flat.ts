import type { InSteps } from '../inSteps.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import type { AddressUses, Member, NetworkModel } from './model.ts';
import { fabric } from './parts/fabricAndHosts.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addPeerRoutesOnSegment, addPrivatePeerRoutes } from './parts/podRoutes.ts';
import { addPods, attachment, podChoices, unassigned } from './parts/pods.ts';
import { addSpeakers } from './parts/bgpSpeakers.ts';
import type { NodeLan, NodeUplinks } from './parts/uplinks.ts';
import { addNodes, uplink } from './parts/uplinks.ts';
import type { Settings } from './settings.ts';
import { choice, chosen } from './settings.ts';

/**
 * How others learn where pods are: routes typed into the fabric, routes announced by the nodes, not at all; or no route is needed,
 * because pods have addresses of the nodes' own subnet and nodes answer ARP for them (Google Distributed Cloud, static flat mode).
 */
export const podRouting = choice(['static', 'bgp', 'none', 'arp']);

/** Every pod has an address of its own in the whole network, and traffic goes straight to it. */
export const flat = {
  settings: { routes: podRouting, attach: attachment, pool: unassigned, uplink },
  podRanges: 'unique',
  uses: flatUses,
  join: joinFlat,
} satisfies NetworkModel;

/** The addresses of a network that begins with the flat one. */
export function flatUses(settings: Settings): AddressUses {
  return {
    pods: 'own',
    virtualIp: false,
    transit: false,
    ownRouters: false,
    uplink: uplinksFor(settings).how,
    podsOnSegment: chosen(podRouting, settings['routes']) === 'arp',
  };
}

/** ARP goes no further than a segment. */
function uplinksFor(settings: Settings): NodeUplinks {
  const isArp = chosen(podRouting, settings['routes']) === 'arp';
  return isArp ? { how: 'segment', answering: 'pods' } : { how: chosen(uplink, settings['uplink']) };
}

/** The flat clusters, for models that begin with them too. */
export function* joinFlat(draft: TopologyDraft, members: readonly Member[]): InSteps<readonly NodeLan[]> {
  const joined = members.map((member) => {
    const { cluster, settings } = member;
    const routes = chosen(podRouting, settings['routes']);
    return { ...member, routes, lan: addNodes(draft, cluster, fabric, uplinksFor(settings)) };
  });
  addSpeakers(
    draft,
    joined.flatMap(({ routes, lan }) => (routes === 'bgp' ? [lan] : [])),
  );
  for (const { cluster, settings, routes, lan } of joined) {
    const how = chosen(uplink, settings['uplink']);
    if (routes === 'static') {
      addBlockRoutes(draft, cluster, fabric, lan.ports);
      addPeerRoutesOnSegment(draft, cluster, how);
    }
    if (routes === 'none') addPrivatePeerRoutes(draft, cluster, how);
    yield* addPods(draft, cluster, podChoices(settings));
    listCluster(draft, cluster);
    nameCluster(draft, cluster, true);
  }
  return joined.map(({ lan }) => lan);
}
