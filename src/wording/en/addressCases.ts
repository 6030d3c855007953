import type { AddressWords } from '../addressWords.ts';

export const caseTexts: AddressWords['caseTexts'] = {
  scarce: {
    name: 'Scarce',
    why: 'One /16 for three clusters. With 256 addresses for every node, as GKE gives them, flat asks for more than there are; with fewer for a node it may fit. Three islands share one pod range.',
  },
  roomy: {
    name: 'Roomy',
    why: 'All of private space for ten clusters. Both models fit; compare how many clusters more each would hold.',
  },
  'carrier-space': {
    name: 'CGNAT space (100.64.0.0/10)',
    why: '100.64.0.0/10 lies between carriers and their customers, and EKS and AKS users put pods there. Sixteen ranges of a /14 would be all of it, and nothing would be left for nodes.',
  },
  'class-e': {
    name: 'Class E',
    why: '240.0.0.0/4 is fifteen times as large as all private space. Google Cloud takes it inside a VPC; other networks and some equipment do not, so it needs a masquerade to leave.',
  },
  'four-sixteens': {
    name: 'Four /16 in the way',
    why: '98.4% of 10.0.0.0/8 is free, and still there is no /10: what counts is the largest aligned block.',
  },
  'every-fourteen-touched': {
    name: 'A /24 in every /14',
    why: '99.9% is free, and not one /14 is: 64 small networks, each at the start of one.',
  },
  'every-thirty-second': {
    name: 'A /24 in every /19',
    why: '63,488 of 65,536 addresses are free, and the largest block is a /20.',
  },
  'alternating-eighteens': {
    name: 'Every other /18',
    why: 'Half of a /16 is free, and it cannot hold a /17: the free half is two quarters that do not touch.',
  },
  'every-second-half': {
    name: 'Every other /25',
    why: 'Half of a /20 is free, and it has no /24. EKS asks for unbroken subnets for the same reason: its blocks are small, but they are blocks.',
  },
};
