import type { SocketAddress } from '../net/address.ts';
import { socketText } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { hostPrefix, prefix } from '../net/prefix.ts';
import { special } from '../net/specialAddress.ts';
import type { Rule } from '../rules/rule.ts';
import { choosesDestination } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Ethernet, Interface, Tunnel } from '../topology/interface.ts';
import { isTunnel } from '../topology/interface.ts';
import type { Route } from '../topology/route.ts';
import type { Topology } from '../topology/topology.ts';
import type { Literals } from './literals.ts';
import { collectInterface, collectRule, LiteralCollector } from './literals.ts';
import type { Item } from './podSayings.ts';
import { PodSayings, podSelves } from './podSayings.ts';
import { isOwnHost, podBehind, podBehindProxy, portsAtDoors } from './publishing.ts';
import type { Doors, Row } from './rows.ts';
import { rowsOn } from './rows.ts';
import type { Naming, Phrase } from './spelling.ts';
import { Phrases } from './spelling.ts';
import type { OwnName, Units } from './units.ts';
import { ownName } from './units.ts';

/** All that a network says, sorted by whom it is about; what is said of two units or pods in the same words is the same. */
export interface Description {
  /** Of each unit, by its own devices and by those that belong to none. */
  readonly ofUnit: readonly Phrase[];
  /** What a unit's devices say of another unit. */
  readonly between: readonly ReadonlyMap<number, Phrase>[];
  /** Of each pod, at its place. */
  readonly ofPod: ArrayLike<Phrase>;
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
  const singleUnits = new Set(units.contested);
  const singlePods = new Set<DeviceId>();
  const literals = new LiteralCollector();
  const edges = new Set<number>();
  const sayings = new PodSayings(units, phrases);
  const rows = rowsOn(topology, units);

  /** Who is speaking, by which ports, and the units besides its own that it spoke of. */
  let own: number | null = null;
  let speaker = '';
  let ports: Attachments = noAttachments;
  const others = new Set<number>();
  /** The pod to which a port of the speaking node leads. */
  const podAt = (port: string): number | null =>
    ports.pods.get(port) ?? (ports.device === null ? null : rows.behind(ports.device, port));
  const naming =
    (literally: boolean): Naming =>
    (text) => {
      const place = podAt(text);
      if (place !== null) singlePods.add(sayings.own(place).id);
      const known = ports.nodes.get(text) ?? names.get(text);
      if (known === undefined) return text;
      if (known.unit === own) return known.here;
      others.add(known.unit);
      return literally ? text : own === null ? known.here : known.there;
    };
  const [byName, literally] = [naming(false), naming(true)];

  /** One item of a device: about its own unit or another, about nobody in particular, or about several at once. */
  const say = (item: string, value: unknown, link = ''): void => {
    // A set is made anew when it is cleared.
    if (others.size > 0) others.clear();
    let begun = phrases.and(0, phrases.word(speaker));
    begun = phrases.and(phrases.and(begun, phrases.word(item)), phrases.word(link));
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

  const sayOfPod = (place: number, device: Device, item: Item): void => {
    const unit = units.unitsOfPods[place];
    // Only its own unit's devices have names that are the same for another pod.
    if (own !== null && own !== unit) singleUnits.add(own);
    sayings.say('others', place, own !== null && own === unit ? speaker : device.id, item);
  };

  const sayPort = (place: number, port: Interface): void =>
    sayings.say('home', place, speaker, { item: 'port', value: port, without: 'name' });
  const sayWay = (place: number, route: Route): void =>
    sayings.say('home', place, speaker, { item: 'route', value: route, without: 'interface' });

  const sayRow = (row: Row): void => {
    const { first, ports: leading, routes } = row;
    const [port] = leading;
    const [route] = routes;
    if (port !== undefined) sayPort(first, port);
    if (route !== undefined) sayWay(first, route);
    sayings.sayOfRow(row);
  };

  /** Of pods of one unit that were spoken of alike before, these say the same. */
  const sayDoors = (device: Device, item: string, { first, rules, each }: Doors): void => {
    const after = new Map<Phrase, Phrase>();
    let unit: number | undefined;
    for (let place = first; place < first + rules.length / each; place += 1) {
      if (units.unitsOfPods[place] !== unit) after.clear();
      unit = units.unitsOfPods[place];
      const before = sayings.saidByOthers(place);
      const known = after.get(before);
      if (known !== undefined) {
        sayings.goOn(place, known);
        continue;
      }
      for (const rule of rules.slice((place - first) * each, (place - first + 1) * each)) {
        collectRule(rule, names, literals);
        sayOfPod(place, device, { item, value: rule, without: '' });
      }
      after.set(before, sayings.saidByOthers(place));
    }
  };

  const sayRules = (device: Device): void => {
    for (const [rules, hook] of listsOf(device)) {
      let before = 0;
      let item = `${hook} 0`;
      const doors = rows.doorsIn(device.id, rules);
      for (let at = 0; at < rules.length; at += 1) {
        const rule = rules[at];
        if (rule === undefined) continue;
        if (doors?.rulesAt === at) {
          sayDoors(device, item, doors);
          at += doors.rules.length - 1;
          continue;
        }
        collectRule(rule, names, literals);
        const place = podBehind(units, rule);
        if (place !== null) {
          sayOfPod(place, device, { item, value: rule, without: '' });
          continue;
        }
        before += 1;
        item = `${hook} ${before}`;
        for (const { from, to } of [...(rule.match.destinationPorts ?? []), ...(rule.match.originalPorts ?? [])]) {
          edges.add(from).add(to + 1);
        }
        const backends = choosesDestination(rule) ? rule.backends : [];
        say(own === null ? item : `${hook} `, [rule, listOf(backends)]);
      }
    }
    for (const proxy of device.proxies) {
      literals.add([hostPrefix(proxy.listen.address)].filter((each) => !names.has(each)));
      const place = podBehindProxy(units, proxy);
      if (place !== null) sayOfPod(place, device, { item: 'proxy', value: { listen: proxy.listen }, without: '' });
      else {
        edges.add(proxy.listen.port).add(proxy.listen.port + 1);
        say('proxy', [proxy, proxy.upstream.kind === 'fixed' ? listOf(proxy.upstream.backends) : []]);
      }
    }
  };

  const sayInterface = (device: Device, port: Interface): void => {
    collectInterface(port, names, literals);
    const place = podAt(port.name);
    if (place !== null) {
      sayPort(place, port);
      return;
    }
    say('interface', port, port.kind === 'ethernet' ? `${far(topology, units, device, port)} ` : '');
    if (isTunnel(port)) sayPeers(port);
  };

  const sayPeers = ({ name, peers }: Tunnel): void => {
    for (const peer of peers) {
      literals.add([peer.nextHop, peer.remote].map(hostPrefix).filter((each) => !names.has(each)));
      say(`peer ${name}`, peer);
    }
  };

  const sayRoute = (route: Route): void => {
    const place = route.kind === 'unicast' ? podAt(route.interface) : null;
    if (place !== null) {
      if (!isOwnHost(sayings.own(place), route.prefix)) literals.add([route.prefix]);
      sayWay(place, route);
      return;
    }
    if (!names.has(route.prefix)) literals.add([route.prefix]);
    if (route.kind === 'unicast' && route.via !== null && !names.has(route.via)) literals.add([hostPrefix(route.via)]);
    say('route', route);
  };

  const begin = (device: Device, interfaces: Device['interfaces']): void => {
    own = unitOf.get(device.id) ?? null;
    speaker = own === null ? device.id : (names.get(device.id)?.text ?? '');
    ports = attachmentsOf(topology, units, device.id, interfaces);
  };

  const selves = podSelves(topology, units, rows, { phrases, sayings, literals });
  for (const device of [...units.nodes.flat(), ...units.pods.others]) {
    const { interfaces, routes } = rows.beside(device);
    begin(device, interfaces);
    const { up, cluster, listeners, sysctls } = device;
    if (own !== null) say('is', { up, cluster, listeners, sysctls });
    for (const row of rows.of(device.id)) sayRow(row);
    for (const port of interfaces) sayInterface(device, port);
    for (const route of routes) sayRoute(route);
    sayRules(device);
  }
  ports = noAttachments;
  for (const [id, unit] of unitOf) {
    const entry = topology.directory.get(id);
    if (entry === undefined) continue;
    own = unit;
    speaker = names.get(id)?.text ?? '';
    say('dialled', entry);
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
    ofPod: selves.map((self, place) => phrases.and(self, sayings.said(place))),
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

/** Its lists of rules, each with the hooks on which all of it hangs: what comes in is often translated as what it sends itself. */
function listsOf({ hooks }: Device): readonly (readonly [readonly Rule[], string])[] {
  const { prerouting, output, ...others } = hooks;
  const isSame = prerouting.length === output.length && prerouting.every((rule, index) => rule === output[index]);
  const both = { prerouting, output };
  const lists = Object.entries(isSame ? others : { ...others, ...both }).map(([hook, rules]) => [rules, hook] as const);
  return isSame ? [[prerouting, 'prerouting output'], ...lists] : lists;
}

/** A node's ports that lead to one pod each, and other devices' ports that lead to one node each, by their names. */
interface Attachments {
  readonly device: DeviceId | null;
  /** By their places. */
  readonly pods: ReadonlyMap<string, number>;
  readonly nodes: ReadonlyMap<string, OwnName>;
}

const noAttachments: Attachments = { device: null, pods: new Map(), nodes: new Map() };

function attachmentsOf(
  topology: Topology,
  { unitOf, names, pods: known, unitsOfPods }: Units,
  id: DeviceId,
  interfaces: Device['interfaces'],
): Attachments {
  const pods = new Map<string, number>();
  const nodes = new Map<string, OwnName>();
  const own = unitOf.get(id);
  for (const port of interfaces) {
    const ends = port.kind === 'ethernet' ? (topology.links.get(port.link)?.ends ?? []) : [];
    const [one, other] = ends;
    if (one === undefined || other === undefined || ends.length !== 2) continue;
    const end = one.device === id && one.interface === port.name ? other : one;
    if (own === undefined) {
      const unit = unitOf.get(end.device);
      if (unit === undefined) continue;
      nodes.set(port.name, ownName(unit, `port ${names.get(end.device)?.text} ${end.interface}`));
    } else {
      const place = known.placeOf(end.device);
      if (place !== undefined && unitsOfPods[place] === own) pods.set(port.name, place);
    }
  }
  return { device: id, pods, nodes };
}

type Ends = readonly { readonly device: DeviceId; readonly interface: string }[];

/** A cable of which at most one end is a node's: what lies at the other end says all there is to say. */
function isBetweenTwo(ends: Ends, { unitOf }: Units): boolean {
  return ends.length === 2 && !ends.every(({ device }) => unitOf.has(device));
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
