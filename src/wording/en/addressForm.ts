import type { AddressWords } from '../addressWords.ts';

export const form: AddressWords['form'] = {
  title: 'What you have, and what you want',
  space: { name: 'Free blocks', help: 'One a line, or with commas between.' },
  used: { name: 'In use already', help: 'Parts of the blocks above that are somebody’s.' },
  clusters: 'Clusters',
  nodes: 'Nodes per cluster',
  pods: 'Pods per node',
  product: 'Pod addresses of a node',
  products: {
    gke: {
      name: 'GKE: twice the pods',
      help: 'The smallest block with two addresses a pod, so that none is reused at once.',
    },
    flannel: { name: 'flannel, host-local: /24', help: 'A /24 for every node, however few its pods.' },
    calico: {
      name: 'Calico: blocks of /26',
      help: 'As many blocks of 64 as the pods fill, taken when they are needed.',
    },
    'aks-overlay': { name: 'AKS overlay: /24', help: 'A /24 for every node; AKS runs at most 250 pods on one.' },
    other: { name: 'Something else', help: 'Choose the rule and the length yourself.' },
  },
  rule: 'Rule',
  rules: {
    'gke-double': 'two addresses a pod',
    fixed: 'one block a node',
    'calico-blocks': 'blocks when they fill',
  },
  blockLength: 'Block length',
  reserve: 'Reserved per node subnet',
  reserves: { plain: 'first and last address', gke: 'four, as on Google Cloud', azure: 'five, as on Azure and AWS' },
  more: 'Services, published addresses, re-use',
  virtualIps: 'Published addresses per island',
  egressIps: 'Egress IPs per island',
  services: 'Service ranges',
  serviceKinds: { private: 'known inside only', advertised: 'advertised in flat' },
  serviceLength: 'Length of a service range',
  reused: 'Islands take their pod range',
  reusedKinds: { 'from-space': 'from the free blocks', own: 'from a range of its own' },
  reusedRange: 'Range of its own',
  oneRange: 'Write one range, such as 100.64.0.0/10.',
};

export const spaceNames: AddressWords['spaceNames'] = {
  ten: 'private (RFC 1918)',
  'one-seven-two': 'private (RFC 1918)',
  'one-nine-two': 'private (RFC 1918)',
  shared: 'shared with carriers (RFC 6598)',
  benchmark: 'for benchmarks (RFC 2544)',
  'class-e': 'class E, reserved (RFC 1112)',
  other: 'neither private nor reserved: is it yours?',
};
