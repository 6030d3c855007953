import type { Signal } from '../net/packet.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { NetworkState } from './conntrack.ts';
import type { Departure } from './journey.ts';
import { travel } from './journey.ts';
import { dutiesOf } from './packetContext.ts';
import type { Socket } from './packetContext.ts';
import type { FinalHop, Trace } from './trace.ts';
import { hopsOf } from './trace.ts';

/** What a packet after SYN and SYN-ACK is to its connection. */
export type LaterKind =
  | 'handshake-ack'
  | 'first-data'
  | 'data-ack'
  | 'answer'
  | 'answer-ack'
  /** Nobody has acknowledged it. */
  | 'data-again'
  | 'reset'
  | 'icmp-error';

/** A packet of a connection after SYN and SYN-ACK, and which way it goes. */
export interface LaterPacket {
  readonly kind: LaterKind;
  readonly way: 'request' | 'reply';
  readonly trace: Trace;
}

/** What becomes of a connection once its client has heard the SYN-ACK, and so believes that it stands. */
export interface AfterHandshake {
  /** In order: the handshake's ACK, the client's first data, the server's ACK and data, and whatever answers any of them. */
  readonly packets: readonly LaterPacket[];
  /** The server's process was given the connection: the ACK, or data that acknowledge as well, got there. */
  readonly isAccepted: boolean;
  /** `null`: the first data of both sides arrive. */
  readonly failure: Failure | null;
}

export interface Failure {
  /** The client is told by a reset, or hears nothing any more. */
  readonly kind: 'reset' | 'silence';
  /** The first of the packets that did not arrive. */
  readonly packet: LaterPacket;
}

/** Both ends of a connection. */
export interface ConnectionEnds {
  readonly client: Socket;
  readonly server: Socket;
}

/**
 * Can a segment of this connection meet anything else than SYN and SYN-ACK met? Only where conntrack has seen answers alone, or a filter
 * tells the first packet of a flow from later ones. Routes, addresses and translations already decided stay as they are.
 */
export function mayGoOtherwise(topology: Topology, request: Trace, reply: Trace): boolean {
  return (
    hopsOf(reply).some(({ steps }) => steps.some(({ kind }) => kind === 'unrecognised')) ||
    [request, reply].flatMap(hopsOf).some(({ device }) => asksState(deviceOf(topology, device)))
  );
}

function asksState(device: Device): boolean {
  return dutiesOf(device).asksState;
}

/** What an end says of its own accord, and not to refuse what it was sent. */
type Spontaneous = Exclude<LaterKind, 'reset' | 'icmp-error'>;

const spoken: Readonly<Record<Spontaneous, { readonly way: LaterPacket['way']; readonly signal: Signal }>> = {
  'handshake-ack': { way: 'request', signal: 'ack' },
  'first-data': { way: 'request', signal: 'data' },
  'data-ack': { way: 'reply', signal: 'ack' },
  answer: { way: 'reply', signal: 'data' },
  'answer-ack': { way: 'request', signal: 'ack' },
  'data-again': { way: 'request', signal: 'data' },
};

/** Follow a connection on: the client speaks first, and the server answers what it hears. */
export function converse(
  topology: Topology,
  before: NetworkState,
  { client, server }: ConnectionEnds,
): { readonly later: AfterHandshake; readonly state: NetworkState } {
  const packets: LaterPacket[] = [];
  const open = { request: true, reply: true };
  let [state, isAccepted] = [before, false];

  const carry = (
    { kind, way }: Pick<LaterPacket, 'kind' | 'way'>,
    from: DeviceId,
    origin: Departure['origin'],
  ): FinalHop => {
    const sockets = [...(open.request ? [client] : []), ...(open.reply ? [server] : [])];
    const journey = travel(topology, state, { from, origin, purpose: { kind: 'later', sockets } });
    packets.push({ kind, way, trace: journey.trace });
    ({ state } = journey);
    return journey.trace.final;
  };
  /** Whether the other side heard it; whatever is answered comes back, and a reset closes the speaker's socket. */
  const say = (kind: Spontaneous): boolean => {
    const { way, signal } = spoken[kind];
    const { device, sends } = way === 'request' ? client : server;
    const {
      device: at,
      ending,
      response,
    } = carry({ kind, way }, device, {
      header: { ...sends, signal },
      source: 'bound',
      flow: null,
      port: null,
    });
    if (response !== null) {
      const answering = response.kind === 'icmp' ? 'icmp-error' : 'reset';
      const back = carry({ kind: answering, way: way === 'request' ? 'reply' : 'request' }, at, response);
      if (response.kind === 'reset' && back.ending.kind === 'arrived') open[way] = false;
    }
    const isHeard = ending.kind === 'arrived';
    if (isHeard && way === 'request') isAccepted = true;
    return isHeard;
  };

  say('handshake-ack');
  const isAsked = open.request && say('first-data');
  const isAnswered = isAsked && open.reply && say('data-ack') && open.reply && say('answer');
  if (isAnswered) say('answer-ack');
  // What nobody acknowledged is sent again, and now there may be nobody whose connection it is.
  else if (isAsked && !open.reply) say('data-again');

  const lost = packets.find(({ trace }) => trace.final.ending.kind === 'stopped');
  const failure: Failure | null =
    isAnswered || lost === undefined ? null : { kind: open.request ? 'silence' : 'reset', packet: lost };
  return { later: { packets, isAccepted, failure }, state };
}

/** Where a flow was picked up on the packet's way and translated: the rule was never asked about the connection's own first packet. */
export function pickedUpAt({ transit }: Trace): { readonly device: DeviceId; readonly rule: RuleId | null } | null {
  for (const { device, steps } of transit) {
    for (const step of steps) {
      if (step.kind !== 'rewrite' || step.cause.kind === 'flow') continue;
      return { device, rule: step.cause.kind === 'rule' ? step.cause.rule : null };
    }
  }
  return null;
}
