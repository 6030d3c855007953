import type { IpAddress, SocketAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Rule } from '../rules/rule.ts';
import type { Device, Proxy } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import { deviceId } from '../topology/ids.ts';
import type { DirectoryEntry, Topology } from '../topology/topology.ts';
import type { Naming } from './spelling.ts';
import { isFieldOf, isLabel } from './spelling.ts';
import type { Units } from './units.ts';
import { addressOfPod } from './pods.ts';

/** The place of the pod that a rule publishes, and no other. */
export function podBehind(topology: Topology, units: Units, rule: Rule): number | null {
  if (rule.kind !== 'destination-nat') return null;
  const { destination, destinationPorts } = rule.match;
  const [ports, second] = destinationPorts ?? [];
  if (destination?.length !== 1 || ports === undefined || second !== undefined || ports.from !== ports.to) return null;
  return publishedBy(topology, units, rule.backends, { to: destination[0] ?? '', port: ports.from });
}

export function podBehindProxy(topology: Topology, units: Units, { listen, upstream }: Proxy): number | null {
  if (upstream.kind !== 'fixed') return null;
  return publishedBy(topology, units, upstream.backends, { to: `${listen.address}/32`, port: listen.port });
}

function publishedBy(
  { directory }: Topology,
  { pods }: Units,
  backends: readonly SocketAddress[],
  door: { readonly to: string; readonly port: number },
): number | null {
  const [backend, another] = backends;
  if (backend === undefined || another !== undefined || !('device' in backend)) return null;
  const { device: id } = backend;
  const entry = typeof id === 'string' ? directory.get(deviceId(id)) : undefined;
  const place = entry === undefined ? undefined : pods.placeOf.get(entry.endpoint);
  if (entry === undefined || place === undefined) return null;
  const { own, published } = entry;
  const isDoor = door.port === published.port && published !== own && isHost(door.to, published.address);
  return isDoor && backend.address === own.address && backend.port === own.port ? place : null;
}

/** The port that is the pod's alone; `null` where it is published at none. */
function publishedPort(entry: DirectoryEntry | undefined): number | null {
  return entry === undefined || entry.published === entry.own ? null : entry.published.port;
}

export function isOwnHost({ address }: OwnTexts, of: Prefix): boolean {
  return address !== null && isHost(of, address);
}

function isHost(of: string, address: string): boolean {
  return of.length === address.length + 3 && of.startsWith(address) && of.endsWith('/32');
}

/** What is a pod's own, and has names that are the same for every pod. */
export interface OwnTexts {
  readonly unit: number | undefined;
  readonly id: DeviceId;
  readonly address: IpAddress | null;
  readonly port: number | null;
}

export function ownTexts({ directory }: Topology, { unitOf }: Units, pod: Device): OwnTexts {
  return {
    unit: unitOf.get(pod.node ?? pod.id),
    id: pod.id,
    address: addressOfPod(pod),
    port: publishedPort(directory.get(pod.id)),
  };
}

/** The name of what is the pod's own; `null`: it is not. */
function ownPart(text: string, { address, id }: OwnTexts): '@ip' | '@ip/32' | '@pod' | null {
  if (text === address) return '@ip';
  if (text === id) return '@pod';
  return address !== null && isHost(text, address) ? '@ip/32' : null;
}

export function podNaming({ names }: Units, own: OwnTexts): { readonly name: Naming; readonly number: NumberNaming } {
  return {
    name: (text) => {
      const known = names.get(text);
      return ownPart(text, own) ?? (known !== undefined && known.unit === own.unit ? known.here : text);
    },
    number: (value) => (value === own.port ? '@port' : value),
  };
}

type NumberNaming = (value: number) => unknown;

/** Would the two be spelled alike, each with its pod's own under names? Of pods of two units that is not looked for. */
export function readAlike(a: unknown, b: unknown, one: OwnTexts, other: OwnTexts): boolean {
  return one.unit === other.unit && alike(a, b, one, other);
}

function alike(a: unknown, b: unknown, one: OwnTexts, other: OwnTexts): boolean {
  if (typeof a === 'string') {
    if (typeof b !== 'string') return false;
    const own = ownPart(a, one);
    return own === ownPart(b, other) && (own !== null || a === b);
  }
  if (typeof a === 'number') return (a === one.port) === (b === other.port) && (a === one.port || a === b);
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return a === b;
  if (Array.isArray(a)) {
    if (!Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at += 1) if (!alike(a[at], b[at], one, other)) return false;
    return true;
  }
  let fields = 0;
  for (const key in a) {
    if (!isFieldOf(a, key)) continue;
    fields += 1;
    if (isLabel(key)) continue;
    if (!isFieldOf(b, key) || !alike(a[key], b[key], one, other)) return false;
  }
  for (const key in b) if (isFieldOf(b, key)) fields -= 1;
  return fields === 0;
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
