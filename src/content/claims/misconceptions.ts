import { deviceId } from '../../engine/index.ts';
import type { Fact, SidedFact } from '../evidence/index.ts';
import type { Source } from './sources.ts';
import { claimSources } from './sources.ts';

/** Sentences often heard that are not so; the languages say them, and what is so instead. */
export type MythId =
  | 'nat-forbidden'
  | 'clusters-are-flat'
  | 'overlay-is-island'
  | 'never-equal'
  | 'overlap-errors'
  | 'nat-fixes-overlap'
  | 'client-kept'
  | 'log-shows-client'
  | 'one-hop'
  | 'hides-only-address'
  | 'on-premises'
  | 'pods-show-themselves'
  | 'custom-range'
  | 'block-is-pods'
  | 'selector-spans'
  | 'deny-is-deny'
  | 'local-keeps-all';

export interface Myth {
  readonly id: MythId;
  /** The query of a link that shows it, and what is so there; `null` where only the source can tell. */
  readonly shown: { readonly link: string; readonly facts: readonly SidedFact[] } | null;
  readonly source: Source;
}

const left = (fact: Fact): SidedFact => ({ side: 'left', fact });
const right = (fact: Fact): SidedFact => ({ side: 'right', fact });
const podA = deviceId('cluster-1/pod-a');
const podG = deviceId('cluster-2/pod-g');
const podJ = deviceId('cluster-2/pod-j');
const podL = deviceId('cluster-2/pod-l');
const client = deviceId('other-client');
const twins: Fact = { is: 'same-address', devices: [podA, podG], value: true };

/** In the order in which people meet them. */
export const myths: readonly Myth[] = [
  {
    id: 'nat-forbidden',
    shown: {
      link: '?v=1&from=cluster-1/pod-b&to=other-server',
      facts: [right({ is: 'translated', value: true }), right({ is: 'outcome', kind: 'delivered' })],
    },
    source: claimSources.kubernetes,
  },
  {
    id: 'clusters-are-flat',
    shown: {
      link: '?v=1&from=cluster-1/pod-b&to=cluster-1/pod-e',
      facts: [right({ is: 'translated', value: false }), right(twins)],
    },
    source: claimSources.calico,
  },
  {
    id: 'overlay-is-island',
    shown: {
      link: '?v=1&l=island&r.overlay=vxlan&from=cluster-1/pod-a&to=cluster-1/pod-d',
      facts: [left({ is: 'overlay', kind: null }), left(twins), right({ is: 'overlay', kind: 'vxlan' })],
    },
    source: claimSources.aksOverlay,
  },
  {
    id: 'never-equal',
    shown: {
      link: '?v=1&l=isolated&from=cluster-1/pod-a&to=cluster-1/pod-d',
      facts: [
        left(twins),
        left({ is: 'outcome', kind: 'delivered' }),
        right(twins),
        right({ is: 'outcome', kind: 'delivered' }),
      ],
    },
    source: claimSources.models,
  },
  {
    id: 'overlap-errors',
    shown: {
      link: '?v=1&s=overlap&from=cluster-1/pod-b&to=cluster-2/pod-g&dial=pod-ip',
      facts: [
        left({ is: 'symptom', symptom: 'connected' }),
        left({ is: 'reached', device: podA }),
        right({ is: 'symptom', symptom: 'connected' }),
        right({ is: 'reached', device: podA }),
      ],
    },
    source: claimSources.overlappingSpace,
  },
  {
    id: 'nat-fixes-overlap',
    shown: {
      link: '?v=1&r.ingress=none&from=cluster-1/pod-d&to=cluster-2/pod-g',
      facts: [
        right({ is: 'dialled', address: 'own' }),
        right({ is: 'outcome', kind: 'misdelivered' }),
        right({ is: 'reached', device: podA }),
      ],
    },
    source: claimSources.twiceNat,
  },
  {
    id: 'client-kept',
    shown: {
      link: '?v=1&l=island&l.client=kept&r.ingress=proxy&from=other-client&to=cluster-1/pod-a',
      facts: [
        left({ is: 'seen-as', device: deviceId('other-client') }),
        right({ is: 'seen-as', device: deviceId('cluster-1/gateway') }),
      ],
    },
    source: claimSources.sourceIp,
  },
  {
    id: 'log-shows-client',
    shown: {
      link: '?v=1&from=other-client&to=cluster-2/pod-h',
      facts: [
        left({ is: 'candidates', count: 1 }),
        right({ is: 'seen-as', device: deviceId('cluster-2/gateway') }),
        right({ is: 'candidates', count: 20 }),
      ],
    },
    source: claimSources.sourceIp,
  },
  {
    id: 'one-hop',
    shown: {
      link: '?v=1&r.gateway=node&from=other-client&to=cluster-1/pod-d',
      facts: [
        right({
          is: 'way',
          devices: ['other-client', 'fabric', 'cluster-1/node-1', 'cluster-1/node-2', 'cluster-1/pod-d'].map(deviceId),
        }),
        right({ is: 'seen-as', device: deviceId('cluster-1/node-1') }),
      ],
    },
    source: claimSources.sourceIp,
  },
  {
    id: 'hides-only-address',
    shown: {
      link: '?v=1&r.gateway=node&from=cluster-1/pod-b&to=other-server',
      facts: [left({ is: 'candidates', count: 1 }), right({ is: 'candidates', count: 4 })],
    },
    source: claimSources.addressSharing,
  },
  {
    id: 'on-premises',
    shown: {
      link: '?v=1&s=overlap&from=cluster-1/pod-a&to=on-prem',
      facts: [
        right({ is: 'stopped', cause: 'no-neighbour', at: deviceId('cluster-1/node-2'), way: 'request' }),
        right({ is: 'symptom', symptom: 'unreachable' }),
      ],
    },
    source: claimSources.aksOverlay,
  },
  {
    id: 'block-is-pods',
    shown: {
      link: '?v=1&s=one-ip-block&from=cluster-1/pod-a&to=cluster-2/pod-g',
      facts: [
        left({ is: 'policy', pod: podG, seen: podA, was: null, verdict: 'accept' }),
        left({ is: 'outcome', kind: 'delivered' }),
        right({ is: 'policy', pod: podG, seen: deviceId('cluster-2/gateway'), was: podA, verdict: 'deny' }),
        right({ is: 'symptom', symptom: 'timeout' }),
      ],
    },
    source: claimSources.networkPolicies,
  },
  {
    id: 'selector-spans',
    shown: {
      link: '?v=1&s=guarded&from=cluster-1/pod-a&to=cluster-2/pod-j',
      facts: [
        left({ is: 'policy', pod: podJ, seen: podA, was: null, verdict: 'deny' }),
        right({ is: 'policy', pod: podJ, seen: deviceId('cluster-2/gateway'), was: podA, verdict: 'deny' }),
      ],
    },
    source: claimSources.networkPolicies,
  },
  {
    id: 'deny-is-deny',
    shown: {
      link: '?v=1&s=guarded&l=island&r.gateway=node&from=other-client&to=cluster-2/pod-g',
      facts: [
        left({ is: 'policy', pod: podG, seen: deviceId('cluster-2/gateway'), was: client, verdict: 'deny' }),
        right({ is: 'policy', pod: podG, seen: deviceId('cluster-2/node-3'), was: client, verdict: 'unasked' }),
        right({ is: 'outcome', kind: 'delivered' }),
      ],
    },
    source: claimSources.nodePortBypass,
  },
  {
    id: 'local-keeps-all',
    shown: {
      link: '?v=1&s=guarded&from=cluster-1/pod-a&to=cluster-2/shop/node-4',
      facts: [
        left({ is: 'policy', pod: podL, seen: podA, was: null, verdict: 'accept' }),
        right({ is: 'policy', pod: podL, seen: deviceId('cluster-1/gateway'), was: podA, verdict: 'deny' }),
      ],
    },
    source: claimSources.sourceIp,
  },
  { id: 'pods-show-themselves', shown: null, source: claimSources.vpcCni },
  { id: 'custom-range', shown: null, source: claimSources.eksCustom },
];
