import type { Glossary } from '../../glossary.ts';

/** Rules that gateways and nodes are given, by the names that captions, tables and buttons call them. */
export const ruleTerms = {
  'egress-snat': {
    name: 'egress-snat',
    spelled: ['egress-snat'],
    means:
      'The rule that lets pods leave under this device’s address: what a pod sends out of its cluster gets that address as its source.',
    standard: null,
  },
  'inward-snat': {
    name: 'inward-snat',
    spelled: ['inward-snat'],
    means:
      'The rule that hides callers from outside from pods on other nodes: they see an address of this device instead, and answer to it.',
    standard: null,
  },
  'ingress-snat': {
    name: 'ingress-snat',
    spelled: ['ingress-snat'],
    means:
      'The rule that brings answers back this way: whoever came by an address published here gets this device’s address as its source, so that the pod answers to it.',
    standard: null,
  },
  'hairpin-snat': {
    name: 'hairpin-snat',
    spelled: ['hairpin-snat'],
    means:
      'The same for callers of the pod’s own cluster only: they connected to the published address and were turned round here, so the answer must pass here too.',
    standard: null,
  },
  'egress-divert': {
    name: 'egress-divert',
    spelled: ['egress-divert'],
    means: 'The rule that turns TCP from pods aside, to the proxy on this device, wherever it was going.',
    standard: null,
  },
  'egress-proxy': {
    name: 'egress-proxy',
    spelled: ['egress-proxy'],
    means:
      'The process that takes connections which pods meant for somebody outside, and opens one of its own to there.',
    standard: null,
  },
  'answers-pass': {
    name: 'answers-pass',
    spelled: ['answers-pass'],
    means:
      'The filter rule that lets answers to callers from outside leave, although pods may not start anything outwards.',
    standard: null,
  },
  'no-egress': {
    name: 'no-egress',
    spelled: ['no-egress'],
    means: 'The filter rule by which pods may not leave their cluster: what they send outwards is rejected.',
    standard: null,
  },
} satisfies Partial<Glossary['terms']>;
