import type { Assumption, IpAddress, ModelId, Prefix, Settings } from '../../engine/index.ts';
import {
  address as literal,
  contains,
  hostPrefix,
  lengthOf,
  nthAddress,
  overlaps,
  prefix,
  prefixAround,
  unusableIn,
} from '../../engine/index.ts';
import type { ClusterV3, NodeV3, PodV3, ScenarioDocumentV3 } from '../scenario/documentV3.ts';
import { limits, reservedIds, reservedServices } from '../scenario/limits.ts';
import type { ClusterFacts } from './facts/clusterFacts.ts';
import { grouped } from './facts/grouped.ts';
import { covers, rangesHull } from './facts/hull.ts';
import type { NodeFact, PodFact } from './facts/members.ts';
import { isPlaced, isUnreadNode } from './facts/members.ts';
import type { ImportNote } from './problem.ts';
import { label, uniqueIds } from './scenarioNames.ts';
import { labelling, policiesFrom } from './scenarioPolicies.ts';
import { servicesFrom, ways } from './scenarioServices.ts';

/** A scenario of what was read, and what of it had to be left out or made up. */
interface ImportedScenario {
  readonly document: ScenarioDocumentV3;
  readonly notes: readonly ImportNote[];
}

/** A cluster with what joins it to the network. */
interface JoinedCluster {
  readonly facts: ClusterFacts;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly assumed: readonly Assumption[];
  /** Who enforces its policies. */
  readonly enforced: string;
}

/** Where nobody says a range, one that real networks leave alone (RFC 2544). */
const stand = { pods: prefix('198.18.0.0/16'), nodes: prefix('198.19.0.0/16') };

/** What no node or pod may be called, however its services are reached. */
const notForMembers = [...reservedIds, ...reservedServices, ...ways];

/** Pods have their own addresses and nodes their own blocks, as they were read: nothing of that is computed again. */
export function joinedScenario(clusters: readonly JoinedCluster[]): ImportedScenario {
  const notes: ImportNote[] = [];
  const kept = clusters.slice(0, limits.clusters.maximum);
  for (const { facts } of clusters.slice(kept.length)) {
    const counts = { drawn: kept.length, of: clusters.length };
    notes.push({ code: 'not-drawn', cluster: facts.name, what: 'clusters', ...counts });
  }
  const ids = uniqueIds(
    kept.map(({ facts }) => facts.name),
    [...reservedIds],
  );
  const counts = kept.map(({ facts: { nodes } }) => ({
    nodes: nodes.length,
    pods: nodes.reduce((sum, { pods }) => sum + pods.length, 0),
  }));
  const nodesEach = shares(
    counts.map(({ nodes }) => nodes),
    limits.nodesInAll,
  );
  const podsEach = shares(
    counts.map(({ pods }) => pods),
    limits.podsInAll,
  );
  const title = kept.map(({ facts }) => facts.name).join(', ');
  return {
    document: {
      version: 3,
      id: 'imported',
      title: label(title, limits.title.maximum),
      clusters: kept.map((joined, index) => ({
        id: ids[index] ?? `cluster-${index + 1}`,
        name: label(joined.facts.name),
        model: joined.model,
        settings: joined.settings,
        ...(joined.assumed.length === 0 ? {} : { assumed: joined.assumed }),
        ...policiesFrom(joined, notes),
        ...clusterFrom(joined.facts, {
          index,
          most: { nodes: nodesEach[index] ?? 1, pods: podsEach[index] ?? 1 },
          notes,
        }),
      })),
    },
    notes,
  };
}

/** What small clusters do not need of what a document may hold, large ones have. */
function shares(counts: readonly number[], most: number): readonly number[] {
  const found = new Map<number, number>();
  let left = most;
  const bySize = [...counts.entries()].toSorted(([, a], [, b]) => a - b);
  for (const [place, [index, count]] of bySize.entries()) {
    const share = Math.min(Math.max(count, 1), Math.floor(left / (bySize.length - place)));
    found.set(index, share);
    left -= share;
  }
  return counts.map((_, index) => found.get(index) ?? 0);
}

interface Draft {
  readonly index: number;
  /** As many as may be drawn of it. */
  readonly most: { readonly nodes: number; readonly pods: number };
  readonly notes: ImportNote[];
}

function clusterFrom(
  facts: ClusterFacts,
  { index, most, notes }: Draft,
): Pick<ClusterV3, 'podRange' | 'nodeRange' | 'nodeSubnets' | 'nodes' | 'services'> {
  const { name: cluster } = facts;
  const place = placeOfNodes(facts, index);
  const nodes = shownNodes(facts, place.range, { most: most.nodes, notes });
  const podRange = podRangeOf(facts, nodes, index);
  const shown = shownPods(nodes, podRange, most.pods);
  const inAll = facts.nodes.flatMap(({ pods }) => pods.filter(isPlaced)).length;
  const drawn = shown.flatMap(({ pods }) => pods).length;
  if (drawn < inAll) notes.push({ code: 'not-drawn', cluster, what: 'pods', drawn, of: inAll });
  const ofTheirOwn = shown.flatMap(({ pods }) => pods.filter(({ hostNetwork }) => !hostNetwork));
  if (ofTheirOwn.length === 0) notes.push({ code: 'invented', cluster, what: 'pods' });
  const ids = uniqueIds(
    shown.flatMap(({ node, pods }) => [node.name, ...pods.map(({ name }) => name)]),
    notForMembers,
    limits.longId,
  );
  const next = ids.values();
  const idByAddress = new Map<IpAddress, string>();
  const stood = uniqueIds(ofTheirOwn.length > 0 ? [] : shown.map((_, at) => `pod-${at + 1}`), [
    ...notForMembers,
    ...ids,
  ]);
  const blocksEach = blocksOfEach(shown, podRange);
  const documents = shown.map(({ node, pods }, at): NodeV3 => {
    const own = named(next.next().value ?? `node-${at + 1}`, node.name);
    const members = pods.map((pod, number): PodV3 => {
      const { id, ...rest } = named(next.next().value ?? `pod-${at + 1}-${number + 1}`, pod.name);
      if (pod.address !== null) idByAddress.set(pod.address, id);
      const namespace = pod.namespace === '' ? {} : { namespace: pod.namespace };
      const address = pod.address === null || pod.hostNetwork ? {} : { address: pod.address };
      return {
        id,
        ...rest,
        ...namespace,
        ...labelling(pod),
        ...address,
        ...(pod.hostNetwork ? { hostNetwork: true } : {}),
      };
    });
    const blocks = blocksEach[at] ?? [];
    const stands = stood[at];
    const [address, ...further] = node.addresses;
    return {
      ...own,
      ...(address === undefined ? {} : { address }),
      ...(further.length === 0 ? {} : { addresses: further.slice(0, limits.furtherAddresses.maximum) }),
      // Who stands for pods that nobody gave needs a block of somebody's, be it computed.
      ...(stands !== undefined && blocks.length === 0 ? {} : { blocks: blocks.slice(0, limits.blocks.maximum) }),
      pods: stands === undefined ? members : [...members, { id: stands }],
    };
  });
  const services = servicesFrom(facts, { idByAddress, taken: [...ids, ...stood], notes });
  return {
    podRange,
    nodeRange: place.range,
    ...(place.subnets.length === 0 ? {} : { nodeSubnets: place.subnets }),
    nodes: documents,
    ...(services.length === 0 ? {} : { services }),
  };
}

function named(id: string, name: string): { readonly id: string; readonly name?: string } {
  return id === name ? { id } : { id, name: label(name) };
}

interface NodePlace {
  readonly range: Prefix;
  /** Several, or none where the range is the only one. */
  readonly subnets: readonly Prefix[];
}

/** The range of most of a cluster's nodes: a document has one, no shorter than /8, in which all are. */
function placeOfNodes({ nodes, ranges }: ClusterFacts, index: number): NodePlace {
  const addresses = nodes.flatMap((node) => node.addresses.slice(0, 1)).filter(isUsable);
  const [largest = []] = [...grouped(addresses, (each) => prefixAround(each, limits.subnet.minimum)).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const [first] = largest;
  if (first === undefined) {
    const length = lengthFor(nodes.filter(hasComputedAddress).length, 24);
    // Of many nodes in the upper half, where no cluster of a few has its own.
    const offset = length === 24 ? index * 256 : 2 ** 15 + index * 1024;
    return { range: prefixAround(nthAddress(stand.nodes, offset) ?? literal('198.19.0.0'), length), subnets: [] };
  }
  const said = (ranges.nodes?.value ?? []).filter((range) => largest.some((each) => contains(range, each)));
  const subnets = said.map((range) =>
    subnetFor(
      largest.filter((each) => contains(range, each)),
      range,
    ),
  );
  const around = rangesHull([...largest.map(hostPrefix), ...said]) ?? hostPrefix(first);
  const unknown = nodes.filter(hasComputedAddress).length;
  const length = unknown === 0 ? lengthOf(around) : lengthFor(largest.length + unknown, lengthOf(around));
  const range = subnetFor(largest, prefixAround(first, length));
  const apart = subnets.every((each, at) => subnets.every((other, place) => place === at || !overlaps(each, other)));
  const isWhole = apart && subnets.length > 1 && subnets.length <= limits.nodeSubnets.maximum;
  return { range, subnets: isWhole ? subnets : [] };
}

/** No longer than this, and short enough for as many nodes as can be drawn, beside a router and the two addresses that nobody has. */
function lengthFor(nodes: number, longest: number): number {
  return Math.min(longest, 32 - Math.ceil(Math.log2(Math.min(nodes, limits.nodes.maximum) + 3)));
}

/** A subnet in which none of these has an address that a router, or nobody, has. */
function subnetFor(addresses: readonly IpAddress[], around: Prefix): Prefix {
  const base = addresses[0] ?? nthAddress(around, 0) ?? literal('0.0.0.0');
  let length = Math.max(limits.subnet.minimum, Math.min(lengthOf(around), limits.subnet.maximum));
  for (; length > limits.subnet.minimum; length -= 1) {
    const range = prefixAround(base, length);
    const ends = [0, 1, 2 ** (32 - length) - 1].map((offset) => nthAddress(range, offset));
    if (!addresses.some((each) => ends.includes(each))) break;
  }
  return prefixAround(base, length);
}

function hasComputedAddress(node: NodeFact): boolean {
  return node.addresses.length === 0 && !isUnreadNode(node) && node.pods.some(isPlaced);
}

/** Those that are in the range, and those without an address that have pods: it is computed. */
function shownNodes(
  facts: ClusterFacts,
  range: Prefix,
  { most, notes }: { readonly most: number; readonly notes: ImportNote[] },
): readonly NodeFact[] {
  const { name: cluster, nodes } = facts;
  const there = nodes.filter((node) => {
    const [address] = node.addresses;
    return address === undefined ? hasComputedAddress(node) : contains(range, address);
  });
  if (there.length === 0) {
    notes.push({ code: 'invented', cluster, what: 'nodes' });
    const from = { object: '', field: '', file: '', line: 0 };
    return [
      {
        name: 'node-1',
        addresses: [],
        hasIpv6: false,
        hasIpv6Blocks: false,
        blocks: [],
        blocksState: 'assumed',
        pods: [],
        from,
      },
    ];
  }
  // Nodes with more pods come first where not all have room, in the order in which they were.
  const byPods = there.toSorted((a, b) => b.pods.length - a.pods.length).slice(0, Math.min(most, limits.nodes.maximum));
  const largest = new Set(byPods);
  const drawn = there.filter((each) => largest.has(each));
  if (drawn.length < nodes.length)
    notes.push({ code: 'not-drawn', cluster, what: 'nodes', drawn: drawn.length, of: nodes.length });
  return drawn;
}

/** What holds the pods' addresses, nodes' blocks and the ranges that the cluster says; without any, one of nobody's. */
function podRangeOf({ ranges }: ClusterFacts, nodes: readonly NodeFact[], index: number): Prefix {
  const said = ranges.pods?.value ?? [];
  const own = nodes.flatMap(({ pods, blocks }) => [
    ...blocks,
    ...pods.flatMap(({ address, hostNetwork }) => (address === null || hostNetwork ? [] : [hostPrefix(address)])),
  ]);
  const whole = rangesHull([...said, ...own]);
  if (whole === null) return prefixAround(nthAddress(stand.pods, index * 4096) ?? literal('198.18.0.0'), 20);
  if (isFit(whole)) return whole;
  // Ranges too far apart to be one: where most addresses are.
  const [most = []] = [
    ...grouped(own.length > 0 ? own : said, (each) => prefixAround(nthAddress(each, 0) ?? literal('0.0.0.0'), 8)),
  ]
    .map(([, group]) => group)
    .toSorted((a, b) => b.length - a.length);
  const hull = rangesHull(most);
  return hull !== null && isFit(hull) ? hull : stand.pods;
}

function isFit(range: Prefix): boolean {
  return lengthOf(range) >= limits.anyLength.minimum && unusableIn(range) === null;
}

function isUsable(address: IpAddress): boolean {
  return unusableIn(hostPrefix(address)) === null;
}

interface Shown {
  readonly node: NodeFact;
  readonly pods: readonly PodFact[];
}

/** An address once, and of every node some: those with a network of their own before those with their node's. */
function shownPods(nodes: readonly NodeFact[], range: Prefix, most: number): readonly Shown[] {
  const seen = new Set<IpAddress>();
  const fit = nodes.map((node) =>
    node.pods
      .filter(({ address, hostNetwork }) => {
        if (hostNetwork) return true;
        if (address === null || seen.has(address) || !contains(range, address)) return false;
        seen.add(address);
        return true;
      })
      .toSorted((a, b) => Number(a.hostNetwork) - Number(b.hostNetwork))
      .slice(0, limits.pods.maximum),
  );
  const counts = nodes.map(() => 0);
  let left = most;
  for (let round = 0; left > 0 && fit.some(({ length }) => length > round); round += 1) {
    for (const [at, pods] of fit.entries()) {
      if (left === 0 || pods.length <= round) continue;
      counts[at] = round + 1;
      left -= 1;
    }
  }
  return nodes.map((node, at) => {
    const kept = new Set((fit[at] ?? []).slice(0, counts[at] ?? 0));
    return { node, pods: node.pods.filter((pod) => kept.has(pod)) };
  });
}

/** Each node's own blocks; what an earlier node has too is the earlier one's. */
function blocksOfEach(shown: readonly Shown[], range: Prefix): readonly (readonly Prefix[])[] {
  const taken = new Set<Prefix>();
  return shown.map(({ node }) =>
    node.blocks.filter((block) => {
      if (taken.has(block) || !covers(range, block)) return false;
      taken.add(block);
      return true;
    }),
  );
}
