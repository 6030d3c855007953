import type { DeviceId, Device, Prefix, Rule, Topology, TunnelKind, IpAddress } from '../../../engine/index.ts';
import { contains, overlaps, parsePrefix, hopsOf, send } from '../../../engine/index.ts';
import type { EndpointPair, PairOutcome } from './pairOutcome.ts';
import { atAdvisedAddress, atOwnAddress } from './pairOutcome.ts';

/** RFC 1918, and the shared space of RFC 6598. */
const ranges: readonly Prefix[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']
  .map(parsePrefix)
  .filter((prefix) => prefix !== null);

function isPrivate(address: IpAddress): boolean {
  return ranges.some((range) => contains(range, address));
}

/** Where a network stands on the questions that tell networks apart, as sends through it answer them. */
export interface Axes {
  /** Does no pod have the address of a pod of another cluster? */
  readonly unique: boolean;
  /** How many pods the routers outside the clusters have routes to. */
  readonly routed: 'all' | 'some' | 'none';
  /** What carries packets between the nodes of a cluster, and between clusters; `null`: they go bare. */
  readonly tunnels: { readonly inside: TunnelKind | null; readonly between: TunnelKind | null };
  /** Pods of one cluster among themselves. */
  readonly inside: PairOutcome;
  /** Pods of different clusters, at the receiver's own address. */
  readonly between: PairOutcome;
  /** The same at the address that somebody who knows this network would dial. */
  readonly advised: PairOutcome;
  readonly hosts: readonly HostAxes[];
  /** Destinations towards which pods are let go untranslated, beside their own range. */
  readonly exceptions: readonly Prefix[];
}

/** Pods and one machine outside. */
export interface HostAxes {
  readonly host: DeviceId;
  /** With an address that means something only in private networks (RFC 1918, RFC 6598), or in the internet. */
  readonly ground: 'private' | 'public';
  readonly out: PairOutcome;
  /** The host dials a pod's own address. */
  readonly in: PairOutcome;
  /** The host dials what is published for a pod. */
  readonly advisedIn: PairOutcome;
}

/** One pod of each node is asked for, because nodes treat their pods alike, and the first of each cluster asks. */
export function axesOf(topology: Topology): Axes {
  const pods = firstOf(topology, ({ node }) => node);
  const askers = firstOf(topology, ({ cluster }) => cluster);
  const pairs = askers.flatMap((from) => pods.flatMap((to) => (from === to ? [] : [[from.id, to.id] as const])));
  const together = ([from, to]: EndpointPair): boolean => clusterOf(topology, from) === clusterOf(topology, to);
  const [inside, between] = [pairs.filter(together), pairs.filter((pair) => !together(pair))];
  return {
    unique: isUnique(topology),
    routed: routedIn(topology),
    tunnels: {
      inside: tunnelAlong(topology, inside, 'any'),
      between: tunnelAlong(topology, between, 'between-clusters'),
    },
    inside: atOwnAddress(topology, inside),
    between: atOwnAddress(topology, between),
    advised: atAdvisedAddress(topology, between),
    hosts: [...topology.devices.values()]
      .filter(({ role }) => role === 'host')
      .map((host) => hostAxes(topology, host, { askers, pods })),
    exceptions: exceptionsIn(topology),
  };
}

function firstOf({ devices }: Topology, placeOf: (pod: Device) => string | null): readonly Device[] {
  const pods = [...devices.values()].filter(({ role }) => role === 'pod');
  return pods.filter((pod, index) => pods.findIndex((each) => placeOf(each) === placeOf(pod)) === index);
}

interface Asked {
  readonly askers: readonly Device[];
  readonly pods: readonly Device[];
}

function hostAxes(topology: Topology, { id }: Device, { askers, pods }: Asked): HostAxes {
  const inwards = pods.map((pod) => [id, pod.id] as const);
  const own = topology.directory.get(id)?.own.address;
  return {
    host: id,
    ground: own !== undefined && isPrivate(own) ? 'private' : 'public',
    out: atOwnAddress(
      topology,
      askers.map((pod) => [pod.id, id] as const),
    ),
    in: atOwnAddress(topology, inwards),
    advisedIn: atAdvisedAddress(topology, inwards),
  };
}

function isUnique(topology: Topology): boolean {
  const owners = new Map<string, string | null>();
  for (const { own, endpoint } of topology.directory.values()) {
    const device = topology.devices.get(endpoint);
    if (device?.role !== 'pod') continue;
    const known = owners.get(own.address);
    if (known !== undefined && known !== device.cluster) return false;
    owners.set(own.address, device.cluster);
  }
  return true;
}

function routedIn(topology: Topology): Axes['routed'] {
  const routes = [...topology.devices.values()]
    .filter(({ role, cluster }) => role === 'router' && cluster === null)
    .flatMap((router) => router.routes)
    .filter(({ kind, prefix }) => kind === 'unicast' && prefix !== '0.0.0.0/0');
  const known = podAddresses(topology).map((address) => routes.some(({ prefix }) => contains(prefix, address)));
  if (known.every(Boolean)) return 'all';
  return known.some(Boolean) ? 'some' : 'none';
}

function podAddresses({ directory, devices }: Topology) {
  return [...directory.values()]
    .filter(({ endpoint }) => devices.get(endpoint)?.role === 'pod')
    .map(({ own }) => own.address);
}

/** Read off the rules that translate what pods send. */
function exceptionsIn({ devices, clusters }: Topology): readonly Prefix[] {
  const found = [...devices.values()]
    .filter(({ cluster }) => cluster !== null)
    .flatMap(({ cluster, hooks }) => {
      const own = clusters.find(({ id }) => id === cluster)?.podRange;
      if (own === undefined) return [];
      return hooks.postrouting
        .filter(({ match }) => match.source?.some((prefix) => overlaps(prefix, own)) === true)
        .flatMap(untranslatedIn)
        .filter((prefix) => prefix !== own);
    });
  return [...new Set(found)];
}

function untranslatedIn({ kind, match }: Rule): readonly Prefix[] {
  switch (kind) {
    case 'no-translation':
      return match.destination ?? [];
    case 'masquerade':
    case 'source-nat':
      return match.notDestination ?? [];
    // None of these chooses a source, and none stands where sources are chosen.
    case 'filter':
    case 'mark':
    case 'destination-nat':
      return [];
  }
}

function clusterOf({ devices }: Topology, id: DeviceId): string | null {
  return devices.get(id)?.cluster ?? null;
}

/** The tunnel that packets between any of these pairs go through: any, or one whose ends are in different clusters. */
function tunnelAlong(
  topology: Topology,
  pairs: readonly EndpointPair[],
  which: 'any' | 'between-clusters',
): TunnelKind | null {
  for (const [from, to] of pairs) {
    const { legs } = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' });
    for (const { steps } of legs.flatMap(({ request }) => hopsOf(request))) {
      for (const step of steps) {
        if (step.kind !== 'encapsulate') continue;
        const { kind, source, destination } = step.outer;
        if (which === 'any' || clusterAt(topology, source) !== clusterAt(topology, destination)) return kind;
      }
    }
  }
  return null;
}

function clusterAt({ devices }: Topology, address: string): string | null {
  const holder = [...devices.values()].find(({ interfaces }) =>
    interfaces.some(({ addresses }) => addresses.some((each) => each.address === address)),
  );
  return holder?.cluster ?? null;
}
