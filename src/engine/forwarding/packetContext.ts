import type { Packet, Tuple } from '../net/packet.ts';
import type { ConnectionState, Match } from '../rules/match.ts';
import type { Rule } from '../rules/rule.ts';
import { isInFilterChain } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { ConntrackEntry, FlowBeginning, FlowDirection, KnownFlow } from './conntrack.ts';
import type { NeighbourEntry } from './neighbours.ts';
import type { OuterFlow, TrackedOuter } from './outerFlows.ts';
import type { Sighting, Step } from './trace.ts';

/** What a packet is for: a first question, an answer that somebody waits for, or one of the segments of a connection that stands. */
export type PacketRole =
  | { readonly kind: 'request' }
  | { readonly kind: 'reply'; readonly asker: DeviceId; readonly asked: Tuple }
  | { readonly kind: 'later'; readonly sockets: readonly Socket[] };

/** One end of a connection: what it calls itself comes first in `sends`, as in everything it sends. */
export interface Socket {
  readonly device: DeviceId;
  readonly sends: Tuple;
}

/** What conntrack made of the packet in hand. */
export interface TrackedFlow {
  readonly state: ConnectionState;
  /** The entry, translations so far included; `null` when the packet fits none. */
  readonly entry: ConntrackEntry | null;
  readonly direction: FlowDirection;
}

/** Memory of the whole network while one packet travels; the only thing that outlives a passage. */
export interface Memory {
  readonly entries: Map<Device['id'], readonly ConntrackEntry[]>;
  readonly placed: Map<string, number>;
  readonly neighbours: Map<string, NeighbourEntry>;
  readonly outerFlows: Map<Device['id'], readonly OuterFlow[]>;
  readonly unreplied: Map<ConntrackEntry, FlowBeginning>;
}

/** One packet inside one device: what it has met so far. Written to by the pipeline, then sealed into a hop. */
export interface PacketContext {
  readonly topology: Topology;
  readonly device: Device;
  readonly memory: Memory;
  readonly purpose: PacketRole;
  readonly arrived: Packet;
  /** The interface it came in by; `null`: the device made it. */
  readonly cameBy: string | null;
  readonly steps: Step[];
  readonly sightings: Sighting[];
  flow: TrackedFlow | null;
  /** The same of the outer packet, while an overlay carries the packet here. */
  outer: TrackedOuter | null;
  /** How many tunnel devices here have wrapped it so far. */
  nesting: number;
  /** A rule here marked the packet for another rule further on. */
  marked: boolean;
}

export function record(passage: PacketContext, step: Step): void {
  passage.steps.push(step);
}

export function sight(passage: PacketContext, name: string, direction: Sighting['direction'], packet: Packet): void {
  passage.sightings.push({ device: passage.device.id, interface: name, direction, packet });
}

export function trackedEntries(passage: PacketContext): readonly ConntrackEntry[] {
  return passage.memory.entries.get(passage.device.id) ?? [];
}

/** How many flows the balancing rule or proxy has placed before this one, which it now also counts. */
export function nextIndex({ placed }: Memory, who: string): number {
  const turn = placed.get(who) ?? 0;
  placed.set(who, turn + 1);
  return turn;
}

/** The flow of the packet in hand as seen by an answer to it. */
export function answeringFlow({ flow }: PacketContext): KnownFlow | null {
  if (flow === null || flow.entry === null) return null;
  return { entry: flow.entry, direction: flow.direction === 'original' ? 'reply' : 'original' };
}

interface Duties {
  readonly translates: boolean;
  readonly tracks: boolean;
  /** Some filter tells the first packet of a flow from later ones. */
  readonly asksState: boolean;
}

/** Conditions that only connection tracking can answer. */
function asksConntrack({ states, destinationTranslated, originalDestination, originalPorts }: Match): boolean {
  return (states ?? destinationTranslated ?? originalDestination ?? originalPorts) !== undefined;
}

const dutiesByDevice = new WeakMap<Device, Duties>();

/** Linux tracks connections only where some rule needs to know them. */
export function dutiesOf(device: Device): Duties {
  const known = dutiesByDevice.get(device);
  if (known !== undefined) return known;
  const lists = Object.values(device.hooks);
  const has = (isSuch: (rule: Rule) => boolean): boolean => lists.some((rules) => rules.some(isSuch));
  const translates = has((rule) => !isInFilterChain(rule));
  const tracks = translates || has(({ match }) => asksConntrack(match));
  const asksState = has((rule) => isInFilterChain(rule) && rule.match.states !== undefined);
  const duties = { translates, tracks, asksState };
  dutiesByDevice.set(device, duties);
  return duties;
}
