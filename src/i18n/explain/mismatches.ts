import type { Match, Mismatch } from '../../engine/index.ts';
import type { TraceSpeech } from '../messages/speech.ts';
import { portsText } from '../format/flow.ts';
import { anyOf } from './lists.ts';

/** The condition that a packet did not meet, with the address and the prefix that decided. */
export function mismatchText(speech: TraceSpeech, mismatch: Mismatch, match: Match | null): string {
  const { t, say } = speech;
  const address = mismatch.address ?? '';
  const range = mismatch.prefix ?? '';
  const ranges = (wanted: readonly string[] | undefined): string =>
    wanted === undefined ? range : anyOf(speech, wanted);
  switch (mismatch.condition) {
    case 'source':
      return say(t.mismatches.source, { address, ranges: ranges(match?.source) });
    case 'notSource':
      return say(t.mismatches.notSource, { address, range });
    case 'destination':
      return say(t.mismatches.destination, { address, ranges: ranges(match?.destination) });
    case 'notDestination':
      return say(t.mismatches.notDestination, { address, range });
    case 'protocol':
      return match?.protocol === undefined
        ? t.mismatches.anotherProtocol
        : say(t.mismatches.protocol, { protocol: match.protocol.toUpperCase() });
    case 'destinationPorts':
      return match?.destinationPorts === undefined
        ? t.mismatches.anotherPort
        : say(t.mismatches.destinationPorts, { ports: portsText(match.destinationPorts) });
    case 'inInterface':
      return match?.inInterface === undefined
        ? t.mismatches.inElsewhere
        : say(t.mismatches.inInterface, { interface: match.inInterface });
    case 'outInterface':
      return match?.outInterface === undefined
        ? t.mismatches.outElsewhere
        : say(t.mismatches.outInterface, { interface: match.outInterface });
    case 'states':
      return match?.states === undefined
        ? t.mismatches.anotherState
        : say(t.mismatches.states, { states: anyOf(speech, match.states) });
    case 'originalDestination':
      return say(t.mismatches.originalDestination, { ranges: ranges(match?.originalDestination) });
    case 'notToSelf':
    case 'toSelf':
    case 'fromSelf':
    case 'hairpinOf':
      return say(t.mismatches[mismatch.condition], { address });
    case 'destinationTranslated':
    case 'originalPorts':
    case 'marked':
      return t.mismatches[mismatch.condition];
  }
}
