import type { Packet } from '../net/packet.ts';
import type { Rule } from '../rules/rule.ts';
import type { Proxy } from '../topology/device.ts';
import { visible } from './matching.ts';

/** As many as one asks one after the other; a gateway that publishes thousands of ports has them by port instead. */
const few = 16;

interface ByPort<Item> {
  /** In their order, those that any port may meet. */
  readonly general: readonly Item[];
  /** The same, and those that only this port can meet. */
  readonly byPort: ReadonlyMap<number, readonly Item[]>;
}

const rulesByList = new WeakMap<readonly Rule[], ByPort<Rule>>();
const proxiesByList = new WeakMap<readonly Proxy[], ByPort<Proxy>>();

/** The rules of a list that the packet can match, in their order: none that asks for one port only, and another. */
export function rulesFor(rules: readonly Rule[], packet: Packet): readonly Rule[] {
  return forPort(rules, rulesByList, onlyPortOf, visible(packet).destinationPort);
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
  const { general, byPort } = known.get(items) ?? sorted(items, portOf);
  known.set(items, { general, byPort });
  return (port === null ? undefined : byPort.get(port)) ?? general;
}

function sorted<Item>(items: readonly Item[], portOf: (item: Item) => number | null): ByPort<Item> {
  const general: Item[] = [];
  const byPort = new Map<number, Item[]>();
  for (const item of items) {
    const port = portOf(item);
    if (port === null) {
      general.push(item);
      for (const list of byPort.values()) list.push(item);
    } else {
      const list = byPort.get(port);
      if (list === undefined) byPort.set(port, [...general, item]);
      else list.push(item);
    }
  }
  return { general, byPort };
}
