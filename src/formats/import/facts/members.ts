import type { IpAddress, Prefix } from '../../../engine/index.ts';
import type { NamedPort } from '../../../engine/policy/index.ts';
import { addressOf, isIpv6, isIpv6Range } from '../objects/fields.ts';
import type { Inventory, Kept } from '../objects/inventory.ts';
import type { Finding, Reading } from '../products/product.ts';
import type { Origin } from '../problem.ts';
import { grouped } from './grouped.ts';
import { blocksByNode, blocksOf, withoutForeign } from './nodeBlocks.ts';
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
  /** Pods that have further interfaces, in networks that are not the cluster's. */
  readonly inFurther: number;
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
  const others = slicePods(objects);
  const byNode = {
    running: grouped(running, ({ body }) => body.spec.nodeName ?? ''),
    others: grouped(others, ({ node }) => node),
    blocks: blocksByNode(objects, reading),
  };
  const nodes = nodesSeen(objects, byNode).map((node) => {
    const pods = [
      ...(byNode.running.get(node.name) ?? []).map((pod) => podFact(pod, node.addresses)),
      ...(byNode.others.get(node.name) ?? []).map((pod) => otherFact(pod, node.addresses)),
    ];
    return { ...node, pods, ...blocksOf(pods, byNode.blocks.get(node.name), reading) };
  });
  return {
    nodes: withoutForeign(nodes),
    ended: ended.length,
    inFurther: alive.filter(isInFurther).length,
    bySlices: others.length,
    waiting:
      alive.length +
      others.length -
      nodes.reduce((sum, { pods }) => sum + pods.filter((each) => isPlaced(each) || each.hasIpv6).length, 0),
  };
}

/** A node without what is on it. */
type SeenNode = Pick<NodeFact, 'name' | 'addresses' | 'hasIpv6' | 'hasIpv6Blocks' | 'from'>;

interface PodsByNode {
  readonly running: ReadonlyMap<string, readonly Kept<'pod'>[]>;
  readonly others: ReadonlyMap<string, readonly NodePod[]>;
}

/** Nodes by their own objects; those whose addresses these do not tell by their network's objects, else by the pods on them. */
function nodesSeen(objects: Inventory, { running, others }: PodsByNode): readonly SeenNode[] {
  const known = new Map(objects.of('node').map((node) => [node.name, nodeItself(node)]));
  const isTold = (name: string): boolean => (known.get(name)?.addresses.length ?? 0) > 0;
  for (const node of objects.of('ciliumNode')) if (!isTold(node.name)) known.set(node.name, nodeOfCilium(node));
  for (const node of objects.of('calicoNode')) if (!isTold(node.name)) known.set(node.name, nodeOfCalico(node));
  for (const [name, pods] of running) {
    const [first] = pods;
    if (first === undefined || isTold(name)) continue;
    const before = known.get(name);
    known.set(name, {
      name,
      addresses: pods.flatMap(({ body }) => addressOf(body.status.hostIP) ?? []).slice(0, 1),
      hasIpv6: before?.hasIpv6 === true || pods.some(({ body }) => isOfIpv6(body.status.hostIP)),
      hasIpv6Blocks: before?.hasIpv6Blocks === true,
      from: first.origin(['status', 'hostIP']),
    });
  }
  for (const [name, [first]] of others) {
    if (first === undefined || known.has(name)) continue;
    known.set(name, { name, addresses: [], hasIpv6: false, hasIpv6Blocks: false, from: first.from });
  }
  return [...known.values()];
}

function nodeItself({ name, body: { spec, status }, origin }: Kept<'node'>): SeenNode {
  const internal = status.addresses.filter(({ type }) => type === 'InternalIP');
  return {
    name,
    addresses: [...new Set(internal.flatMap(({ address }) => addressOf(address) ?? []))],
    hasIpv6: status.addresses.some(({ address }) => isOfIpv6(address)),
    hasIpv6Blocks: [spec.podCIDR, ...spec.podCIDRs].some(isOfIpv6),
    from: origin(['status', 'addresses']),
  };
}

function nodeOfCilium({ name, body: { spec }, origin }: Kept<'ciliumNode'>): SeenNode {
  const internal = spec.addresses.filter(({ type }) => type === 'InternalIP');
  return {
    name,
    addresses: internal.flatMap(({ ip }) => addressOf(ip) ?? []),
    hasIpv6: spec.addresses.some(({ ip }) => isOfIpv6(ip)),
    hasIpv6Blocks: spec.ipam.podCIDRs.some(isOfIpv6),
    from: origin(['spec', 'addresses']),
  };
}

function nodeOfCalico({ name, body: { spec }, origin }: Kept<'calicoNode'>): SeenNode {
  const [text = ''] = (spec.bgp.ipv4Address ?? '').split('/');
  return {
    name,
    addresses: [addressOf(text) ?? []].flat(),
    hasIpv6: false,
    hasIpv6Blocks: false,
    from: origin(['spec', 'bgp', 'ipv4Address']),
  };
}

/** By what it asks Multus for, or by what that says it has: the cluster's network is the first there. */
function isInFurther({ annotations }: Kept<'pod'>): boolean {
  const asked = annotations['k8s.v1.cni.cncf.io/networks'] ?? '';
  const had = annotations['k8s.v1.cni.cncf.io/network-status'] ?? '';
  return !/^[\s[\]]*$/.test(asked) || [...had.matchAll(/"name":/g)].length > 1;
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
