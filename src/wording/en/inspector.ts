import type { Hook } from '../../engine/index.ts';
import type { UiWords } from '../uiWords.ts';
import type { NamedText } from '../words.ts';
import { counted } from './lists.ts';

export const inspector: UiWords['inspector'] = {
  title: (device) => `Inside ${device}`,
  close: 'Close the inspector',
  addresses: 'Addresses',
  routes: 'Routes',
  rules: 'Rules',
  proxies: 'Proxies',
  listeners: 'Listening processes',
  state: 'Conntrack entries',
  bgp: 'BGP',
  prefix: 'Prefix',
  nextHop: 'Next hop',
  learned: 'How learned',
  noRoutes: 'It has no routes.',
  noRules: 'It has no rules.',
  noState: 'No flow remembered yet.',
  notTracking: 'It has no rule that needs to know flows, so it remembers none.',
  whoItSees: 'Peer address it sees',
  whoItCouldBe: 'Who could be behind that address',
  listenerText: (protocol, port) => `${protocol.toUpperCase()} port ${port}`,
  bgpText: (asn, sessions, running) =>
    running ? `AS ${asn}, ${counted(sessions, 'session', 'sessions')}` : `AS ${asn}, stopped`,
  empty: 'Pick a device to look inside.',
};

const hooks: Readonly<Record<Hook, NamedText>> = {
  prerouting: {
    name: 'Prerouting',
    help: 'On arrival, before the route is looked up: destinations are translated here.',
  },
  input: { name: 'Input', help: 'Before a packet is handed to a process of this device.' },
  forward: { name: 'Forward', help: 'On packets that only pass through.' },
  output: { name: 'Output', help: 'On packets that this device makes itself.' },
  postrouting: { name: 'Postrouting', help: 'Last thing before the wire: sources are translated here.' },
};

export function hookText(hook: Hook): NamedText {
  return hooks[hook];
}
