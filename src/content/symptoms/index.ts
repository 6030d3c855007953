/** What people complain of when they do not know the cause, and a network in which it happens. */
import type { SidedFact } from '../evidence/index.ts';
import { deviceId } from '../../engine/index.ts';

/** In the order in which they are offered. */
export const symptomIds = [
  'wrong-source',
  'one-way',
  'refused',
  'no-route',
  'answer-lost',
  'no-way-out',
  'wrong-pod',
  'node-gone',
  'policy-opposite',
  'local-policy',
  'allow-list',
  'health-checks',
] as const;
export type SymptomId = (typeof symptomIds)[number];

/** The scene that shows it, already broken, and what is so in it. */
interface SymptomScene {
  readonly link: string;
  readonly facts: readonly SidedFact[];
}

const [podA, podG] = [deviceId('cluster-1/pod-a'), deviceId('cluster-2/pod-g')];
const right = (fact: SidedFact['fact']): SidedFact => ({ side: 'right', fact });
const left = (fact: SidedFact['fact']): SidedFact => ({ side: 'left', fact });

export const symptomScenes: Readonly<Record<SymptomId, SymptomScene>> = {
  'wrong-source': {
    link: '?v=1&from=other-client&to=cluster-1/pod-a',
    facts: [right({ is: 'seen-as', device: deviceId('cluster-1/gateway') })],
  },
  'one-way': {
    link: '?v=1&s=firewall&from=cluster-1/pod-a&to=cluster-2/pod-g',
    facts: [left({ is: 'symptom', symptom: 'timeout' }), right({ is: 'symptom', symptom: 'timeout' })],
  },
  refused: {
    link: '?v=1&r.fault=filter:fabric:*~cluster-1:reject-tcp-reset&from=other-client&to=cluster-1/pod-a',
    facts: [right({ is: 'symptom', symptom: 'refused' })],
  },
  'no-route': {
    link: '?v=1&r=flat&r.routes=none&from=other-client&to=cluster-1/pod-a',
    facts: [right({ is: 'stopped', cause: 'no-route', at: deviceId('fabric'), way: 'request' })],
  },
  'answer-lost': {
    link: '?v=1&r.fault=remove-rule:cluster-1/gateway:egress-snat&from=cluster-1/pod-a&to=cluster-2/pod-g',
    facts: [right({ is: 'stopped', cause: 'no-such-connection', at: podG, way: 'reply' })],
  },
  'no-way-out': {
    link: '?v=1&r.egress=none&from=cluster-1/pod-a&to=other-server',
    facts: [right({ is: 'symptom', symptom: 'unreachable' })],
  },
  'wrong-pod': {
    link: '?v=1&from=cluster-1/pod-d&to=cluster-2/pod-g&dial=pod-ip',
    facts: [right({ is: 'reached', device: podA }), right({ is: 'symptom', symptom: 'connected' })],
  },
  'node-gone': {
    link: '?v=1&l.routes=bgp&l.fault=stop-bgp:cluster-1/node-1&from=other-client&to=cluster-1/pod-a',
    facts: [left({ is: 'stopped', cause: 'no-route', at: deviceId('fabric'), way: 'request' })],
  },
  'policy-opposite': {
    link: '?v=1&s=one-ip-block&from=cluster-1/pod-a&to=cluster-2/pod-g',
    facts: [left({ is: 'outcome', kind: 'delivered' }), right({ is: 'symptom', symptom: 'timeout' })],
  },
  'local-policy': {
    link: '?v=1&s=load-balanced&from=other-client&to=cluster-1/web/node-1',
    facts: [left({ is: 'seen-as', device: deviceId('cluster-1/node-1') })],
  },
  'allow-list': {
    link: '?v=1&r.gateway=node&from=cluster-1/pod-a&to=other-server',
    facts: [right({ is: 'seen-as', device: deviceId('cluster-1/node-1') })],
  },
  'health-checks': {
    link: '?v=1&r.fault=filter:cluster-1/node-1:192.168.1.0/24~10.4.0.0/16:drop&from=cluster-1/node-2&to=cluster-1/pod-a',
    facts: [left({ is: 'outcome', kind: 'delivered' }), right({ is: 'symptom', symptom: 'timeout' })],
  },
};
