import type { Device } from '../../engine/index.ts';
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
  const width = measures.width - 2 * spacing.margin;
  const columns = hostXs(devices.length, measures);
  const crowded = fabric !== null && !fitsIn(labels.name(fabric), width, [...lines, ...columns]);
  const height = pace.fabric + (crowded ? 15 : 0);
  const box = { x: spacing.margin, y: top, width, height };
  const hosts = placeHosts(devices, fabric === null ? top : top + height + pace.gap - 6, measures);
  const end = Math.max(
    top + (fabric === null ? 0 : height) + spacing.margin,
    ...hosts.map((each) => each.box.y + each.box.height + spacing.margin),
  );
  const chip = foldedHosts === null ? [] : (chipCards(foldedHosts, labels)[0] ?? []);
  const folded =
    foldedHosts === null
      ? null
      : {
          folded: foldedHosts,
          box: { x: box.x + 6, y: top + (pace.fabric - pace.chip) / 2, width: cardWidth(chip), height: pace.chip },
        };
  if (fabric === null) return { fabric: null, hosts, folded, end };
  const crossed = [...lines, ...hosts.map(({ port, bypass }) => bypass ?? port)];
  const texts = fabricTexts([labels.name(fabric), labels.note(fabric)], box, { lines: crossed, crowded });
  return { fabric: { device: fabric, box, texts, backbone: top + pace.fabric / 2 }, hosts, folded, end };
}

/** A packet on a line reaches so far to both sides. */
const packetRoom = 32;

/** Is there room for the name at the right, or between two lines? */
function fitsIn(name: string, width: number, lines: readonly number[]): boolean {
  const room = widthOf(name, 'name');
  return room <= width - Math.max(0, ...lines) - packetRoom || gapFor(room, lines) !== null;
}

/** Where a text of this width stands clear of lines and of packets on them; `null`: nowhere. */
function gapFor(room: number, lines: readonly number[]): number | null {
  const sorted = lines.toSorted((a, b) => a - b);
  const start = sorted.find((line, at) => (sorted[at + 1] ?? line) - line >= room + packetRoom + 8);
  return start === undefined ? null : start + packetRoom;
}

interface Crossed {
  readonly lines: readonly number[];
  readonly crowded: boolean;
}

/** At the right, clear of a packet on the last line; else between the lines under the backbone; else in a row of its own. */
function fabricTexts(
  [name, note]: readonly [string, string | null],
  box: Box,
  { lines, crowded }: Crossed,
): readonly PlacedText[] {
  const end = box.x + box.width - 9;
  const free = end - Math.max(box.x, ...lines) - packetRoom;
  const middle = box.y + box.height / 2;
  if (widthOf(name, 'name') > free) {
    const x = (crowded ? null : gapFor(widthOf(name, 'name'), lines)) ?? box.x + 9;
    return [{ id: 'name', kind: 'name', anchor: 'start', text: name, x, y: box.y + box.height - 4 }];
  }
  const noteFits = note !== null && widthOf(note, 'note') <= free;
  return [
    { id: 'name', kind: 'name', anchor: 'end', text: name, x: end, y: noteFits ? middle - 4 : middle + 4 },
    ...(noteFits ? [{ id: 'note', kind: 'note', anchor: 'end', text: note, x: end, y: middle + 12 } as const] : []),
  ];
}

/** Near enough where lines go down to hosts of the first row. */
function hostXs(count: number, { hostColumns, width }: Measures): readonly number[] {
  const columns = Math.min(hostColumns, count);
  const share = (width - 2 * spacing.margin) / Math.max(1, columns);
  return Array.from({ length: columns }, (_, at) => spacing.margin + share * (at + 0.5));
}

function placeHosts(devices: readonly Device[], top: number, measures: Measures): readonly HostPlace[] {
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
    return { device, box, bypass, port: clamp(x + boxWidth / 2, x + 14, x + boxWidth - 14) };
  });
}
