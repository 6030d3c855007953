import type { Rule } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Interface } from '../topology/interface.ts';
import type { DoorRow, PodRow } from '../topology/podRows.ts';
import { madeWith, podPortPrefix } from '../topology/podRows.ts';
import type { Route } from '../topology/route.ts';
import type { Topology } from '../topology/topology.ts';
import { isMadeAlike } from './podSayings.ts';
import { ownTexts, podBehind, readAlike } from './publishing.ts';
import type { Units } from './units.ts';

/** Pods of a node that are as they were made, alike: the places from the first to before the end. */
export interface Row {
  readonly first: number;
  readonly end: number;
  readonly ports: readonly Interface[];
  readonly routes: readonly Route[];
  /** Where among the node's ports and routes theirs begin. */
  readonly portsAt: number;
  readonly routesAt: number;
}

/** Rules of a device that are as they were made, so many of each pod, from the first place on; and where they begin among its rules. */
export interface Doors extends DoorRow {
  readonly first: number;
  readonly rulesAt: number;
}

export interface Rows {
  /** `null`: the pod is in none. */
  readonly at: (place: number) => Row | null;
  readonly of: (node: DeviceId) => readonly Row[];
  /** What a device has beside its ways to pods in rows. */
  readonly beside: (device: Device) => Pick<Device, 'interfaces' | 'routes'>;
  /** The place of the pod in a row to which the node's port of that name leads. */
  readonly behind: (node: DeviceId, port: string) => number | null;
  /** Those that are in a device's list of rules. */
  readonly doorsIn: (device: DeviceId, rules: readonly Rule[]) => Doors | null;
}

const none: readonly Row[] = [];

export function rowsOn(topology: Topology, units: Units): Rows {
  const made = madeWith(topology.links);
  const byNode = new Map<DeviceId, readonly Row[]>();
  const byPlace: (Row | undefined)[] = units.pods.devices.map(() => undefined);
  for (const each of made.rows) {
    const row = asMade(topology, units, each);
    if (row === null) continue;
    byPlace.fill(row, row.first, row.end);
    byNode.set(each.node, [...(byNode.get(each.node) ?? none), row]);
  }
  const of = (node: DeviceId): readonly Row[] => byNode.get(node) ?? none;
  return {
    at: (place) => byPlace[place] ?? null,
    of,
    beside: ({ id, interfaces, routes }) => {
      const rows = of(id);
      return {
        interfaces: without(
          interfaces,
          rows.map(({ portsAt, ports }) => [portsAt, ports.length]),
        ),
        routes: without(
          routes,
          rows.map((row) => [row.routesAt, row.routes.length]),
        ),
      };
    },
    behind: (node, port) => {
      if (!port.startsWith(podPortPrefix)) return null;
      for (const { first, ports } of of(node)) {
        const at = ports.findIndex(({ name }) => name === port);
        if (at >= 0) return first + at;
      }
      return null;
    },
    doorsIn: (device, rules) => {
      for (const row of made.doors) {
        const rulesAt = row.device === device ? runIn(rules, row.rules) : null;
        const first = rulesAt === null ? null : firstBehind(units, row);
        if (rulesAt !== null && first !== null) return { ...row, first, rulesAt };
      }
      return null;
    },
  };
}

/** The place of the first pod that they publish, if they publish those after it in turn. */
function firstBehind(units: Units, { rules, each }: DoorRow): number | null {
  const [start] = rules;
  const first = start === undefined ? null : podBehind(units, start);
  if (first === null) return null;
  return rules.every((rule, at) => podBehind(units, rule) === first + Math.floor(at / each)) ? first : null;
}

function without<Item>(list: readonly Item[], runs: readonly (readonly [number, number])[]): readonly Item[] {
  if (runs.length === 0) return list;
  return list.filter((_, at) => !runs.some(([first, count]) => at >= first && at < first + count));
}

/** The row, unless something of it is gone or another by now. */
function asMade({ devices }: Topology, units: Units, { node, table, pods: made }: PodRow): Row | null {
  const { devices: pods, entries, placeOf } = units.pods;
  const home = devices.get(node);
  const [start] = made;
  const first = start === undefined ? undefined : placeOf(start.id);
  if (home === undefined || first === undefined) return null;
  const leader = pods[first];
  if (leader?.node !== node) return null;
  const ports = made.map(({ port }) => port);
  const routes = made.flatMap(({ route }) => route ?? []);
  const portsAt = runIn(home.interfaces, ports);
  const routesAt = runIn(home.routes, routes);
  if (portsAt === null || routesAt === null) return null;
  const own = ownTexts(units, first);
  const isAsMade = made.every(({ interfaces }, at) => {
    const pod = pods[first + at];
    if (pod?.interfaces !== interfaces || pod.routes !== table || !isMadeAlike(leader, pod)) return false;
    const by = { one: own, other: ownTexts(units, first + at), without: '', numbers: true };
    return at === 0 || readAlike(entries[first], entries[first + at], by);
  });
  return isAsMade ? { first, end: first + made.length, ports, routes, portsAt, routesAt } : null;
}

/** Where in the list those are, one after the other. */
function runIn<Item>(list: readonly Item[], items: readonly Item[]): number | null {
  const [first] = items;
  if (first === undefined) return 0;
  const start = list.indexOf(first);
  return start >= 0 && items.every((each, at) => list[start + at] === each) ? start : null;
}
