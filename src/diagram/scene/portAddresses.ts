import type { Device, DeviceRole, IpAddress, Topology } from '../../engine/index.ts';
import { shownAddresses } from '../addresses.ts';
import type { Box, Line } from '../geometry.ts';
import { bottom, grown, right } from '../geometry.ts';
import type { Layout, PlacedText, Port, WireEnd } from '../layout/layout.ts';
import { reachIn } from '../layout/outside.ts';
import { widthOf } from '../text.ts';
import { freeSpot, takenBy } from './freeSpot.ts';

/** From a device's edge to the baseline: over it, and under it. */
const away = { over: 7.2, under: 13.3 } as const;
/** Rings round devices come as near as this, and half of a trail. */
const air = 4;

/**
 * Where cards of nodes, or of what stands between them and the rest, have no row for their own addresses, each stands beside the line
 * that comes to it, as interfaces are labelled on an engineer's drawing. Where one of a kind finds no room, none of it is told: tags say it.
 */
export function withPortAddresses(layout: Layout, topology: Topology): Layout {
  return (['gateway', 'router', 'node'] as const).reduce(
    (drawn, role) => withAddressesOf(role, drawn, topology),
    layout,
  );
}

function withAddressesOf(role: DeviceRole, layout: Layout, topology: Topology): Layout {
  const reach = reachIn(topology);
  const taken = [...takenIn(layout)];
  const places = new Map(layout.places);
  for (const place of layout.places.values()) {
    const { device, box, texts } = place;
    const cluster = layout.clusters.find(({ id }) => id === device.cluster);
    if (cluster === undefined || device.role !== role || texts.some(({ id }) => id.startsWith('address-'))) continue;
    const beside: PlacedText[] = [];
    for (const [at, text] of shownAddresses(topology, device).own.entries()) {
      const note = { text, kind: 'address' } as const;
      const edges = portsOf(device, text, layout).map(({ edge }) => edge);
      const x = Math.max(...edges.map((edge) => edge.x)) + reach;
      const y = edges.some((edge) => edge.y <= box.y) ? box.y - away.over : bottom(box) + away.under;
      const spot = freeSpot(note, [{ at: { x, y }, anchor: 'start' } as const], layout, taken);
      if (spot === null || x + widthOf(text, note.kind) > right(cluster.box)) return layout;
      beside.push({ id: `address-${at}`, ...note, x, y, anchor: 'start' });
      taken.push(takenBy(note, spot));
    }
    places.set(device.id, { ...place, beside });
  }
  return { ...layout, places };
}

/** Where the lines to an address come to its device. */
function portsOf({ id, interfaces }: Device, address: IpAddress, { wires }: Layout): readonly Port[] {
  const holds = (end: WireEnd): boolean =>
    interfaces.some((each) => each.name === end.interface && each.addresses.some((held) => held.address === address));
  return [...wires.values()].flatMap(({ ends }) =>
    ends.filter((end) => end.device === id && holds(end)).map(({ port }) => port),
  );
}

/** Rings round devices, and lines. */
function takenIn({ places, wires }: Layout): readonly Box[] {
  const fronts = [...places.values()].filter(({ layer }) => layer === 'front').map(({ box }) => box);
  const lines = [...wires.values()].flatMap(({ strokes }) => strokes.flatMap(boxesAlong));
  return [...fronts, ...lines].map((box) => grown(box, air));
}

function boxesAlong(line: Line): readonly Box[] {
  return line.map((end, at) => {
    const start = line[at - 1] ?? end;
    const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)];
    return { x, y, width: Math.abs(start.x - end.x), height: Math.abs(start.y - end.y) };
  });
}
