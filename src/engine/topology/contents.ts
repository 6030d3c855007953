import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import type { TopologyDraft } from './builder.ts';
import type { Device } from './device.ts';
import type { DeviceId, RuleId } from './ids.ts';
import type { Interface } from './interface.ts';
import type { Route } from './route.ts';

/** As many interfaces and routes as one looks through; a router of thousands of nodes has an index instead. */
export const few = 8;

/** What a device has already, to be asked for each that is added. */
export interface Contents {
  readonly interfaces: Set<string>;
  readonly addresses: Set<IpAddress>;
  readonly routes: Map<Prefix, Route[]>;
  /** How many routes have an id, or the id and a number. */
  readonly routeIds: Map<string, number>;
  /** How far names with a number are taken, by what stands before it. */
  readonly numbers: Map<string, number>;
}

/** What rules and proxies of a device are called, and where those listen. */
interface Identified {
  readonly ids: Set<RuleId>;
  readonly sockets: Set<string>;
}

const identifiedByDraft = new WeakMap<TopologyDraft, Map<DeviceId, Identified>>();

export function identifiedAt(draft: TopologyDraft, { id }: Pick<Device, 'id'>): Identified {
  const all = identifiedByDraft.get(draft) ?? new Map<DeviceId, Identified>();
  identifiedByDraft.set(draft, all);
  const known = all.get(id) ?? { ids: new Set(), sockets: new Set() };
  all.set(id, known);
  return known;
}

/** `null`: it has few of everything. */
export function contentsOf({ contents }: TopologyDraft, device: Device): Contents | null {
  const known = contents.get(device.id);
  if (known !== undefined) return known;
  if (device.interfaces.length + device.routes.length <= few) return null;
  const made: Contents = {
    interfaces: new Set(),
    addresses: new Set(),
    routes: new Map(),
    routeIds: new Map(),
    numbers: new Map(),
  };
  for (const each of device.interfaces) noteInterface(made, each);
  for (const each of device.routes) noteRoute(made, each);
  contents.set(device.id, made);
  return made;
}

export function hasInterface(draft: TopologyDraft, id: DeviceId, name: string): boolean {
  const device = draft.devices.get(id);
  if (device === undefined) return false;
  const contents = contentsOf(draft, device);
  return contents === null ? device.interfaces.some((each) => each.name === name) : contents.interfaces.has(name);
}

export function noteInterface(contents: Contents | null | undefined, { name, addresses }: Interface): void {
  contents?.interfaces.add(name);
  for (const { address } of addresses) contents?.addresses.add(address);
}

export function noteRoute(contents: Contents | null, route: Route): void {
  if (contents === null) return;
  const alike = contents.routes.get(route.prefix);
  if (alike === undefined) contents.routes.set(route.prefix, [route]);
  else alike.push(route);
  const [id = ''] = route.id.split('#');
  contents.routeIds.set(id, (contents.routeIds.get(id) ?? 0) + 1);
}
