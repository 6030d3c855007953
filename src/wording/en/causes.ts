import type { Cause } from '../../engine/index.ts';
import type { TitledText } from '../words.ts';

const causes: Readonly<Record<Cause, TitledText>> = {
  'no-route': {
    title: 'no route',
    body: 'None of the routes of this device holds the destination, and there is no default route.',
  },
  'blackhole-route': {
    title: 'blackhole route',
    body: 'The best route for the destination throws packets away without a word.',
  },
  'unreachable-route': {
    title: 'unreachable route',
    body: 'The best route for the destination refuses packets as unreachable (ICMP 3/1).',
  },
  'prohibit-route': {
    title: 'prohibited route',
    body: 'The best route for the destination refuses packets as prohibited (ICMP 3/13).',
  },
  'no-neighbour': {
    title: 'nobody has the address',
    body: 'The route ends on a link where nobody answers ARP for the next hop.',
  },
  'ttl-expired': {
    title: 'TTL ran out',
    body: 'Every router takes one from the TTL, and none was left. It usually means that routers pass a packet round in a circle.',
  },
  'not-a-router': {
    title: 'not a router',
    body: 'The packet is for another address, and this device does not forward (ip_forward is 0). It throws the packet away without a word.',
  },
  'martian-source': {
    title: 'martian source',
    body: 'A packet came in from outside with one of this device’s own addresses as its source. The kernel throws it away without a word.',
  },
  'reverse-path': {
    title: 'reverse path filter',
    body: 'An answer would leave by another interface than the packet came in by, so rp_filter throws the packet away without a word.',
  },
  'filter-drop': {
    title: 'dropped by a filter',
    body: 'A filter rule drops the packet without a word, so the sender can only wait.',
  },
  'filter-reject': {
    title: 'rejected by a filter',
    body: 'A filter rule refuses the packet and says so.',
  },
  'port-closed': {
    title: 'port closed',
    body: 'The packet arrived, but no process listens on that port: TCP is answered with a reset, UDP with ICMP 3/3.',
  },
  'no-such-connection': {
    title: 'no such connection',
    body: 'The packet arrived, but no socket here asked for it: it does not come from the address and port that were asked.',
  },
  'hairpin-port': {
    title: 'no hairpin',
    body: 'The packet would have to leave by the bridge port it came in by, which a bridge does only in hairpin mode.',
  },
  'device-down': {
    title: 'device down',
    body: 'The device is down.',
  },
};

export function causeText(cause: Cause): TitledText {
  return causes[cause];
}
