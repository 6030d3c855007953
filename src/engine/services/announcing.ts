import { isLocal, lookupRoute } from '../forwarding/lookup.ts';
import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains, everywhere, hostPrefix, prefixAround } from '../net/prefix.ts';
import { fabricSystem } from '../models/parts/bgpSpeakers.ts';
import type { KubernetesService } from '../scenario.ts';
import { fixed } from '../topology/builder.ts';
import type { BgpSpeaker, Device } from '../topology/device.ts';
import type { ClusterId, DeviceId } from '../topology/ids.ts';
import type { Ethernet } from '../topology/interface.ts';
import type { UnicastRoute } from '../topology/route.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { NotInForce, Warning } from '../topology/warning.ts';
import { warned } from '../topology/warning.ts';

/** The network in which a service's outer addresses lead to the nodes that may take them. */
export function withAnnouncement(
  topology: Topology,
  cluster: ClusterId,
  { service, where }: { readonly service: KubernetesService; readonly where: string },
): Topology {
  const { announced } = service;
  const outer = outerAddresses(service, where);
  const nodes = announcers(topology, cluster, service);
  switch (announced.by) {
    case 'nobody':
      return topology;
    case 'l2': {
      const leader = nodes.find(({ id }) => id === announced.leader) ?? nodes[0];
      const told = warned(topology, announcementWarnings(service, leader, where));
      return leader === undefined ? told : outer.reduce((made, each) => withAnswerer(made, leader, each), told);
    }
    case 'bgp': {
      const told = warned(topology, announcementWarnings(service, nodes[0], where));
      return nodes.reduce(
        (made, { id }) =>
          withOriginated(
            made,
            id,
            outer.map(({ address }) => address),
          ),
        told,
      );
    }
  }
}

/** An address that the world outside the cluster dials, and where the document has it. */
interface OuterAddress {
  readonly address: IpAddress;
  readonly where: string;
}

function outerAddresses({ loadBalancer, externalIps }: KubernetesService, where: string): readonly OuterAddress[] {
  return [
    ...(loadBalancer === null ? [] : [{ address: loadBalancer.address, where: `${where}.loadBalancer.address` }]),
    ...externalIps.map((address, index) => ({ address, where: `${where}.externalIps[${index}]` })),
  ];
}

/** The leader answers ARP where somebody asks: on a segment of whose subnet the address is. Elsewhere a route is taken as set. */
function withAnswerer(topology: Topology, { id: leader }: Device, { address, where }: OuterAddress): Topology {
  const device = deviceOf(topology, leader);
  const subnets = subnetsOnSegments(topology, device);
  const asked = subnets.find(({ subnet }) => contains(subnet, address));
  if (asked === undefined) {
    const nodes = subnets[0]?.subnet ?? null;
    const told = withNotAskedFor(topology, { kind: 'not-asked-for', where, addresses: [address], leader, nodes });
    return withAddressAt(told, address, leader);
  }
  const answersFor = [...asked.port.answersFor, address];
  const interfaces = device.interfaces.map((each) => (each === asked.port ? { ...asked.port, answersFor } : each));
  return { ...topology, devices: new Map(topology.devices).set(leader, { ...device, interfaces }) };
}

type NotAskedFor = Extract<Warning, { kind: 'not-asked-for' }>;

/** One warning for all addresses that are reached in the same way. */
function withNotAskedFor(topology: Topology, added: NotAskedFor): Topology {
  const { leader, nodes, addresses } = added;
  const known = topology.warnings.find(
    (each): each is NotAskedFor => each.kind === 'not-asked-for' && each.leader === leader && each.nodes === nodes,
  );
  if (known === undefined) return warned(topology, [added]);
  const together: NotAskedFor = { ...known, addresses: [...known.addresses, ...addresses] };
  return { ...topology, warnings: topology.warnings.map((each) => (each === known ? together : each)) };
}

interface SubnetOnSegment {
  readonly port: Ethernet;
  readonly subnet: Prefix;
}

function subnetsOnSegments({ links }: Topology, { interfaces }: Device): readonly SubnetOnSegment[] {
  return interfaces.flatMap((port) =>
    port.kind === 'ethernet' && links.get(port.link)?.kind === 'segment'
      ? port.addresses.map(({ address, length }) => ({ port, subnet: prefixAround(address, length) }))
      : [],
  );
}

function announcementWarnings(
  { announced, loadBalancer, externalIps }: KubernetesService,
  first: Device | undefined,
  where: string,
): readonly Warning[] {
  const warning = (part: string, reason: NotInForce): Warning => ({
    kind: 'not-in-force',
    where: `${where}.${part}`,
    reason,
  });
  const leader = announced.by === 'l2' ? announced.leader : null;
  if (loadBalancer === null && externalIps.length === 0) {
    return leader === null ? [] : [warning('leader', { because: 'nothing-to-announce' })];
  }
  if (leader !== null && leader !== first?.id) {
    return [warning('leader', { because: 'leader-without-endpoint', leader, instead: first?.id ?? null })];
  }
  return first === undefined ? [warning('announced', { because: 'nobody-announces' })] : [];
}

/** With the policy Local, only nodes that have endpoints (MetalLB, Concepts). */
function announcers({ devices }: Topology, cluster: ClusterId, service: KubernetesService): readonly Device[] {
  const withEndpoints = new Set(service.backends.map((pod) => devices.get(pod)?.node));
  return [...devices.values()].filter(
    (device) =>
      device.cluster === cluster &&
      device.role === 'node' &&
      (service.externalTraffic === 'cluster' || withEndpoints.has(device.id)),
  );
}

/** Every router that knows a way to the holder's own address gets the same way to one that it answers for; of a pod, its node too. */
export function withAddressAt(topology: Topology, address: IpAddress, holder: DeviceId): Topology {
  const own = topology.directory.get(holder)?.own.address;
  if (own === undefined) return topology;
  const home = topology.devices.get(holder)?.node ?? null;
  const devices = new Map(topology.devices);
  for (const router of topology.devices.values()) {
    const way = router.id === holder ? null : wayTo(router, own, home);
    if (way === null) continue;
    const route = fixed(hostPrefix(address), way.via ?? own, way.interface);
    // A kernel takes one route for a prefix; what was there first stays.
    if (router.routes.some(({ prefix }) => prefix === route.prefix)) continue;
    devices.set(router.id, { ...router, routes: [...router.routes, route] });
  }
  return { ...topology, devices };
}

/** A default route leads there already. */
function wayTo(device: Device, address: IpAddress, home: DeviceId | null = null): UnicastRoute | null {
  if (device.role !== 'router' && device.role !== 'gateway' && device.id !== home) return null;
  const route = lookupRoute(device, address);
  return route?.kind === 'unicast' && route.prefix !== everywhere ? route : null;
}

function withOriginated(topology: Topology, id: DeviceId, addresses: readonly IpAddress[]): Topology {
  const speaking = withSpeaker(topology, id);
  const node = speaking.devices.get(id);
  if (node === undefined || node.bgp === null) return speaking;
  const originates = [...node.bgp.originates, ...addresses.map(hostPrefix)];
  return { ...speaking, devices: new Map(speaking.devices).set(id, { ...node, bgp: { ...node.bgp, originates } }) };
}

/** A node without a speaker gets one that talks to the router it is attached to, as MetalLB's does. */
function withSpeaker(topology: Topology, id: DeviceId): Topology {
  const node = topology.devices.get(id);
  const address = topology.directory.get(id)?.own.address;
  const uplink = node?.routes.find(({ prefix }) => prefix === everywhere);
  if (node === undefined || address === undefined || node.bgp !== null || uplink?.kind !== 'unicast') return topology;
  const { via, interface: port } = uplink;
  const router = [...topology.devices.values()].find(
    (each) => via !== null && isLocal(each, via) && wayTo(each, address)?.via === null,
  );
  const back = router === undefined ? null : wayTo(router, address);
  if (router === undefined || via === null || back === null) return topology;
  const ours = { peer: router.id, address: via, interface: port, localAddress: address };
  const theirs = { peer: id, address, interface: back.interface, localAddress: via };
  const count = [...topology.devices.values()]
    .filter(({ role }) => role === 'node')
    .findIndex((each) => each.id === id);
  const speaker = (system: number, of: BgpSpeaker | null, session: typeof ours): BgpSpeaker => ({
    autonomousSystem: of?.autonomousSystem ?? system,
    routerId: of?.routerId ?? session.localAddress,
    running: of?.running ?? true,
    originates: of?.originates ?? [],
    sessions: [...(of?.sessions ?? []), session],
  });
  const used = [...topology.devices.values()].flatMap(({ bgp }) => bgp?.autonomousSystem ?? []);
  const wanted = fabricSystem + 1 + count;
  // Of clusters with speakers of their own, only some may have numbered theirs.
  const system = used.includes(wanted) ? Math.max(...used) + 1 : wanted;
  const devices = new Map(topology.devices)
    .set(id, { ...node, bgp: speaker(system, null, ours) })
    .set(router.id, { ...router, bgp: speaker(fabricSystem, router.bgp, theirs) });
  return { ...topology, devices };
}
