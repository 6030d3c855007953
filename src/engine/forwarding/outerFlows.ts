import type { IpAddress } from '../net/address.ts';
import { encapsulations } from '../net/encapsulation.ts';
import type { Header, Packet } from '../net/packet.ts';
import { tupleOf } from '../net/packet.ts';
import type { ConnectionState } from '../rules/match.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { NetworkState } from './conntrack.ts';
import { entryText, tupleText } from './conntrack.ts';
import type { PacketContext } from './packetContext.ts';
import { dutiesOf, record } from './packetContext.ts';
import { decideSource } from './sourceRules.ts';
import type { RoutePath } from './subject.ts';

/**
 * An overlay's own flow, as a device on its way remembers it: to conntrack the outer packet is one like any other. Over UDP its source
 * port is a hash of what is inside, so each flow inside makes two outside, one for each direction, and none is ever answered.
 */
export interface OuterFlow {
  readonly protocol: 'udp' | 'ipip';
  readonly source: IpAddress;
  readonly destination: IpAddress;
  /** `null` where the cargo follows right on the outer header. */
  readonly destinationPort: number | null;
  /** What its source port is a hash of; `null` where it has no ports. */
  readonly cargo: string | null;
  /** The source it has once it is through, and the rule that gave it. */
  readonly translated: IpAddress;
  readonly rule: RuleId | null;
  readonly answered: boolean;
}

export type OuterFlows = ReadonlyMap<DeviceId, readonly OuterFlow[]>;

/** The outer packet in hand, and its flow. */
export interface TrackedOuter {
  readonly flow: OuterFlow;
  readonly state: ConnectionState;
}

/** Ask conntrack about an outer packet. */
export function trackOuter(passage: PacketContext, packet: Packet): void {
  const fresh = flowOf(packet);
  if (fresh === null || !dutiesOf(passage.device).tracks) return;
  const known = outerFlowsOf(passage);
  const same = known.find((each) => isSameFlow(each, fresh));
  if (same !== undefined) {
    passage.outer = { flow: same, state: same.answered ? 'established' : 'new' };
    return;
  }
  const asked = known.find((each) => isAnswer(fresh, each));
  if (asked === undefined) {
    passage.outer = { flow: fresh, state: 'new' };
    return;
  }
  const flow = { ...asked, answered: true };
  remember(passage, asked, flow);
  passage.outer = { flow, state: 'established' };
}

/** Source NAT asks no less of an outer packet than of any other; then its flow is real. */
export function leaveOuter(passage: PacketContext, packet: Packet, way: RoutePath): Packet {
  const { outer: tracked } = passage;
  const { outer: before } = packet;
  if (tracked === null || before === null) return packet;
  const { flow } = tracked;
  if (outerFlowsOf(passage).includes(flow)) {
    // An answer is let through as it is: the flow's own source is what it is about.
    return before.source === flow.source ? renamed(passage, packet, flow) : packet;
  }
  const made = dutiesOf(passage.device).translates ? { ...flow, ...sourceFor(passage, packet, way) } : flow;
  remember(passage, flow, made);
  return renamed(passage, packet, made);
}

/** An outer packet that ends here has a flow as well. */
export function keepOuter(passage: PacketContext): void {
  const { outer: tracked } = passage;
  if (tracked !== null && !outerFlowsOf(passage).includes(tracked.flow)) remember(passage, tracked.flow, tracked.flow);
}

/** `udp 192.168.1.11:*>192.168.1.12:8472 | …`: a port that is a hash of what is inside stands as a star, as nobody can know it. */
export function outerFlowText({ protocol, source, destination, destinationPort, translated }: OuterFlow): string {
  const [from, to] = destinationPort === null ? ['', ''] : [':*', `:${destinationPort}`];
  return `${protocol} ${source}${from}>${destination}${to} | ${destination}${to}>${translated}${from}`;
}

/** Everything each device remembers of flows, as `conntrack -L` lists it: what passes in the open, then overlays' own packets. */
export function tablesIn({ conntrack, outerFlows }: NetworkState): ReadonlyMap<DeviceId, readonly string[]> {
  const devices = new Set([...conntrack.keys(), ...outerFlows.keys()]);
  return new Map(
    [...devices].map((device) => [
      device,
      [...(conntrack.get(device) ?? []).map(entryText), ...(outerFlows.get(device) ?? []).map(outerFlowText)],
    ]),
  );
}

function outerFlowsOf({ device, memory }: PacketContext): readonly OuterFlow[] {
  return memory.outerFlows.get(device.id) ?? [];
}

function remember(passage: PacketContext, old: OuterFlow, flow: OuterFlow): void {
  const others = outerFlowsOf(passage).filter((each) => each !== old);
  passage.memory.outerFlows.set(passage.device.id, [...others, flow]);
  passage.outer = passage.outer === null ? null : { ...passage.outer, flow };
}

function flowOf({ header, outer }: Packet): OuterFlow | null {
  if (outer === null) return null;
  const { source, destination, kind } = outer;
  const { port } = encapsulations[kind];
  return {
    protocol: port === null ? 'ipip' : 'udp',
    source,
    destination,
    destinationPort: port,
    cargo: port === null ? null : cargoText(header),
    translated: source,
    rule: null,
    answered: false,
  };
}

function cargoText(header: Header): string {
  if (header.protocol === 'icmp') return `icmp ${header.source}>${header.destination}`;
  return `${header.protocol} ${tupleText(tupleOf(header))}`;
}

function isSameFlow(a: OuterFlow, b: OuterFlow): boolean {
  return (
    a.source === b.source &&
    a.destination === b.destination &&
    a.destinationPort === b.destinationPort &&
    a.cargo === b.cargo
  );
}

function isAnswer(answer: OuterFlow, flow: OuterFlow): boolean {
  const portless = answer.destinationPort === null && flow.destinationPort === null;
  return portless && answer.source === flow.destination && answer.destination === flow.translated;
}

function sourceFor(passage: PacketContext, packet: Packet, way: RoutePath): Partial<OuterFlow> {
  const { decided } = decideSource(passage, packet, way);
  return decided?.action.kind === 'rename' ? { translated: decided.action.to, rule: decided.rule } : {};
}

function renamed(passage: PacketContext, packet: Packet, { source, translated, rule }: OuterFlow): Packet {
  const { outer: before } = packet;
  if (before === null || rule === null || translated === source) return packet;
  const after = { ...before, source: translated };
  record(passage, { kind: 'rewrite-outer', rule, before, after });
  return { ...packet, outer: after };
}
