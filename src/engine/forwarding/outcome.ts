import type { SocketAddress } from '../net/address.ts';
import { destinationOf, sourceOf, tupleOf } from '../net/packet.ts';
import { hostPrefix } from '../net/prefix.ts';
import type { DeviceId, RuleId } from '../topology/ids.ts';
import type { Route } from '../topology/route.ts';
import type { Warning } from '../topology/warning.ts';
import type { Failure } from './afterHandshake.ts';
import { pickedUpAt } from './afterHandshake.ts';
import type { Exchange, Leg } from './exchange.ts';
import type { Cause, Trace } from './trace.ts';
import { hopsOf } from './trace.ts';
import { headerDiff } from '../net/headerDiff.ts';

/** What the sender's application experiences; `reset`: the connection stood, and broke at its first data. */
export type Symptom = 'connected' | 'reset' | 'refused' | 'unreachable' | 'timeout';

/** `rejected` only where the sender hears of it, as a reset or an ICMP error that reaches it; whatever else stops a packet drops it. */
export type OutcomeKind = 'delivered' | 'misdelivered' | 'dropped' | 'rejected';

/** How an exchange ends: one kind, one place, and for failures one cause with the rule or route behind it. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly cause: Cause | null;
  readonly at: DeviceId;
  readonly rule: RuleId | null;
  readonly route: Route | null;
  /** Which packet it was that ended so. */
  readonly leg: number;
  readonly way: 'request' | 'reply';
  /** It was one that came after SYN and SYN-ACK. */
  readonly later: boolean;
}

/** The socket that the request led to, and whom it thinks it talks to: for TCP there is none before the handshake is complete (accept(2)). */
export interface Receiver {
  readonly device: DeviceId;
  readonly sees: SocketAddress;
  readonly local: SocketAddress;
}

/** `intended`: the endpoints the sender wanted; empty when it dialled a bare address and so wanted whoever is there. */
export function outcomeOf({ legs }: Exchange, intended: readonly DeviceId[]): Outcome {
  const last = lastLeg(legs);
  const leg = legs.length - 1;
  const { ending, device } = last.request.final;
  if (ending.kind === 'stopped') return failure(last.request, { leg, way: 'request', heard: isHeard(legs) }, ending);
  const lost = legs.findLastIndex(({ reply }) => reply === null || reply.trace.final.ending.kind === 'stopped');
  const reply = legs[lost]?.reply;
  if (reply !== undefined && reply !== null && reply.trace.final.ending.kind === 'stopped') {
    return failure(reply.trace, { leg: lost, way: 'reply', heard: false }, reply.trace.final.ending);
  }
  const broken = brokenLeg(legs);
  if (broken !== null) return broken;
  if (ending.taker.kind === 'proxy') {
    return { ...failureBase, kind: 'dropped', cause: 'ttl-expired', at: device, leg, way: 'request' };
  }
  const kind = intended.length === 0 || intended.includes(device) ? 'delivered' : 'misdelivered';
  return { ...failureBase, kind, cause: null, at: device, leg, way: 'request' };
}

/** connect() has succeeded; reading then fails with ECONNRESET, or waits until it is given up. */
const experienced: Readonly<Record<Failure['kind'], Symptom>> = { reset: 'reset', silence: 'timeout' };

/** The kernel's answer to connect() and to the first exchange of data, read off the first leg (tcp(7), udp(7)). */
export function symptomOf({ attempt, legs: [leg] }: Exchange): Symptom {
  const { request, reply, later } = leg;
  if (attempt.protocol === 'udp' && isForbiddenAtHome(request)) return 'unreachable';
  if (reply === null) return refusedAtHome(request) && !goesOnTrying(attempt, request) ? 'unreachable' : 'timeout';
  if (reply.trace.final.ending.kind === 'stopped') return 'timeout';
  const { response } = reply;
  switch (response.kind) {
    case 'accept':
      return later === null || later.failure === null ? 'connected' : experienced[later.failure.kind];
    case 'reset':
      return 'refused';
    case 'icmp':
      switch (response.error) {
        case 'port-unreachable':
          return 'refused';
        case 'admin-prohibited':
          return 'unreachable';
        case 'net-unreachable':
        case 'host-unreachable':
        case 'ttl-exceeded':
        case null:
          // Soft errors end a TCP connection attempt, but a connected UDP socket ignores them.
          return attempt.protocol === 'tcp' ? 'unreachable' : 'timeout';
      }
  }
}

/** `null` unless a process has a socket at the end of the last connection. */
export function receiverOf({ attempt, legs }: Exchange): Receiver | null {
  const { request, reply, later } = lastLeg(legs);
  const { final } = request;
  if (later?.isAccepted === false) return null;
  if (final.ending.kind !== 'arrived' || final.ending.taker.kind !== 'listener') return null;
  if (attempt.protocol === 'tcp' && reply?.trace.final.ending.kind !== 'arrived') return null;
  const delivered = finalHeader(request);
  return delivered === null ? null : { device: final.device, sees: delivered.sees, local: delivered.local };
}

/** Was any header field of a request rewritten, or the connection made anew? */
export function isTranslated({ legs }: Exchange): boolean {
  return legs.length > 1 || legs.some(({ request }) => rewritesIn(request) > 0);
}

/** Addresses that more than one machine answered for on this way: whoever took the packet, another might have. */
export function doubtsIn({ legs }: Exchange): readonly Warning[] {
  const doubts = legs
    .flatMap(({ request, reply }) => (reply === null ? [request] : [request, reply.trace]))
    .flatMap(hopsOf)
    .flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'ambiguous-neighbour' ? [step] : [])))
    .map(({ target, taken, rivals }): Warning => {
      const holders = [...new Set([taken, ...rivals])].toSorted();
      const prefix = hostPrefix(target);
      return {
        kind: 'duplicate-address',
        address: target,
        holders: holders.map((name) => ({ use: 'answers', name, prefix, where: name })),
      };
    });
  return [...new Map(doubts.map((each) => [JSON.stringify(each), each])).values()];
}

/** Did a machine have to choose between two that hold one address? Then another machine may rightly choose otherwise. */
export function isAmbiguous(exchange: Exchange): boolean {
  return doubtsIn(exchange).length > 0;
}

/** How many times some device rewrote a header. */
export function rewritesIn(trace: Trace): number {
  return hopsOf(trace)
    .flatMap(({ steps }) => steps)
    .filter((step) => step.kind === 'rewrite' && headerDiff(step.before, step.after).length > 0).length;
}

/** The addresses a receiving socket reports: getpeername and getsockname. */
function finalHeader({ final }: Trace): { readonly sees: SocketAddress; readonly local: SocketAddress } | null {
  const rewrites = final.steps.filter((step) => step.kind === 'rewrite');
  const header = rewrites.at(-1)?.after ?? final.arrived.header;
  return header.protocol === 'icmp' ? null : { sees: sourceOf(tupleOf(header)), local: destinationOf(tupleOf(header)) };
}

const failureBase = { rule: null, route: null, later: false };

function failure(
  trace: Trace,
  { heard, ...packet }: Pick<Outcome, 'leg' | 'way'> & { readonly heard: boolean },
  ending: Extract<Trace['final']['ending'], { kind: 'stopped' }>,
): Outcome {
  const refused = ending.cause === 'port-closed' || ending.cause === 'filter-reject';
  return {
    kind: refused && heard ? 'rejected' : 'dropped',
    cause: ending.cause,
    at: trace.final.device,
    rule: ending.rule,
    route: ending.route,
    later: false,
    ...packet,
  };
}

/** Does the refusal come back to the sender itself? A proxy keeps to itself what it hears of its own connection. */
function isHeard([leg, ...others]: Exchange['legs']): boolean {
  if (others.length > 0) return false;
  return leg.reply?.trace.final.ending.kind === 'arrived' || isForbiddenAtHome(leg.request);
}

/** The last connection that came about and did not last. */
function brokenLeg(legs: Exchange['legs']): Outcome | null {
  const leg = legs.findLastIndex(({ later }) => later !== null && later.failure !== null);
  const found = legs[leg]?.later?.failure ?? null;
  if (found === null) return null;
  const { way, trace } = found.packet;
  const { ending } = trace.final;
  if (ending.kind !== 'stopped') return null;
  const spoiler = ending.cause === 'no-such-connection' ? pickedUpAt(trace) : null;
  const own = failure(trace, { leg, way, heard: true }, ending);
  // Of what is refused later the client hears by a reset only: a connection that stands ignores ICMP errors (tcp_v4_err).
  const kind = own.kind === 'rejected' && found.kind === 'reset' ? 'rejected' : 'dropped';
  return spoiler === null
    ? { ...own, kind, later: true }
    : { ...own, kind, later: true, cause: 'picked-up', at: spoiler.device, rule: spoiler.rule };
}

/** Did a filter in the sender's own output stop it? Then sending a datagram fails at once (EPERM), whatever the filter says besides. */
export function isForbiddenAtHome({ transit, final: { ending, sightings } }: Trace): boolean {
  if (transit.length > 0 || ending.kind !== 'stopped' || sightings.length > 0) return false;
  return ending.cause === 'filter-drop' || ending.cause === 'filter-reject';
}

/** connect() has found a way to what was dialled; when output rules then send the SYN where there is none, TCP just tries again. */
function goesOnTrying({ protocol }: Exchange['attempt'], { final }: Trace): boolean {
  return protocol === 'tcp' && final.steps.some(({ kind }) => kind === 'rewrite');
}

/** Did the sender's own kernel refuse, before any packet left? A filter there is silent for TCP. */
function refusedAtHome({ transit, final }: Trace): boolean {
  if (transit.length > 0 || final.ending.kind !== 'stopped' || final.sightings.length > 0) return false;
  switch (final.ending.cause) {
    case 'no-route':
    case 'blackhole-route':
    case 'unreachable-route':
    case 'prohibit-route':
    case 'device-down':
    case 'broadcast-address':
    case 'martian-source':
      return true;
    case 'no-neighbour':
    case 'ttl-expired':
    case 'not-a-router':
    case 'reverse-path':
    case 'filter-drop':
    case 'filter-reject':
    case 'port-closed':
    case 'no-such-connection':
    case 'picked-up':
    case 'hairpin-port':
    case 'tunnel-loop':
      return false;
  }
}

function lastLeg(legs: Exchange['legs']): Leg {
  return legs.at(-1) ?? legs[0];
}
