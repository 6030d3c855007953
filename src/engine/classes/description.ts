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
import { isOwnHost, podBehind, podBehindProxy, podNaming, portsAtDoors } from './publishing.ts';
import type { PodNames } from './publishing.ts';
import type { Naming, Phrase } from './spelling.ts';
import { Phrases } from './spelling.ts';
import type { OwnName, Units } from './units.ts';
import { isPodOf, ownName } from './units.ts';

/** All that a network says, sorted by whom it is about; what is said of two units or pods in the same words is the same. */
export interface Description {
  /** Of each unit, by its own devices and by those that belong to none. */
  readonly ofUnit: readonly Phrase[];
  /** What a unit's devices say of another unit. */
  readonly between: readonly ReadonlyMap<number, Phrase>[];
  readonly ofPod: ReadonlyMap<DeviceId, Phrase>;
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
  const phrases = new Phrases();
  const ofUnit: Phrase[] = units.nodes.map(() => 0);
  const between = units.nodes.map(() => new Map<number, Phrase>());
  /** Said of a pod by others; what it is itself comes on top. */
  const ofPod = new Map<DeviceId, Phrase>();
  const singleUnits = new Set(units.contested);
  const singlePods = new Set<DeviceId>();
  const literals = new LiteralCollector();
  const edges = new Set<number>();
  const { podsByPort, portsToNodes } = attachments(topology, units);
  const shared = new Map<object, Phrase>();
  const once = (value: object): Phrase => {
    const known = shared.get(value) ?? phrases.spelled(value, asItIs);
    shared.set(value, known);
    return known;
  };
  const namesOf = podNaming(topology, units);

  /** Who is speaking, and the units besides its own that it spoke of. */
  let own: number | null = null;
  let ports: ReadonlyMap<string, OwnName> | undefined;
  let pods: ReadonlyMap<string, Device> | undefined;
  const others = new Set<number>();
  const naming =
    (literally: boolean): Naming =>
    (text) => {
      const pod = pods?.get(text);
      if (pod !== undefined) singlePods.add(pod.id);
      const known = ports?.get(text) ?? names.get(text);
      if (known === undefined) return text;
      if (known.unit === own) return known.here;
      others.add(known.unit);
      return literally ? text : own === null ? known.here : known.there;
    };
  const [byName, literally] = [naming(false), naming(true)];

  /** One item of a device: about its own unit or another, about nobody in particular, or about several at once. */
  const say = (device: Device, item: string, value: unknown, link = ''): void => {
    own = unitOf.get(device.id) ?? null;
    ports = portsToNodes.get(device.id);
    pods = podsByPort.get(device.id);
    others.clear();
    const who = own === null ? device.id : (names.get(device.id)?.text ?? '');
    const begun = [who, item, link].reduce((phrase, word) => phrases.and(phrase, phrases.word(word)), 0);
    const said = phrases.and(begun, phrases.spelled(value, byName));
    const [other] = others;
    if (others.size > 1) {
      for (const each of others) singleUnits.add(each);
      if (own !== null)
        ofUnit[own] = phrases.and(ofUnit[own] ?? 0, phrases.and(begun, phrases.spelled(value, literally)));
    } else if (own === null) {
      if (other !== undefined) ofUnit[other] = phrases.and(ofUnit[other] ?? 0, said);
    } else if (other === undefined) ofUnit[own] = phrases.and(ofUnit[own] ?? 0, said);
    else between[own]?.set(other, phrases.and(between[own]?.get(other) ?? 0, said));
  };

  const sayOfPod = (pod: Device, device: Device, item: string, value: unknown): void => {
    const unit = unitOf.get(pod.node ?? pod.id);
    const at = unitOf.get(device.id);
    // Only its own unit's devices have names that are the same for another pod.
    if (at !== undefined && at !== unit) singleUnits.add(at);
    const where = at === unit ? (names.get(device.id)?.text ?? '') : device.id;
    const { name, number } = namesOf(pod);
    let said = phrases.and(ofPod.get(pod.id) ?? 0, phrases.word(where));
    said = phrases.and(said, phrases.word(item));
    ofPod.set(pod.id, phrases.and(said, phrases.spelled(value, name, number)));
  };

  const sayRules = (device: Device): void => {
    for (const [hook, rules] of Object.entries(device.hooks)) {
      let before = 0;
      for (const rule of rules) {
        collectRule(rule, names, literals);
        const pod = podBehind(topology, units, rule);
        if (pod !== null) {
          sayOfPod(pod, device, `${hook} ${before}`, rule);
          continue;
        }
        before += 1;
        for (const { from, to } of [...(rule.match.destinationPorts ?? []), ...(rule.match.originalPorts ?? [])]) {
          edges.add(from).add(to + 1);
        }
        const backends = rule.kind === 'destination-nat' ? rule.backends : [];
        say(device, `${hook} ${unitOf.has(device.id) ? '' : before}`, [rule, listOf(backends)]);
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

  const selves = new Map<DeviceId, Phrase>();
  for (const device of topology.devices.values()) {
    if (isPodOf(device, unitOf)) {
      selves.set(device.id, podSelf(topology, units, device, { phrases, once, literals, names: namesOf(device) }));
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
      if (unit === undefined) continue;
      const said = phrases.spelled(['end', link.id, names.get(end.device)?.text], asItIs);
      ofUnit[unit] = phrases.and(ofUnit[unit] ?? 0, said);
    }
  }
  for (const each of everywhereSpecial) literals.add([each]);
  for (const port of portsAtDoors(topology)) edges.add(port).add(port + 1);
  return {
    ofUnit,
    between,
    ofPod: new Map([...selves].map(([id, self]) => [id, phrases.and(self, ofPod.get(id) ?? 0)])),
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
  const portsToNodes = new Map<DeviceId, Map<string, OwnName>>();
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
        const ports = portsToNodes.get(device.id) ?? new Map<string, OwnName>();
        portsToNodes.set(device.id, ports.set(far_.interface, ownName(unit, text)));
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

interface Telling {
  readonly phrases: Phrases;
  readonly once: (value: object) => Phrase;
  readonly literals: LiteralCollector;
  readonly names: PodNames;
}

/** What the pod itself has. */
function podSelf(
  topology: Topology,
  units: Units,
  pod: Device,
  { phrases, once, literals, names: { name, number } }: Telling,
): Phrase {
  const entry = topology.directory.get(pod.id);
  const self = { at: units.names.get(pod.node ?? pod.id)?.text, up: pod.up, cluster: pod.cluster };
  let said = phrases.spelled(self, asItIs);
  for (const each of [pod.listeners, pod.hooks, pod.proxies, pod.sysctls]) said = phrases.and(said, once(each));
  for (const each of pod.interfaces) {
    const ends = each.kind === 'ethernet' ? (topology.links.get(each.link)?.ends ?? []) : [];
    const link = each.kind !== 'ethernet' || (ends.length === 2 && ends.some(({ device }) => device === pod.node));
    said = phrases.and(said, phrases.word(link ? '' : linkOf(each)));
    said = phrases.and(said, phrases.spelled(each, name));
    for (const { address, length } of each.addresses) {
      const around = length < 32 ? prefixAround(address, length) : null;
      if (around !== null && !units.names.has(around)) literals.add([around]);
    }
  }
  for (const route of pod.routes) {
    said = phrases.and(said, phrases.spelled(route, name));
    if (!units.names.has(route.prefix) && !isOwnHost(pod, route.prefix)) literals.add([route.prefix]);
  }
  for (const rules of Object.values(pod.hooks)) for (const rule of rules) collectRule(rule, units.names, literals);
  return entry === undefined ? said : phrases.and(said, phrases.spelled(entry, name, number));
}

function linkOf(each: Interface): LinkId | '' {
  return each.kind === 'ethernet' ? each.link : '';
}
