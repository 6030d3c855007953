import type { Learned, Route, Topology } from '../../engine/index.ts';
import { labelOf } from './devices.ts';
import { say } from './say.ts';

/** `10.4.1.0/24 經 192.168.1.11，介面 to-node-1（靜態）`. */
export function routeText(topology: Topology, route: Route): string {
  return `${wayText(route)}（${learnedText(topology, route.learned)}）`;
}

/** Prefix, next hop and interface; the default route by its name. */
function wayText(route: Route): string {
  const prefix = route.prefix === '0.0.0.0/0' ? '預設路由' : route.prefix;
  switch (route.kind) {
    case 'unicast':
      return route.via === null
        ? `${prefix}，介面 ${route.interface}`
        : say`${prefix}經 ${route.via}，介面 ${route.interface}`;
    case 'blackhole':
      return say`${prefix}黑洞`;
    case 'unreachable':
      return say`${prefix}不可達`;
    case 'prohibit':
      return say`${prefix}禁止`;
  }
}

export function learnedText(topology: Topology, learned: Learned): string {
  switch (learned.how) {
    case 'connected':
      return '直連';
    case 'static':
      return '靜態';
    case 'bgp':
      return say`BGP，來自${labelOf(topology, learned.speaker)}，AS path ${learned.path.join(' ')}`;
  }
}
