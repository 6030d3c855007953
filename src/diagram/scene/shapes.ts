import type { DeviceId, IpAddress, ModelId } from '../../engine/index.ts';
import type { Box, Point, Spot } from '../geometry.ts';
import type { OwnerIdentity, IdentitySlot } from '../identity.ts';
import type { ClusterArea, NodeArea, PlacedText, Wire } from '../layout/layout.ts';

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
  readonly folded: readonly FoldedShape[];
  readonly gaps: readonly GapShape[];
  readonly trails: readonly TrailShape[];
  readonly breaks: readonly BreakShape[];
  readonly stops: readonly StopShape[];
  readonly hooks: readonly HooksShape[];
  /** Absent: nothing is sent. */
  readonly gates?: readonly GateShape[];
  readonly desks: readonly DeskShape[];
  /** At most one. */
  readonly envelopes: readonly EnvelopeShape[];
  /** A tag on its way to its hook, or back. */
  readonly flights: readonly FlyingTag[];
  /** The way that a packet was meant to go, and never went. */
  readonly ghosts: readonly GhostShape[];
  readonly loops: readonly LoopShape[];
  /** Absent: none. */
  readonly questions?: readonly QuestionShape[];
}

/** What a person chose a device to be. */
export type ChosenEnd = 'source' | 'destination' | 'both';

/** Does another endpoint hold the same address, and does it matter now? */
export type DuplicateState = 'none' | 'quiet' | 'strong';

export type DeviceKind = 'pod' | 'node' | 'gateway' | 'router' | 'host' | 'fabric';

export interface DeviceShape {
  readonly id: DeviceId;
  /** Where the packet comes to it more than once, its further rows from 1 on; 0: the one that keys go to. */
  readonly again: number;
  readonly kind: DeviceKind;
  readonly layer: 'ground' | 'front';
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  readonly accessibleName: string;
  readonly addresses: readonly IpAddress[];
  readonly part: ChosenEnd | null;
  readonly current: boolean;
  readonly inspected: boolean;
  readonly candidate: boolean;
  readonly highlighted: boolean;
  readonly duplicate: DuplicateState;
  /** Where that is drawn. */
  readonly duplicateAt: Point | null;
  readonly up: boolean;
  /** Whose colours it wears, and where its mark stands; `null`: it takes no part. */
  readonly owner: (OwnerIdentity & { readonly at: Point | null }) | null;
}

/** Devices that are counted, not drawn; picked, they unfold. */
export interface FoldedShape {
  readonly id: string;
  readonly members: readonly DeviceId[];
  readonly box: Box;
  readonly texts: readonly PlacedText[];
  readonly accessibleName: string;
  /** One cell for each of this many nodes; 0: none are drawn. */
  readonly cells: number;
}

/** Where the other side has a device, and this one has nothing to do. */
export interface GapShape {
  readonly id: string;
  readonly box: Box;
  readonly text: string;
}

/** A way along wires that a packet has gone, in the colour of the tag that it came from. */
export interface TrailShape {
  readonly id: string;
  readonly way: 'request' | 'reply';
  readonly state: 'travelled' | 'past';
  readonly owner: IdentitySlot;
  readonly path: string;
  /** Where the owner's mark stands on it; `null`: it is too short. */
  readonly mark: (Point & OwnerIdentity) | null;
}

/** A proxy stands here: one connection ends and another begins. */
export interface BreakShape extends Spot {
  readonly id: string;
}

/** A packet stopped here. */
export interface StopShape extends Point {
  readonly id: string;
  readonly cause: string;
  /** Where its reason is written, and from which side. */
  readonly textAt: Point;
  readonly anchor: 'start' | 'end';
}

/** A way of which nobody has said yet how anything gets through. */
export interface QuestionShape extends Point {
  readonly id: string;
}

/** Not asked yet; let it through; refused it; or it came past unasked. */
export type GateState = 'idle' | 'open' | 'shut' | 'passed';

/** The policies of a pod, where one comes in. */
export interface GateShape extends Point {
  readonly id: DeviceId;
  readonly state: GateState;
}

/** An address with whose it is. */
export interface TagShape {
  readonly owner: OwnerIdentity;
  readonly address: string;
  /** `:8080`, or nothing. */
  readonly port: string;
  readonly width: number;
}

/** A tag somewhere: its left end, in the middle of its height. */
export interface PlacedTag extends Point {
  readonly id: string;
  readonly tag: TagShape;
  readonly angle: number;
}

/** A device's rail, its hooks, and what hangs on them. */
export interface HooksShape {
  readonly id: DeviceId;
  readonly rail: Box;
  readonly hooks: readonly HookShape[];
}

export interface HookShape extends Point {
  readonly number: number;
  readonly numbered: boolean;
  /** From the rail to the middle of its first tag, beside which its number stands. */
  readonly drop: number;
  readonly taken: boolean;
  readonly tags: readonly PlacedTag[];
}

/** What a pod says of itself, the tag that it says it of included. */
export interface DeskShape {
  readonly id: DeviceId;
  readonly text: string;
  readonly at: Point;
  readonly tag: PlacedTag | null;
  /** The sender's own tag, where it sees another's in its place: the outline of one, with its owner's mark. */
  readonly replaced: PlacedTag | null;
}

/** The packet: who sent it, and whom it is for. */
export interface EnvelopeShape extends Point {
  readonly id: string;
  /** All that is drawn of it. */
  readonly reach: Box;
  readonly way: 'request' | 'reply';
  readonly source: OwnerIdentity;
  readonly destination: OwnerIdentity;
  /** The envelope that it is carried in, with the overlay's name. */
  readonly outer: OuterShape | null;
  /** Does it wait for the other side? */
  readonly waits: boolean;
  readonly opacity: number;
}

interface OuterShape {
  readonly source: OwnerIdentity;
  readonly destination: OwnerIdentity;
  readonly text: string;
  /** How far it reaches beyond the envelope inside it: to both sides, up and down. */
  readonly aside: number;
  readonly above: number;
  readonly below: number;
}

export interface FlyingTag extends PlacedTag {
  readonly opacity: number;
}

export interface GhostShape {
  readonly id: string;
  readonly path: string;
  readonly owner: IdentitySlot;
  readonly note: { readonly text: string; readonly at: Point } | null;
}

/** A packet that never leaves its sender: out of it, and back. */
export interface LoopShape {
  readonly id: string;
  readonly path: string;
  readonly owner: IdentitySlot;
}
