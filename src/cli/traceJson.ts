import type {
  DeviceId,
  Dial,
  Exchange,
  LaterKind,
  Leg,
  ModelId,
  Outcome,
  Receiver,
  Settings,
  Symptom,
  Topology,
  Trace,
  Header,
  OuterHeader,
  Sighting,
} from '../engine/index.ts';
import {
  breakOf,
  doubtsIn,
  hopsOf,
  isTranslated,
  laterPackets,
  sightingsOf,
  socketText,
  tablesIn,
  destinationOf,
  icmpNumbers,
  sourceOf,
} from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';
import type { StepJson } from './stepJson.ts';
import { endingJson, stepJson } from './stepJson.ts';
import type { WarningJson } from './warningJson.ts';
import { warningsJson } from './warningJson.ts';

/** One send in one network, with everything that was asked and everything that came of it. */
export interface TracedSend {
  readonly scenario: string;
  readonly model: ModelId;
  /** Complete: every setting of the model. */
  readonly settings: Settings;
  /** In the notation of links. */
  readonly faults: readonly string[];
  readonly from: DeviceId;
  /** An endpoint's id, or an address and port. */
  readonly to: string;
  readonly dial: Dial;
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly outcome: Outcome;
  readonly symptom: Symptom;
  readonly receiver: Receiver | null;
  readonly candidates: readonly DeviceId[];
}

interface HopJson {
  readonly device: DeviceId;
  readonly leg: number;
  readonly way: 'request' | 'reply';
  readonly steps: readonly StepJson[];
  readonly ending: ReturnType<typeof endingJson>;
}

/** Of a packet after SYN and SYN-ACK. */
interface LaterHopJson extends HopJson {
  readonly packet: LaterKind;
}

interface LegJson {
  readonly request: readonly WireEvent[];
  readonly reply: readonly WireEvent[];
  /** TCP only, once the client has heard the SYN-ACK: the handshake's ACK, first data, and what answers them. */
  readonly later: readonly WireEvent[];
}

/** `trace --json`: version 1 of the contract. Fields may be added, never removed. */
export interface TraceJson {
  readonly version: 1;
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly string[];
  readonly warnings: readonly WarningJson[];
  readonly from: DeviceId;
  readonly to: string;
  readonly dialed: string;
  readonly dial: Dial;
  readonly protocol: 'tcp' | 'udp';
  readonly outcome: {
    readonly kind: Outcome['kind'];
    readonly cause: Outcome['cause'];
    readonly at: DeviceId;
    readonly rule: string | null;
    readonly route: string | null;
    readonly leg: number;
    readonly way: 'request' | 'reply';
    /** It was a packet after SYN and SYN-ACK. */
    readonly later: boolean;
  };
  readonly symptom: Symptom;
  readonly receiver: { readonly device: DeviceId; readonly sees: string; readonly local: string } | null;
  readonly candidates: readonly DeviceId[];
  readonly translated: boolean;
  readonly legs: readonly LegJson[];
  readonly hops: readonly HopJson[];
  /** Of a connection that stood and broke: every packet until it did. */
  readonly laterHops: readonly LaterHopJson[];
  readonly state: Readonly<Record<string, readonly string[]>>;
}

export function traceJson(words: Words, traced: TracedSend): TraceJson {
  const { scenario, model, settings, faults, from, to, topology, exchange, outcome, receiver } = traced;
  const { attempt, legs, state } = exchange;
  const { kind, cause, at, rule, route, leg, way, later } = outcome;
  return {
    version: 1,
    scenario,
    model,
    settings,
    faults,
    warnings: warningsJson(words, [...topology.warnings, ...doubtsIn(exchange)]),
    from,
    to,
    dialed: socketText(attempt.dialed),
    dial: traced.dial,
    protocol: attempt.protocol,
    outcome: { kind, cause, at, rule, route: route?.id ?? null, leg, way, later },
    symptom: traced.symptom,
    receiver:
      receiver === null
        ? null
        : { device: receiver.device, sees: socketText(receiver.sees), local: socketText(receiver.local) },
    candidates: traced.candidates,
    translated: isTranslated(exchange),
    legs: legs.map((each) => legJson(topology, exchange, each)),
    hops: legs.flatMap(({ request, reply }, index) => [
      ...hopsJson(words, topology, { leg: index, way: 'request' }, request),
      ...(reply === null ? [] : hopsJson(words, topology, { leg: index, way: 'reply' }, reply.trace)),
    ]),
    laterHops: legs.flatMap((each, index) =>
      breakOf(each).flatMap((packet) =>
        hopsJson(words, topology, { leg: index, way: packet.way }, packet.trace).map((hop) => ({
          ...hop,
          packet: packet.kind,
        })),
      ),
    ),
    state: Object.fromEntries(tablesIn(state)),
  };
}

function legJson(topology: Topology, exchange: Exchange, leg: Leg): LegJson {
  const { request, reply } = leg;
  return {
    request: wireEvents(request),
    reply: reply === null ? [] : wireEvents(reply.trace),
    later: laterPackets(topology, exchange, leg).flatMap(({ trace }) => wireEvents(trace)),
  };
}

function wireEvents(trace: Trace): readonly WireEvent[] {
  return sightingsOf(trace).map(wireEvent);
}

function hopsJson(
  words: Words,
  topology: Topology,
  packet: Pick<HopJson, 'leg' | 'way'>,
  trace: Trace,
): readonly HopJson[] {
  return hopsOf(trace).map((hop) => ({
    device: hop.device,
    ...packet,
    steps: hop.steps.map((step) => stepJson(words, topology, hop, step)),
    ending: endingJson(words, topology, hop),
  }));
}

/** A packet on an interface, as a capture there would show it. */
interface WireEvent {
  readonly device: DeviceId;
  readonly interface: string;
  readonly direction: 'in' | 'out';
  readonly src: string;
  readonly dst: string;
  readonly protocol: 'tcp' | 'udp' | 'icmp';
  readonly ttl: number;
  readonly outer: { readonly kind: string; readonly src: string; readonly dst: string; readonly ttl: number } | null;
  /** TCP only: which flags are set. */
  readonly flags?: 'syn' | 'syn-ack' | 'rst' | 'ack' | 'psh-ack';
  readonly icmp?: { readonly type: number; readonly code: number };
}

function wireEvent({ device, interface: name, direction, packet }: Sighting): WireEvent {
  const { header, ttl, outer } = packet;
  return { device, interface: name, direction, ...ends(header), ttl, outer: outerEnds(outer), ...content(header) };
}

function ends(header: Header): Pick<WireEvent, 'src' | 'dst' | 'protocol'> {
  return header.protocol === 'icmp'
    ? { src: header.source, dst: header.destination, protocol: 'icmp' }
    : { src: socketText(sourceOf(header)), dst: socketText(destinationOf(header)), protocol: header.protocol };
}

function content(header: Header): Pick<WireEvent, 'flags' | 'icmp'> {
  if (header.protocol === 'icmp') return { icmp: icmpNumbers[header.error] };
  if (header.signal === 'datagram') return {};
  return { flags: header.signal === 'data' ? 'psh-ack' : header.signal };
}

function outerEnds(outer: OuterHeader | null): WireEvent['outer'] {
  return outer === null ? null : { kind: outer.kind, src: outer.source, dst: outer.destination, ttl: outer.ttl };
}
