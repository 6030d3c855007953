import type { IpAddress, SocketAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Rule } from '../rules/rule.ts';
import { choosesDestination } from '../rules/rule.ts';
import type { Proxy } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import { deviceId } from '../topology/ids.ts';
import type { DirectoryEntry, Topology } from '../topology/topology.ts';
import type { Naming } from './spelling.ts';
import { isLabel } from './spelling.ts';
import type { Units } from './units.ts';

/** The place of the pod that a rule publishes, and no other. */
export function podBehind(units: Units, rule: Rule): number | null {
  if (!choosesDestination(rule)) return null;
  const { destination, destinationPorts } = rule.match;
  const [ports, second] = destinationPorts ?? [];
  if (destination?.length !== 1 || ports === undefined || second !== undefined || ports.from !== ports.to) return null;
  return publishedBy(units, rule.backends, { to: destination[0] ?? '', port: ports.from });
}

export function podBehindProxy(units: Units, { listen, upstream }: Proxy): number | null {
  if (upstream.kind !== 'fixed') return null;
  return publishedBy(units, upstream.backends, { to: `${listen.address}/32`, port: listen.port });
}

function publishedBy(
  { pods }: Units,
  backends: readonly SocketAddress[],
  door: { readonly to: string; readonly port: number },
): number | null {
  const [backend, another] = backends;
  if (backend === undefined || another !== undefined || !('device' in backend)) return null;
  const { device: id } = backend;
  const place = typeof id === 'string' ? pods.placeOf(deviceId(id)) : undefined;
  const entry = place === undefined ? undefined : pods.entries[place];
  if (entry === undefined || place === undefined) return null;
  const { own, published } = entry;
  const isDoor = door.port === published.port && published !== own && isSameHost(door.to, published.address);
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

let [latestPrefix, latestAddress] = ['', ''];

/** The same two are mostly asked about again: a gateway publishes all its pods at one address. */
function isSameHost(of: string, address: string): boolean {
  if (of === latestPrefix && address === latestAddress) return true;
  const isSame = isHost(of, address);
  if (isSame) [latestPrefix, latestAddress] = [of, address];
  return isSame;
}

/** What is a pod's own, and has names that are the same for every pod. */
export interface OwnTexts {
  readonly unit: number;
  readonly id: DeviceId;
  readonly address: IpAddress | null;
  readonly port: number | null;
}

export function ownTexts({ pods, unitsOfPods }: Units, place: number): OwnTexts {
  const pod = pods.devices[place];
  if (pod === undefined) throw new Error(`no pod at ${place}`);
  return {
    unit: unitsOfPods[place] ?? -1,
    id: pod.id,
    address: pods.ips[place] ?? null,
    port: publishedPort(pods.entries[place]),
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

/** Whose the two are that are held against each other, and how. */
export interface Comparison {
  readonly one: OwnTexts;
  readonly other: OwnTexts;
  /** A field of theirs that is not asked about; empty: none. */
  readonly without: string;
  /** Has a number that is the pod's own a name? */
  readonly numbers: boolean;
}

/** Would the two be spelled alike, each with its pod's own under names? Of pods of two units that is not looked for. */
export function readAlike(a: unknown, b: unknown, by: Comparison): boolean {
  return by.one.unit === by.other.unit && alike(a, b, by);
}

function alike(a: unknown, b: unknown, by: Comparison): boolean {
  if (typeof a === 'string') {
    if (typeof b !== 'string') return false;
    const own = ownPart(a, by.one);
    return own === ownPart(b, by.other) && (own !== null || a === b);
  }
  if (typeof a === 'number' && by.numbers) {
    const isOwn = a === by.one.port;
    return isOwn === (b === by.other.port) && (isOwn || a === b);
  }
  if (isList(a)) {
    if (!isList(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at += 1) if (!alike(a[at], b[at], by)) return false;
    return true;
  }
  if (!isRecord(a) || !isRecord(b)) return a === b;
  let fields = 0;
  for (const key in a) {
    fields += 1;
    if (isLabel(key) || key === by.without) continue;
    const value = a[key];
    // What is not there would read the same as what is undefined.
    if (value === undefined || !alike(value, b[key], by)) return false;
  }
  return fields === Object.keys(b).length;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
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
