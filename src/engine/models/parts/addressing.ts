import type { IpAddress } from '../../net/address.ts';
import { addressOfValue } from '../../net/address.ts';
import type { Prefix } from '../../net/prefix.ts';
import {
  contains,
  hostPrefix,
  lengthOf,
  nthAddress,
  nthBlock,
  overlaps,
  prefix,
  prefixAround,
  rangeOf,
  sizeOf,
} from '../../net/prefix.ts';
import type { PortRange } from '../../rules/match.ts';
import type { Cluster, Node, Pod, Scenario } from '../../scenario.ts';

/** A cluster with every address decided: as it is stated, and computed where nothing is. */
export interface AddressedCluster {
  readonly cluster: Cluster;
  readonly podRange: Prefix;
  /** Its router's address towards the nodes, towards the first of their subnets where they have several. */
  readonly upstream: IpAddress;
  /** What a virtual-IP gateway publishes, and the subnet between a dedicated gateway and the fabric. */
  readonly virtualIp: IpAddress;
  readonly transit: Prefix;
  readonly nodes: readonly AddressedNode[];
}

export interface AddressedNode {
  readonly node: Node;
  /** Its blocks of pod addresses: several, or none. */
  readonly blocks: readonly Prefix[];
  /** What others send to it for its pods: its blocks, and each pod that is in none of them. */
  readonly prefixes: readonly Prefix[];
  /** The bridge's addresses, one in each block; `null` where a pod has an address that nobody can have on a bridge. */
  readonly bridge: readonly BridgeAddress[] | null;
  /** The tunnel device's address: the base of a block, where no pod has it. */
  readonly tunnel: IpAddress;
  readonly pods: readonly AddressedPod[];
}

export interface BridgeAddress {
  readonly address: IpAddress;
  readonly block: Prefix;
}

export interface AddressedPod {
  readonly pod: Pod;
  readonly address: IpAddress;
}

/** The first pod's place in its block: after the tunnel device and the bridge. */
const firstPodOffset = 2;
/** A block's base is the tunnel device's, the first address the bridge's, the last for broadcasts. */
const notForPods = 3;
/** As most clusters have it (kube-controller-manager, --node-cidr-mask-size). */
const usualBlockLength = 24;

/** The range whose addresses are for documentation (RFC 5737): published addresses in its lower half, links in its upper. */
const published = prefix('192.0.2.0/25');
const between = prefix('192.0.2.128/25');

export function addressed(scenario: Scenario, cluster: Cluster, podRange: Prefix): AddressedCluster {
  const place = scenario.clusters.indexOf(cluster);
  const length = scenario.nodePodLength ?? blockLengthFor(cluster, podRange);
  const blocks = blocksOf(cluster, podRange, length);
  return {
    cluster,
    podRange,
    upstream: routerOf(nodeSubnetsOf(cluster)[0] ?? cluster.nodeRange),
    virtualIp: cluster.virtualIp ?? must(nthAddress(published, place + 1)),
    transit: cluster.transit ?? must(nthBlock(between, 30, place)),
    nodes: cluster.nodes.map((node, index) => addressedNode(node, blocks[index] ?? [])),
  };
}

/** Of a rule that translates the source of what its pods send: the ports that it may give. */
export function egressRange({ cluster: { egressPorts: range } }: AddressedCluster): { readonly range?: PortRange } {
  return range === undefined ? {} : { range };
}

/** The subnets of its nodes. */
export function nodeSubnetsOf({ nodeRange, nodeSubnets = [nodeRange] }: Cluster): readonly Prefix[] {
  return nodeSubnets;
}

/** The one that a machine with this address is in. */
export function nodeSubnetOf(cluster: Cluster, address: IpAddress): Prefix {
  return nodeSubnetsOf(cluster).find((subnet) => contains(subnet, address)) ?? cluster.nodeRange;
}

/** Where machines of a node subnet find their router. */
export function routerOf(subnet: Prefix): IpAddress {
  return must(nthAddress(subnet, 1));
}

/** The length of the blocks that nodes get where the scenario says none: the usual one, or what gives every node one. */
export function blockLengthFor({ nodes }: Cluster, podRange: Prefix): number {
  const shortest = lengthOf(podRange) + Math.ceil(Math.log2(Math.max(1, nodes.length)));
  return Math.max(usualBlockLength, shortest);
}

/** What is written down of where its pods' addresses are. */
export function statedPrefixes({ nodes }: Cluster): readonly Prefix[] {
  return nodes.flatMap(({ blocks = [], pods }) => [...blocks, ...statedAddresses(pods).map(hostPrefix)]);
}

function statedAddresses(pods: readonly Pod[]): readonly IpAddress[] {
  const stated: IpAddress[] = [];
  for (const { address } of pods) if (address !== undefined) stated.push(address);
  return stated;
}

/**
 * The blocks of each node in turn: those it says it has, none where it says so of every pod instead, else the next that is free.
 * Block 0 is left free where there is room; where there is none, a node has none.
 */
export function blocksOf(cluster: Cluster, podRange: Prefix, length: number): readonly (readonly Prefix[])[] {
  const stated = statedPrefixes(cluster);
  const count = length < lengthOf(podRange) ? 0 : 2 ** (length - lengthOf(podRange));
  let next = count > cluster.nodes.length ? 1 : 0;
  return cluster.nodes.map(({ blocks, pods }) => {
    if (blocks !== undefined) return blocks;
    if (pods.length > 0 && pods.every(({ address }) => address !== undefined)) return [];
    while (next < count) {
      const block = nthBlock(podRange, length, next);
      next += 1;
      if (block !== null && !stated.some((each) => overlaps(each, block))) return [block];
    }
    return [];
  });
}

/** How many pods without an address of their own find one in these blocks. */
export function roomFor({ pods }: Node, blocks: readonly Prefix[]): number {
  const held = statedAddresses(pods);
  return blocks.reduce((room, block) => {
    const taken = held.filter((address) => contains(block, address)).length;
    return room + Math.max(0, sizeOf(block) - notForPods - taken);
  }, 0);
}

function addressedNode(node: Node, blocks: readonly Prefix[]): AddressedNode {
  const held = new Set(statedAddresses(node.pods));
  const free = freeAddresses(blocks, held);
  const pods = node.pods.map((pod) => ({ pod, address: pod.address ?? must(free.next().value ?? null) }));
  const addresses = new Set(pods.map(({ address }) => address));
  const strays = [...held].filter((address) => !blocks.some((block) => contains(block, address)));
  const bridge = strays.length > 0 ? null : bridgeFor(blocks, addresses);
  return {
    node,
    blocks,
    prefixes: [...blocks, ...strays.map(hostPrefix)],
    bridge,
    tunnel: tunnelFor(node, blocks, new Set([...addresses, ...(bridge ?? []).map(({ address }) => address)])),
    pods,
  };
}

function* freeAddresses(blocks: readonly Prefix[], held: ReadonlySet<IpAddress>): Generator<IpAddress, null> {
  for (const block of blocks) {
    const { first, last } = rangeOf(block);
    for (let value = first + firstPodOffset; value < last; value += 1) {
      const address = addressOfValue(value);
      if (!held.has(address)) yield address;
    }
  }
  return null;
}

/** A bridge has the first address of each block that no pod has; a pod at the base or the end of a block would be nobody's neighbour. */
function bridgeFor(blocks: readonly Prefix[], pods: ReadonlySet<IpAddress>): readonly BridgeAddress[] | null {
  const made = blocks.map((block) => {
    const size = sizeOf(block);
    const isOdd = [0, size - 1].some((offset) => pods.has(must(nthAddress(block, offset))));
    if (size < 4 || isOdd) return null;
    const address = firstFree(block, 1, pods);
    return address === null || address === nthAddress(block, size - 1) ? null : { address, block };
  });
  return made.every((each) => each !== null) ? made : null;
}

/** Without a block, as with Cilium's native tunnels, the node's own address does. */
function tunnelFor({ address }: Node, blocks: readonly Prefix[], taken: ReadonlySet<IpAddress>): IpAddress {
  const [block] = blocks;
  return (block === undefined ? null : firstFree(block, 0, taken)) ?? address;
}

function firstFree(block: Prefix, from: number, taken: ReadonlySet<IpAddress>): IpAddress | null {
  for (let offset = from; offset < sizeOf(block); offset += 1) {
    const address = nthAddress(block, offset);
    if (address !== null && !taken.has(address)) return address;
  }
  return null;
}

/** The smallest range that holds all of these; `null` where there are none. */
export function rangeAround(prefixes: readonly Prefix[]): Prefix | null {
  const [first] = prefixes;
  if (first === undefined) return null;
  const base = must(nthAddress(first, 0));
  let length = Math.min(...prefixes.map(lengthOf));
  while (length > 0) {
    const around = prefixAround(base, length);
    if (prefixes.every((each) => overlaps(around, each))) return around;
    length -= 1;
  }
  return prefixAround(base, 0);
}

/** The scenario was checked at the edge, so there is a value. */
function must<Value>(value: Value | null): Value {
  if (value === null) throw new Error('the scenario does not fit its ranges; check it before compiling');
  return value;
}
