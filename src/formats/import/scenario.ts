import type { IpAddress, Prefix } from '../../engine/index.ts';
import {
  address as literal,
  contains,
  hostPrefix,
  lengthOf,
  nthAddress,
  prefix,
  prefixAround,
} from '../../engine/index.ts';
import type { ClusterV2, ScenarioDocumentV2, ServiceV2 } from '../scenario/documentV2.ts';
import { limits, reservedIds } from '../scenario/limits.ts';
import type { ClusterFacts } from './facts/clusterFacts.ts';
import { rangesHull } from './facts/hull.ts';
import type { NodeFact, PodFact } from './facts/members.ts';
import type { ImportNote } from './problem.ts';

/** A scenario of what was read, and what of it had to be left out or made up. */
export interface ImportedScenario {
  readonly document: ScenarioDocumentV2;
  readonly notes: readonly ImportNote[];
  /** Who each drawn thing is, by its id in the document. */
  readonly names: ReadonlyMap<string, string>;
}

/** Where nobody says a range, one that real networks leave alone (RFC 2544, RFC 5737). */
const stand = {
  pods: prefix('198.18.0.0/16'),
  nodes: prefix('198.19.0.0/24'),
  virtual: prefix('192.0.2.0/24'),
  transit: prefix('198.51.100.0/24'),
};

const usualBlock = 24;

export function scenarioOf(clusters: readonly ClusterFacts[]): ImportedScenario {
  const notes: ImportNote[] = [];
  const names = new Map<string, string>();
  const podsEach = Math.floor(limits.podsInAll / Math.max(1, clusters.length));
  const nodesEach = Math.floor(limits.nodesInAll / Math.min(limits.clusters.maximum, Math.max(1, clusters.length)));
  const ids = uniqueIds(
    clusters.map(({ name }) => name),
    [...reservedIds],
  );
  const drawn = clusters.slice(0, limits.clusters.maximum).map((facts, index) => {
    const draft = {
      facts,
      index,
      id: ids[index] ?? `cluster-${index + 1}`,
      most: { nodes: nodesEach, pods: podsEach },
      notes,
      names,
    };
    return clusterFrom(draft);
  });
  const longest = Math.max(...drawn.map(({ blockLength }) => blockLength));
  const [first] = drawn;
  return {
    document: {
      version: 2,
      id: 'imported',
      title: clusters
        .map(({ name }) => name)
        .join(', ')
        .slice(0, limits.title.maximum),
      summary: '',
      reusedPodRange: roomy(
        first?.podRange ?? stand.pods,
        longest,
        Math.max(...drawn.map(({ document }) => document.nodes.length)),
      ),
      nodePodLength: longest,
      clusters: drawn.map(({ document }) => document),
      hosts: [],
      filters: [],
      earlier: [],
    },
    notes,
    names,
  };
}

interface Draft {
  readonly facts: ClusterFacts;
  readonly index: number;
  readonly id: string;
  /** As many as are drawn of it. */
  readonly most: { readonly nodes: number; readonly pods: number };
  readonly notes: ImportNote[];
  readonly names: Map<string, string>;
}

function clusterFrom({ facts, index, id, most, notes, names }: Draft): {
  readonly document: ClusterV2;
  readonly blockLength: number;
  readonly podRange: Prefix;
} {
  const housed = facts.nodes.filter(({ addresses }) => addresses.length > 0);
  const all = housed.length > 0 ? housed : [invented(facts, index, notes)];
  const nodes = all.slice(0, most.nodes);
  if (nodes.length < all.length) {
    notes.push({ code: 'not-drawn', cluster: facts.name, what: 'nodes', drawn: nodes.length, of: all.length });
  }
  const each = Math.min(limits.pods.maximum, Math.max(1, Math.floor(most.pods / nodes.length)));
  const shown = nodes.map((node) => ({ node, pods: podsOf(node).slice(0, each) }));
  const podCount = shown.reduce((sum, { pods }) => sum + pods.length, 0);
  const inAll = nodes.reduce((sum, node) => sum + podsOf(node).length, 0);
  if (podCount < inAll)
    notes.push({ code: 'not-drawn', cluster: facts.name, what: 'pods', drawn: podCount, of: inAll });
  if (podCount === 0) notes.push({ code: 'invented', cluster: facts.name, what: 'pods' });
  const people = shown.flatMap(({ node, pods }) => [node.name, ...pods.map((pod) => pod.name)]);
  const stood = podCount === 0 ? shown.map((_, at) => `pod-${at + 1}`) : [];
  const ids = uniqueIds([...people, ...stood], [...reservedIds]);
  let next = 0;
  const take = (name: string): string => {
    const short = ids[next] ?? `n-${next}`;
    next += 1;
    names.set(`${id}/${short}`, name);
    return short;
  };
  const idByAddress = new Map<IpAddress, string>();
  const documents = shown.map(({ node, pods }) => {
    const address = node.addresses[0] ?? literal('0.0.0.0');
    const own = { id: take(node.name), name: label(node.name), address };
    const members = pods.map((pod) => {
      const short = take(pod.name);
      if (pod.address !== null) idByAddress.set(pod.address, short);
      return { id: short, name: label(pod.name) };
    });
    return { ...own, pods: members };
  });
  const withPods =
    podCount > 0
      ? documents
      : documents.map((node, at) => ({ ...node, pods: [{ id: take(stood[at] ?? ''), name: stood[at] ?? '' }] }));
  const podRange =
    rangesHull(facts.ranges.pods?.value ?? []) ??
    prefixAround(nthAddress(stand.pods, index * 4096) ?? literal('198.18.0.0'), 20);
  const addresses = withPods.map(({ address }) => address);
  const nodeRange = subnetFor(addresses, facts.ranges.nodes?.value ?? []);
  const blockLength = blockLengthFor(facts, podRange, {
    nodes: withPods.length,
    pods: Math.max(...withPods.map(({ pods }) => pods.length)),
  });
  return {
    blockLength,
    podRange,
    document: {
      id,
      name: label(facts.name),
      podRange: roomy(podRange, blockLength, withPods.length),
      nodeRange,
      virtualIp: nthAddress(stand.virtual, 10 + index) ?? '192.0.2.10',
      transit: prefixAround(nthAddress(stand.transit, index * 4) ?? literal('198.51.100.0'), 30),
      nodes: withPods,
      services: servicesFrom(facts, { idByAddress, taken: [...ids], notes }),
    },
  };
}

/** Pods of their node's own network are the node as far as addresses go. */
function podsOf(node: NodeFact): readonly PodFact[] {
  return node.pods.filter(({ hostNetwork, address }) => !hostNetwork && address !== null);
}

function invented(facts: ClusterFacts, index: number, notes: ImportNote[]): NodeFact {
  notes.push({ code: 'invented', cluster: facts.name, what: 'nodes' });
  const address = nthAddress(
    prefixAround(nthAddress(prefix('198.19.0.0/16'), index * 256) ?? literal('198.19.0.0'), 24),
    10,
  );
  const from = { object: '', field: '', file: '', line: 0 };
  return { name: 'node-1', addresses: address === null ? [] : [address], blocks: [], pods: [], from };
}

/** The subnet around the nodes, in which none has an address that a router, or nobody, has. */
function subnetFor(addresses: readonly IpAddress[], said: readonly Prefix[]): Prefix {
  const around =
    rangesHull([
      ...addresses.map(hostPrefix),
      ...said.filter((range) => addresses.some((each) => contains(range, each))),
    ]) ?? stand.nodes;
  let length = Math.min(lengthOf(around), limits.subnet.maximum);
  const base = addresses[0] ?? literal('198.19.0.10');
  for (; length > limits.subnet.minimum; length -= 1) {
    const range = prefixAround(base, length);
    const ends = [0, 1, 2 ** (32 - length) - 1].map((offset) => nthAddress(range, offset));
    if (!addresses.some((each) => ends.includes(each))) break;
  }
  return prefixAround(base, length);
}

/** Long enough that each node has a block, short enough that each pod has an address. */
function blockLengthFor(
  facts: ClusterFacts,
  range: Prefix,
  { nodes, pods }: { readonly nodes: number; readonly pods: number },
): number {
  const said =
    facts.nodes.flatMap(({ blocks }) => blocks.map(lengthOf))[0] ?? facts.reading.blockLength?.value ?? usualBlock;
  const room = 32 - Math.ceil(Math.log2(pods + 3));
  const enough = lengthOf(range) + Math.ceil(Math.log2(Math.max(1, nodes)));
  return Math.max(8, Math.min(30, room, Math.max(said, enough)));
}

/** A range with a block for every node. */
function roomy(range: Prefix, blockLength: number, nodes: number): Prefix {
  const wanted = Math.max(8, blockLength - Math.ceil(Math.log2(Math.max(1, nodes))));
  return lengthOf(range) <= wanted ? range : prefixAround(nthAddress(range, 0) ?? literal('0.0.0.0'), wanted);
}

function servicesFrom(
  facts: ClusterFacts,
  {
    idByAddress,
    taken,
    notes,
  }: {
    readonly idByAddress: ReadonlyMap<IpAddress, string>;
    readonly taken: readonly string[];
    readonly notes: ImportNote[];
  },
): readonly ServiceV2[] {
  // Those that somebody outside can reach come first: they are what the picture is about.
  const worth = facts.services
    .filter(({ backends }) => backends.some((each) => idByAddress.has(each)))
    .toSorted((a, b) => Number(isPublished(b)) - Number(isPublished(a)));
  const drawn = worth.slice(0, limits.services.maximum);
  if (drawn.length < facts.services.length) {
    notes.push({
      code: 'not-drawn',
      cluster: facts.name,
      what: 'services',
      drawn: drawn.length,
      of: facts.services.length,
    });
  }
  const ids = uniqueIds(
    drawn.map(({ name }) => name),
    taken,
  );
  const announced = facts.ways.some(({ value }) => value === 'load-balancer-bgp') ? 'bgp' : 'l2';
  return drawn.map((service, index) => ({
    id: ids[index] ?? `service-${index + 1}`,
    name: label(service.name),
    protocol: service.protocol,
    clusterIp: service.clusterIp,
    port: service.port,
    ...(service.targetPort === null ? {} : { targetPort: service.targetPort }),
    pods: [...new Set(service.backends.flatMap((each) => idByAddress.get(each) ?? []))].slice(
      0,
      limits.endpoints.maximum,
    ),
    ...(service.nodePort === null ? {} : { nodePort: service.nodePort }),
    ...(service.loadBalancer === null
      ? {}
      : {
          loadBalancer: {
            address: service.loadBalancer,
            sources: service.sources.slice(0, limits.sourceRanges.maximum),
          },
        }),
    externalIps: service.externalIps.slice(0, limits.externalIps.maximum),
    announced,
    externalTrafficPolicy: service.externalTraffic,
    internalTrafficPolicy: service.internalTraffic,
  }));
}

function isPublished({ loadBalancer, nodePort, externalIps }: ClusterFacts['services'][number]): boolean {
  return loadBalancer !== null || nodePort !== null || externalIps.length > 0;
}

/** Ids as documents have them, each once: a name cut to what fits, with a number where it is taken. */
function uniqueIds(names: readonly string[], taken: readonly string[]): readonly string[] {
  const seen = new Set<string>(taken);
  return names.map((name) => {
    const plain = shortened(name.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-'), limits.idLength) || 'x';
    let id = plain;
    for (let number = 2; seen.has(id); number += 1)
      id = `${shortened(plain, limits.idLength - 1 - String(number).length)}-${number}`;
    seen.add(id);
    return id;
  });
}

function shortened(text: string, most: number): string {
  return text
    .replace(/^-+/, '')
    .slice(0, most)
    .replaceAll(/^-+|-+$/g, '');
}

function label(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '').trim();
  return (plain === '' ? '?' : plain).slice(0, limits.name.maximum);
}
