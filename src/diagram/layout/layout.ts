import type { ClusterId, ClusterPlan, Device, DeviceId, LinkEnd, LinkId } from '../../engine/index.ts';
import type { Box, Line, Point } from '../geometry.ts';
import { bottom } from '../geometry.ts';
import type { TextKind } from '../text.ts';
import { sizeOfText, widthOf } from '../text.ts';
import type { Fold, Folded } from './outline.ts';

/** A piece of text and where it stands. */
export interface PlacedText extends Point {
  readonly id: string;
  readonly kind: TextKind;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

/** Letters reach this far below their line. */
const descent = 3;

/** The box of a text that begins, has its middle or ends at a point on its baseline. */
export function boxOfText({ text, kind, x, y, anchor }: SaidAt): Box {
  const [width, size] = [widthOf(text, kind), sizeOfText(kind)];
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  return { x: x - shift, y: y - size * 0.75, width, height: size * 0.75 + descent };
}

interface SaidAt extends Point, Pick<PlacedText, 'kind' | 'text'> {
  readonly anchor: PlacedText['anchor'] | 'middle';
}

/** Where a link ends at a device: on its edge, and where a packet rests beside it. */
export interface Port {
  readonly edge: Point;
  readonly rest: Point;
  /** From the edge to the rest, where that is not straight. */
  readonly lead?: Line;
}

/** Where tags hang. */
interface HookArea extends Box {
  /** From the rail to the middle of the first tag. */
  readonly drop: number;
}

/** A device on the picture. */
export interface Place {
  readonly device: Device;
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  /** What stands beside its lines, outside the box. */
  readonly beside?: readonly PlacedText[];
  /** The middle of its owner's mark; `null`: it takes no part. */
  readonly glyph: Point | null;
  /** Where it is said that its address occurs twice; `null`: there is no room for it. */
  readonly duplicate: Point | null;
  /** Where tags hang, a row each; `null`: it translates nothing here. */
  readonly hooks: HookArea | null;
  /** Where a pod says whom it dials, and whom it sees; `null`: it takes no part. */
  readonly desk: Box | null;
  /** Ground lies under the lines; front devices stand over everything, so that nothing ever covers their labels. */
  readonly layer: 'ground' | 'front';
  /** Where a packet rests that came over no link. */
  readonly port: Port;
}

/** Some of the devices, counted. */
export interface FoldedPlace {
  readonly folded: Folded;
  readonly box: Box;
  readonly texts: readonly PlacedText[];
}

export interface ClusterArea {
  readonly id: ClusterId;
  readonly plan: ClusterPlan;
  readonly box: Box;
  readonly texts: readonly PlacedText[];
}

/** The ground a node and its pods stand on. */
export interface NodeArea {
  readonly id: DeviceId;
  readonly box: Box;
}

export type WireRank = 'pod' | 'cable' | 'segment' | 'lan' | 'backbone';

/** A link on the picture. */
export interface Wire {
  readonly id: LinkId | 'backbone';
  readonly rank: WireRank;
  /** What is drawn. */
  readonly strokes: readonly Line[];
  readonly ends: readonly WireEnd[];
  /** Multi-row segments: where rows are joined. */
  readonly spine: number | null;
}

export interface WireEnd extends LinkEnd {
  readonly port: Port;
  /** From the port's rest to where the link is common to its ends; a cable's two lines meet at one point. */
  readonly reach: Line;
}

/** The picture without anything that moves: boxes, texts and lines. A pure function of who takes part, labels and a frame. */
export interface Layout {
  /** In its own units; shown `scale` times as large it is as large as the frame. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly fold: Fold;
  readonly clusters: readonly ClusterArea[];
  readonly nodes: readonly NodeArea[];
  readonly places: ReadonlyMap<DeviceId, Place>;
  /** Further rows of devices that the packet comes to more than once. */
  readonly again: readonly Place[];
  readonly folded: readonly FoldedPlace[];
  readonly wires: ReadonlyMap<Wire['id'], Wire>;
}

export function everyPlace({ places, again }: Layout): readonly Place[] {
  return [...places.values(), ...again];
}

/** Where a device is drawn; of one that is drawn more than once, at this height. */
export function placeAt({ places, again }: Layout, id: DeviceId, { y }: Point): Place | undefined {
  return again.find(({ device, box }) => device.id === id && y >= box.y && y <= bottom(box)) ?? places.get(id);
}
