import type { Device, Topology } from '../../engine/index.ts';
import { isTunnel } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import { clamp } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import { widthOf } from '../text.ts';
import { cardWidth } from './card.ts';
import { chipCards } from './cards.ts';
import type { PlacedText } from './layout.ts';
import type { Measures } from './measures.ts';
import type { ChipPlace } from './nodes.ts';
import type { Outline } from './outline.ts';
import type { Pace } from './spacing.ts';
import { spacing } from './spacing.ts';

/** Everything under the clusters. */
export interface Outside {
  readonly fabric: FabricPlace | null;
  readonly hosts: readonly HostPlace[];
  readonly folded: ChipPlace | null;
  readonly end: number;
}

interface FabricPlace {
  readonly device: Device;
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  /** The line inside it that everything is joined to. */
  readonly backbone: number;
}

export interface HostPlace {
  readonly device: Device;
  readonly box: Box;
  /** Where its line leaves upwards. */
  readonly port: number;
  /** Where its line passes the rows above; `null` in the first row. */
  readonly bypass: number | null;
}

export function placeOutside(
  outline: Outline,
  {
    top,
    lines,
  }: { readonly top: number /** Where lines come down from the clusters. */; readonly lines: readonly number[] },
  measures: Measures,
  labels: SceneLabels,
): Outside {
  const { fabric, hosts: devices, foldedHosts } = outline;
  const { pace } = measures;
  const whole = measures.width - 2 * spacing.margin;
  // Where the fabric is the last row, what brings the picture closer stands beside its end, else under it.
  const width = devices.length === 0 ? whole - corner : whole;
  const clear = devices.length === 0 ? width : whole - aside;
  const name = fabric === null ? '' : labels.name(fabric);
  const chip = foldedHosts === null ? 0 : cardWidth(chipCards(foldedHosts, labels)[0] ?? []);
  const nameWidth = widthOf(name, 'name');
  const most = spacing.margin + width - 1 - nameWidth;
  const from = foldedHosts === null ? spacing.margin + 9 : spacing.margin + 6 + chip + 9;
  // Where hosts stand from left to right does not depend on how far down they do.
  const portsOf = (gap: number): readonly number[] =>
    placeHosts(devices, 0, gap, measures).map(({ port, bypass }) => bypass ?? port);
  const gap = [none, ...devices.keys(), -1].find((at) => clearOf(portsOf(at), from, nameWidth) <= most) ?? none;
  const ports = portsOf(gap);
  const crossed = {
    lines: [...lines, ...ports],
    ports,
    reach: pace.packets ? reachIn(outline.cast.topology) : lineRoom,
  };
  const row = fabric !== null && needsRow({ name: nameWidth, chip, width: clear, height: pace.fabric }, crossed);
  // In a narrow picture both just fit, side by side; where they do not, the name stands below.
  const tight = foldedHosts !== null && 6 + chip + 9 + nameWidth > width - 4;
  const stacked = row && tight && 3 + chip + 3 + nameWidth > width - 4;
  const height = pace.fabric + (row ? textRow : 0) + (stacked ? textRow : 0);
  const box = { x: spacing.margin, y: top, width, height };
  const hosts = placeHosts(devices, fabric === null ? top : top + height + pace.gap - 6, gap, measures);
  const end = Math.max(
    top + (fabric === null ? 0 : height) + spacing.margin,
    ...hosts.map((each) => each.box.y + each.box.height + spacing.margin),
  );
  const chipX = !row ? box.x + 6 : tight ? box.x + 3 : clearOf(ports, box.x + 6, chip);
  const chipY = row ? top + pace.fabric - 3 : top + (pace.fabric - pace.chip) / 2;
  const folded =
    foldedHosts === null ? null : { folded: foldedHosts, box: { x: chipX, y: chipY, width: chip, height: pace.chip } };
  if (fabric === null) return { fabric: null, hosts, folded, end };
  const said = [name, labels.note(fabric)] as const;
  const nameAt = (start: number): number => {
    const clearOfRest = clearOf(ports, start, nameWidth, restRoom(pace));
    return clearOfRest > most ? clearOf(ports, start, nameWidth) : clearOfRest;
  };
  const atEnd = Math.max(stacked ? box.x + 3 : chipX + chip + 2, box.x + width - 4 - nameWidth);
  const texts = row
    ? [
        textIn(
          name,
          tight
            ? stacked
              ? Math.min(box.x + 9, atEnd)
              : atEnd
            : Math.min(nameAt(foldedHosts === null ? box.x + 9 : chipX + chip + 9), most),
          box,
        ),
      ]
    : fabricTexts(said, { ...box, width: clear }, crossed);
  return { fabric: { device: fabric, box, texts, backbone: top + pace.fabric / 2 - raised }, hosts, folded, end };
}

/** So far over the middle is the backbone, so that a name has room between it and the edge. */
const raised = 4;

/** In a lower fabric nothing stands between the backbone and the edge. */
const lowestNamed = 36;

/** Under the backbone, where its own row is too crowded for what is said of the fabric. */
const textRow = 20;

function textIn(text: string, x: number, box: Box): PlacedText {
  return { id: 'name', kind: 'name', anchor: 'start', text, x, y: box.y + box.height - 6 };
}

/** From here to the right, clear of lines that go down to hosts, and of as much beside them. */
function clearOf(ports: readonly number[], from: number, width: number, room: number = lineRoom): number {
  return ports
    .toSorted((a, b) => a - b)
    .reduce((x, port) => (port > x - room - 1 && port < x + width + room + 1 ? port + room + 4 : x), from);
}

/** A packet that rests over a host reaches up into a fabric that is this near. */
function restRoom({ gap, packets }: Pace): number {
  return packets && gap < 37 ? packetRoom.plain : lineRoom;
}

interface Crossed {
  /** Where lines come down from clusters, and go down to hosts. */
  readonly lines: readonly number[];
  readonly ports: readonly number[];
  /** How far a packet on one of them reaches. */
  readonly reach: number;
}

/** A packet on a line reaches so far to both sides, with some room; one in an overlay's envelope further (`scene/packet.ts`). */
const packetRoom = { plain: 32, carried: 56 } as const;

/** Of a line that no packet is on. */
const lineRoom = 4;

/** How far a packet of this network reaches to both sides of its line. */
export function reachIn(topology: Topology): number {
  const reach =
    reaches.get(topology) ??
    ([...topology.devices.values()].some(({ interfaces }) => interfaces.some(isTunnel))
      ? packetRoom.carried
      : packetRoom.plain);
  reaches.set(topology, reach);
  return reach;
}

/** A picture is laid out several times until it fits. */
const reaches = new WeakMap<Topology, number>();

/** Is there no room beside the lines for the name and the chip? */
function needsRow(
  { name, chip, width, height }: Record<'name' | 'chip' | 'width' | 'height', number>,
  { lines, reach }: Crossed,
): boolean {
  const fits =
    name <= width - Math.max(0, ...lines) - reach ||
    (height >= lowestNamed && gapFor(name, { lines, reach, end: spacing.margin + width }) !== null);
  const chipFits = chip === 0 || spacing.margin + 6 + chip + reach - 4 <= Math.min(...lines, width);
  return !fits || !chipFits;
}

/** What brings a picture closer stands in its lower right corner; for a finger it is so wide. */
const corner = 44;
const aside = 32;

/** Where a text of this width stands clear of lines and of packets on them; `null`: nowhere. */
function gapFor(
  room: number,
  { lines, reach, end }: Pick<Crossed, 'lines' | 'reach'> & { readonly end: number },
): number | null {
  const sorted = lines.toSorted((a, b) => a - b);
  const gapAfter = (line: number, at: number): number => Math.min(sorted[at + 1] ?? line, end) - line;
  const at = sorted.findIndex((line, index) => gapAfter(line, index) >= room + reach + 8);
  const start = sorted[at];
  // A packet may be on either line: in a narrow gap as far from the one as from the other, where none is carried, and so wider than both.
  return start === undefined
    ? null
    : start + (reach > packetRoom.plain ? reach : Math.min(reach, (gapAfter(start, at) - room) / 2));
}

/** At the right, clear of a packet on the last line; else between two lines, under the backbone. */
function fabricTexts(
  [name, note]: readonly [string, string | null],
  box: Box,
  { lines, reach }: Crossed,
): readonly PlacedText[] {
  const end = box.x + box.width - 9;
  const free = end - Math.max(box.x, ...lines) - reach;
  const middle = box.y + box.height / 2;
  if (widthOf(name, 'name') > free) {
    const x = gapFor(widthOf(name, 'name'), { lines, reach, end: box.x + box.width }) ?? box.x + 9;
    return [{ id: 'name', kind: 'name', anchor: 'start', text: name, x, y: box.y + box.height - 7 }];
  }
  const noteFits = note !== null && widthOf(note, 'note') <= free;
  return [
    { id: 'name', kind: 'name', anchor: 'end', text: name, x: end, y: noteFits ? middle - 4 : middle + 4 },
    ...(noteFits ? [{ id: 'note', kind: 'note', anchor: 'end', text: note, x: end, y: middle + 12 } as const] : []),
  ];
}

/** No gap is made. */
const none = -2;

/** Lines of the hosts on either side of a gap lean away from it, so that the name of what they come from has room there; -1 is before the first. */
function placeHosts(devices: readonly Device[], top: number, gap: number, measures: Measures): readonly HostPlace[] {
  const { hostColumns, hostWidth, host, width, pace } = measures;
  const all = width - 2 * spacing.margin;
  const columns = Math.min(hostColumns, Math.max(1, devices.length));
  const share = all / columns;
  const boxWidth = Math.min(hostWidth, share - spacing.hostGap);
  return devices.map((device, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const x = spacing.margin + share * (column + 0.5) - boxWidth / 2;
    const box = { x, y: top + row * (host.height + pace.gap), width: boxWidth, height: host.height };
    const bypass = row === 0 ? null : x + boxWidth + spacing.hostGap / 2;
    const lean = column === gap ? 0 : column === gap + 1 ? 1 : 0.5;
    return { device, box, bypass, port: clamp(x + boxWidth * lean, x + 14, x + boxWidth - 14) };
  });
}
