import type { PanelWords } from '../panelWords.ts';

export const panelHelp: PanelWords['help'] = {
  stepsTitle: 'Where to begin',
  modelsTitle: 'The models',
  wordsTitle: 'Words you need',
  words: [
    {
      title: 'Hop',
      body: 'One device that the packet visits, sender and receiver included. A row of the table is a hop. A proxy is two: one connection ends there, and the next begins.',
    },
    {
      title: 'Rewrite',
      body: 'One rule at one device replaces the source or the destination of the packet, address and port at once if need be. A proxy rewrites nothing: it sends a packet of its own, which counts as another connection.',
    },
    {
      title: 'SNAT, masquerade',
      body: 'A device replaces the source of a packet by another address, its own or one that leads to it, so that answers come back to it.',
    },
    {
      title: 'DNAT, VIP',
      body: 'A device replaces the destination. A virtual IP is no machine’s own address; it exists only to be replaced.',
    },
    {
      title: 'Conntrack entry',
      body: 'What a device remembers of a flow: how it came and how its answers will look. Answers are translated back by it.',
    },
    {
      title: 'Could be',
      body: 'The candidates: everyone whose own connection would show the receiver the same source address, machines of the network such as nodes and gateways included, and the receiver too where it can reach itself through a gateway. The more there are, the less the address says.',
    },
  ],
  modelled: 'What is computed',
  modelledList: [
    'Routes by longest prefix; NAT and filters in the order of Linux’ netfilter; conntrack, and which port NAT picks.',
    'TTL at every device, who answers ARP, bridges and routed pod links, and the outer header of an overlay.',
    'BGP as sessions and announcements: stop a speaker, and its routes go.',
    'Proxies as connections of their own, and ICMP errors and resets as packets that need a way back too.',
  ],
  notModelled: 'What is left out',
  notModelledList: [
    'Time, loss and load. What is shown is the first packet of a flow and the first answer to it.',
    'Limits on how many ICMP errors a kernel sends: here every error is sent. And where a TCP handshake is never completed, no process hears of it; the receiver named is the one that would.',
    'IPv6, packet sizes and fragmentation, DNS, TLS, and what applications say to each other.',
    'Where Linux draws a port at random, one is fixed, so that a link shows the same to everyone.',
    'IPIP and Geneve follow their standards and are predicted only; bridges, routes, NAT, filters and VXLAN were compared with a real kernel, BGP with FRR, and proxies with haproxy.',
  ],
  linksTitle: 'Links',
  links: [
    'The address bar always holds what is on screen: models, settings, faults, sender, receiver and moment.',
    'Back and forward go through what you chose. A link from an older page keeps working.',
  ],
};
