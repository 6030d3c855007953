import type { FirstWords } from '../firstWords.ts';
import type { Page } from '../../sharing/index.ts';
import { protocolText } from '../notation/flow.ts';

const pages: Readonly<Record<Page, string>> = {
  trace: 'Trace',
  lessons: 'Lessons',
  claims: 'Claims',
  addresses: 'Addresses',
  networks: 'Real networks',
};

export const shell: FirstWords['shell'] = {
  documentTitle: (app, [left, right], ends) => {
    const models = left === right ? left : `${left} and ${right}`;
    return ends === null ? `${app}: ${models}` : `${ends[0]} → ${ends[1]}, ${models} · ${app}`;
  },
  pageTitle: (app, page) => `${pages[page]} · ${app}`,
  navigation: 'Pages',
  pages,
  more: 'More',
  openFull: 'Open full version',
  protocols: { tcp: 'TCP', udp: 'UDP' },
  labelled: (label, text) => `${label}: ${text}`,

  stage: {
    begin: 'Choose a sender, then a receiver',
    examples: 'Or try one of these',
    example: (from, to) => `${from} → ${to}`,
    lookInside: 'Look inside',
    nothing: 'Look inside…',
    dials: (sender, address) => `${sender} is about to connect to ${address}.`,
    travels: (towards) => `On its way to ${towards}.`,
    reason: (why) => (why === '' ? '.' : `: ${why}.`),
    clause: (why, last) => ` ${why}${last ? '.' : ', '}`,
    waiting: ' (waits for the other side)',
    seenBySender: (experience) => `The sender sees: ${experience}.`,
  },

  picture: {
    duties: {
      nat: 'NAT',
      vip: 'VIP',
      proxy: 'proxy',
      'static-routes': 'static routes to pods',
      bgp: 'routes to pods by BGP',
      'some-pod-routes': 'routes to some pods',
      'no-pod-routes': 'no route to pods',
      filter: 'filter',
      agent: 'kubelet',
      down: 'down',
    },
    podRange: (prefix) => `pods ${prefix}`,
    virtualAddress: (address) => `VIP ${address}`,
    tunnels: protocolText,
    signals: { syn: 'SYN', 'syn-ack': 'SYN-ACK', rst: 'RST', ack: 'ACK', data: 'PSH-ACK', datagram: 'UDP' },
    icmp: () => 'ICMP',
    ttl: (ttl) => `TTL ${ttl}`,
    holders: (count) => `×${count}`,
  },

  transport: {
    moment: (step, steps, devices) =>
      step === 0 ? `Before moment 1 of ${steps}` : `Moment ${step} of ${steps}: ${devices.join(' and ')}`,
    request: 'request',
    reply: 'reply',
    hop: (at, of) => `hop ${at} of ${of}`,
    notBegun: 'not sent yet',
  },
};
