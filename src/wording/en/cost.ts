import type { CostWords } from '../costWords.ts';
import { costCli } from './costCli.ts';
import { costPanel } from './costPanel.ts';

export const cost: CostWords = {
  ways: {
    'same-node': { name: 'Same node', help: 'From pod to pod across the bridge of one node.' },
    routed: {
      name: 'Routed',
      help: 'From node to node by routing alone; nobody remembers the flow. All ratios are relative to this.',
    },
    filtered: {
      name: 'Routed, stateful filter',
      help: 'The same way, but both nodes track connections because a rule asks for their state, as network policies do.',
    },
    'source-nat': { name: 'Source NAT', help: 'The sender’s node puts its own address in place of the pod’s.' },
    'destination-nat': {
      name: 'Virtual address',
      help: 'A gateway puts the pod’s address in place of the one that was connected to.',
    },
    'both-nat': {
      name: 'Source and destination NAT',
      help: 'From island to island with the gateways on the nodes: three rewrites, no extra machine.',
    },
    gateways: {
      name: 'NAT on gateway machines',
      help: 'From island to island with the same rewrites on two extra machines.',
    },
    proxy: { name: 'Proxy', help: 'haproxy in TCP mode ends the connection and opens another.' },
    vxlan: { name: 'VXLAN', help: 'The packet travels inside another one between the nodes.' },
    geneve: { name: 'Geneve', help: 'The packet travels inside another one between the nodes, as with VXLAN.' },
    ipip: { name: 'IPIP', help: 'The packet travels inside another IP header between the nodes.' },
  },
  figures: {
    roundTrip: { name: 'Round trip', help: 'A byte and its answer on an open connection' },
    connection: { name: 'New connection', help: 'Open, send a byte, have its answer, close' },
    throughput: { name: 'Throughput', help: 'Throughput of one connection; more is better' },
  },
  virtualLinks: 'virtual links: ratios only',
  panel: costPanel,
  cli: costCli,
};
