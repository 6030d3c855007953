import type {
  ClusterId,
  DeviceId,
  InterfaceSpec,
  IpAddress,
  Party,
  Prefix,
  RouteSpec,
  Scenario,
} from '../../engine/index.ts';
import {
  addressOfValue,
  clusterId,
  deviceId,
  lengthOf,
  nthAddress,
  parsePrefixList,
  prefix,
  prefixAround,
  valueOf,
} from '../../engine/index.ts';
import { policyNames } from './anonymisedPolicies.ts';
import { reservedInterfaces } from '../scenario/limits.ts';

/** A scenario in which nobody is recognised, and who and what everything was. */
interface Anonymised {
  readonly scenario: Scenario;
  readonly device: (original: DeviceId) => DeviceId;
  readonly address: (original: IpAddress) => IpAddress;
}

/**
 * The same network under other names and addresses: names by role, addresses with every overlap, containment and length kept (as
 * Crypto-PAn keeps prefixes: Xu et al., ICNP 2002), so that what is sent in it goes the same way. `key` makes the substitutes: chosen
 * anew for each link, two links do not tell of each other.
 */
export function anonymised(scenario: Scenario, key: number): Anonymised {
  const substitute = substituteFor(scenario, key);
  const within = (range: Prefix): Prefix =>
    prefixAround(substitute(nthAddress(range, 0) ?? unreachable(range)), lengthOf(range));
  const policy = policyNames(scenario, within);
  const names = namesFor(scenario);
  const device = (id: DeviceId): DeviceId => names.get(id) ?? ownDevice(id, names);
  const cluster = (id: ClusterId): ClusterId => clusterId(names.get(deviceId(id)) ?? id);
  const party = (of: Party | null): Party | null => {
    switch (of?.kind) {
      case undefined:
        return null;
      case 'cluster':
        return { kind: 'cluster', cluster: cluster(of.cluster) };
      case 'device':
        return { kind: 'device', device: device(of.device) };
      case 'prefixes':
        return { kind: 'prefixes', prefixes: of.prefixes.map(within) };
    }
  };
  const port = (of: InterfaceSpec): InterfaceSpec => ({ ...of, address: substitute(of.address) });
  const route = (of: RouteSpec): RouteSpec => ({
    ...of,
    prefix: within(of.prefix),
    via: of.via === null ? null : substitute(of.via),
  });
  const inSetting = (text: string): string => {
    const list = text.includes('/') ? parsePrefixList(text) : null;
    return list === null ? text : list.map(within).join(',');
  };
  const named = (id: DeviceId): { readonly id: DeviceId; readonly name: string } => {
    const own = device(id);
    return { id: own, name: own.slice(own.indexOf('/') + 1) };
  };
  return {
    device,
    address: substitute,
    // Field by field: what a scenario comes to say besides stays behind until somebody decides how it is told.
    scenario: {
      ...(scenario.nodePodLength === undefined ? {} : { nodePodLength: scenario.nodePodLength }),
      id: 'anonymous',
      title: '-',
      summary: '',
      ...(scenario.reusedPodRange === undefined ? {} : { reusedPodRange: within(scenario.reusedPodRange) }),
      clusters: scenario.clusters.map((each) => ({
        ...(each.model === undefined ? {} : { model: each.model }),
        ...(each.assumed === undefined ? {} : { assumed: each.assumed }),
        id: cluster(each.id),
        name: cluster(each.id),
        podRange: within(each.podRange),
        nodeRange: within(each.nodeRange),
        ...(each.nodeSubnets === undefined ? {} : { nodeSubnets: each.nodeSubnets.map(within) }),
        ...(each.virtualIp === undefined ? {} : { virtualIp: substitute(each.virtualIp) }),
        ...(each.transit === undefined ? {} : { transit: within(each.transit) }),
        nodes: each.nodes.map((node) => ({
          ...named(node.id),
          address: substitute(node.address),
          ...(node.addresses === undefined ? {} : { addresses: node.addresses.map(substitute) }),
          ...(node.blocks === undefined ? {} : { blocks: node.blocks.map(within) }),
          ...(node.interfaces === undefined ? {} : { interfaces: node.interfaces.map(port) }),
          ...(node.routes === undefined ? {} : { routes: node.routes.map(route) }),
          ...kernelOf(node.kernel, node.interfaces),
          // Only policies ask for namespaces and labels.
          pods: node.pods.map(({ id, address, hostNetwork, ...labelled }) => ({
            ...named(id),
            ...(each.policies === undefined ? {} : policy.pod(labelled)),
            ...(address === undefined ? {} : { address: substitute(address) }),
            ...(hostNetwork === undefined ? {} : { hostNetwork }),
          })),
        })),
        ...(each.namespaces === undefined ? {} : { namespaces: each.namespaces.map(policy.namespace) }),
        ...(each.policies === undefined ? {} : { policies: policy.policies(each.policies) }),
        ...(each.services === undefined
          ? {}
          : {
              services: each.services.map((service) => ({
                ...named(service.id),
                protocol: service.protocol,
                port: service.port,
                targetPort: service.targetPort,
                nodePort: service.nodePort,
                externalTraffic: service.externalTraffic,
                internalTraffic: service.internalTraffic,
                clusterIp: substitute(service.clusterIp),
                backends: service.backends.map(device),
                externalIps: service.externalIps.map(substitute),
                loadBalancer:
                  service.loadBalancer === null
                    ? null
                    : {
                        address: substitute(service.loadBalancer.address),
                        sources: service.loadBalancer.sources.map(within),
                      },
                announced:
                  service.announced.by === 'l2' && service.announced.leader !== null
                    ? { by: 'l2', leader: device(service.announced.leader) }
                    : service.announced,
              })),
            }),
        ...(each.settings === undefined
          ? {}
          : {
              settings: Object.fromEntries(
                Object.entries(each.settings).map(([name, value]) => [name, inSetting(value)]),
              ),
            }),
      })),
      hosts: scenario.hosts.map((host) => ({
        ...named(host.id),
        length: host.length,
        serves: host.serves,
        address: substitute(host.address),
        ...(host.routes === undefined ? {} : { routes: host.routes.map(route) }),
        ...kernelOf(host.kernel, []),
      })),
      ...(scenario.routers === undefined
        ? {}
        : {
            routers: scenario.routers.map((router) => ({
              ...named(router.id),
              interfaces: router.interfaces.map((each) => ({ ...each, address: substitute(each.address) })),
              routes: router.routes.map(route),
              ...kernelOf(router.kernel, router.interfaces),
            })),
          }),
      filters: scenario.filters.map((filter, index) => ({
        protocol: filter.protocol,
        ports: filter.ports,
        states: filter.states,
        verdict: filter.verdict,
        enabled: filter.enabled,
        id: `filter-${index + 1}`,
        at: device(filter.at),
        from: party(filter.from),
        to: party(filter.to),
      })),
      earlier: scenario.earlier.map(({ from, to, dial, protocol }) => ({
        from: device(from),
        to: device(to),
        dial,
        protocol,
      })),
      ...(scenario.egress === undefined
        ? {}
        : {
            egress: scenario.egress.map((rule, index) => ({
              ports: rule.ports,
              id: `egress-${index + 1}`,
              at: device(rule.at),
              from: party(rule.from),
              to: rule.to.map(within),
              address: substitute(rule.address),
            })),
          }),
    },
  };
}

/** Every id of the document by what it is, in the order of the document: `cluster-1`, `cluster-1/node-2`, `cluster-1/pod-7`. */
function namesFor({ clusters, hosts, routers = [] }: Scenario): ReadonlyMap<DeviceId, DeviceId> {
  const names = new Map<DeviceId, DeviceId>();
  for (const [at, cluster] of clusters.entries()) {
    const own = `cluster-${at + 1}`;
    names.set(deviceId(cluster.id), deviceId(own));
    for (const [index, node] of cluster.nodes.entries()) names.set(node.id, deviceId(`${own}/node-${index + 1}`));
    const pods = cluster.nodes.flatMap((node) => node.pods);
    for (const [index, pod] of pods.entries()) names.set(pod.id, deviceId(`${own}/pod-${index + 1}`));
    for (const [index, service] of (cluster.services ?? []).entries()) {
      names.set(service.id, deviceId(`${own}/service-${index + 1}`));
    }
  }
  for (const [index, router] of routers.entries()) {
    if (!router.id.includes('/') && router.id !== 'fabric') names.set(router.id, deviceId(`router-${index + 1}`));
  }
  for (const [index, host] of hosts.entries()) names.set(host.id, deviceId(`host-${index + 1}`));
  return names;
}

/** What the engine adds to a cluster (its gateway, its router) goes by the cluster's name; the fabric is the fabric. */
function ownDevice(id: DeviceId, names: ReadonlyMap<DeviceId, DeviceId>): DeviceId {
  const slash = id.indexOf('/');
  const cluster = slash < 0 ? undefined : names.get(deviceId(id.slice(0, slash)));
  return cluster === undefined ? id : deviceId(`${cluster}${id.slice(slash)}`);
}

/**
 * Blocks that mean something by themselves stay where they are; addresses in them are exchanged among each other. What nobody may have
 * (loopback, multicast) so is nobody's afterwards either.
 */
const meaningful = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '255.255.255.255/32',
].map(prefix);

const fixed = ['0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '224.0.0.0/4', '255.255.255.255/32'].map(prefix);

/** A bit is turned or not by all the bits before it and the key, but where something hangs on its value. */
function substituteFor(scenario: Scenario, key: number): (original: IpAddress) => IpAddress {
  const whole = outermost(subnetsIn(scenario));
  const known = new Map<IpAddress, IpAddress>();
  const turned = (value: number, length: number): boolean => {
    const so = prefixAround(addressOfValue(value), length);
    // Within a subnet places are kept: the first address is the router's, blocks are given out in their order.
    if (whole.some((each) => covers(each, so)) || fixed.some((each) => covers(each, so))) return false;
    if (meaningful.some((each) => lengthOf(each) > length && covers(so, each))) return false;
    return (mixed(value, length, key) & 1) === 1;
  };
  return (original) => {
    const before = known.get(original);
    if (before !== undefined) return before;
    const value = valueOf(original);
    let after = 0;
    for (let length = 0; length < 32; length += 1) {
      const bit = (value >>> (31 - length)) & 1;
      const flip = turned(length === 0 ? 0 : (value & (-1 << (32 - length))) >>> 0, length) ? 1 : 0;
      after = after * 2 + (bit ^ flip);
    }
    const made = addressOfValue(after);
    known.set(original, made);
    return made;
  };
}

/** Of interfaces' own settings those are kept whose names are nobody's but the engine's, or stay: others hold the ids of pods and nodes. */
function kernelOf<Kernel extends { readonly interfaceRpFilter?: Readonly<Record<string, unknown>> }>(
  kernel: Kernel | undefined,
  own: readonly { readonly name: string }[] = [],
): { readonly kernel?: Kernel } {
  if (kernel?.interfaceRpFilter === undefined) return kernel === undefined ? {} : { kernel };
  const kept = new Set([...reservedInterfaces, ...own.map(({ name }) => name)]);
  const interfaceRpFilter = Object.fromEntries(
    Object.entries(kernel.interfaceRpFilter).filter(([name]) => kept.has(name)),
  );
  return { kernel: { ...kernel, interfaceRpFilter } };
}

/** The ranges in which the engine gives out addresses, or finds a router's. */
function subnetsIn({ clusters, hosts, reusedPodRange }: Scenario): readonly Prefix[] {
  return [
    ...(reusedPodRange === undefined ? [] : [reusedPodRange]),
    ...clusters.flatMap(({ podRange, nodeRange, nodeSubnets = [], transit }) => [
      podRange,
      nodeRange,
      ...nodeSubnets,
      ...(transit === undefined ? [] : [transit]),
    ]),
    ...hosts.map(({ address, length }) => prefixAround(address, length)),
  ];
}

function outermost(ranges: readonly Prefix[]): readonly Prefix[] {
  return ranges.filter((each) => !ranges.some((other) => lengthOf(other) < lengthOf(each) && covers(other, each)));
}

function covers(outer: Prefix, inner: Prefix): boolean {
  return (
    lengthOf(outer) <= lengthOf(inner) &&
    prefixAround(nthAddress(inner, 0) ?? unreachable(inner), lengthOf(outer)) === outer
  );
}

/** One of two halves by chance that the key repeats (MurmurHash3's finaliser). */
function mixed(value: number, length: number, key: number): number {
  let hash = Math.imul(value ^ key, 0x85eb_ca6b) ^ Math.imul(length + 1, 0xc2b2_ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 7;
}

function unreachable(range: Prefix): never {
  throw new Error(`a range without addresses: ${range}`);
}
