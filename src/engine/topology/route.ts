import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains } from '../net/prefix.ts';
import type { DeviceId, RouteId } from './ids.ts';

/** How a device came to know a route. */
export type Learned =
  | { readonly how: 'connected' }
  | { readonly how: 'static' }
  /** Announced by `speaker`; `path` is the AS path it arrived with (RFC 4271). */
  | { readonly how: 'bgp'; readonly speaker: DeviceId; readonly path: readonly number[] };

interface Known {
  readonly id: RouteId;
  readonly prefix: Prefix;
  readonly learned: Learned;
}

export interface UnicastRoute extends Known {
  readonly kind: 'unicast';
  /** The next hop; `null` when the destination itself is on the link. */
  readonly via: IpAddress | null;
  readonly interface: string;
  /** The source this route suggests for packets the device makes itself; `null`: the interface's. */
  readonly preferredSource: IpAddress | null;
}

/** A route that refuses (ip-route(8)): silently, or with ICMP 3/1 or 3/13. */
export interface RefusingRoute extends Known {
  readonly kind: 'blackhole' | 'unreachable' | 'prohibit';
}

export type Route = UnicastRoute | RefusingRoute;

/** Would a kernel answer that the second exists already? Who told it does not count. */
export function isSameWay(a: Route, b: Route): boolean {
  if (a.prefix !== b.prefix || a.kind !== b.kind) return false;
  if (a.kind !== 'unicast' || b.kind !== 'unicast') return true;
  return a.via === b.via && a.interface === b.interface && a.preferredSource === b.preferredSource;
}

/** Must a kernel be told that the next hop is on the link, because no route of the device says so (ip-route(8), onlink)? */
export function needsOnlink(routes: readonly Route[], { via, interface: name }: UnicastRoute): boolean {
  if (via === null) return false;
  return !routes.some(
    (route) =>
      route.kind === 'unicast' && route.via === null && route.interface === name && contains(route.prefix, via),
  );
}

/** Is there another route for the same prefix before it? Of two the first that is listed is in force. */
export function isShadowed(routes: readonly Route[], route: Route): boolean {
  return routes.find(({ prefix }) => prefix === route.prefix) !== route;
}
