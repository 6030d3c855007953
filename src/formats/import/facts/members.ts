import type { IpAddress, Prefix } from '../../../engine/index.ts';
import { contains, lengthOf, prefixAround } from '../../../engine/index.ts';
import type { NamedPort } from '../../../engine/policy/index.ts';
import { addressOf, isIpv6, isIpv6Range, rangesOf } from '../objects/fields.ts';
import type { Inventory, Kept } from '../objects/inventory.ts';
import { subnetsOnNodes } from '../products/ovnKubernetes.ts';
import type { Finding, Reading } from '../products/product.ts';
import type { Origin } from '../problem.ts';
import { grouped } from './grouped.ts';
import { hullOf } from './hull.ts';
import type { NodePod } from './slicePods.ts';
import { slicePods } from './slicePods.ts';

export interface PodFact {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly ports: readonly NamedPort[];
  /** `null`: it has none yet. */
  readonly address: IpAddress | null;
  /** Has an address of IPv6, which is not read. */
  readonly hasIpv6: boolean;
  /** Has its node's network, and so its node's address. */
  readonly hostNetwork: boolean;
  readonly from: Origin;
}

export interface NodeFact {
  readonly name: string;
  /** Of its own network, in the order in which the node lists them. */
  readonly addresses: readonly IpAddress[];
  /** Has addresses of IPv6, or blocks of them for its pods, which are not read. */
  readonly hasIpv6: boolean;
  readonly hasIpv6Blocks: boolean;
  /** Its blocks of pod addresses; none where pods have addresses one by one. */
  readonly blocks: readonly Prefix[];
  readonly pods: readonly PodFact[];
  readonly from: Origin;
  /** Where its blocks stand, if that is somewhere else. */
  readonly blocksFrom?: Origin;
  /** `assumed`: no object states them or how long they are; they are around the pods that are seen. */
  readonly blocksState: Finding<unknown>['state'];
}

interface Members {
  readonly nodes: readonly NodeFact[];
  readonly ended: number;
  /** Pods that have no node or no address yet. */
  readonly waiting: number;
  /** Pods that no object of their own tells of. */
  readonly bySlices: number;
}

/** Who is there, by node. */
export function membersOf(objects: Inventory, reading: Reading): Members {
  const ended = objects.of('pod').filter(({ body }) => /^(Succeeded|Failed)$/.test(body.status.phase ?? ''));
  const over = new Set(ended);
  const alive = objects.of('pod').filter((each) => !over.has(each));
  const running = alive.filter(({ body }) => (body.spec.nodeName ?? '') !== '');
  const byNode = grouped(running, ({ body }) => body.spec.nodeName ?? '');
  const others = slicePods(objects);
  const othersByNode = grouped(others, ({ node }) => node);
  const known = new Map<string, Pick<NodeFact, 'name' | 'addresses' | 'hasIpv6' | 'hasIpv6Blocks' | 'from'>>();
  for (const node of objects.of('node')) {
    const { spec, status } = node.body;
    known.set(node.name, {
      name: node.name,
      addresses: internal(node),
      hasIpv6: status.addresses.some(({ address }) => isOfIpv6(address)),
      hasIpv6Blocks: [spec.podCIDR, ...spec.podCIDRs].some(isOfIpv6),
      from: node.origin(['status', 'addresses']),
    });
  }
  for (const node of objects.of('ciliumNode')) {
    if ((known.get(node.name)?.addresses.length ?? 0) > 0) continue;
    const addresses = node.body.spec.addresses.flatMap(({ type, ip }) =>
      type === 'InternalIP' ? (addressOf(ip) ?? []) : [],
    );
    const { spec } = node.body;
    known.set(node.name, {
      name: node.name,
      addresses,
      hasIpv6: spec.addresses.some(({ ip }) => isOfIpv6(ip)),
      hasIpv6Blocks: spec.ipam.podCIDRs.some(isOfIpv6),
      from: node.origin(['spec', 'addresses']),
    });
  }
  for (const node of objects.of('calicoNode')) {
    if ((known.get(node.name)?.addresses.length ?? 0) > 0) continue;
    const [text = ''] = (node.body.spec.bgp.ipv4Address ?? '').split('/');
    const from = node.origin(['spec', 'bgp', 'ipv4Address']);
    const addresses = [addressOf(text) ?? []].flat();
    known.set(node.name, { name: node.name, addresses, hasIpv6: false, hasIpv6Blocks: false, from });
  }
  for (const [name, pods] of byNode) {
    if ((known.get(name)?.addresses.length ?? 0) > 0) continue;
    const [first] = pods;
    const host = pods.flatMap(({ body }) => addressOf(body.status.hostIP) ?? []);
    if (first === undefined) continue;
    const before = known.get(name);
    known.set(name, {
      name,
      addresses: host.slice(0, 1),
      hasIpv6: before?.hasIpv6 === true || pods.some(({ body }) => isOfIpv6(body.status.hostIP)),
      hasIpv6Blocks: before?.hasIpv6Blocks === true,
      from: first.origin(['status', 'hostIP']),
    });
  }
  for (const [name, [first]] of othersByNode) {
    if (first === undefined || known.has(name)) continue;
    known.set(name, { name, addresses: [], hasIpv6: false, hasIpv6Blocks: false, from: first.from });
  }
  const blocks = blocksByNode(objects, reading);
  const nodes = [...known.values()].map((node) => {
    const pods = [
      ...(byNode.get(node.name) ?? []).map((pod) => podFact(pod, node.addresses)),
      ...(othersByNode.get(node.name) ?? []).map((pod) => otherFact(pod, node.addresses)),
    ];
    const own = blocks.get(node.name);
    const [pod] = pods.filter(({ hostNetwork, address }) => !hostNetwork && address !== null);
    const isBelieved = own !== undefined && own.blocks.length > 0 && (pod === undefined || holdsOne(own.blocks, pods));
    if (isBelieved)
      return { ...node, pods, blocks: own.blocks, blocksFrom: own.from, blocksState: 'found', isStated: true } as const;
    return {
      ...node,
      pods,
      isStated: false,
      blocks: blocksAround(pods, reading),
      blocksState: hasLength(reading) ? reading.blockLength.state : ('assumed' as const),
      ...(pod === undefined ? {} : { blocksFrom: pod.from }),
    };
  });
  return {
    nodes: withoutForeign(nodes),
    ended: ended.length,
    bySlices: others.length,
    waiting:
      alive.length +
      others.length -
      nodes.reduce((sum, { pods }) => sum + pods.filter((each) => isPlaced(each) || each.hasIpv6).length, 0),
  };
}

/** Has a place in a picture: an address of its own, or its node's. */
export function isPlaced({ address, hostNetwork }: PodFact): boolean {
  return address !== null || hostNetwork;
}

/** Has addresses, and none that is read. */
export function isUnreadNode({ addresses, hasIpv6 }: NodeFact): boolean {
  return addresses.length === 0 && hasIpv6;
}

/** A cluster whose nodes or pods have addresses of IPv6 only: what of it would be drawn would be made up. */
export function isIpv6Only(nodes: readonly NodeFact[], podRanges: readonly Prefix[]): boolean {
  if (nodes.some(isUnreadNode) && nodes.every(({ addresses }) => addresses.length === 0)) return true;
  const pods = nodes.flatMap((node) => node.pods.filter(({ hostNetwork }) => !hostNetwork));
  if (pods.some(({ address }) => address !== null)) return false;
  return pods.some(({ hasIpv6 }) => hasIpv6) || (podRanges.length === 0 && nodes.some((each) => each.hasIpv6Blocks));
}

/** An address, or a range. */
function isOfIpv6(text: string | null): boolean {
  return (text ?? '').split(/[\s,]+/).some((each) => isIpv6(each) || isIpv6Range(each));
}

/** Pods are the truth: a block in which a node has pods and not one of them is inside is not what its network goes by. */
function holdsOne(blocks: readonly Prefix[], pods: readonly PodFact[]): boolean {
  return pods.some(
    ({ address, hostNetwork }) => address !== null && !hostNetwork && blocks.some((block) => contains(block, address)),
  );
}

function internal(node: Kept<'node'>): readonly IpAddress[] {
  const of = (type: string): readonly IpAddress[] =>
    node.body.status.addresses.flatMap((each) => (each.type === type ? (addressOf(each.address) ?? []) : []));
  return [...new Set(of('InternalIP'))];
}

function podFact(pod: Kept<'pod'>, nodeAddresses: readonly IpAddress[]): PodFact {
  const { podIPs, podIP } = pod.body.status;
  const all = [...podIPs.map(({ ip }) => ip), podIP];
  const [address = null] = all.flatMap((each) => addressOf(each) ?? []);
  return {
    name: pod.name,
    namespace: pod.namespace,
    labels: pod.labels,
    ports: pod.body.spec.namedPorts,
    address,
    hasIpv6: all.some((each) => isIpv6(each ?? '')),
    hostNetwork: pod.body.spec.hostNetwork === true || (address !== null && nodeAddresses.includes(address)),
    from: pod.origin(['status', 'podIP']),
  };
}

function otherFact(pod: NodePod, nodeAddresses: readonly IpAddress[]): PodFact {
  return { ...pod, hostNetwork: pod.address !== null && nodeAddresses.includes(pod.address) };
}

/** Where Cilium wrote a node's block down before it had objects for that. */
const ciliumBlocks = ['network.cilium.io/ipv4-pod-cidr', 'io.cilium.network.ipv4-pod-cidr'] as const;

interface Blocks {
  readonly blocks: readonly Prefix[];
  readonly from: Origin;
}

/** What objects say outright: the product's own where it has them, the node's where the product goes by it. */
function blocksByNode(objects: Inventory, reading: Reading): ReadonlyMap<string, Blocks> {
  const found = new Map<string, Blocks>();
  const add = (node: string, blocks: readonly Prefix[], from: Origin): unknown => {
    const before = found.get(node);
    return found.set(node, {
      blocks: [...new Set([...(before?.blocks ?? []), ...blocks])],
      from: before?.from ?? from,
    });
  };
  for (const { body, origin } of objects.of('blockAffinity')) {
    if (body.spec.state === null || body.spec.state === 'confirmed')
      add(body.spec.node ?? '', rangesOf(body.spec.cidr), origin(['spec', 'cidr']));
  }
  for (const { name, body, origin } of objects.of('ciliumNode')) {
    const { podCIDRs, pools } = body.spec.ipam;
    add(
      name,
      rangesOf([...podCIDRs, ...pools.allocated.flatMap(({ cidrs }) => cidrs)].join(',')),
      origin(['spec', 'ipam']),
    );
  }
  for (const { node, blocks, from } of subnetsOnNodes(objects)) add(node, blocks, from);
  for (const { name, annotations, origin } of objects.of('node')) {
    for (const key of ciliumBlocks) {
      const blocks = rangesOf(annotations[key] ?? null);
      if (blocks.length > 0) add(name, blocks, origin(['metadata', 'annotations', key]));
    }
  }
  if (found.size === 0 && reading.blocksOnNodes === true) {
    for (const { name, body, origin } of objects.of('node')) {
      add(name, nodeBlocks(body.spec), origin(['spec', 'podCIDR']));
    }
  }
  return found;
}

/** `podCIDRs` are all of them; older nodes have `podCIDR` alone. */
export function nodeBlocks(spec: {
  readonly podCIDRs: readonly string[];
  readonly podCIDR: string | null;
}): readonly Prefix[] {
  return rangesOf(spec.podCIDRs.length > 0 ? spec.podCIDRs.join(',') : spec.podCIDR);
}

/** Do pods tell of blocks whose length is known? */
function hasLength(reading: Reading): reading is Reading & Required<Pick<Reading, 'blockLength'>> {
  return reading.blockLength !== undefined && reading.blocksOnNodes !== true;
}

/** What pods tell: of each block of the product's length that one is in, or the smallest range around them. */
function blocksAround(pods: readonly PodFact[], reading: Reading): readonly Prefix[] {
  const addresses = pods.flatMap(({ address, hostNetwork }) => (address === null || hostNetwork ? [] : [address]));
  if (hasLength(reading)) {
    const length = reading.blockLength.value;
    return [...new Set(addresses.map((each) => prefixAround(each, length)))];
  }
  const [first, ...others] = addresses;
  const hull = others.length > 0 ? hullOf(addresses) : null;
  return first === undefined || hull === null || lengthOf(hull) < 20
    ? []
    : [prefixAround(first, Math.min(28, lengthOf(hull)))];
}

interface WithBlocks extends NodeFact {
  /** By an object, rather than by the pods that are in it. */
  readonly isStated: boolean;
}

/**
 * A block around pods in which others have addresses too is no block: there addresses are given one by one. A block that an object
 * states is its node's all the same (Calico lends single addresses of it to others), unless nodes themselves have addresses in it.
 */
function withoutForeign(nodes: readonly WithBlocks[]): readonly NodeFact[] {
  const lengths = [...new Set(nodes.flatMap(({ blocks }) => blocks.map(lengthOf)))];
  const owners = new Map<string, Set<string>>();
  const claim = (address: IpAddress, owner: string): void => {
    for (const length of lengths) {
      const block = prefixAround(address, length);
      owners.set(block, (owners.get(block) ?? new Set()).add(owner));
    }
  };
  for (const node of nodes) {
    for (const address of node.addresses) claim(address, '');
    for (const { address, hostNetwork } of node.pods) if (address !== null && !hostNetwork) claim(address, node.name);
  }
  return nodes.map(({ isStated, ...node }) => ({
    ...node,
    blocks: node.blocks.filter((block) =>
      [...(owners.get(block) ?? [])].every((owner) => owner === node.name || (isStated && owner !== '')),
    ),
  }));
}
