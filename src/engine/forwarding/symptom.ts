import type { SocketAddress } from '../net/address.ts';
import { destinationOf, sourceOf, tupleOf } from '../net/packet.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Failure } from './afterHandshake.ts';
import type { Exchange } from './exchange.ts';
import type { Cause, Trace } from './trace.ts';

/** What the sender's application experiences; `reset`: the connection stood, and broke at its first data. */
export type Symptom = 'connected' | 'reset' | 'refused' | 'unreachable' | 'timeout';

/** The socket that the request led to, and whom it thinks it talks to: for TCP there is none before the handshake is complete (accept(2)). */
export interface Receiver {
  readonly device: DeviceId;
  readonly sees: SocketAddress;
  readonly local: SocketAddress;
}

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
  const { request, reply, later } = legs.at(-1) ?? legs[0];
  const { final } = request;
  if (later?.isAccepted === false) return null;
  if (final.ending.kind !== 'arrived' || final.ending.taker.kind !== 'listener') return null;
  if (attempt.protocol === 'tcp' && reply?.trace.final.ending.kind !== 'arrived') return null;
  const delivered = finalHeader(request);
  return delivered === null ? null : { device: final.device, sees: delivered.sees, local: delivered.local };
}

/** Did netfilter in the sender's own kernel stop it? Then sending a datagram fails at once (EPERM), whatever a filter says besides. */
export function isForbiddenAtHome({ transit, final: { ending, sightings } }: Trace): boolean {
  if (transit.length > 0 || ending.kind !== 'stopped' || sightings.length > 0) return false;
  return ending.cause === 'filter-drop' || ending.cause === 'filter-reject' || ending.cause === 'no-free-port';
}

/** connect() has succeeded; reading then fails with ECONNRESET, or waits until it is given up. */
const experienced: Readonly<Record<Failure['kind'], Symptom>> = { reset: 'reset', silence: 'timeout' };

/** The addresses a receiving socket reports: getpeername and getsockname. */
function finalHeader({ final }: Trace): { readonly sees: SocketAddress; readonly local: SocketAddress } | null {
  const rewrites = final.steps.filter((step) => step.kind === 'rewrite');
  const header = rewrites.at(-1)?.after ?? final.arrived.header;
  return header.protocol === 'icmp' ? null : { sees: sourceOf(tupleOf(header)), local: destinationOf(tupleOf(header)) };
}

/** connect() has found a way to what was dialled; when output rules then send the SYN where there is none, TCP just tries again. */
function goesOnTrying({ protocol }: Exchange['attempt'], { final }: Trace): boolean {
  return protocol === 'tcp' && final.steps.some(({ kind }) => kind === 'rewrite');
}

/** Did the sender's own kernel refuse, before any packet left? A filter there is silent for TCP. */
function refusedAtHome({ transit, final }: Trace): boolean {
  if (transit.length > 0 || final.ending.kind !== 'stopped' || final.sightings.length > 0) return false;
  return final.ending.cause in beforeAnyPacket;
}

/** What befalls a packet that is on its way. */
type OnTheWay =
  | 'no-neighbour'
  | 'ttl-expired'
  | 'not-a-router'
  | 'reverse-path'
  | 'filter-drop'
  | 'filter-reject'
  | 'port-closed'
  | 'no-such-connection'
  | 'picked-up'
  | 'no-free-port'
  | 'hairpin-port'
  | 'tunnel-loop';

/** What a kernel tells whoever asks it to send. */
const beforeAnyPacket: Readonly<Record<Exclude<Cause, OnTheWay>, true>> = {
  'no-route': true,
  'blackhole-route': true,
  'unreachable-route': true,
  'prohibit-route': true,
  'device-down': true,
  'broadcast-address': true,
  'martian-source': true,
};
