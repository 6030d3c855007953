import { egressGateways, egressKinds } from '../gateways/egress.ts';
import { ingressGateways, ingressKinds, ingressMasquerades } from '../gateways/ingress.ts';
import { addGateway, listGateway, nodeSites } from '../gateways/site.ts';
import type { InSteps } from '../inSteps.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import type { Member, NetworkModel } from './model.ts';
import type { AddressedCluster } from './parts/addressing.ts';
import { fabric } from './parts/fabricAndHosts.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addPeerRoutesOnSegment, addPrivatePeerRoutes } from './parts/podRoutes.ts';
import { addPods, attachment, podChoices, unassigned } from './parts/pods.ts';
import { addOverlay } from './parts/tunnels.ts';
import type { NodeLan } from './parts/uplinks.ts';
import { addNodes, uplink } from './parts/uplinks.ts';
import type { Settings } from './settings.ts';
import { choice, chosen } from './settings.ts';

const egress = choice(egressKinds);
const ingress = choice(ingressKinds);
/** Dedicated first: it is the picture everyone draws. */
const gateway = choice(['dedicated', 'node']);
const overlay = choice(['none', 'vxlan', 'geneve', 'ipip']);
/** Whose address the way in hides: everyone's, only the cluster's own (hairpin), nobody's. */
const client = choice(['hidden', 'hairpin', 'kept']);

/** Pod addresses mean something inside one cluster only, and every cluster uses the same; gateways mediate. */
export const island = {
  settings: { egress, ingress, gateway, overlay, client, attach: attachment, pool: unassigned, uplink },
  podRanges: 'reused',
  uses: (settings) => ({
    pods: 'reused',
    virtualIp: chosen(ingress, settings['ingress']) === 'vip',
    transit: chosen(gateway, settings['gateway']) === 'dedicated',
    ownRouters: chosen(gateway, settings['gateway']) === 'dedicated',
    uplink: chosen(uplink, settings['uplink']),
    podsOnSegment: false,
  }),
  *join(draft, members) {
    const lans: NodeLan[] = [];
    for (const member of members) lans.push(yield* addIsland(draft, member));
    return lans;
  },
} satisfies NetworkModel;

type Choices = ReturnType<typeof read>;

function read(settings: Settings) {
  return {
    egress: chosen(egress, settings['egress']),
    ingress: chosen(ingress, settings['ingress']),
    gateway: chosen(gateway, settings['gateway']),
    overlay: chosen(overlay, settings['overlay']),
    client: chosen(client, settings['client']),
    pods: podChoices(settings),
    uplink: chosen(uplink, settings['uplink']),
  };
}

function* addIsland(draft: TopologyDraft, { cluster, settings, number }: Member): InSteps<NodeLan> {
  const choices = read(settings);
  const dedicated = choices.gateway === 'dedicated' ? addGateway(draft, cluster, number) : null;
  const lan = addNodes(draft, cluster, dedicated?.device ?? fabric, { how: choices.uplink });
  const { ports } = lan;
  if (dedicated !== null) addBlockRoutes(draft, cluster, dedicated.device, ports);
  joinNodes(draft, cluster, choices);
  yield* addPods(draft, cluster, choices.pods);
  listCluster(draft, cluster);
  yield;
  if (dedicated !== null) listGateway(draft, dedicated);
  nameCluster(draft, cluster, false);
  const exits = dedicated === null ? nodeSites(cluster, ports) : [dedicated];
  const [entrance] = exits;
  if (entrance === undefined) return lan;
  ingressGateways[choices.ingress](draft, cluster, entrance);
  for (const exit of exits) {
    egressGateways[choices.egress](draft, cluster, exit);
  }
  if (translatesIngress[choices.ingress]) ingressMasquerades[choices.client](draft, cluster, entrance);
  return lan;
}

/** Does this way in rewrite destinations, so that whose source it hides is a question? */
const translatesIngress: Readonly<Record<Choices['ingress'], boolean>> = {
  vip: true,
  nat: true,
  proxy: false,
  none: false,
};

/** How the nodes reach each other's pods inside the island. */
function joinNodes(
  draft: TopologyDraft,
  cluster: AddressedCluster,
  { overlay: kind, gateway: place, uplink: how }: Choices,
): void {
  switch (kind) {
    case 'none':
      if (place === 'dedicated') addPeerRoutesOnSegment(draft, cluster, how);
      else addPrivatePeerRoutes(draft, cluster, how);
      return;
    case 'vxlan':
    case 'geneve':
    case 'ipip':
      addOverlay(draft, cluster, kind);
  }
}
