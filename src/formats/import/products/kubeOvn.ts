import type { Prefix } from '../../../engine/index.ts';
import { prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory, Kept } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Encapsulation, Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import type { Told } from './telling.ts';
import { containersNamed } from './telling.ts';

/** kubeovn/kube-ovn, pkg/controller/config.go. */
const usualRange = prefix('10.16.0.0/16');

/** Kube-OVN: pods are in subnets that are objects of their own, whichever node they are on. */
export const kubeOvn: Product = {
  id: 'kube-ovn',
  name: 'Kube-OVN',
  recognise: signsOf,
  read: (objects) => {
    const subnets = ownSubnets(objects);
    const first = subnets.find(({ body }) => body.spec.default === true) ?? subnets[0];
    const services = toldOf(objects, 'service-cluster-ip-range');
    const serviceRanges = rangesOf(services?.value ?? null);
    return {
      ...ranges(objects, subnets),
      ...(services === null || serviceRanges.length === 0
        ? {}
        : { serviceRanges: found(serviceRanges, services.from) }),
      ...network(objects, subnets, first),
      blocksOnNodes: false,
      attach: 'bridge',
    };
  },
};

type Subnet = Kept<'kubeOvnSubnet'>;

/** Nobody else's. */
const ownContainers = /^kube-ovn-(controller|speaker)$/;
/** They are told of the network: its controller, and what is on every node, which others have by that name too. */
const toldContainers = /^(kube-ovn-controller|cni-server)$/;
/** It is told of neighbours. */
const speaker = /^kube-ovn-speaker$/;

function signsOf(objects: Inventory): readonly Origin[] | null {
  return firstSigns([
    ...objects.of('kubeOvnSubnet').map((each) => each.origin(['spec'])),
    ...containersNamed(objects, ownContainers).map(({ origin }) => origin),
    ...objects.of('kubeOvnValues').map(({ origin }) => origin([])),
  ]);
}

type Flag = 'default-cidr' | 'service-cluster-ip-range' | 'network-type';

/** By a flag of its containers, or by the value of its chart that becomes one. */
function toldOf(objects: Inventory, name: Flag): Told | null {
  const flags = containersNamed(objects, toldContainers).flatMap((each) => each.flag(name) ?? []);
  const values = objects.of('kubeOvnValues').flatMap(({ body: { ipv4, networking }, origin }) => {
    const say = (value: string | null, ...path: readonly string[]): readonly Told[] =>
      value === null ? [] : [{ value, from: origin(path) }];
    switch (name) {
      case 'default-cidr':
        return say(ipv4.POD_CIDR, 'ipv4', 'POD_CIDR');
      case 'service-cluster-ip-range':
        return say(ipv4.SVC_CIDR, 'ipv4', 'SVC_CIDR');
      case 'network-type':
        return networking.NETWORK_TYPE === 'vlan'
          ? say('vlan', 'networking', 'NETWORK_TYPE')
          : say(networking.TUNNEL_TYPE, 'networking', 'TUNNEL_TYPE');
    }
  });
  return [...flags, ...values][0] ?? null;
}

/** Of the cluster's own pods: not the one by which nodes join, no tenant's (a VPC), no second interface's (another provider). */
function ownSubnets(objects: Inventory): readonly Subnet[] {
  return objects
    .of('kubeOvnSubnet')
    .filter(
      ({ name, body: { spec } }) =>
        name !== 'join' && /^(ovn-cluster)?$/.test(spec.vpc ?? '') && /^(ovn)?$/.test(spec.provider ?? ''),
    );
}

function ranges(objects: Inventory, subnets: readonly Subnet[]): Reading {
  const own = subnets.flatMap(({ body }) => rangesOf(body.spec.cidrBlock));
  if (own.length > 0) return { podRanges: found(own, ...subnets.map((each) => each.origin(['spec', 'cidrBlock']))) };
  const told = toldOf(objects, 'default-cidr');
  const said = rangesOf(told?.value ?? null);
  return told === null || said.length === 0
    ? { usualPodRanges: assumed([usualRange], ...(signsOf(objects) ?? [])) }
    : { podRanges: found(said, told.from) };
}

/**
 * A subnet in a VLAN is the fabric's own, with the fabric's gateway or OVN's; all others are tunnelled. What does not leave by the
 * fabric's is translated where the subnet asks for it (pkg/daemon/gateway_linux.go).
 */
function network(objects: Inventory, subnets: readonly Subnet[], first: Subnet | undefined): Reading {
  const type = toldOf(objects, 'network-type');
  const at = signsOf(objects) ?? [];
  const isInVlan = first !== undefined && (first.body.spec.vlan ?? '') !== '';
  if (isInVlan && first.body.spec.logicalGateway !== true) {
    const from = first.origin(['spec', 'vlan']);
    return {
      encapsulated: found(wrapped('none'), from),
      translated: found(plain, from),
      routed: found('segment', from),
    };
  }
  const by = wrappingNamed(type?.value ?? 'geneve');
  const except: readonly Prefix[] = subnets.flatMap(({ body }) => rangesOf(body.spec.cidrBlock));
  const isHidden = first?.body.spec.natOutgoing === true;
  const isCentral = first?.body.spec.gatewayType === 'centralized';
  return {
    encapsulated: isInVlan
      ? found(wrapped('none'), first.origin(['spec', 'vlan']))
      : type === null || by === null
        ? assumed(by ?? wrapped('geneve'), ...at)
        : found(by, type.from),
    translated:
      first === undefined
        ? assumed(masquerade(except), ...at)
        : (isHidden && isCentral ? assumed : found)(
            isHidden ? masquerade(except) : plain,
            first.origin(['spec', 'natOutgoing']),
          ),
    ...announcing(objects),
    // All of a subnet's pods leave by one node, with its address: their own node's is only what can be drawn.
    ...(isHidden && isCentral && first !== undefined
      ? { ways: [found('egress-address', first.origin(['spec', 'gatewayType']))] }
      : {}),
  };
}

function wrappingNamed(type: string): Encapsulation | null {
  switch (type) {
    case 'geneve':
    case 'vxlan':
    case 'stt':
      return wrapped(type);
    case 'vlan':
      return wrapped('none');
    default:
      return null;
  }
}

/** A speaker tells its neighbour of the subnets and pods that are marked for it. */
function announcing(objects: Inventory): Reading {
  const neighbours = containersNamed(objects, speaker).flatMap((each) => each.flag('neighbor-address') ?? []);
  const marked = objects
    .of('kubeOvnSubnet')
    .filter(({ annotations }) => /^(true|yes|cluster|local)$/.test(annotations['ovn.kubernetes.io/bgp'] ?? ''));
  const [neighbour] = neighbours;
  return neighbour === undefined || marked.length === 0
    ? { asks: ['routes'] }
    : {
        routed: found('bgp', neighbour.from, ...marked.map((each) => each.origin(['metadata', 'annotations']))),
        asks: ['bgp'],
      };
}
