import type { SocketAddress } from '../net/address.ts';
import type { TransportHeader, TransportProtocol, Tuple } from '../net/packet.ts';
import { tupleOf } from '../net/packet.ts';
import { special } from '../net/specialAddress.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import type { NetworkState } from './conntrack.ts';
import { freshState } from './conntrack.ts';
import { travel } from './journey.ts';
import type { AfterHandshake, ConnectionEnds, LaterPacket } from './afterHandshake.ts';
import { converse, mayGoOtherwise } from './afterHandshake.ts';
import { ownSourceTowards } from './response.ts';
import type { Response, Trace } from './trace.ts';

/** One attempt to reach a socket: by whom, which, and how. */
interface Attempt {
  readonly from: DeviceId;
  readonly dialed: SocketAddress;
  readonly protocol: TransportProtocol;
  readonly sourcePort: number;
}

/** One transport connection: the first packet, and what came back, if anything did. */
export interface Leg {
  readonly client: DeviceId;
  readonly dialed: SocketAddress;
  readonly asked: Tuple;
  readonly request: Trace;
  readonly reply: Reply | null;
  /** How it went on, once the client had heard the SYN-ACK; `null` where nothing can befall later packets that did not befall the first two. */
  readonly later: AfterHandshake | null;
  /** The proxy that opened this connection on somebody's behalf; `null` for the sender's own. */
  readonly openedBy: RuleId | null;
}

export interface Reply {
  readonly response: Response;
  readonly trace: Trace;
}

/** Everything that happens because of one attempt: one leg, and one more for every proxy on the way. */
export interface Exchange {
  readonly attempt: Attempt;
  readonly legs: readonly [Leg, ...Leg[]];
  readonly state: NetworkState;
}

/** The port a client's socket is given; the first of Linux' classic examples, fixed so that traces read alike. */
export const clientPort = 40000;
/** A proxy may lead to a proxy; a circle of them ends here. */
const mostLegs = 8;
/** Where proxies number their own connections, in this simulator; Linux draws their ports at random. */
const proxyPorts = { first: 50000, last: 57999 } as const;

export function isProxyPort(port: number): boolean {
  return port >= proxyPorts.first && port <= proxyPorts.last;
}

/** None that another of the device's proxies may still have open towards the same backend. */
function proxyPort({ devices }: Topology, { placed }: NetworkState, from: DeviceId, leg: number): number {
  const own = devices.get(from)?.proxies ?? [];
  const before = own.reduce((total, { id }) => total + (placed.get(id) ?? 0), 0) - 1;
  const room = (proxyPorts.last + 1 - proxyPorts.first) / mostLegs;
  return proxyPorts.first + (Math.max(0, before) % room) * mostLegs + leg;
}

/** Make the attempt and follow everything that comes of it. Same topology, state and attempt: same exchange. */
export function exchange(topology: Topology, attempt: Attempt, before: NetworkState = freshState): Exchange {
  let { leg, state, next } = connect(topology, before, attempt, null);
  const legs: [Leg, ...Leg[]] = [leg];
  while (next !== null && legs.length < mostLegs) {
    const onward = {
      from: next.from,
      dialed: next.dialed,
      protocol: 'tcp' as const,
      sourcePort: proxyPort(topology, state, next.from, legs.length - 1),
    };
    ({ leg, state, next } = connect(topology, state, onward, next.proxy));
    legs.push(leg);
  }
  return { attempt, legs, state };
}

interface Onward {
  readonly from: DeviceId;
  readonly dialed: SocketAddress;
  readonly proxy: RuleId;
}

interface Connected {
  readonly leg: Leg;
  readonly state: NetworkState;
  readonly next: Onward | null;
}

function connect(topology: Topology, before: NetworkState, attempt: Attempt, openedBy: RuleId | null): Connected {
  const { header, source } = firstPacket(topology, attempt);
  const asked = tupleOf(header);
  const out = travel(topology, before, {
    from: attempt.from,
    origin: { header, source, flow: null, port: null },
    purpose: { kind: 'request' },
  });
  const { final } = out.trace;
  const leg = { client: attempt.from, dialed: attempt.dialed, asked, request: out.trace, later: null, openedBy };
  const { response } = final;
  if (response === null) return { leg: { ...leg, reply: null }, state: out.state, next: null };
  const origin = { header: response.header, source: response.source, flow: response.flow, port: response.port };
  const back = travel(topology, out.state, {
    from: final.device,
    origin,
    purpose: { kind: 'reply', asker: attempt.from, asked },
  });
  const halfway = { ...leg, reply: { response, trace: back.trace } };
  const ends = endsOf(halfway);
  const { later, state } =
    ends !== null && mayGoOtherwise(topology, out.trace, back.trace)
      ? converse(topology, back.state, ends)
      : { later: null, state: back.state };
  const whole = { ...halfway, later };
  const { ending } = final;
  if (ending.kind === 'stopped' || ending.taker.kind !== 'proxy') return { leg: whole, state, next: null };
  const { proxy, upstream } = ending.taker;
  if (ends === null || later?.isAccepted === false) {
    return { leg: { ...whole, request: unheard(out.trace) }, state: withoutTurn(state, proxy), next: null };
  }
  return { leg: whole, state, next: { from: final.device, dialed: upstream, proxy } };
}

/** The two sockets of a TCP connection whose client has heard that it was accepted; `null` of anything else. */
function endsOf({ client, asked, request, reply }: Leg): ConnectionEnds | null {
  const header = reply?.response.kind === 'accept' ? reply.response.header : null;
  if (asked.protocol !== 'tcp' || reply?.trace.final.ending.kind !== 'arrived') return null;
  if (header === null || header.protocol === 'icmp') return null;
  return {
    client: { device: client, sends: asked },
    server: { device: request.final.device, sends: tupleOf(header) },
  };
}

/** The packets after SYN and SYN-ACK, whether or not anything could befall them; none where no connection came about. */
export function laterPackets(topology: Topology, { state }: Exchange, leg: Leg): readonly LaterPacket[] {
  const ends = endsOf(leg);
  if (ends === null) return [];
  return (leg.later ?? converse(topology, state, ends).later).packets;
}

/** The packets after SYN and SYN-ACK that tell how a connection breaks; none of one that stands, whose later packets go as the first two went. */
export function breakOf({ later }: Leg): readonly LaterPacket[] {
  return later === null || later.failure === null ? [] : later.packets;
}

/** A process hears of a connection only when the handshake is complete (accept(2)), so this proxy began nothing. */
function unheard({ transit, final }: Trace): Trace {
  return { transit, final: { ...final, steps: final.steps.filter(({ kind }) => kind !== 'reconnect') } };
}

function withoutTurn(state: NetworkState, proxy: RuleId): NetworkState {
  return { ...state, placed: new Map(state.placed).set(proxy, Math.max(0, (state.placed.get(proxy) ?? 0) - 1)) };
}

/** The sender's kernel picks the source address for the route to what was dialled, before any rule is asked. */
function firstPacket(
  topology: Topology,
  { from, dialed, protocol, sourcePort }: Attempt,
): { readonly header: TransportHeader; readonly source: Response['source'] } {
  const device = deviceOf(topology, from);
  const { unspecified, loopback } = special;
  // Who dials no address at all reaches itself (net/ipv4/route.c, ip_route_output_key_hash_rcu).
  const destination = dialed.address === unspecified ? loopback : dialed.address;
  const own = ownSourceTowards(device, destination);
  const source = own?.address ?? device.interfaces.flatMap(({ addresses }) => addresses)[0]?.address ?? destination;
  return {
    source: own?.choice ?? 'any-interface',
    header: {
      protocol,
      source,
      sourcePort,
      destination,
      destinationPort: dialed.port,
      signal: protocol === 'tcp' ? 'syn' : 'datagram',
    },
  };
}
