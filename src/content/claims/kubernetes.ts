import type { Claim } from './parts.ts';
import { delivered, gateway, noGateway, noWayIn, node, pod, seenAs, shows, translated, untouched } from './parts.ts';

/** What Kubernetes promises, and the questions it leaves open. */
export const kubernetesClaims: readonly Claim[] = [
  {
    id: 'K1',
    shown: [
      shows(
        '?v=1&r=isolated&from=other-client&to=cluster-1/pod-a',
        [delivered],
        [{ is: 'outcome', kind: 'dropped' }, noWayIn, { is: 'symptom', symptom: 'unreachable' }],
      ),
    ],
  },
  {
    id: 'K2',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-1/pod-d',
        [
          delivered,
          untouched,
          seenAs(pod('a')),
          { is: 'dialled', address: 'own' },
          { is: 'direct-pairs', direct: 30, of: 30 },
        ],
        [
          delivered,
          untouched,
          seenAs(pod('a')),
          { is: 'dialled', address: 'own' },
          { is: 'direct-pairs', direct: 30, of: 30 },
        ],
      ),
    ],
  },
  {
    id: 'K3',
    shown: [
      shows(
        '?v=1&from=cluster-1/node-1&to=cluster-1/pod-a',
        [delivered, { is: 'way', devices: [node(1), pod('a')] }, untouched, { is: 'pods-on-node', reached: 3, of: 3 }],
        [delivered, { is: 'way', devices: [node(1), pod('a')] }, untouched, { is: 'pods-on-node', reached: 3, of: 3 }],
      ),
    ],
  },
  {
    id: 'K4',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g',
        [{ is: 'dialled', address: 'own' }, untouched, noGateway],
        [{ is: 'dialled', address: 'published' }, translated, { is: 'gateways', devices: [gateway(1), gateway(2)] }],
      ),
    ],
  },
  {
    id: 'K5',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-a&to=other-server',
        [delivered, seenAs(pod('a'))],
        [delivered, seenAs(gateway(1))],
      ),
    ],
  },
];
