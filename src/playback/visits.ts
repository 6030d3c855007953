import type { DeviceId, Exchange, Hop, Leg, Trace } from '../engine/index.ts';
import { hopsOf } from '../engine/index.ts';

/** Which packet is on its way: the one that asks, or the one that answers. */
export type Way = 'request' | 'reply';

/** One device the packet visits, in teaching order. */
export interface Visit {
  readonly index: number;
  readonly leg: number;
  readonly way: Way;
  readonly hop: Hop;
  /** The first of its trace: the device makes the packet, so nothing travels there. */
  readonly first: boolean;
  /** The last of its trace. */
  readonly last: boolean;
}

/** All requests, leg by leg, then the replies backwards: the last connection answers first. */
export function visitsOf({ legs }: Exchange): readonly Visit[] {
  const requests = legs.flatMap(({ request }, leg) => visitsIn(request, leg, 'request'));
  const replies = legs.map(repliesIn).toReversed().flat();
  return [...requests, ...replies].map((visit, index) => ({ ...visit, index }));
}

/** Where the visit takes place. */
export function placeOf({ hop }: Visit): DeviceId {
  return hop.device;
}

type Unnumbered = Omit<Visit, 'index'>;

function repliesIn({ reply }: Leg, leg: number): readonly Unnumbered[] {
  return reply === null ? [] : visitsIn(reply.trace, leg, 'reply');
}

function visitsIn(trace: Trace, leg: number, way: Way): readonly Unnumbered[] {
  const hops = hopsOf(trace);
  return hops.map((hop, at) => ({ leg, way, hop, first: at === 0, last: at === hops.length - 1 }));
}
