import type {
  DeviceId,
  Exchange,
  Header,
  Leg,
  OuterFlow,
  Receiver,
  Sighting,
  Topology,
  Trace,
} from '../../engine/index.ts';
import { icmpNumbers, laterPackets, outcomeOf, receiverOf, sightingsOf, symptomOf } from '../../engine/index.ts';
import { namespaceOf } from '../../export/linux/names.ts';
import { ruleComment } from '../../export/linux/nftables.ts';
import type { SendSummary, OutcomeSummary, OverlayFlow, ReceiverSummary, Saying, WireEvent } from './summary.ts';
import { onceEach } from './summary.ts';

/** What the simulator says, and what is needed to hold a kernel against it. */
export interface Prediction {
  readonly topology: Topology;
  readonly exchange: Exchange;
  /** The endpoints that the sender wants; none where it dials a bare address. */
  readonly intended: readonly DeviceId[];
}

/** What the simulator says about a send. */
export function predicted({ topology, exchange, intended }: Prediction): SendSummary {
  return {
    protocol: exchange.attempt.protocol,
    legs: exchange.legs.map((leg) => ({
      request: eventsOf(leg.request),
      reply: leg.reply === null ? [] : eventsOf(leg.reply.trace),
      later: laterEvents(topology, exchange, leg),
    })),
    symptom: symptomOf(exchange),
    receiver: receiverSummary(receiverOf(exchange)),
    outcome: outcomeSummary(exchange, intended),
    flows: [...exchange.state.conntrack].flatMap(([device, entries]) =>
      entries.map(({ original, reply }) => ({ namespace: namespaceOf(device), original, reply })),
    ),
    overlays: [...exchange.state.outerFlows].flatMap(([device, flows]) =>
      flows.flatMap((flow) => overlayFlow(device, flow)),
    ),
  };
}

/** Of what has no ports the lab's agent reads nothing. */
function overlayFlow(
  device: DeviceId,
  { source, destination, destinationPort: port, translated }: OuterFlow,
): readonly OverlayFlow[] {
  if (port === null) return [];
  const reply = { source: destination, destination: translated };
  return [{ namespace: namespaceOf(device), port, original: { source, destination }, reply }];
}

function laterEvents(topology: Topology, exchange: Exchange, leg: Leg): readonly WireEvent[] {
  return onceEach(
    laterPackets(topology, exchange, leg)
      .flatMap(({ trace }) => eventsOf(trace))
      .map((event) => ({ ...event, saying: asSegment(event.saying) })),
  );
}

function asSegment(saying: Saying): Saying {
  const isPlain = saying.kind === 'transport' && (saying.signal === 'ack' || saying.signal === 'data');
  return isPlain ? { ...saying, signal: 'segment' } : saying;
}

function eventsOf(trace: Trace): readonly WireEvent[] {
  return sightingsOf(trace).map(eventOf);
}

function eventOf({ device, interface: name, direction, packet }: Sighting): WireEvent {
  const { header, ttl, outer } = packet;
  return { namespace: namespaceOf(device), interface: name, direction, saying: sayingOf(header), ttl, outer };
}

function sayingOf(header: Header): Saying {
  if (header.protocol !== 'icmp') return { kind: 'transport', signal: header.signal, ends: header };
  const { source, destination, quoted } = header;
  return { kind: 'icmp', ...icmpNumbers[header.error], source, destination, about: quoted };
}

function receiverSummary(receiver: Receiver | null): ReceiverSummary | null {
  if (receiver === null) return null;
  const { device, sees, local } = receiver;
  return { namespace: namespaceOf(device), peer: [sees.address, sees.port], local: [local.address, local.port] };
}

function outcomeSummary(exchange: Exchange, intended: readonly DeviceId[]): OutcomeSummary {
  const { kind, cause, at, rule } = outcomeOf(exchange, intended);
  const isFilter = cause === 'filter-drop' || cause === 'filter-reject';
  return {
    kind,
    causes: cause === null ? [] : [cause],
    filters: isFilter && rule !== null ? [ruleComment(rule)] : [],
    namespace: namespaceOf(at),
  };
}
