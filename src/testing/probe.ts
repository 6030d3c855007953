import type {
  DeviceId,
  Dial,
  Exchange,
  Fault,
  ModelId,
  NetworkState,
  Outcome,
  Receiver,
  Scenario,
  Settings,
  Symptom,
  Topology,
  TransportProtocol,
} from '../engine/index.ts';
import {
  compile,
  deviceId,
  intendedBy,
  outcomeOf,
  parseSocket,
  receiverOf,
  send,
  sightingsOf,
  socketText,
  stateAfter,
  symptomOf,
  targetNamed,
} from '../engine/index.ts';
import { twoClusters } from './catalogue.ts';

export interface Probing {
  readonly scenario?: Scenario;
  readonly model: ModelId;
  readonly settings?: Settings;
  readonly faults?: readonly Fault[];
  readonly from: string;
  readonly to: string;
  readonly dial?: Dial;
  readonly protocol?: TransportProtocol;
  readonly before?: NetworkState;
  /** What no model compiles and no fault does. */
  readonly alter?: (topology: Topology) => Topology;
}

export interface Probed {
  readonly topology: Topology;
  readonly exchange: Exchange;
  readonly outcome: Outcome;
  readonly symptom: Symptom;
  readonly receiver: Receiver | null;
}

/** One send in one line: what tests ask for. `to` is an endpoint or `ip:port`. */
export function probe(probing: Probing): Probed {
  const {
    scenario = twoClusters,
    model,
    settings = {},
    faults = [],
    from,
    to,
    dial = 'auto',
    protocol = 'tcp',
    alter = (topology) => topology,
  } = probing;
  const topology = alter(compile(scenario, model, settings, faults));
  const socket = parseSocket(to);
  const target = socket === null ? targetNamed(topology, deviceId(to)) : ({ kind: 'socket', socket } as const);
  const wish = { from: deviceId(from), to: target, dial, protocol };
  const exchange = send(topology, wish, probing.before ?? stateAfter(topology, scenario.earlier));
  return {
    topology,
    exchange,
    outcome: outcomeOf(exchange, intendedBy(wish)),
    symptom: symptomOf(exchange),
    receiver: receiverOf(exchange),
  };
}

/** `10.4.1.2:40000`: whom the request comes from, as the device says that it reached, whether or not an answer finds the way back. */
export function seen({ exchange }: Probed): string | null {
  const final = exchange.legs.at(-1)?.request.final;
  if (final?.ending.kind !== 'arrived') return null;
  const header = final.steps.findLast((step) => step.kind === 'rewrite')?.after ?? final.arrived.header;
  return header.protocol === 'icmp' ? null : socketText({ address: header.source, port: header.sourcePort });
}

/** Request sightings as text, one line an interface: `cluster-1/node-1 eth0 out 10.4.1.2:40000>10.8.1.2:8080 63`. */
export function requestLines({ exchange }: Probed, leg = 0): readonly string[] {
  return lines(exchange.legs[leg]?.request);
}

export function replyLines({ exchange }: Probed, leg = 0): readonly string[] {
  return lines(exchange.legs[leg]?.reply?.trace);
}

function lines(trace: Parameters<typeof sightingsOf>[0] | undefined): readonly string[] {
  if (trace === undefined) return [];
  return sightingsOf(trace).map(({ device, interface: name, direction, packet: { header, ttl, outer } }) => {
    const inner =
      header.protocol === 'icmp'
        ? `${header.source}>${header.destination} ${header.error}`
        : `${header.source}:${header.sourcePort}>${header.destination}:${header.destinationPort}`;
    const shell = outer === null ? '' : ` in ${outer.kind} ${outer.source}>${outer.destination} ${outer.ttl}`;
    return `${device} ${name} ${direction} ${inner} ${ttl}${shell}`;
  });
}

/** The TTL with which the request arrived at its last device. */
export function arrivalTtl({ exchange }: Probed): number {
  const last = exchange.legs.at(-1);
  return last === undefined ? NaN : last.request.final.arrived.ttl;
}

/** Where a connected or lost flow went, by device id, in order. */
export function path({ exchange }: Probed, leg = 0): readonly DeviceId[] {
  const trace = exchange.legs[leg]?.request;
  return trace === undefined ? [] : [...trace.transit.map(({ device }) => device), trace.final.device];
}
