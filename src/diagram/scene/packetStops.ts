import type { Hop } from '../../engine/index.ts';
import type { Visit } from '../../playback/index.ts';
import type { Line } from '../geometry.ts';
import type { Layout, Port, Wire, WireEnd } from '../layout/layout.ts';
import { routeAlong } from '../layout/wires.ts';

/** One visit on the picture: how the packet gets there, where it comes in, and where it goes out. */
export interface Stop {
  readonly visit: Visit;
  /** From the last device's rest to this one's; empty where the packet is made. */
  readonly travel: Line;
  /** From the last device's edge to its rest, and from this one's rest to its edge. */
  readonly ends: readonly [Line, Line];
  /** Across a device that lies under its lines. */
  readonly across: Line;
  readonly entry: Port;
  readonly exit: Port;
}

const known = new WeakMap<readonly Visit[], WeakMap<Layout, readonly Stop[]>>();

/** The whole way, computed once: no frame measures a path. */
export function stopsOf(layout: Layout, visits: readonly Visit[]): readonly Stop[] {
  const perLayout = known.get(visits) ?? new WeakMap<Layout, readonly Stop[]>();
  known.set(visits, perLayout);
  const remembered = perLayout.get(layout);
  if (remembered !== undefined) return remembered;
  const ends = endsOf(layout);
  const legs = visits.map((visit, at) => {
    const before = visits[at - 1];
    return visit.first || before === undefined ? null : crossing(layout, ends, before.hop, visit.hop);
  });
  const stops = visits.map((visit, at) => stopOf(layout, visit, legs[at] ?? null, legs[at + 1] ?? null));
  perLayout.set(layout, stops);
  return stops;
}

interface Crossing {
  readonly line: Line;
  readonly from: Port;
  readonly to: Port;
}

interface End {
  readonly wire: Wire;
  readonly end: WireEnd;
}

const nowhere: Port = { edge: { x: 0, y: 0 }, rest: { x: 0, y: 0 } };

function stopOf(layout: Layout, visit: Visit, arriving: Crossing | null, leaving: Crossing | null): Stop {
  const place = layout.places.get(visit.hop.device);
  const alone = place?.port ?? nowhere;
  const entry = arriving?.to ?? leaving?.from ?? alone;
  const exit = leaving?.from ?? entry;
  const ends: Stop['ends'] = arriving === null ? [[], []] : [leadOf(arriving.from), leadOf(arriving.to).toReversed()];
  const across = place?.layer === 'ground' ? [entry.rest, exit.rest] : [];
  return { visit, travel: arriving?.line ?? [], ends, across, entry, exit };
}

function leadOf({ edge, rest, lead }: Port): Line {
  return lead ?? [edge, rest];
}

/** The wire between two hops is the one that joins the interfaces on which the packet was last and next seen. */
function crossing(layout: Layout, ends: ReadonlyMap<string, readonly End[]>, before: Hop, after: Hop): Crossing {
  const out = before.sightings.findLast(({ direction }) => direction === 'out')?.interface ?? '';
  const into = after.sightings.find(({ direction }) => direction === 'in')?.interface ?? '';
  const here = ends.get(key(before.device, out)) ?? [];
  for (const { wire, end } of here) {
    const there =
      wire.ends.find((other) => other.device === after.device && other.interface === into) ??
      wire.ends.find((other) => other.device === after.device);
    if (there !== undefined) return { line: routeAlong(wire, end, there), from: end.port, to: there.port };
  }
  const [from, to] = [
    layout.places.get(before.device)?.port ?? nowhere,
    layout.places.get(after.device)?.port ?? nowhere,
  ];
  return { line: [from.rest, to.rest], from, to };
}

function endsOf({ wires }: Layout): ReadonlyMap<string, readonly End[]> {
  const ends = new Map<string, readonly End[]>();
  for (const wire of wires.values()) {
    for (const end of wire.ends) {
      const at = key(end.device, end.interface);
      ends.set(at, [...(ends.get(at) ?? []), { wire, end }]);
    }
  }
  return ends;
}

function key(device: string, name: string): string {
  return `${device} ${name}`;
}
