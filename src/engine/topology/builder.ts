import type { IpAddress } from '../net/address.ts';
import { socketText } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { prefixAround } from '../net/prefix.ts';
import type { Rule } from '../rules/rule.ts';
import type { BgpSpeaker, Device, DeviceRole, Hook, Listener, Proxy, Sysctls } from './device.ts';
import type { Contents } from './contents.ts';
import { contentsOf, few, hasInterface, identifiedAt, noteInterface, noteRoute } from './contents.ts';
import type { ClusterId, DeviceId, RuleId } from './ids.ts';
import { linkId, routeId } from './ids.ts';
import type { Ethernet, Interface, InterfaceAddress } from './interface.ts';
import type { Route } from './route.ts';
import { isSameWay } from './route.ts';
import type { ClusterPlan, DirectoryEntry, Link, LinkEnd, Service, Topology } from './topology.ts';

/** A device while a model writes it down. */
interface DeviceDraft extends Device {
  interfaces: Interface[];
  routes: Route[];
  hooks: Readonly<Record<Hook, Rule[]>>;
  proxies: Proxy[];
  bgp: BgpSpeaker | null;
}

/** A topology while a model writes it down. */
export interface TopologyDraft {
  readonly devices: Map<DeviceId, DeviceDraft>;
  /** Of devices that have much, what there is already. */
  readonly contents: Map<DeviceId, Contents>;
  readonly links: Map<Link['id'], Link>;
  readonly directory: Map<DeviceId, DirectoryEntry>;
  readonly services: Map<DeviceId, Service>;
  readonly clusters: ClusterPlan[];
}

export function emptyDraft(): TopologyDraft {
  return {
    devices: new Map(),
    contents: new Map(),
    links: new Map(),
    directory: new Map(),
    services: new Map(),
    clusters: [],
  };
}

/** The topology as it is from now on; throws where a process listens on a device that nobody can address. */
export function sealed({ devices, links, directory, services, clusters }: TopologyDraft): Topology {
  for (const { id, listeners, interfaces } of devices.values()) {
    if (listeners.length > 0 && interfaces.every(({ addresses }) => addresses.length === 0))
      throw new Error(`${id}: a listener without an address`);
  }
  return { devices, links, directory, services, clusters, warnings: [] };
}

interface DeviceWish {
  readonly id: DeviceId;
  readonly role: DeviceRole;
  readonly name: string;
  readonly cluster?: ClusterId;
  readonly node?: DeviceId;
  readonly listeners?: readonly Listener[];
  readonly sysctls?: Partial<Sysctls>;
  /** Besides its loopback. Absent: none. */
  readonly port?: Interface;
  /** All of them, those that are connected too; devices may share a list while it is short. Absent: none. */
  readonly routes?: Route[];
}

/** A new device. Routers and nodes forward; hosts and pods do not. */
export function addDevice(draft: TopologyDraft, wish: DeviceWish): DeviceDraft {
  if (draft.devices.has(wish.id)) throw new Error(`${wish.id}: two devices`);
  const device: DeviceDraft = {
    id: wish.id,
    role: wish.role,
    name: wish.name,
    cluster: wish.cluster ?? null,
    node: wish.node ?? null,
    up: true,
    interfaces: wish.port ? [loopback, wish.port] : loopbackAlone,
    routes: wish.routes ?? noRoutes,
    hooks: noRules,
    listeners: wish.listeners ?? [],
    proxies: noProxies,
    bgp: null,
    sysctls: wish.sysctls === undefined ? usual[wish.role] : { ...usual[wish.role], ...wish.sysctls },
  };
  draft.devices.set(wish.id, device);
  return device;
}

const loopback: Interface = { kind: 'loopback', name: 'lo', addresses: [] };
// Most devices have little: what is shared is copied before it grows.
const loopbackAlone = [loopback];
const noRoutes: Route[] = [];
const noProxies: Proxy[] = [];
const noAddresses: readonly never[] = [];
const noRules: DeviceDraft['hooks'] = { prerouting: [], input: [], forward: [], output: [], postrouting: [] };

const sending: Sysctls = { forwarding: false, bridgeNetfilter: false, reversePathFilter: 0 };
const routing: Sysctls = { ...sending, forwarding: true };
const usual: Readonly<Record<DeviceRole, Sysctls>> = {
  pod: sending,
  host: sending,
  node: { ...routing, bridgeNetfilter: true },
  gateway: routing,
  router: routing,
};

export function drafted(draft: TopologyDraft, id: DeviceId): DeviceDraft {
  const device = draft.devices.get(id);
  if (device === undefined) throw new Error(`no such device: ${id}`);
  return device;
}

/** A list is copied while it is short, as most stay so, and then grows in place. */
function grown<Item>(list: Item[], item: Item): Item[] {
  if (list.length < few) return [...list, item];
  list.push(item);
  return list;
}

/** Throws where the device has an interface of that name. */
export function addInterface(draft: TopologyDraft, id: DeviceId, added: Interface): void {
  const device = drafted(draft, id);
  if (hasInterface(draft, id, added.name)) throw new Error(`${id} ${added.name}: twice`);
  device.interfaces = grown(device.interfaces, added);
  noteInterface(draft.contents.get(id), added);
  for (const { address, length, scope } of added.addresses) {
    if (length < 32 && scope === 'global') {
      addRoute(draft, id, connected(prefixAround(address, length), added.name));
    }
  }
}

export function ethernet(
  name: string,
  link: string,
  addresses: readonly InterfaceAddress[],
  { bridge = null, hairpin = false, proxyArp = false }: Partial<Pick<Ethernet, 'bridge' | 'hairpin' | 'proxyArp'>> = {},
): Ethernet {
  return {
    kind: 'ethernet',
    name,
    link: linkId(link),
    addresses,
    bridge,
    hairpin,
    proxyArp,
    answersFor: noAddresses,
  };
}

export function at(address: IpAddress, length: number, scope: InterfaceAddress['scope'] = 'global'): InterfaceAddress {
  return { address, length, scope };
}

/** Throws where there is such a link. */
export function addLink(draft: TopologyDraft, id: string, kind: Link['kind'], ends: readonly LinkEnd[]): void {
  if (draft.links.has(linkId(id))) throw new Error(`${id}: two links`);
  draft.links.set(linkId(id), { id: linkId(id), kind, ends });
}

/** Attach an interface to a link that is there; a cable with a third end is a segment. */
export function joinLink(draft: TopologyDraft, id: Link['id'], end: LinkEnd): void {
  const link = draft.links.get(id);
  if (link === undefined) throw new Error(`no such link: ${id}`);
  draft.links.set(id, { ...link, kind: 'segment', ends: [...link.ends, end] });
}

/** As a kernel takes it: no route twice, and none by way of the device itself (fib_table_insert, fib_check_nh: net/ipv4). */
export function addRoute(draft: TopologyDraft, id: DeviceId, route: Route): void {
  const device = drafted(draft, id);
  const contents = contentsOf(draft, device);
  const alike = contents === null ? device.routes : (contents.routes.get(route.prefix) ?? []);
  if (alike.some((each) => isSameWay(each, route)) || leadsBack(route, device, contents)) return;
  const twins = contents === null ? countTwins(device.routes, route.id) : (contents.routeIds.get(route.id) ?? 0);
  const added = twins === 0 ? route : { ...route, id: routeId(`${route.id}#${twins + 1}`) };
  device.routes = grown(device.routes, added);
  noteRoute(contents, added);
}

function leadsBack(route: Route, { interfaces }: DeviceDraft, contents: Contents | null): boolean {
  if (route.kind !== 'unicast' || route.via === null) return false;
  if (contents !== null) return contents.addresses.has(route.via);
  return interfaces.some(({ addresses }) => addresses.some(({ address }) => address === route.via));
}

function countTwins(routes: readonly Route[], id: string): number {
  return routes.filter((each) => each.id === id || each.id.startsWith(`${id}#`)).length;
}

const learnedSo = { connected: { how: 'connected' }, static: { how: 'static' } } as const;

export function connected(prefix: Prefix, name: string): Route {
  return {
    kind: 'unicast',
    id: routeId(prefix),
    prefix,
    via: null,
    interface: name,
    preferredSource: null,
    learned: learnedSo.connected,
  };
}

/** A route somebody typed in; `via` null: the destination is on the link. */
export function fixed(
  prefix: Prefix,
  via: IpAddress | null,
  name: string,
  preferredSource: IpAddress | null = null,
): Route {
  return {
    kind: 'unicast',
    id: routeId(prefix),
    prefix,
    via,
    interface: name,
    preferredSource,
    learned: learnedSo.static,
  };
}

/** One rule may hang on several hooks; throws where another has its id. */
export function addRule(draft: TopologyDraft, id: DeviceId, hooks: Hook | readonly Hook[], rule: Rule): void {
  const device = drafted(draft, id);
  note(identifiedAt(draft, device).ids, rule);
  for (const hook of [hooks].flat()) {
    const rules = grown(device.hooks[hook], rule);
    if (rules !== device.hooks[hook]) device.hooks = { ...device.hooks, [hook]: rules };
  }
}

function note(ids: Set<RuleId>, { id }: Rule | Proxy): void {
  const { size } = ids;
  if (ids.add(id).size === size) throw new Error(`${id}: twice`);
}

/** Throws where a rule or another proxy has its id, or its socket is taken (EADDRINUSE). */
export function addProxy(draft: TopologyDraft, id: DeviceId, proxy: Proxy): void {
  const device = drafted(draft, id);
  const { ids, sockets } = identifiedAt(draft, device);
  note(ids, proxy);
  const socket = socketText(proxy.listen);
  if (sockets.has(socket)) throw new Error(`${proxy.id}: twice`);
  sockets.add(socket);
  device.proxies = grown(device.proxies, proxy);
}

export function setBgp(draft: TopologyDraft, id: DeviceId, bgp: BgpSpeaker): void {
  drafted(draft, id).bgp = bgp;
}
