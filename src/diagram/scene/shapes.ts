import type { ClusterArea, NodeArea, PlacedText, Wire } from '../layout/layout.ts';
import type { DeviceId, IpAddress, ModelId } from '../../engine/index.ts';
import type { Box, Point, Spot } from '../geometry.ts';

/** One instant of one network as shapes: the only thing that marks draw. */
export interface Scene {
  readonly model: ModelId;
  /** In its own units; the picture is shown `scale` times as large. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly clusters: readonly ClusterArea[];
  readonly nodes: readonly NodeArea[];
  readonly wires: readonly Wire[];
  readonly devices: readonly DeviceShape[];
  readonly trails: readonly TrailShape[];
  readonly breaks: readonly BreakShape[];
  readonly stops: readonly StopShape[];
  /** At most one. */
  readonly packets: readonly PacketShape[];
  /** As many, but for a packet that stopped: there a cross takes its place. */
  readonly tokens: readonly TokenShape[];
}

/** What a person chose a device to be. */
export type Part = 'source' | 'destination' | 'both';

/** Does another endpoint hold the same address, and does it matter now? */
export type TwinState = 'none' | 'quiet' | 'strong';

export type DeviceKind = 'pod' | 'node' | 'gateway' | 'router' | 'host' | 'fabric';

export interface DeviceShape {
  readonly id: DeviceId;
  readonly kind: DeviceKind;
  readonly layer: 'ground' | 'front';
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  readonly accessibleName: string;
  readonly addresses: readonly IpAddress[];
  readonly part: Part | null;
  readonly current: boolean;
  readonly inspected: boolean;
  readonly suspect: boolean;
  readonly lit: boolean;
  readonly twin: TwinState;
  readonly holders: string;
  readonly up: boolean;
}

/** A way along wires: the one ahead, or the one travelled. */
export interface TrailShape {
  readonly id: string;
  readonly way: 'request' | 'reply';
  readonly state: 'ahead' | 'travelled' | 'past';
  readonly path: string;
}

/** A proxy stands here: one connection ends and another begins. */
export interface BreakShape extends Spot {
  readonly id: string;
}

/** A packet stopped here. */
export interface StopShape extends Point {
  readonly id: string;
  readonly cause: string;
}

/** One field of the header as it is shown. */
export interface CellShape {
  readonly id: 'leg' | 'signal' | 'source' | 'arrow' | 'destination' | 'ttl' | 'cause';
  readonly box: Box;
  readonly text: string;
  readonly changed: boolean;
  /** How much of the old value is struck out, and how far the cell is turned, 0 to 1. */
  readonly struck: number;
  readonly shown: number;
}

/** Where a packet is: an arrow on the line. */
export interface TokenShape extends Spot {
  readonly id: string;
  readonly way: 'request' | 'reply';
  readonly opacity: number;
}

/** A packet's header, hanging under its token. */
export interface PacketShape {
  readonly id: string;
  readonly way: 'request' | 'reply';
  readonly leader: readonly [Point, Point] | null;
  /** All of the header. What follows is placed from its corner, so that it moves without being drawn again. */
  readonly bounds: Box;
  readonly capsule: Box;
  readonly cells: readonly CellShape[];
  /** The shell of an overlay around it, or of the reason it stopped. */
  readonly shell: ShellShape | null;
}

export interface ShellShape {
  readonly kind: 'tunnel' | 'stop';
  readonly box: Box;
  readonly text: string;
  readonly textAt: Point;
}
