import type { IpAddress, Prefix } from '../../../engine/index.ts';
import { contains, hostPrefix, lengthOf } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Finding, Reading } from '../products/product.ts';
import { assumed, found } from '../products/product.ts';
import type { ImportNote } from '../problem.ts';
import { generalRanges } from './generalRanges.ts';
import { covers, hullOf, inAny, outermost, spread } from './hull.ts';
import type { NodeFact } from './members.ts';
import { nodeBlocks } from './nodeBlocks.ts';
import type { ServiceFact } from './services.ts';

type Ranges = Finding<readonly Prefix[]>;

export interface FoundRanges {
  readonly pods: Ranges | null;
  readonly nodes: Ranges | null;
  readonly services: Ranges | null;
  readonly notes: readonly ImportNote[];
}

/** The ranges of a cluster. Pods' addresses are the truth: where configuration says otherwise, it is said, and they are right. */
export function rangesFound(
  cluster: string,
  objects: Inventory,
  reading: Reading,
  members: { readonly nodes: readonly NodeFact[]; readonly services: readonly ServiceFact[] },
): FoundRanges {
  const { nodes, services } = members;
  const general = generalRanges(objects);
  // What Kubernetes was told goes before what a product's settings make likely.
  const likely = reading.podRanges?.state === 'assumed' ? reading.podRanges : undefined;
  const own = likely === undefined ? reading.podRanges : (general.pods ?? around(likely, nodes));
  const configured = own ?? general.pods ?? usual(reading.usualPodRanges ?? general.usualPods, nodes);
  const { pods, notes } = byPods(cluster, nodes, {
    configured,
    isProvable: configured !== likely,
    isInBlocks: reading.blockLength !== undefined,
  });
  const addresses = nodes.flatMap((node) => node.addresses);
  const hull = hullOf(addresses);
  const nodesFrom = nodes.filter((node) => node.addresses.length > 0).map(({ from }) => from);
  const serviceHull = hullOf(services.map(({ clusterIp }) => clusterIp));
  return {
    pods,
    // Which subnet an address is in no object says: a /24 is most often right, and never too small.
    nodes: hull === null ? null : assumed(nodeRanges(addresses, pods?.value ?? []), ...nodesFrom),
    services:
      reading.serviceRanges ??
      general.services ??
      (services.every(({ clusterIp }) => inAny(general.usualServices?.value ?? [], clusterIp))
        ? general.usualServices
        : null) ??
      (serviceHull === null ? null : assumed([widened(serviceHull, 24)], ...services.map(({ from }) => from))),
    notes: [...notes, ...nodesDisagree(cluster, objects, nodes)],
  };
}

/** What is usual is only taken where no pod is seen to have another address, and no node one of it. */
function usual(usualPodRanges: Ranges | null, nodes: readonly NodeFact[]): Ranges | null {
  if (usualPodRanges === null) return null;
  const isSeen = seenOf(nodes).every((each) => usualPodRanges.value.some((range) => covers(range, each)));
  return isSeen && isFree(usualPodRanges.value, nodes) ? usualPodRanges : null;
}

/** What pods keep their address towards is theirs as a rule, and of a whole network that has nodes or other clusters in it their part. */
function around(routed: Ranges, nodes: readonly NodeFact[]): Ranges | null {
  const isTheirs = seenOf(nodes).length === 0 || routed.value.every((each) => lengthOf(each) >= 12);
  return isTheirs && isFree(routed.value, nodes) ? routed : null;
}

function seenOf(nodes: readonly NodeFact[]): readonly Prefix[] {
  return nodes.flatMap((node) => [
    ...node.blocks,
    ...node.pods.flatMap(({ address, hostNetwork }) => (address === null || hostNetwork ? [] : [hostPrefix(address)])),
  ]);
}

function isFree(ranges: readonly Prefix[], nodes: readonly NodeFact[]): boolean {
  return !nodes.some(({ addresses }) => addresses.some((each) => inAny(ranges, each)));
}

function nodeRanges(addresses: readonly IpAddress[], pods: readonly Prefix[]): readonly Prefix[] {
  return spread(addresses.map(hostPrefix)).map((each) => {
    const wide = widened(each, 24);
    // Nodes and pods of one subnet stay in one; beside each other they are not made to overlap.
    return pods.some((range) => !addresses.some((own) => contains(range, own)) && covers(wide, range)) ? each : wide;
  });
}

function widened(range: Prefix, length: number): Prefix {
  const [base = '', own = '32'] = range.split('/');
  return Number(own) <= length ? range : (rangesOf(`${base}/${length}`)[0] ?? range);
}

function byPods(
  cluster: string,
  nodes: readonly NodeFact[],
  {
    configured,
    isProvable,
    isInBlocks,
  }: {
    readonly configured: Ranges | null;
    readonly isProvable: boolean;
    /** Pods have addresses of blocks whose length is known. */
    readonly isInBlocks: boolean;
  },
): { readonly pods: Ranges | null; readonly notes: readonly ImportNote[] } {
  const pods = nodes.flatMap((node) =>
    node.pods.filter(({ address, hostNetwork }) => address !== null && !hostNetwork),
  );
  const addresses = pods.flatMap(({ address }) => address ?? []);
  const blocks = nodes.flatMap((node) =>
    isInBlocks || node.blocksState === 'found' || addresses.length === 0 ? node.blocks : [],
  );
  if (configured === null || configured.value.length === 0) {
    // The smallest that fits those that are seen, and the blocks of nodes: it is at least so large.
    const seen = [...addresses.map(hostPrefix), ...blocks];
    const from =
      addresses.length > 0
        ? pods.map((each) => each.from)
        : nodes.flatMap((node) => (node.blocks.length > 0 ? [node.blocksFrom ?? node.from] : []));
    return { pods: seen.length === 0 ? null : assumed(spread(seen), ...from), notes: [] };
  }
  const outside = pods.filter(({ address }) => address !== null && !inAny(configured.value, address));
  const [stray] = outside;
  if (stray === undefined) {
    const isProved = isProvable && addresses.length > 0 && configured.state === 'assumed';
    return {
      pods: isProved
        ? found(configured.value, ...configured.from, ...pods.slice(0, 1).map(({ from }) => from))
        : configured,
      notes: [],
    };
  }
  const [from] = configured.from;
  const strays = spread(outside.flatMap(({ address }) => (address === null ? [] : [hostPrefix(address)])));
  const isPart = outside.length < pods.length;
  return {
    // How far a range goes beyond the pods that are seen in it, nobody says.
    pods: assumed(isPart ? outermost([...configured.value, ...strays]) : strays, ...outside.map((each) => each.from)),
    notes:
      from === undefined
        ? []
        : [{ code: 'disagrees', cluster, says: configured.value.join(', '), pods: strays.join(', '), from }],
  };
}

/** A block that Kubernetes gave a node, and that its network does not go by. */
function nodesDisagree(cluster: string, objects: Inventory, nodes: readonly NodeFact[]): readonly ImportNote[] {
  for (const node of objects.of('node')) {
    const blocks = nodeBlocks(node.body.spec);
    const pods = nodes.find(({ name }) => name === node.name)?.pods ?? [];
    const strays = pods.flatMap(({ address, hostNetwork }) =>
      address === null || hostNetwork || blocks.length === 0 || inAny(blocks, address) ? [] : [address],
    );
    const hull = hullOf(strays);
    if (hull === null) continue;
    const from = node.origin(['spec', 'podCIDR']);
    return [{ code: 'disagrees', cluster, says: `${node.name}: ${blocks.join(', ')}`, pods: hull, from }];
  }
  return [];
}
