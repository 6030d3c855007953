import type { TallyKey } from '../uiWords.ts';
import type { NamedText } from '../words.ts';

const tally: Readonly<Record<TallyKey, NamedText>> = {
  hops: {
    name: 'Request hops',
    help: 'Devices that the request visits, sender and receiver included. A proxy counts twice: one connection ends there, the next begins.',
  },
  rewrites: {
    name: 'Request rewrites',
    help: 'How often a rule replaced the source or the destination on the way there; address and port at once are one rewrite. A proxy rewrites nothing: it opens a connection of its own.',
  },
  connections: { name: 'Connections', help: 'Transport connections: a proxy makes two of one.' },
  stateEntries: {
    name: 'State entries',
    help: 'Conntrack entries: flows that devices on the way remember because of this send.',
  },
  seen: { name: 'Receiver sees', help: 'The peer address that the receiving socket reports.' },
  candidates: {
    name: 'Could be',
    help: 'Everyone whose own connection would show the receiver this source address: pods, hosts, nodes and gateways, and the receiver itself where it can reach itself through a gateway.',
  },
};

export function tallyText(key: TallyKey): NamedText {
  return tally[key];
}
