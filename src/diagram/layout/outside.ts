import type { Device } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import { clamp } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import { widthOf } from '../text.ts';
import type { PlacedText } from './layout.ts';
import type { Measures } from './measures.ts';
import type { Sketch } from './topologyOutline.ts';
import { spacing } from './spacing.ts';

/** Everything under the clusters. */
export interface Outside {
  readonly fabric: FabricPlace | null;
  readonly hosts: readonly HostPlace[];
  readonly end: number;
}

interface FabricPlace {
  readonly device: Device;
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  /** The line inside it that everything is joined to. */
  readonly backbone: number;
  /** Where the free lane begins. */
  readonly lane: number;
}

export interface HostPlace {
  readonly device: Device;
  readonly box: Box;
  /** Where its line leaves upwards, clear of the fabric's name. */
  readonly port: number;
  /** Where its line passes the rows above; `null` in the first row. */
  readonly bypass: number | null;
}

const backboneDepth = 13;
const stripHeight = 21;

export function placeOutside(sketch: Sketch, top: number, measures: Measures, labels: SceneLabels): Outside {
  const { fabric, hosts: devices } = sketch;
  const width = measures.width - 2 * spacing.margin;
  const height = backboneDepth + 11 + measures.deepLane + stripHeight;
  const box = { x: spacing.margin, y: top, width, height };
  const name = fabric === null ? '' : labels.name(fabric);
  const label = box.x + 12 + widthOf(name, 'name');
  const hosts = placeHosts(devices, fabric === null ? top : top + height + 26, label, measures);
  const end = Math.max(
    top + (fabric === null ? 0 : height) + spacing.margin,
    ...hosts.map((each) => each.box.y + each.box.height + 9 + measures.deepLane + spacing.margin),
  );
  if (fabric === null) return { fabric: null, hosts, end };
  const note = labels.note(fabric);
  const noteAt = note === null ? null : freeSpot(hosts, label + 14, box.x + width - 12, widthOf(note, 'note'));
  const y = top + height - 8;
  const texts: PlacedText[] = [{ id: 'name', kind: 'name', anchor: 'start', text: name, x: box.x + 12, y }];
  if (note !== null && noteAt !== null)
    texts.push({ id: 'note', kind: 'note', anchor: 'end', text: note, x: noteAt, y });
  return {
    fabric: { device: fabric, box, texts, backbone: top + backboneDepth, lane: top + backboneDepth + 11 },
    hosts,
    end,
  };
}

function placeHosts(devices: readonly Device[], top: number, label: number, measures: Measures): readonly HostPlace[] {
  const { hostColumns, hostWidth, host, width, deepLane } = measures;
  const all = width - 2 * spacing.margin;
  let columns = Math.min(hostColumns, Math.max(1, devices.length));
  // The first host's line must clear the fabric's name.
  while (
    columns > 1 &&
    spacing.margin + (all / columns + Math.min(hostWidth, all / columns - spacing.hostGap)) / 2 < label + 30
  )
    columns -= 1;
  const share = all / columns;
  const boxWidth = Math.min(hostWidth, share - spacing.hostGap);
  return devices.map((device, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const x = spacing.margin + share * (column + 0.5) - boxWidth / 2;
    const box = { x, y: top + row * (host.height + deepLane + 30), width: boxWidth, height: host.height };
    const bypass = row === 0 ? null : x + boxWidth + spacing.hostGap / 2;
    return { device, box, bypass, port: clamp(label + 16, x + boxWidth / 2, x + boxWidth - 14) };
  });
}

/** The right end of a caption that no host's line would cross, as far right as there is room; `null`: nowhere. */
function freeSpot(hosts: readonly HostPlace[], from: number, to: number, room: number): number | null {
  const lines = hosts.map(({ port, bypass }) => bypass ?? port).filter((x) => x > from && x < to);
  const edges = [from, ...lines.toSorted((a, b) => a - b), to];
  const gaps = edges.slice(1).map((end, at) => ({ start: edges[at] ?? from, end }));
  const clear = 10;
  const found = gaps.findLast(({ start, end }) => end - start >= room + 2 * clear);
  return found === undefined ? null : found.end === to ? to : found.end - clear;
}
