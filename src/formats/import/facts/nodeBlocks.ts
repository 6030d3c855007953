import type { IpAddress, Prefix } from '../../../engine/index.ts';
import { contains, lengthOf, prefixAround } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import { subnetsOnNodes } from '../products/ovnKubernetes.ts';
import type { Reading } from '../products/product.ts';
import type { Origin } from '../problem.ts';
import { hullOf } from './hull.ts';
import type { NodeFact, PodFact } from './members.ts';

interface StatedNode extends NodeFact {
  /** By an object, rather than by the pods that are in it. */
  readonly isStated: boolean;
}

/** Where Cilium wrote a node's block down before it had objects for that. */
const ciliumBlocks = ['network.cilium.io/ipv4-pod-cidr', 'io.cilium.network.ipv4-pod-cidr'] as const;

interface Blocks {
  readonly blocks: readonly Prefix[];
  readonly from: Origin;
}

/** What objects say outright: the product's own where it has them, the node's where the product goes by it. */
export function blocksByNode(objects: Inventory, reading: Reading): ReadonlyMap<string, Blocks> {
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

type KnownBlocks = Pick<StatedNode, 'blocks' | 'blocksFrom' | 'blocksState' | 'isStated'>;

/** What is stated of a node's blocks where its pods do not contradict it; else what its pods tell. */
export function blocksOf(pods: readonly PodFact[], stated: Blocks | undefined, reading: Reading): KnownBlocks {
  const [pod] = pods.filter(({ hostNetwork, address }) => !hostNetwork && address !== null);
  if (stated !== undefined && stated.blocks.length > 0 && (pod === undefined || holdsOne(stated.blocks, pods))) {
    return { blocks: stated.blocks, blocksFrom: stated.from, blocksState: 'found', isStated: true };
  }
  return {
    isStated: false,
    blocks: blocksAround(pods, reading),
    blocksState: hasLength(reading) ? reading.blockLength.state : 'assumed',
    ...(pod === undefined ? {} : { blocksFrom: pod.from }),
  };
}

/** Pods are the truth: a block in which a node has pods and not one of them is inside is not what its network goes by. */
function holdsOne(blocks: readonly Prefix[], pods: readonly PodFact[]): boolean {
  return pods.some(
    ({ address, hostNetwork }) => address !== null && !hostNetwork && blocks.some((block) => contains(block, address)),
  );
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

/**
 * A block around pods in which others have addresses too is no block: there addresses are given one by one. A block that an object
 * states is its node's all the same (Calico lends single addresses of it to others), unless nodes themselves have addresses in it.
 */
export function withoutForeign(nodes: readonly StatedNode[]): readonly NodeFact[] {
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
