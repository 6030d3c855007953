import type { Cause, OutcomeKind, Signal, TransportProtocol } from '../../engine/index.ts';
import type { FlowEnds, OuterEnds } from '../observation.ts';

/** What a packet says, in terms that a capture can confirm. `segment`: of a connection that stands, with data or without. */
export type Saying =
  | { readonly kind: 'transport'; readonly signal: Signal | 'segment'; readonly ends: FlowEnds }
  | {
      readonly kind: 'icmp';
      readonly type: number;
      readonly code: number;
      readonly source: string;
      readonly destination: string;
      readonly about: FlowEnds | null;
    };

/** A packet on an interface. */
export interface WireEvent {
  readonly namespace: string;
  readonly interface: string;
  readonly direction: 'in' | 'out';
  readonly saying: Saying;
  readonly ttl: number;
  readonly outer: OuterEnds | null;
}

/** One connection: its first packet's journey, its answer's, and those of the packets after them. */
export interface LegSummary {
  readonly request: readonly WireEvent[];
  readonly reply: readonly WireEvent[];
  /** Each once: how often a kernel acknowledges, and with which data, is its own affair. */
  readonly later: readonly WireEvent[];
}

export interface ReceiverSummary {
  readonly namespace: string;
  readonly peer: readonly [string, number];
  readonly local: readonly [string, number];
}

export interface FlowSummary {
  readonly namespace: string;
  readonly original: FlowEnds;
  readonly reply: FlowEnds;
}

interface AddressPair {
  readonly source: string;
  readonly destination: string;
}

/** A flow of an overlay's own packets; its source port is a hash that nobody can know. */
export interface OverlayFlow {
  readonly namespace: string;
  readonly port: number;
  readonly original: AddressPair;
  readonly reply: AddressPair;
}

/** How the send ended, as far as it is known: a kernel may leave several causes open, the simulator one. */
export interface OutcomeSummary {
  readonly kind: OutcomeKind;
  readonly causes: readonly Cause[];
  /** Comments of the filters that stopped it, or may have. */
  readonly filters: readonly string[];
  readonly namespace: string;
}

/** Everything that both interpreters can say about one send. */
export interface SendSummary {
  readonly protocol: TransportProtocol;
  readonly legs: readonly LegSummary[];
  /** A symptom of the engine's, or whatever else the kernel said. */
  readonly symptom: string;
  readonly receiver: ReceiverSummary | null;
  readonly outcome: OutcomeSummary;
  readonly flows: readonly FlowSummary[];
  readonly overlays: readonly OverlayFlow[];
}

/** The event on a line of its own, without its TTL and place: what the packet says. */
export function sayingText(saying: Saying): string {
  switch (saying.kind) {
    case 'transport':
      return `${endsText(saying.ends)} ${saying.signal}`;
    case 'icmp': {
      const about = saying.about === null ? '?' : endsText(saying.about);
      return `icmp ${saying.source}>${saying.destination} ${saying.type}/${saying.code} about ${about}`;
    }
  }
}

export function endsText({ protocol, source, sourcePort, destination, destinationPort }: FlowEnds): string {
  return `${protocol} ${source}:${sourcePort}>${destination}:${destinationPort}`;
}

export function eventText({ namespace, interface: name, direction, saying, ttl, outer }: WireEvent): string {
  const around = outer === null ? '' : ` in ${outer.kind} ${outer.source}>${outer.destination} ttl ${outer.ttl}`;
  return `${namespace} ${name} ${direction} ${sayingText(saying)} ttl ${ttl}${around}`;
}

export function receiverLine(receiver: ReceiverSummary | null): string {
  if (receiver === null) return 'nobody';
  const { namespace, peer, local } = receiver;
  return `${namespace} sees ${peer.join(':')} at ${local.join(':')}`;
}

export function flowLine({ namespace, original, reply }: FlowSummary): string {
  return `${namespace} ${endsText(original)} | ${endsText(reply)}`;
}

export function overlayText({ namespace, port, original, reply }: OverlayFlow): string {
  const [out, back] = [
    `${original.source}:*>${original.destination}:${port}`,
    `${reply.source}:${port}>${reply.destination}:*`,
  ];
  return `${namespace} udp ${out} | ${back}`;
}

/** `dropped at fabric: filter-drop by fabric/deny`; where several causes or filters are possible, all of them. */
export function outcomeLine({ kind, causes, filters, namespace }: OutcomeSummary): string {
  const why = causes.length === 0 ? '' : `: ${causes.join(' or ')}`;
  return `${kind} at ${namespace}${why}${filters.length === 0 ? '' : ` by ${filters.join(' or ')}`}`;
}

/** Events in order of first appearance, none twice. */
export function onceEach(events: readonly WireEvent[]): readonly WireEvent[] {
  return [...new Map(events.map((event) => [eventText(event), event])).values()];
}
