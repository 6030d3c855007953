import type { Learned, Route, Topology } from '../../engine/index.ts';
import { labelOf } from './devices.ts';

/** `10.4.1.0/24 via 192.168.1.11 on to-node-1 (static)`. */
export function routeText(topology: Topology, route: Route): string {
  return `${wayText(route)} (${learnedText(topology, route.learned)})`;
}

/** Prefix, next hop and interface; the default route by its name. */
export function wayText(route: Route): string {
  const prefix = route.prefix === '0.0.0.0/0' ? 'default' : route.prefix;
  switch (route.kind) {
    case 'unicast':
      return route.via === null
        ? `${prefix} on ${route.interface}`
        : `${prefix} via ${route.via} on ${route.interface}`;
    case 'blackhole':
      return `${prefix} blackhole`;
    case 'unreachable':
      return `${prefix} unreachable`;
    case 'prohibit':
      return `${prefix} prohibited`;
  }
}

export function learnedText(topology: Topology, learned: Learned): string {
  switch (learned.how) {
    case 'connected':
      return 'connected';
    case 'static':
      return 'static';
    case 'bgp':
      return `BGP from ${labelOf(topology, learned.speaker)}, AS path ${learned.path.join(' ')}`;
  }
}
