import { egressGateways } from '../gateways/egress.ts';
import type { GatewaySite } from '../gateways/gateway.ts';
import { ingressGateways, ingressMasquerades } from '../gateways/ingress.ts';
import type { IpAddress } from '../net/address.ts';
import { everywhere, hostPrefix, lengthOf, nthAddress } from '../net/prefix.ts';
import type { Plan } from '../topology/builder.ts';
import {
  addDevice,
  addInterface,
  addLink,
  addRoute,
  at,
  emptyPlan,
  ethernet,
  fixed,
  sealed,
} from '../topology/builder.ts';
import { deviceId } from '../topology/ids.ts';
import type { NetworkModel } from './model.ts';
import type { AddressedCluster } from './parts/addressing.ts';
import { addressed } from './parts/addressing.ts';
import { list } from './parts/directory.ts';
import { freeName } from './parts/names.ts';
import { addFabric, addHosts, fabric } from './parts/outside.ts';
import { listCluster, nameCluster } from './parts/pieces.ts';
import { addBlockRoutes, addOverlay, addPeerRoutesOnSegment, addPrivatePeerRoutes } from './parts/podRoutes.ts';
import { addPods, attachment } from './parts/pods.ts';
import type { NodePorts, Uplink } from './parts/uplinks.ts';
import { addNodes, uplink } from './parts/uplinks.ts';
import { choice, chosen } from './settings.ts';

const egress = choice(['nat', 'proxy', 'none']);
const ingress = choice(['vip', 'nat', 'proxy', 'none']);
/** Dedicated first: it is the picture everyone draws. */
const gateway = choice(['dedicated', 'node']);
const overlay = choice(['none', 'vxlan', 'ipip']);
const client = choice(['hidden', 'hairpin', 'kept']);

/** Where a dedicated gateway's own services would be. */
const gatewayPort = 443;

/** Pod addresses mean something inside one cluster only, and every cluster uses the same; gateways mediate. */
export const island: NetworkModel = {
  settings: { egress, ingress, gateway, overlay, client, attach: attachment, uplink },
  podRanges: 'reused',
  compile: (scenario, settings) => {
    const plan = emptyPlan();
    const way = { uplink: chosen(uplink, settings['uplink']), overlay: chosen(overlay, settings['overlay']) };
    const dedicated = chosen(gateway, settings['gateway']) === 'dedicated';
    addFabric(plan);
    for (const [index, each] of scenario.clusters.entries()) {
      const cluster = addressed(scenario, each, scenario.reusedPodRange);
      const outer = dedicated ? addGateway(plan, cluster, index + 1) : null;
      const ports = addNodes(plan, cluster, outer?.device ?? fabric, way.uplink);
      if (outer !== null) addBlockRoutes(plan, cluster, outer.device, ports);
      joinNodes(plan, cluster, { ...way, dedicated });
      addPods(plan, cluster, chosen(attachment, settings['attach']));
      listCluster(plan, cluster);
      nameCluster(plan, cluster, false);
      const onNodes = nodeSites(cluster);
      const entrance = outer ?? onNodes[0];
      if (entrance !== undefined) {
        const way = chosen(ingress, settings['ingress']);
        ingressGateways[way](plan, cluster, entrance);
        if (way === 'vip') addVipRoute(plan, cluster, entrance, ports);
        for (const exit of outer === null ? onNodes : [outer])
          egressGateways[chosen(egress, settings['egress'])](plan, cluster, exit);
        if (way === 'vip' || way === 'nat')
          ingressMasquerades[chosen(client, settings['client'])](plan, cluster, entrance);
      }
      if (outer !== null) list(plan, outer.device, { address: outer.outerAddress, port: gatewayPort });
    }
    addHosts(plan, scenario);
    return sealed(plan);
  },
};

/** A machine between the cluster's nodes and the fabric; the fabric knows the nodes by way of it. */
function addGateway(plan: Plan, { cluster, upstream }: AddressedCluster, number: number): GatewaySite {
  const device = deviceId(`${cluster.id}/gateway`);
  const length = lengthOf(cluster.transit);
  const [near, far] = [transitAddress(cluster, 2), transitAddress(cluster, 1)];
  addDevice(plan, { id: device, role: 'gateway', name: `gateway-${number}`, cluster: cluster.id });
  const link = `${device}/uplink`;
  const port = freeName(plan, fabric, `to-gateway-${number}`, 'port');
  addLink(plan, link, 'cable', [
    { device, interface: 'eth1' },
    { device: fabric, interface: port },
  ]);
  addInterface(plan, device, ethernet('eth1', link, [at(near, length)]));
  addRoute(plan, device, fixed(everywhere, far, 'eth1'));
  addInterface(plan, fabric, ethernet(port, link, [at(far, length)]));
  addRoute(plan, fabric, fixed(cluster.nodeRange, near, port));
  return { device, outerAddress: near, innerAddress: upstream, outerInterface: 'eth1' };
}

function transitAddress({ transit }: AddressedCluster['cluster'], offset: number): IpAddress {
  const found = nthAddress(transit, offset);
  if (found === null) throw new Error('a transit subnet needs two addresses; check the scenario before compiling');
  return found;
}

/** How the nodes reach each other's pods inside the island. */
function joinNodes(
  plan: Plan,
  cluster: AddressedCluster,
  way: { readonly uplink: Uplink; readonly overlay: 'none' | 'vxlan' | 'ipip'; readonly dedicated: boolean },
): void {
  switch (way.overlay) {
    case 'none':
      if (way.dedicated) addPeerRoutesOnSegment(plan, cluster, way.uplink);
      else addPrivatePeerRoutes(plan, cluster, way.uplink);
      return;
    case 'vxlan':
    case 'ipip':
      addOverlay(plan, cluster, way.overlay);
  }
}

function nodeSites({ nodes }: AddressedCluster): readonly GatewaySite[] {
  return nodes.map(({ node }) => ({
    device: node.id,
    outerAddress: node.address,
    innerAddress: node.address,
    outerInterface: null,
  }));
}

function addVipRoute(plan: Plan, { cluster }: AddressedCluster, entrance: GatewaySite, ports: NodePorts): void {
  const port = ports.get(entrance.device);
  const uplinkPort = [...plan.links.values()]
    .find(({ id }) => id === `${entrance.device}/uplink`)
    ?.ends.find(({ device }) => device === fabric)?.interface;
  const name = entrance.outerInterface === null ? port : uplinkPort;
  if (name !== undefined) addRoute(plan, fabric, fixed(hostPrefix(cluster.virtualIp), entrance.outerAddress, name));
}
