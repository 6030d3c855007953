import type { DeviceId, Exchange, Hop, Step } from '../../engine/index.ts';
import { hopsOf } from '../../engine/index.ts';

/** What of a device had a say in an exchange. */
type Say = 'route' | 'rule' | 'state' | 'process';

/** A device that has to be looked at when the exchange does not do what it should. */
interface PlaceToLook {
  readonly device: DeviceId;
  readonly says: readonly Say[];
}

const says: readonly Say[] = ['route', 'rule', 'state', 'process'];

/**
 * The distinct devices whose routes, rules, state or processes decided the exchange, in the order in which it came to them,
 * both ways. A device that no more than received the packet, or sent it, is one as well where a process or a route of its own
 * decided; a bridge inside a device decides nothing.
 */
export function placesIn({ legs }: Exchange): readonly PlaceToLook[] {
  const found = new Map<DeviceId, Set<Say>>();
  for (const { request, reply } of legs) {
    for (const hop of [...hopsOf(request), ...(reply === null ? [] : hopsOf(reply.trace))]) {
      const known = found.get(hop.device) ?? new Set<Say>();
      for (const each of saysOf(hop)) known.add(each);
      found.set(hop.device, known);
    }
  }
  return [...found].flatMap(([device, known]) =>
    known.size === 0 ? [] : [{ device, says: says.filter((each) => known.has(each)) }],
  );
}

function saysOf(hop: Hop): readonly Say[] {
  const taken = 'ending' in hop && hop.ending.kind === 'arrived' ? (['process'] as const) : [];
  const stopped =
    'ending' in hop && hop.ending.kind === 'stopped' ? ([hop.ending.rule === null ? 'route' : 'rule'] as const) : [];
  return [...hop.steps.flatMap(sayOf), ...taken, ...stopped];
}

function sayOf(step: Step): readonly Say[] {
  switch (step.kind) {
    case 'route':
      return ['route'];
    case 'rewrite':
      return [step.cause.kind === 'rule' ? 'rule' : 'state'];
    case 'exempt':
    case 'permit':
    case 'mark':
    case 'rewrite-outer':
      return ['rule'];
    case 'remember':
    case 'recognise':
    case 'forget':
      return ['state'];
    case 'reconnect':
      return ['process'];
    case 'originate':
    case 'unrecognised':
    case 'left-alone':
    case 'switch':
    case 'ambiguous-neighbour':
    case 'answered-for':
    case 'encapsulate':
    case 'decapsulate':
    case 'to-self':
    case 'judge':
    case 'unjudged':
      return [];
  }
}
