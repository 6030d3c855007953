import type { Cause, FinalHop } from '../../engine/index.ts';

/** Why the sender of a packet that was stopped hears nothing of it. */
type Silence =
  | 'no-packet'
  | 'nothing'
  | 'no-error-about-errors'
  | 'knows-no-way'
  /** A stray answer is answered itself, to no effect on who asked (RFC 9293, 3.10.7.1; RFC 1122, 4.1.3.1). */
  | 'reset-not-followed'
  | 'error-not-followed';

/** Only where there is no response. */
export function silenceOf({ steps, arrived, sightings }: FinalHop, cause: Cause): Silence {
  if (steps.some(({ kind }) => kind === 'originate')) return sightings.length === 0 ? 'no-packet' : 'nothing';
  const { header } = arrived;
  if (cause === 'no-such-connection') return strays(header);
  if (!speaks[cause] || arrived.outer !== null) return 'nothing';
  if (header.protocol === 'icmp') return 'no-error-about-errors';
  return header.signal === 'rst' ? 'nothing' : 'knows-no-way';
}

function strays(header: FinalHop['arrived']['header']): Silence {
  switch (header.protocol) {
    case 'tcp':
      return header.signal === 'rst' ? 'nothing' : 'reset-not-followed';
    case 'udp':
      return 'error-not-followed';
    case 'icmp':
      return 'nothing';
  }
}

/** The next hop of the last route that was looked up here. */
export function nextHopOf({ steps }: FinalHop): string | null {
  const route = steps.findLast((step) => step.kind === 'route')?.route;
  return route?.kind === 'unicast' ? route.via : null;
}

/** Causes that a router tells the sender about, if it knows a way to it. */
const speaks: Readonly<Record<Cause, boolean>> = {
  'no-route': true,
  'unreachable-route': true,
  'prohibit-route': true,
  'ttl-expired': true,
  'filter-reject': true,
  'blackhole-route': false,
  'no-neighbour': false,
  'not-a-router': false,
  'martian-source': false,
  'reverse-path': false,
  'filter-drop': false,
  'port-closed': false,
  'no-such-connection': false,
  'picked-up': false,
  'no-free-port': false,
  'hairpin-port': false,
  'tunnel-loop': false,
  'broadcast-address': false,
  'device-down': false,
};
