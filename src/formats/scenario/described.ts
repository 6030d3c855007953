import type { IpAddress, Prefix } from '../../engine/index.ts';
import {
  address as parsed,
  hostPrefix,
  lengthOf,
  nthAddress,
  prefixAround,
  rangeAround,
  sizeOf,
} from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { limits } from './limits.ts';
import { pathText } from './places.ts';
import type { Problem } from './problem.ts';
import type { ReadV3 } from './schemaV3.ts';

type ReadCluster = ReadV3['clusters'][number];
type ReadNode = ReadCluster['nodes'][number];
type ReadPod = ReadNode['pods'][number];
type ReadHost = ReadV3['hosts'][number];
type ReadRouter = ReadV3['routers'][number];

/** A document with what follows from the rest filled in: names, ranges, nodes' addresses. */
export interface DescribedScenario extends Omit<ReadV3, 'clusters' | 'hosts' | 'routers' | 'title'> {
  readonly title: string;
  readonly clusters: readonly DescribedCluster[];
  readonly hosts: readonly (ReadHost & Named)[];
  readonly routers: readonly (ReadRouter & Named)[];
}

interface Named {
  readonly name: string;
}

export interface DescribedCluster extends Omit<ReadCluster, 'nodes' | 'name'>, Named {
  readonly podRange: Prefix;
  readonly nodeRange: Prefix;
  readonly nodes: readonly DescribedNode[];
}

export interface DescribedNode extends Omit<ReadNode, 'pods' | 'name'>, Named {
  readonly address: IpAddress;
  readonly pods: readonly (ReadPod & Named)[];
}

/** What follows from the rest, or which range follows from nothing. */
export function describedBy(document: ReadV3): Result<DescribedScenario, readonly Problem[]> {
  const clusters = document.clusters.map((each) => described(each, document.reusedPodRange));
  const missing = clusters.flatMap(({ podRange, nodeRange }, index) => [
    ...(podRange === null ? [missingField(index, 'podRange')] : []),
    ...(nodeRange === null ? [missingField(index, 'nodeRange')] : []),
  ]);
  if (missing.length > 0) return failed(missing);
  const { id, title = id, hosts, routers } = document;
  return ok({
    ...document,
    title,
    clusters: clusters.flatMap(({ podRange, nodeRange, ...rest }) =>
      podRange === null || nodeRange === null ? [] : [{ ...rest, podRange, nodeRange }],
    ),
    hosts: hosts.map(named),
    routers: routers.map(named),
  });
}

function missingField(index: number, field: 'podRange' | 'nodeRange'): Problem {
  return { path: pathText(['clusters', index, field]), code: 'missing-field', field };
}

/** A name is for people; without one, the id is. */
function named<Of extends { readonly id: string; readonly name?: string }>(of: Of): Of & Named {
  return { ...of, name: of.name ?? of.id };
}

function described(cluster: ReadCluster, reusedPodRange: Prefix | undefined) {
  const { nodeSubnets = [] } = cluster;
  const nodeRange = cluster.nodeRange ?? rangeAround(nodeSubnets) ?? nodeRangeOf(cluster);
  const held = new Set(cluster.nodes.flatMap(({ address }) => address ?? []));
  const free = nodeRange === null ? [] : freeIn(nodeSubnets[0] ?? nodeRange, held, cluster.nodes.length);
  const next = free.values();
  return {
    ...named(cluster),
    podRange: cluster.podRange ?? podRangeOf(cluster) ?? reusedPodRange ?? null,
    nodeRange,
    nodes: cluster.nodes.map((node) => ({
      ...named(node),
      // Where there is no room, the address that is outside is reported.
      address: node.address ?? next.next().value ?? outside,
      pods: node.pods.map(named),
    })),
  };
}

const outside = parsed('0.0.0.0');

function podRangeOf({ nodes }: ReadCluster): Prefix | null {
  return rangeAround(
    nodes.flatMap(({ blocks = [], pods }) => [
      ...blocks,
      ...pods.flatMap(({ address, hostNetwork }) =>
        address === undefined || hostNetwork === true ? [] : [hostPrefix(address)],
      ),
    ]),
  );
}

/** With room for a router at its first address, and none at either end. */
function nodeRangeOf({ nodes }: ReadCluster): Prefix | null {
  const held = nodes.flatMap(({ address }) => address ?? []);
  const [first] = held;
  const around = rangeAround(held.map(hostPrefix));
  if (first === undefined || around === null) return null;
  for (let length = Math.min(lengthOf(around), limits.subnet.maximum); length > 0; length -= 1) {
    const range = prefixAround(first, length);
    const ends = [0, 1, sizeOf(range) - 1].map((offset) => nthAddress(range, offset));
    if (!held.some((address) => ends.includes(address)) && sizeOf(range) > nodes.length + 3) return range;
  }
  return null;
}

/** Addresses are given out from the eleventh on, as people do, or from the second where a range is small. */
function freeIn(range: Prefix, held: ReadonlySet<IpAddress>, count: number): readonly IpAddress[] {
  const start = sizeOf(range) > count + held.size + 12 ? 11 : 2;
  const found: IpAddress[] = [];
  for (let offset = start; offset < sizeOf(range) - 1 && found.length < count; offset += 1) {
    const address = nthAddress(range, offset);
    if (address !== null && !held.has(address)) found.push(address);
  }
  return found;
}
