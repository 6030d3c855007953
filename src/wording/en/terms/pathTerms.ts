import type { Glossary } from '../../glossary.ts';
import { standards } from '../../notation/standards.ts';

export const pathTerms = {
  router: {
    name: 'Router',
    spelled: ['router', 'routers'],
    means: 'A device that passes on packets that are for others: it looks up a route and takes one from the TTL.',
    standard: standards.routers,
  },
  route: {
    name: 'Route',
    spelled: ['route', 'routes'],
    means: 'A line of a device’s table: for addresses in this prefix, hand the packet to that neighbour.',
    standard: standards.routes,
  },
  'next-hop': {
    name: 'Next hop',
    spelled: ['next hop', 'next hops'],
    means: 'The neighbour to which a route hands the packet. Its address is not written into the packet.',
    standard: standards.routers,
  },
  'longest-prefix-match': {
    name: 'Longest prefix match',
    spelled: ['longest prefix match', 'longest prefix'],
    means: 'Of all routes that hold the destination, the one with the longest prefix, the most exact one, is taken.',
    standard: standards.routers,
  },
  blackhole: {
    name: 'Blackhole route',
    spelled: ['blackhole', 'blackhole route', 'blackhole routes'],
    means: 'A route that throws packets away and tells nobody.',
    standard: standards.routes,
  },
  bgp: {
    name: 'BGP',
    spelled: ['BGP'],
    means:
      'The protocol by which routers, and nodes that act as routers, tell each other which prefixes they can reach.',
    standard: standards.bgp,
  },
  advertise: {
    name: 'Advertise',
    spelled: ['advertise', 'advertises', 'advertised', 'announce', 'announces', 'announced'],
    means: 'To tell neighbours: for this prefix, send to me. When the speaker stops, its routes go.',
    standard: standards.bgp,
  },
  speaker: {
    name: 'BGP speaker',
    spelled: ['speaker', 'speakers', 'BGP speaker', 'BGP speakers'],
    means: 'A process that holds BGP sessions with neighbours and advertises prefixes to them.',
    standard: standards.bgp,
  },
  ttl: {
    name: 'TTL',
    spelled: ['TTL'],
    means:
      'A number in every packet from which each router takes one. At zero the packet dies, so that none circles for ever.',
    standard: standards.ipv4,
  },
  arp: {
    name: 'ARP',
    spelled: ['ARP'],
    means: 'How a device asks on a link who has an address. If nobody answers, the packet cannot be handed over.',
    standard: standards.arp,
  },
  bridge: {
    name: 'Bridge',
    spelled: ['bridge', 'bridges'],
    means: 'A switch inside a node. It passes packets between its ports without routing, so TTL stays as it is.',
    standard: standards.bridges,
  },
  overlay: {
    name: 'Overlay',
    spelled: ['overlay', 'overlays'],
    means: 'A network built of tunnels over another one: the network below sees only the ends of the tunnels.',
    standard: standards.overlays,
  },
  encapsulation: {
    name: 'Encapsulation',
    spelled: ['encapsulation', 'encapsulated', 'encapsulates', 'outer header', 'outer headers'],
    means: 'Putting a whole packet inside another one. Routers on the way read the outer header only.',
    standard: standards.overlays,
  },
  vxlan: {
    name: 'VXLAN',
    spelled: ['VXLAN'],
    means: 'An encapsulation in UDP: the outer header goes from node to node, the inner one from pod to pod.',
    standard: standards.vxlan,
  },
  geneve: {
    name: 'Geneve',
    spelled: ['Geneve'],
    means: 'An encapsulation in UDP like VXLAN, with room for options in its header; OVN-Kubernetes and Antrea use it.',
    standard: standards.geneve,
  },
  ipip: {
    name: 'IPIP',
    spelled: ['IPIP'],
    means: 'An encapsulation of one IPv4 packet directly in another, without UDP between.',
    standard: standards.ipip,
  },
  martian: {
    name: 'Martian',
    spelled: ['martian', 'martians', 'martian source'],
    means: 'A packet with an address that cannot be right where it arrives, such as the device’s own as its source.',
    standard: standards.routers,
  },
  'rp-filter': {
    name: 'rp_filter',
    spelled: ['rp_filter', 'reverse path filter'],
    means:
      'A check on arrival. Strict: would an answer leave by the interface by which this came in? Loose: is there any way back at all? If not, the packet is silently dropped.',
    standard: standards.ingressFiltering,
  },
} satisfies Partial<Glossary['terms']>;
