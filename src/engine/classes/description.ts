import type { SocketAddress } from '../net/address.ts';
import { socketText } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { hostPrefix, prefix, prefixAround } from '../net/prefix.ts';
import { special } from '../net/specialAddress.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId, LinkId } from '../topology/ids.ts';
import type { Ethernet, Interface, Tunnel } from '../topology/interface.ts';
import { isTunnel } from '../topology/interface.ts';
import type { Route } from '../topology/route.ts';
import type { Topology } from '../topology/topology.ts';
import type { Literals } from './literals.ts';
import { collectInterface, collectRule, LiteralCollector } from './literals.ts';
import { isOwnHost, podBehind, podBehindProxy, podNaming, portsAtDoors, publishedPort } from './publishing.ts';
import type { Naming } from './spelling.ts';
import { spelled } from './spelling.ts';
import type { Units } from './units.ts';
import { isPodOf } from './units.ts';

/** All that a network says, sorted by whom it is about; what is said of two units or pods in the same words is the same. */
export interface Description {
  /** Of each unit, by its own devices and by those that belong to none. */
  readonly ofUnit: readonly string[];
  /** What a unit's devices say of another unit. */
  readonly between: readonly ReadonlyMap<number, string>[];
  readonly ofPod: ReadonlyMap<DeviceId, string>;
  readonly literals: Literals;
  /** Ports that are mentioned by themselves: where one range ends or another begins. */
  readonly portEdges: readonly number[];
  /** Units and pods that no other can stand for. */
  readonly singleUnits: Set<number>;
  readonly singlePods: Set<DeviceId>;
}

const asItIs: Naming = (text) => text;

/** Everything in `device` that decides something, an item each; what hangs on it (rules, routes) keeps its order. */
export function describe(topology: Topology, units: Units): Description {
  const { unitOf, names } = units;
  const ofUnit: string[] = units.nodes.map(() => '');
  const between = units.nodes.map(() => new Map<number, string>());
  const ofPod = new Map<DeviceId, string>();
  const singleUnits = new Set(units.contested);
  const singlePods = new Set<DeviceId>();
  const literals = new LiteralCollector();
  const edges = new Set<number>();
  const { podsByPort, portsToNodes } = attachments(topology, units);
  const shared = new Map<object, string>();
  const once = (value: object): string => {
    const known = shared.get(value) ?? spelled(value, asItIs);
    shared.set(value, known);
    return known;
  };

  /** One item of a device: about its own unit or another, about nobody in particular, or about several at once. */
  const say = (device: Device, item: string, value: unknown, link = ''): void => {
    const own = unitOf.get(device.id) ?? null;
    const ports = portsToNodes.get(device.id);
    const pods = podsByPort.get(device.id);
    const others = new Set<number>();
    const naming =
      (literally: boolean): Naming =>
      (text) => {
        const port = ports?.get(text);
        const known = port ?? names.get(text);
        const pod = pods?.get(text);
        if (pod !== undefined) singlePods.add(pod.id);
        if (known === undefined) return text;
        if (known.unit === own) return `@${known.text}`;
        others.add(known.unit);
        return literally ? text : own === null ? `@${known.text}` : `@@${known.text}`;
      };
    const who = own === null ? device.id : (names.get(device.id)?.text ?? '');
    const text = `${who} ${item} ${link}${spelled(value, naming(false))};`;
    const [other] = others;
    if (others.size > 1) {
      for (const each of others) singleUnits.add(each);
      if (own !== null) ofUnit[own] += `${who} ${item} ${link}${spelled(value, naming(true))};`;
    } else if (own === null) {
      if (other !== undefined) ofUnit[other] += text;
    } else if (other === undefined) ofUnit[own] += text;
    else between[own]?.set(other, (between[own]?.get(other) ?? '') + text);
  };

  const sayOfPod = (pod: Device, device: Device, item: string, value: unknown): void => {
    const unit = unitOf.get(pod.node ?? pod.id);
    const at = unitOf.get(device.id);
    // Only its own unit's devices have names that are the same for another pod.
    if (at !== undefined && at !== unit) singleUnits.add(at);
    const where = at === unit ? names.get(device.id)?.text : device.id;
    const port = publishedPort(topology.directory.get(pod.id));
    const name = podNaming(pod, unit, units);
    const text = `${where} ${item} ${spelled(value, name, (each) => (each === port ? '@port' : String(each)))};`;
    ofPod.set(pod.id, (ofPod.get(pod.id) ?? '') + text);
  };

  const sayRules = (device: Device): void => {
    for (const [hook, rules] of Object.entries(device.hooks)) {
      let others = 0;
      for (const rule of rules) {
        collectRule(rule, names, literals);
        const pod = podBehind(topology, units, rule);
        if (pod !== null) {
          sayOfPod(pod, device, `${hook} ${others}`, rule);
          continue;
        }
        others += 1;
        for (const { from, to } of [...(rule.match.destinationPorts ?? []), ...(rule.match.originalPorts ?? [])]) {
          edges.add(from).add(to + 1);
        }
        const backends = rule.kind === 'destination-nat' ? rule.backends : [];
        say(device, `${hook} ${unitOf.has(device.id) ? '' : others}`, [rule, listOf(backends)]);
      }
    }
    for (const proxy of device.proxies) {
      literals.add([hostPrefix(proxy.listen.address)].filter((each) => !names.has(each)));
      const pod = podBehindProxy(topology, units, proxy);
      if (pod !== null) sayOfPod(pod, device, 'proxy', { listen: proxy.listen });
      else {
        edges.add(proxy.listen.port).add(proxy.listen.port + 1);
        say(device, 'proxy', [proxy, proxy.upstream.kind === 'fixed' ? listOf(proxy.upstream.backends) : []]);
      }
    }
  };

  const sayInterface = (device: Device, port: Interface): void => {
    collectInterface(port, names, literals);
    const pod = podsByPort.get(device.id)?.get(port.name);
    if (pod !== undefined) {
      sayOfPod(pod, device, 'port', { ...port, name: '' });
      return;
    }
    say(device, 'interface', port, port.kind === 'ethernet' ? `${far(topology, units, device, port)} ` : '');
    if (isTunnel(port)) sayPeers(device, port);
  };

  const sayPeers = (device: Device, { name, peers }: Tunnel): void => {
    for (const peer of peers) {
      literals.add([peer.nextHop, peer.remote].map(hostPrefix).filter((each) => !names.has(each)));
      say(device, `peer ${name}`, peer);
    }
  };

  const sayRoute = (device: Device, route: Route): void => {
    const pod = route.kind === 'unicast' ? podsByPort.get(device.id)?.get(route.interface) : undefined;
    if (pod !== undefined && route.kind === 'unicast') {
      if (!isOwnHost(pod, route.prefix)) literals.add([route.prefix]);
      sayOfPod(pod, device, 'route', { ...route, interface: '' });
      return;
    }
    if (!names.has(route.prefix)) literals.add([route.prefix]);
    if (route.kind === 'unicast' && route.via !== null && !names.has(route.via)) literals.add([hostPrefix(route.via)]);
    say(device, 'route', route);
  };

  for (const device of topology.devices.values()) {
    if (isPodOf(device, unitOf)) {
      ofPod.set(device.id, podSelf(topology, units, device, { once, literals }) + (ofPod.get(device.id) ?? ''));
      continue;
    }
    const { up, cluster, listeners, sysctls } = device;
    if (unitOf.has(device.id)) say(device, 'is', { up, cluster, listeners, sysctls });
    for (const port of device.interfaces) sayInterface(device, port);
    for (const route of device.routes) sayRoute(device, route);
    sayRules(device);
  }
  for (const entry of topology.directory.values()) {
    const device = topology.devices.get(entry.endpoint);
    if (device !== undefined && unitOf.has(device.id)) say(device, 'dialled', entry);
  }
  for (const link of topology.links.values()) {
    if (isBetweenTwo(link.ends, units)) continue;
    for (const end of link.ends) {
      const unit = unitOf.get(end.device);
      if (unit !== undefined) ofUnit[unit] += `end ${link.id} ${names.get(end.device)?.text};`;
    }
  }
  for (const each of everywhereSpecial) literals.add([each]);
  for (const port of portsAtDoors(topology)) edges.add(port).add(port + 1);
  return {
    ofUnit,
    between,
    ofPod,
    literals: literals.collected(),
    portEdges: [...edges].toSorted((a, b) => a - b),
    singleUnits,
    singlePods,
  };
}

/** Prefixes that mean something to every kernel. */
const everywhereSpecial: readonly Prefix[] = [
  prefix('127.0.0.0/8'),
  prefix('224.0.0.0/4'),
  hostPrefix(special.everybody),
  hostPrefix(special.unspecified),
];

/** The node's ports that lead to one pod each, and other devices' ports that lead to one node each. */
function attachments(topology: Topology, { unitOf, names }: Units) {
  const podsByPort = new Map<DeviceId, Map<string, Device>>();
  const portsToNodes = new Map<DeviceId, Map<string, { readonly unit: number; readonly text: string }>>();
  for (const { ends } of topology.links.values()) {
    const [one, other] = ends;
    if (one === undefined || other === undefined || ends.length !== 2) continue;
    for (const [far_, near] of [
      [one, other],
      [other, one],
    ] as const) {
      const device = topology.devices.get(far_.device);
      const unit = unitOf.get(near.device);
      if (device === undefined || unit === undefined || unitOf.has(device.id)) continue;
      if (isPodOf(device, unitOf)) {
        if (unitOf.get(device.node ?? device.id) !== unit) continue;
        const ports = podsByPort.get(near.device) ?? new Map<string, Device>();
        podsByPort.set(near.device, ports.set(near.interface, device));
      } else {
        const text = `port ${names.get(near.device)?.text} ${near.interface}`;
        const ports = portsToNodes.get(device.id) ?? new Map<string, { unit: number; text: string }>();
        portsToNodes.set(device.id, ports.set(far_.interface, { unit, text }));
      }
    }
  }
  return { podsByPort, portsToNodes };
}

type Ends = readonly { readonly device: DeviceId; readonly interface: string }[];

/** A cable of which at most one end is a node's: what lies at the other end says all there is to say. */
function isBetweenTwo(ends: Ends, { unitOf }: Units): boolean {
  return ends.length === 2 && ends.filter(({ device }) => unitOf.has(device)).length < 2;
}

function far(topology: Topology, units: Units, device: Device, { link, name }: Ethernet): string {
  const ends = topology.links.get(link)?.ends ?? [];
  if (!isBetweenTwo(ends, units)) return link;
  const end = ends.find((each) => each.device !== device.id || each.interface !== name);
  // Ports that lead to a node are called after it.
  return units.unitOf.has(device.id) ? (end?.device ?? link) : '';
}

const longLists = new WeakMap<object, string>();

/** A long list is spelled once, whoever has it: no node's own address is in one. */
function listOf(backends: readonly SocketAddress[]): string | readonly SocketAddress[] {
  if (backends.length <= 64) return backends.map(({ address, port }) => ({ address, port }));
  const known = longLists.get(backends) ?? backends.map(socketText).join();
  longLists.set(backends, known);
  return known;
}

interface Sharing {
  readonly once: (value: object) => string;
  readonly literals: LiteralCollector;
}

/** What the pod itself has. */
function podSelf(topology: Topology, units: Units, pod: Device, { once, literals }: Sharing): string {
  const unit = units.unitOf.get(pod.node ?? pod.id);
  const name = podNaming(pod, unit, units);
  const entry = topology.directory.get(pod.id);
  const port = publishedPort(entry);
  let text = `${units.names.get(pod.node ?? pod.id)?.text} ${pod.up} ${pod.cluster} ${once(pod.listeners)}${once(pod.hooks)}${once(pod.proxies)}${once(pod.sysctls)}`;
  for (const each of pod.interfaces) {
    const ends = each.kind === 'ethernet' ? (topology.links.get(each.link)?.ends ?? []) : [];
    const link = each.kind !== 'ethernet' || (ends.length === 2 && ends.some(({ device }) => device === pod.node));
    text += `${link ? '' : linkOf(each)}${spelled(each, name)};`;
    for (const { address, length } of each.addresses) {
      const around = length < 32 ? prefixAround(address, length) : null;
      if (around !== null && !units.names.has(around)) literals.add([around]);
    }
  }
  for (const route of pod.routes) {
    text += `${spelled(route, name)};`;
    if (!units.names.has(route.prefix) && !isOwnHost(pod, route.prefix)) literals.add([route.prefix]);
  }
  for (const rule of Object.values(pod.hooks).flat()) collectRule(rule, units.names, literals);
  return `${text}${entry === undefined ? '' : spelled(entry, name, (each) => (each === port ? '@port' : String(each)))};`;
}

function linkOf(each: Interface): LinkId | '' {
  return each.kind === 'ethernet' ? each.link : '';
}
