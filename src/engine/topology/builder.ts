import type { IpAddress } from '../net/address.ts';
import { wordsOf } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { prefixAround } from '../net/prefix.ts';
import type { Rule } from '../rules/rule.ts';
import type { BgpSpeaker, Device, DeviceRole, Hook, Listener, Proxy, Sysctls } from './device.ts';
import { identified, noRules } from './device.ts';
import type { ClusterId, DeviceId } from './ids.ts';
import { linkId, routeId } from './ids.ts';
import type { Ethernet, Interface, InterfaceAddress } from './interface.ts';
import type { Route } from './route.ts';
import { isSameWay } from './route.ts';
import type { ClusterPlan, DirectoryEntry, Link, LinkEnd, Service, Topology } from './topology.ts';

/** A topology while a model writes it down. */
export interface TopologyDraft {
  readonly devices: Map<DeviceId, Device>;
  readonly links: Map<Link['id'], Link>;
  readonly directory: Map<DeviceId, DirectoryEntry>;
  readonly services: Map<DeviceId, Service>;
  readonly clusters: ClusterPlan[];
}

export function emptyPlan(): TopologyDraft {
  return { devices: new Map(), links: new Map(), directory: new Map(), services: new Map(), clusters: [] };
}

/** The topology as it is from now on; throws where a process listens on a device that nobody can address. */
export function sealed({ devices, links, directory, services, clusters }: TopologyDraft): Topology {
  for (const { id, listeners, interfaces } of devices.values()) {
    const isMute = interfaces.every(({ addresses }) => addresses.length === 0);
    if (isMute && listeners.length > 0) throw new Error(`${id}: a listener without an address`);
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
}

/** A new device with nothing but its loopback. Routers and nodes forward; hosts and pods do not. */
export function addDevice(plan: TopologyDraft, wish: DeviceWish): void {
  if (plan.devices.has(wish.id)) throw new Error(`${wish.id}: two devices`);
  const forwarding = wish.role === 'node' || wish.role === 'gateway' || wish.role === 'router';
  plan.devices.set(wish.id, {
    id: wish.id,
    role: wish.role,
    name: wish.name,
    cluster: wish.cluster ?? null,
    node: wish.node ?? null,
    up: true,
    interfaces: [{ kind: 'loopback', name: 'lo', addresses: [] }],
    routes: [],
    hooks: noRules,
    listeners: wish.listeners ?? [],
    proxies: [],
    bgp: null,
    sysctls: { forwarding, bridgeNetfilter: wish.role === 'node', reversePathFilter: 0, ...wish.sysctls },
  });
}

export function planned(plan: TopologyDraft, id: DeviceId): Device {
  const device = plan.devices.get(id);
  if (device === undefined) throw new Error(`no such device: ${id}`);
  return device;
}

function change(plan: TopologyDraft, id: DeviceId, edit: (device: Device) => Partial<Device>): void {
  const device = planned(plan, id);
  plan.devices.set(id, { ...device, ...edit(device) });
}

/** Throws where the device has an interface of that name. */
export function addInterface(plan: TopologyDraft, id: DeviceId, added: Interface): void {
  if (planned(plan, id).interfaces.some(({ name }) => name === added.name))
    throw new Error(`${id} ${added.name}: twice`);
  change(plan, id, ({ interfaces }) => ({ interfaces: [...interfaces, added] }));
  for (const { address, length, scope } of added.addresses) {
    if (length < wordsOf(address).length * 32 && scope === 'global') {
      addRoute(plan, id, connected(prefixAround(address, length), added.name));
    }
  }
}

export function ethernet(
  name: string,
  link: string,
  addresses: readonly InterfaceAddress[],
  extra: Partial<Pick<Ethernet, 'bridge' | 'hairpin' | 'proxyArp'>> = {},
): Ethernet {
  return {
    kind: 'ethernet',
    name,
    link: linkId(link),
    addresses,
    bridge: null,
    hairpin: false,
    proxyArp: false,
    answersFor: [],
    ...extra,
  };
}

export function at(address: IpAddress, length: number, scope: InterfaceAddress['scope'] = 'global'): InterfaceAddress {
  return { address, length, scope };
}

/** Throws where there is such a link. */
export function addLink(plan: TopologyDraft, id: string, kind: Link['kind'], ends: readonly LinkEnd[]): void {
  if (plan.links.has(linkId(id))) throw new Error(`${id}: two links`);
  plan.links.set(linkId(id), { id: linkId(id), kind, ends });
}

/** Attach an interface to a link that is there; a cable with a third end is a segment. */
export function joinLink(plan: TopologyDraft, id: Link['id'], end: LinkEnd): void {
  const link = plan.links.get(id);
  if (link === undefined) throw new Error(`no such link: ${id}`);
  plan.links.set(id, { ...link, kind: 'segment', ends: [...link.ends, end] });
}

/** As a kernel takes it: no route twice, and none by way of the device itself (fib_table_insert, fib_check_nh: net/ipv4). */
export function addRoute(plan: TopologyDraft, id: DeviceId, route: Route): void {
  const { routes: known, interfaces } = planned(plan, id);
  if (known.some((each) => isSameWay(each, route)) || leadsBack(route, interfaces)) return;
  change(plan, id, ({ routes }) => {
    const twins = routes.filter((each) => each.id === route.id || each.id.startsWith(`${route.id}#`)).length;
    return { routes: [...routes, twins === 0 ? route : { ...route, id: routeId(`${route.id}#${twins + 1}`) }] };
  });
}

function leadsBack(route: Route, interfaces: readonly Interface[]): boolean {
  if (route.kind !== 'unicast') return false;
  return interfaces.some(({ addresses }) => addresses.some(({ address }) => address === route.via));
}

export function connected(prefix: Prefix, name: string): Route {
  return {
    kind: 'unicast',
    id: routeId(prefix),
    prefix,
    via: null,
    interface: name,
    preferredSource: null,
    learned: { how: 'connected' },
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
    learned: { how: 'static' },
  };
}

/** One rule may hang on several hooks; throws where another has its id. */
export function addRule(plan: TopologyDraft, id: DeviceId, hook: Hook, rule: Rule): void {
  const device = planned(plan, id);
  const known = identified(device).filter((each) => each.id === rule.id);
  if (device.hooks[hook].includes(rule) || known.some((each) => each !== rule)) throw new Error(`${rule.id}: twice`);
  change(plan, id, ({ hooks }) => ({ hooks: { ...hooks, [hook]: [...hooks[hook], rule] } }));
}

/** Throws where a rule or another proxy has its id, or its socket is taken (EADDRINUSE). */
export function addProxy(plan: TopologyDraft, id: DeviceId, proxy: Proxy): void {
  const device = planned(plan, id);
  const { address, port } = proxy.listen;
  const isOpen = device.proxies.some(({ listen }) => listen.address === address && listen.port === port);
  if (isOpen || identified(device).some((each) => each.id === proxy.id)) throw new Error(`${proxy.id}: twice`);
  change(plan, id, ({ proxies }) => ({ proxies: [...proxies, proxy] }));
}

export function setBgp(plan: TopologyDraft, id: DeviceId, bgp: BgpSpeaker): void {
  change(plan, id, () => ({ bgp }));
}
