import type { Signal, TransportProtocol } from '../../engine/index.ts';
import type { Ends, OuterEnds } from '../observation.ts';

/** What a packet says, in terms that a capture can confirm. */
export type Saying =
  | { readonly kind: 'transport'; readonly signal: Signal; readonly ends: Ends }
  | {
      readonly kind: 'icmp';
      readonly type: number;
      readonly code: number;
      readonly source: string;
      readonly destination: string;
      readonly about: Ends | null;
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

/** One connection: its first packet's journey, and its answer's. */
export interface LegAccount {
  readonly request: readonly WireEvent[];
  readonly reply: readonly WireEvent[];
}

export interface ReceiverAccount {
  readonly namespace: string;
  readonly peer: readonly [string, number];
  readonly local: readonly [string, number];
}

export interface FlowAccount {
  readonly namespace: string;
  readonly original: Ends;
  readonly reply: Ends;
}

/** Everything that both interpreters can say about one send. */
export interface Account {
  readonly protocol: TransportProtocol;
  readonly legs: readonly LegAccount[];
  /** A symptom of the engine's, or whatever else the kernel said. */
  readonly symptom: string;
  readonly receiver: ReceiverAccount | null;
  readonly flows: readonly FlowAccount[];
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

export function endsText({ protocol, source, sourcePort, destination, destinationPort }: Ends): string {
  return `${protocol} ${source}:${sourcePort}>${destination}:${destinationPort}`;
}

export function eventText({ namespace, interface: name, direction, saying, ttl, outer }: WireEvent): string {
  const around = outer === null ? '' : ` in ${outer.kind} ${outer.source}>${outer.destination} ttl ${outer.ttl}`;
  return `${namespace} ${name} ${direction} ${sayingText(saying)} ttl ${ttl}${around}`;
}

export function receiverText(receiver: ReceiverAccount | null): string {
  if (receiver === null) return 'nobody';
  const { namespace, peer, local } = receiver;
  return `${namespace} sees ${peer.join(':')} at ${local.join(':')}`;
}

export function flowText({ namespace, original, reply }: FlowAccount): string {
  return `${namespace} ${endsText(original)} | ${endsText(reply)}`;
}
