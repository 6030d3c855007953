import type { Packet } from '../net/packet.ts';
import type { RuleId } from '../topology/ids.ts';
import type { RefusingRoute, Route } from '../topology/route.ts';
import type { Neighbour } from './neighbours.ts';
import type { Cause, Ending, Response } from './trace.ts';

/** A packet between two devices: where it enters the next one, and who there it is meant for. */
export interface Frame extends Neighbour {
  readonly packet: Packet;
}

/** What becomes of a packet in one device: sent on, or ended there. */
export type Fate =
  | { readonly kind: 'sent'; readonly frame: Frame }
  | { readonly kind: 'ended'; readonly ending: Ending; readonly response: Response | null };

interface Evidence {
  readonly rule?: RuleId;
  readonly route?: Route;
}

/** The packet got no further; the rule or route that stopped it is the evidence. */
export function stopped(cause: Cause, response: Response | null = null, { rule, route }: Evidence = {}): Fate {
  return { kind: 'ended', response, ending: { kind: 'stopped', cause, rule: rule ?? null, route: route ?? null } };
}

/** No way on, and nobody is told: for want of a route, or by one that refuses. */
export function stoppedByRoute(route: RefusingRoute | null): Fate {
  return route === null ? stopped('no-route') : stopped(`${route.kind}-route`, null, { route });
}
