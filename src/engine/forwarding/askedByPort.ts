import type { Packet } from '../net/packet.ts';
import type { Rule } from '../rules/rule.ts';
import type { Proxy } from '../topology/device.ts';
import { visible } from './matching.ts';

/** As many as one asks one after the other; a gateway that publishes thousands of ports has them by port instead. */
const few = 16;

interface ByPort<Item> {
  /** The one port that each of them asks for, or `anyPort`. */
  readonly ports: readonly number[];
  /** Of ports that were asked about, in their order those that any port may meet, and those that only this one can meet. */
  readonly asked: Map<number, readonly Item[]>;
}

const anyPort = -1;

const rulesByList = new WeakMap<readonly Rule[], ByPort<Rule>>();
const proxiesByList = new WeakMap<readonly Proxy[], ByPort<Proxy>>();

/** The rules of a list that the packet can match, in their order: none that asks for one port only, and another. */
export function rulesFor(rules: readonly Rule[], packet: Packet): readonly Rule[] {
  return rulesAt(rules, visible(packet).destinationPort);
}

/** `null`: the packet has none. */
export function rulesAt(rules: readonly Rule[], port: number | null): readonly Rule[] {
  return forPort(rules, rulesByList, onlyPortOf, port);
}

export function proxiesAt(proxies: readonly Proxy[], port: number): readonly Proxy[] {
  return forPort(proxies, proxiesByList, ({ listen }) => listen.port, port);
}

function onlyPortOf({ match: { destinationPorts } }: Rule): number | null {
  const [range, another] = destinationPorts ?? [];
  return range === undefined || another !== undefined || range.from !== range.to ? null : range.from;
}

function forPort<Item>(
  items: readonly Item[],
  known: WeakMap<readonly Item[], ByPort<Item>>,
  portOf: (item: Item) => number | null,
  port: number | null,
): readonly Item[] {
  if (items.length <= few) return items;
  const { ports, asked } = known.get(items) ?? sorted(items, portOf);
  known.set(items, { ports, asked });
  const before = asked.get(port ?? anyPort);
  if (before !== undefined) return before;
  // Whatever nobody asks for is one port: answers come to any.
  const wanted = port !== null && ports.includes(port) ? port : anyPort;
  const found = asked.get(wanted) ?? items.filter((_, index) => ports[index] === anyPort || ports[index] === wanted);
  asked.set(wanted, found);
  return found;
}

function sorted<Item>(items: readonly Item[], portOf: (item: Item) => number | null): ByPort<Item> {
  return { ports: items.map((item) => portOf(item) ?? anyPort), asked: new Map() };
}
