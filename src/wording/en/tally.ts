import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';

const tally: Readonly<Record<TallyKey, NamedText>> = {
  hops: { name: 'Request hops', help: 'Devices that the request crosses, sender and receiver included.' },
  rewrites: {
    name: 'Request rewrites',
    help: 'How often a device changed an address or a port on the way there.',
  },
  connections: { name: 'Connections', help: 'Transport connections: a proxy makes two of one.' },
  stateEntries: { name: 'State entries', help: 'Flows that devices on the way must remember.' },
  seen: { name: 'Receiver sees', help: 'The peer address that the receiving socket reports.' },
  candidates: { name: 'Could be', help: 'Endpoints that would show the receiver the same source address.' },
};

export function tallyText(key: TallyKey): NamedText {
  return tally[key];
}
