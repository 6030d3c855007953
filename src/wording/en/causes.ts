import type { Cause } from '../../engine/index.ts';

const causes: Readonly<Record<Cause, string>> = {
  'no-route': 'no route',
  'blackhole-route': 'blackhole route',
  'unreachable-route': 'unreachable route',
  'prohibit-route': 'prohibited route',
  'no-neighbour': 'no ARP reply',
  'ttl-expired': 'TTL ran out',
  'not-a-router': 'not a router',
  'martian-source': 'martian source',
  'reverse-path': 'reverse path filter',
  'filter-drop': 'dropped by a filter',
  'filter-reject': 'rejected by a filter',
  'port-closed': 'port closed',
  'no-such-connection': 'no such connection',
  'picked-up': 'translated mid-connection',
  'hairpin-port': 'no hairpin',
  'tunnel-loop': 'tunnel into itself',
  'broadcast-address': 'address of everybody',
  'device-down': 'device down',
};

export function causeText(cause: Cause): string {
  return causes[cause];
}
