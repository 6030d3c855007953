import type { IpAddress, SocketAddress } from '../net/address.ts';
import type { Header, IcmpError, OuterHeader, Packet } from '../net/packet.ts';
import type { Hook } from '../topology/device.ts';
import type { Judgement, Omission } from '../policy/judgement.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Route } from '../topology/route.ts';
import type { ConntrackEntry, FlowDirection } from './conntrack.ts';
import type { Mismatch } from './matching.ts';
import type { PortChoice } from './portChoice.ts';

/** A packet on an interface, as a capture there would show it. */
export interface Sighting {
  readonly device: DeviceId;
  readonly interface: string;
  readonly direction: 'in' | 'out';
  readonly packet: Packet;
}

/** Why a header field changed: a rule met a new flow, or conntrack knew the flow. */
export type RewriteCause =
  | { readonly kind: 'rule'; readonly rule: RuleId }
  | { readonly kind: 'flow'; readonly entry: ConntrackEntry; readonly rule: RuleId | null }
  /** No rule asked for it: the tuple was taken by another flow (nf_nat_alloc_null_binding). */
  | { readonly kind: 'clash' };

/** Where the source address of a packet that a device makes itself comes from. */
export type SourceChoice = 'bound' | 'own-destination' | 'route' | 'interface' | 'any-interface';

/** One thing a device did to a packet, with its evidence. */
export type Step =
  /** It made the packet. */
  | { readonly kind: 'originate'; readonly header: Header; readonly source: SourceChoice }
  /** Conntrack knows the flow, or can make nothing of the packet. */
  | { readonly kind: 'recognise'; readonly entry: ConntrackEntry; readonly direction: FlowDirection }
  | { readonly kind: 'unrecognised'; readonly header: Header }
  | {
      readonly kind: 'rewrite';
      readonly hook: Hook;
      readonly cause: RewriteCause;
      readonly before: Header;
      readonly after: Header;
      /** Sources only: was the port kept? `null` where no port was chosen. */
      readonly port: PortChoice | null;
    }
  /** The outer header's source, while an overlay carries the packet. */
  | {
      readonly kind: 'rewrite-outer';
      readonly rule: RuleId;
      readonly before: OuterHeader;
      readonly after: OuterHeader;
    }
  /** A rule that chooses sources was asked, and did not match. */
  | { readonly kind: 'left-alone'; readonly rule: RuleId; readonly mismatch: Mismatch }
  /** A rule matched that keeps the packet from being translated. */
  | { readonly kind: 'exempt'; readonly rule: RuleId }
  | { readonly kind: 'mark'; readonly hook: Hook; readonly rule: RuleId }
  /** A filter let it through. */
  | { readonly kind: 'permit'; readonly hook: Hook; readonly rule: RuleId }
  | { readonly kind: 'route'; readonly route: Route; readonly ttl: TtlChange | null }
  /** From port to port of a bridge, as a switch does it. */
  | { readonly kind: 'switch'; readonly bridge: string; readonly from: string; readonly to: string }
  /** Conntrack makes an entry for the flow, or drops the one it had. */
  | { readonly kind: 'remember'; readonly entry: ConntrackEntry }
  | { readonly kind: 'forget'; readonly entry: ConntrackEntry }
  | { readonly kind: 'encapsulate'; readonly interface: string; readonly outer: OuterHeader }
  | { readonly kind: 'decapsulate'; readonly interface: string; readonly outer: OuterHeader }
  /** More than one machine on the link answers for the address; which answer comes first is not to be known. */
  | {
      readonly kind: 'ambiguous-neighbour';
      readonly target: IpAddress;
      readonly taken: DeviceId;
      readonly rivals: readonly DeviceId[];
    }
  /** A program on a machine of the link answered ARP for an address that none of its interfaces has. */
  | { readonly kind: 'answered-for'; readonly target: IpAddress; readonly by: DeviceId }
  /** It was for the device itself; `null`: it has no ports. */
  | { readonly kind: 'to-self'; readonly destination: SocketAddress | null }
  /** The policies of a pod were asked, or were not: added to what the simulator saw, which meets their filters only. */
  | { readonly kind: 'judge'; readonly judgement: Judgement }
  | { readonly kind: 'unjudged'; readonly omission: Omission }
  /** A proxy took the connection, and opens its own, in which `hidden` is not seen. */
  | {
      readonly kind: 'reconnect';
      readonly proxy: RuleId;
      readonly upstream: SocketAddress;
      readonly hidden: SocketAddress;
    };

export type StepKind = Step['kind'];

/** Forwarding costs one; `null` in a step means the device did not forward. */
export interface TtlChange {
  readonly before: number;
  readonly after: number;
}

/** Why a packet got no further. A closed list; each has its words. */
export type Cause =
  | 'no-route'
  | 'blackhole-route'
  | 'unreachable-route'
  | 'prohibit-route'
  | 'no-neighbour'
  | 'ttl-expired'
  | 'not-a-router'
  | 'martian-source'
  | 'reverse-path'
  | 'filter-drop'
  | 'filter-reject'
  | 'port-closed'
  /** No socket at the end takes it for its own. */
  | 'no-such-connection'
  /** The same, because on the way a rule translated what it took for the beginning of a flow. */
  | 'picked-up'
  /** Every source port is taken by another flow. */
  | 'no-free-port'
  /** A bridge would send it out by the port that it came in by. */
  | 'hairpin-port'
  /** A tunnel would hand it to itself, or to the device that it is on. */
  | 'tunnel-loop'
  /** TCP, or a datagram that nobody listens for, to everybody on a link. */
  | 'broadcast-address'
  | 'device-down';

/** Who took the packet. */
type Acceptor =
  | { readonly kind: 'listener' }
  | { readonly kind: 'proxy'; readonly proxy: RuleId; readonly upstream: SocketAddress }
  | { readonly kind: 'asker' }
  /** A socket of the connection, once that stands. */
  | { readonly kind: 'peer' };

/** How one packet's journey ends. */
export type Disposition =
  | { readonly kind: 'arrived'; readonly taker: Acceptor }
  | { readonly kind: 'stopped'; readonly cause: Cause; readonly rule: RuleId | null; readonly route: Route | null };

interface HopBase {
  readonly device: DeviceId;
  /** The packet as it came in, or as it was made. */
  readonly arrived: Packet;
  readonly steps: readonly Step[];
  readonly sightings: readonly Sighting[];
}

/** A device the packet crossed. */
export interface TransitHop extends HopBase {
  readonly left: Packet;
}

/** The device where the journey ended. */
export interface FinalHop extends HopBase {
  readonly ending: Disposition;
  /** What the device sends back because of it; `null`: silence. */
  readonly response: Response | null;
}

/** A packet made in answer to another. */
export interface Response {
  readonly kind: 'accept' | 'reset' | 'icmp';
  readonly header: Header;
  readonly error: IcmpError | null;
  readonly source: SourceChoice;
  /** A port of a bridge by which it leaves at once, past routing and rules; `null`: the ordinary way. */
  readonly port: string | null;
  /** The flow the answer belongs to where the device remembers it, confirmed or not. */
  readonly flow: { readonly entry: ConntrackEntry; readonly direction: FlowDirection } | null;
}

/** One packet's journey: hops in order, then exactly one end. */
export interface Trace {
  readonly transit: readonly TransitHop[];
  readonly final: FinalHop;
}

export type Hop = TransitHop | FinalHop;

export function hopsOf(trace: Trace): readonly Hop[] {
  return [...trace.transit, trace.final];
}

export function sightingsOf(trace: Trace): readonly Sighting[] {
  return hopsOf(trace).flatMap(({ sightings }) => sightings);
}
