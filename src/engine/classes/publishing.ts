import type { IpAddress, SocketAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { hostPrefix } from '../net/prefix.ts';
import type { Rule } from '../rules/rule.ts';
import type { Device, Proxy } from '../topology/device.ts';
import { deviceId } from '../topology/ids.ts';
import type { DirectoryEntry, Topology } from '../topology/topology.ts';
import type { Naming } from './spelling.ts';
import type { Units } from './units.ts';
import { isPodOf } from './units.ts';

/** The pod that a rule publishes, and no other. */
export function podBehind(topology: Topology, units: Units, rule: Rule): Device | null {
  if (rule.kind !== 'destination-nat') return null;
  const { destination, destinationPorts } = rule.match;
  const [ports, second] = destinationPorts ?? [];
  if (destination?.length !== 1 || ports === undefined || second !== undefined || ports.from !== ports.to) return null;
  return publishedBy(topology, units, rule.backends, { to: destination[0] ?? '', port: ports.from });
}

export function podBehindProxy(topology: Topology, units: Units, { listen, upstream }: Proxy): Device | null {
  if (upstream.kind !== 'fixed') return null;
  return publishedBy(topology, units, upstream.backends, { to: `${listen.address}/32`, port: listen.port });
}

function publishedBy(
  { directory, devices }: Topology,
  { unitOf }: Units,
  backends: readonly SocketAddress[],
  door: { readonly to: string; readonly port: number },
): Device | null {
  const [backend, another] = backends;
  if (backend === undefined || another !== undefined || !('device' in backend)) return null;
  const { device: id } = backend;
  const entry = typeof id === 'string' ? directory.get(deviceId(id)) : undefined;
  const pod = entry === undefined ? undefined : devices.get(entry.endpoint);
  if (entry === undefined || pod === undefined || !isPodOf(pod, unitOf)) return null;
  const { own, published } = entry;
  const isDoor = door.port === published.port && published !== own && isHost(door.to, published.address);
  return isDoor && backend.address === own.address && backend.port === own.port ? pod : null;
}

/** The port that is the pod's alone; `null` where it is published at none. */
function publishedPort(entry: DirectoryEntry | undefined): number | null {
  return entry === undefined || entry.published === entry.own ? null : entry.published.port;
}

export function addressOfPod({ interfaces }: Device): IpAddress | null {
  for (const { addresses } of interfaces) {
    for (const { address } of addresses) return address;
  }
  return null;
}

export function isOwnHost(pod: Device, of: Prefix): boolean {
  const own = addressOfPod(pod);
  return own !== null && of === hostPrefix(own);
}

function isHost(of: string, address: string): boolean {
  return of.length === address.length + 3 && of.startsWith(address) && of.endsWith('/32');
}

/** What is a pod's own, by names that are the same for every pod. */
export interface PodNames {
  readonly name: Naming;
  readonly number: (value: number) => unknown;
}

/** Of one pod at a time: they hold until those of another are asked for. */
export function podNaming({ directory }: Topology, { names, unitOf }: Units): (pod: Device) => PodNames {
  let [unit, own, host, port, id]: (string | number | null | undefined)[] = [];
  const naming: PodNames = {
    name: (text) => {
      if (text === own) return '@ip';
      if (text === host) return '@ip/32';
      if (text === id) return '@pod';
      const known = names.get(text);
      return known !== undefined && known.unit === unit ? known.here : text;
    },
    number: (value) => (value === port ? '@port' : value),
  };
  return (pod) => {
    if (pod.id === id) return naming;
    unit = unitOf.get(pod.node ?? pod.id);
    own = addressOfPod(pod);
    host = own === null ? null : `${own}/32`;
    port = publishedPort(directory.get(pod.id));
    id = pod.id;
    return naming;
  };
}

/** Ports on which those listen that hold an address at which pods are published. */
export function portsAtDoors({ directory, devices }: Topology): ReadonlySet<number> {
  const doors = new Set<IpAddress>();
  for (const { own, published } of directory.values()) if (own !== published) doors.add(published.address);
  const ports = new Set<number>();
  if (doors.size === 0) return ports;
  for (const { role, interfaces, listeners } of devices.values()) {
    if (role === 'pod' || !interfaces.some(({ addresses }) => addresses.some(({ address }) => doors.has(address))))
      continue;
    for (const { port } of listeners) ports.add(port);
  }
  return ports;
}
