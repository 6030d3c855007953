import type { Glossary } from '../../glossary.ts';
import { standards } from '../../notation/standards.ts';

export const clusterTerms = {
  pod: {
    name: 'Pod',
    spelled: ['pod', 'pods'],
    means: 'The smallest thing Kubernetes runs: one or more containers that share one address.',
    standard: standards.pods,
  },
  node: {
    name: 'Node',
    spelled: ['node', 'nodes'],
    means: 'A machine, real or virtual, on which pods run. To the network it is a router with the pods behind it.',
    standard: standards.nodes,
  },
  cluster: {
    name: 'Cluster',
    spelled: ['cluster', 'clusters'],
    means: 'Nodes under one Kubernetes control plane, with the pods on them.',
    standard: standards.architecture,
  },
  agent: {
    name: 'Agent',
    spelled: ['agent', 'agents', 'kubelet', 'kubelets'],
    means: 'A program of the node itself, such as the kubelet. It has no address of its own: it uses its node’s.',
    standard: standards.architecture,
  },
  'pod-range': {
    name: 'Pod range (CIDR)',
    spelled: ['pod range', 'pod ranges', 'pod CIDR', 'pod CIDRs', 'CIDR', 'CIDRs'],
    means: 'The block of addresses out of which pods get theirs, written as a prefix: 10.4.0.0/16 is 65,536 addresses.',
    standard: standards.cidr,
  },
  fabric: {
    name: 'Fabric',
    spelled: ['fabric', 'network fabric'],
    means: 'The network between the machines: routers and links that no cluster owns. Drawn here as one router.',
    standard: null,
  },
  gateway: {
    name: 'Gateway',
    spelled: ['gateway', 'gateways'],
    means:
      'A device at the edge of an island that everything from and to other networks passes. It translates addresses or answers for the pods.',
    standard: null,
  },
  ingress: {
    name: 'Ingress',
    spelled: ['ingress'],
    means: 'The way in: traffic that begins outside a cluster and ends in a pod.',
    standard: null,
  },
  egress: {
    name: 'Egress',
    spelled: ['egress'],
    means: 'The way out: traffic that begins in a pod and leaves the cluster.',
    standard: null,
  },
  overlap: {
    name: 'Overlap',
    spelled: ['overlap', 'overlaps', 'overlapping'],
    means: 'Two ranges share addresses. The same address then means different machines in different places.',
    standard: null,
  },
  candidates: {
    name: 'Could be (candidates)',
    spelled: ['candidates', 'could be any of'],
    means:
      'Everyone who would show the receiver the same source address. The more there are, the less the address says.',
    standard: null,
  },
  trace: {
    name: 'Trace',
    spelled: ['trace', 'traces'],
    means: 'All that became of one packet: its hops in order, and the one outcome they end in.',
    standard: null,
  },
  hop: {
    name: 'Hop',
    spelled: ['hop', 'hops'],
    means: 'One device that the packet visits. A row of the table is a hop.',
    standard: null,
  },
  action: {
    name: 'Action',
    spelled: ['actions'],
    means: 'One thing that a device did with the packet, with the rule or the route that made it.',
    standard: null,
  },
  outcome: {
    name: 'Outcome',
    spelled: ['outcome', 'outcomes'],
    means: 'How a send ends: delivered, delivered to somebody else, dropped, or rejected; and where.',
    standard: null,
  },
} satisfies Partial<Glossary['terms']>;
