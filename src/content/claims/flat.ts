import type { Claim } from './parts.ts';
import { delivered, fabric, gateway, noGateway, noWayIn, node, pod, shows, untouched } from './parts.ts';

/** What the document says of flat mode. */
export const flatClaims: readonly Claim[] = [
  {
    id: 'F1',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip',
        [
          { is: 'same-address', devices: [pod('a'), pod('g')], value: false },
          { is: 'reached', device: pod('g') },
          { is: 'shared-addresses', pods: 0 },
        ],
        [
          { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
          { is: 'reached', device: pod('a') },
          { is: 'shared-addresses', pods: 12 },
        ],
      ),
    ],
  },
  {
    id: 'F2',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-h',
        [
          { is: 'way', devices: [pod('b'), node(1), fabric, node(3), pod('h')] },
          { is: 'rewrites', count: 0 },
          noGateway,
        ],
        [
          { is: 'rewrites', count: 3 },
          { is: 'gateways', devices: [gateway(1), gateway(2)] },
        ],
      ),
    ],
  },
  {
    id: 'F3',
    shown: [
      shows(
        '?v=1&r=flat&r.fault=filter:fabric:cluster-1~cluster-2:drop&from=cluster-1/pod-a&to=cluster-2/pod-g',
        [delivered],
        [
          { is: 'stopped', cause: 'filter-drop', at: fabric, way: 'request' },
          { is: 'symptom', symptom: 'timeout' },
        ],
      ),
    ],
  },
  {
    id: 'F4',
    shown: [
      shows(
        '?v=1&r=flat&r.routes=none&from=other-client&to=cluster-1/pod-a',
        [{ is: 'dialled', address: 'own' }, { is: 'route', at: fabric, learned: 'static' }, delivered],
        [{ is: 'dialled', address: 'own' }, { is: 'pod-routes', at: fabric, value: false }, noWayIn],
      ),
    ],
  },
  {
    id: 'F5',
    shown: [
      shows(
        '?v=1&l.routes=bgp&r=flat&r.routes=none&from=other-client&to=cluster-1/pod-a',
        [{ is: 'route', at: fabric, learned: 'bgp' }, delivered],
        [{ is: 'pod-routes', at: fabric, value: false }, noWayIn],
      ),
    ],
  },
  {
    id: 'F6',
    shown: [
      shows(
        '?v=1&r.overlay=vxlan&from=cluster-1/pod-a&to=cluster-1/pod-d',
        [{ is: 'same-address', devices: [pod('a'), pod('g')], value: false }, { is: 'overlay', kind: null }, untouched],
        [
          { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
          { is: 'overlay', kind: 'vxlan' },
        ],
      ),
    ],
  },
];
