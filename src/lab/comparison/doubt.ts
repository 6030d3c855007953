import type { Exchange, Trace } from '../../engine/index.ts';
import { hopsOf } from '../../engine/index.ts';
import { namespaceOf } from '../../export/linux/names.ts';

/** Where a packet goes to whichever of several machines answers first. */
export interface Doubt {
  readonly leg: number;
  readonly way: 'request' | 'reply';
  /** How many events there are before it. */
  readonly events: number;
  /** The namespaces of those who may have it. */
  readonly holders: readonly string[];
}

/** The first choice that nobody can foretell; `null` where everything can be. */
export function firstDoubt({ legs }: Exchange): Doubt | null {
  for (const [leg, { request, reply }] of legs.entries()) {
    for (const [way, trace] of [['request', request] as const, ['reply', reply?.trace ?? null] as const]) {
      const found = trace === null ? null : doubtOn(trace);
      if (found !== null) return { leg, way, ...found };
    }
  }
  return null;
}

function doubtOn(trace: Trace): Pick<Doubt, 'events' | 'holders'> | null {
  let events = 0;
  for (const { steps, sightings } of hopsOf(trace)) {
    events += sightings.length;
    const choice = steps.find((step) => step.kind === 'ambiguous-neighbour');
    if (choice?.kind === 'ambiguous-neighbour') {
      return { events, holders: [...new Set([choice.taken, ...choice.rivals])].map(namespaceOf) };
    }
  }
  return null;
}
