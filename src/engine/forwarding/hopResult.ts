import type { Packet } from '../net/packet.ts';
import type { RuleId } from '../topology/ids.ts';
import type { RefusingRoute, Route } from '../topology/route.ts';
import type { Neighbour } from './neighbours.ts';
import type { Cause, Disposition, Response } from './trace.ts';

/** A packet between two devices: where it enters the next one, and who there it is meant for. */
export interface WireFrame extends Neighbour {
  readonly packet: Packet;
}

/** What becomes of a packet in one device: sent on, or ended there. */
export type HopResult =
  | { readonly kind: 'sent'; readonly frame: WireFrame }
  | { readonly kind: 'ended'; readonly ending: Disposition; readonly response: Response | null };

interface Evidence {
  readonly rule?: RuleId | null;
  readonly route?: Route;
}

/** The packet got no further; the rule or route that stopped it is the evidence. */
export function stopped(cause: Cause, response: Response | null = null, { rule, route }: Evidence = {}): HopResult {
  return { kind: 'ended', response, ending: { kind: 'stopped', cause, rule: rule ?? null, route: route ?? null } };
}

/** No way on, and nobody is told: for want of a route, or by one that refuses. */
export function stoppedByRoute(route: RefusingRoute | null): HopResult {
  return route === null ? stopped('no-route') : stopped(`${route.kind}-route`, null, { route });
}
