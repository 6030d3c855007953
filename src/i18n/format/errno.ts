import type { Exchange, IcmpError } from '../../engine/index.ts';
import { isForbiddenAtHome } from '../../engine/index.ts';

/** What connect(2), or for UDP and a connection that broke the read after it, fails with. */
type Errno =
  | 'ECONNREFUSED'
  | 'EHOSTUNREACH'
  | 'ENETUNREACH'
  | 'ETIMEDOUT'
  | 'EINVAL'
  | 'EACCES'
  | 'EPERM'
  | 'ECONNRESET';

/** The kernel's translation of ICMP errors (icmp(7); net/ipv4/icmp.c, icmp_err_convert). */
const errnoByError: Readonly<Record<IcmpError, Errno>> = {
  'net-unreachable': 'ENETUNREACH',
  'host-unreachable': 'EHOSTUNREACH',
  'port-unreachable': 'ECONNREFUSED',
  'admin-prohibited': 'EHOSTUNREACH',
  'ttl-exceeded': 'EHOSTUNREACH',
};

/** UDP sockets ignore errors that may pass (udp(7)). */
const endsUdp: Readonly<Record<IcmpError, boolean>> = {
  'net-unreachable': false,
  'host-unreachable': false,
  'port-unreachable': true,
  'admin-prohibited': true,
  'ttl-exceeded': false,
};

/** The error the sender's application gets, by name; `null` when it gets none: it is connected, or hears nothing although connect() did not fail. */
export function errnoOf({ attempt, legs: [leg] }: Exchange): Errno | null {
  const silence = attempt.protocol === 'tcp' ? 'ETIMEDOUT' : null;
  if (attempt.protocol === 'udp' && isForbiddenAtHome(leg.request)) return 'EPERM';
  if (leg.reply === null) return errnoAtHome(leg, attempt.protocol) ?? silence;
  const { response, trace } = leg.reply;
  if (trace.final.ending.kind === 'stopped') return silence;
  switch (response.kind) {
    case 'accept':
      return leg.later?.failure?.kind === 'reset' ? 'ECONNRESET' : null;
    case 'reset':
      return 'ECONNREFUSED';
    case 'icmp': {
      const { error } = response;
      if (error === null) return silence;
      return attempt.protocol === 'tcp' || endsUdp[error] ? errnoByError[error] : silence;
    }
  }
}

/** The sender's own kernel says no before a packet exists (kernel: ip_route_output_key). */
function errnoAtHome(
  { request: { transit, final } }: Exchange['legs'][0],
  protocol: Exchange['attempt']['protocol'],
): Errno | null {
  if (transit.length > 0 || final.sightings.length > 0 || final.ending.kind !== 'stopped') return null;
  switch (final.ending.cause) {
    case 'no-route':
    case 'device-down':
      return 'ENETUNREACH';
    case 'blackhole-route':
      return 'EINVAL';
    case 'unreachable-route':
      return 'EHOSTUNREACH';
    case 'prohibit-route':
      return 'EACCES';
    case 'martian-source':
      return protocol === 'tcp' ? null : 'EINVAL';
    case 'broadcast-address':
      return protocol === 'tcp' ? 'ENETUNREACH' : 'EACCES';
    case 'no-neighbour':
    case 'ttl-expired':
    case 'not-a-router':
    case 'reverse-path':
    case 'filter-drop':
    case 'filter-reject':
    case 'port-closed':
    case 'no-such-connection':
    case 'picked-up':
    case 'no-free-port':
    case 'hairpin-port':
    case 'tunnel-loop':
      return null;
  }
}
