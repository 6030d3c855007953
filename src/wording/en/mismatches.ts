import type { Condition, Match, Mismatch } from '../../engine/index.ts';
import { portsText } from '../notation/flow.ts';
import { anyOf } from './lists.ts';

/** The condition that a packet did not meet, with the address and the prefix that decided. */
export function mismatchText({ condition, address, prefix }: Mismatch, match: Match | null): string {
  const texts: Readonly<Record<Condition, string>> = {
    source: `source ${address ?? ''} is not in ${ranges(match?.source, prefix)}`,
    notSource: `source ${address ?? ''} is inside ${prefix ?? ''}`,
    destination: `destination ${address ?? ''} is not in ${ranges(match?.destination, prefix)}`,
    notDestination: `destination ${address ?? ''} is inside ${prefix ?? ''}`,
    protocol: match?.protocol === undefined ? 'it is of another protocol' : `it is not ${match.protocol.toUpperCase()}`,
    destinationPorts:
      match?.destinationPorts === undefined
        ? 'it asks for another port'
        : `it does not ask for port ${portsText(match.destinationPorts)}`,
    inInterface:
      match?.inInterface === undefined ? 'it came in elsewhere' : `it did not come in on ${match.inInterface}`,
    outInterface:
      match?.outInterface === undefined ? 'it leaves elsewhere' : `it does not leave by ${match.outInterface}`,
    states:
      match?.states === undefined
        ? 'conntrack puts it in another state'
        : `to conntrack it is not ${anyOf(match.states)}`,
    destinationTranslated: 'its destination was not translated here',
    notToSelf: `destination ${address ?? ''} is this device’s own`,
    originalDestination: `it was not originally for ${ranges(match?.originalDestination, prefix)}`,
    originalPorts: 'it was originally for another port',
    toSelf: `destination ${address ?? ''} is not this device’s own`,
    fromSelf: `source ${address ?? ''} is not this device’s own`,
    marked: 'no rule here marked it',
    hairpinOf: `source ${address ?? ''} is not also its destination`,
  };
  return texts[condition];
}

function ranges(wanted: readonly string[] | undefined, first: string | null): string {
  return wanted === undefined ? (first ?? '') : anyOf(wanted);
}
