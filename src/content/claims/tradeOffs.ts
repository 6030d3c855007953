import { deviceId } from '../../engine/index.ts';
import type { Claim } from './parts.ts';
import { client, delivered, gateway, node, pod, seenAs, server, shows, wrongOne } from './parts.ts';

/** What follows from the two. */
export const tradeOffsClaims: readonly Claim[] = [
  {
    id: 'T1',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-c&to=cluster-2/pod-i',
        [
          { is: 'rewrites', count: 0 },
          { is: 'entries', count: 0 },
        ],
        [
          { is: 'rewrites', count: 3 },
          { is: 'entries', count: 2 },
        ],
      ),
    ],
  },
  {
    id: 'T2',
    shown: [
      shows(
        '?v=1&r.gateway=node&from=cluster-1/pod-a&to=other-server',
        [seenAs(pod('a')), { is: 'candidates', count: 1 }],
        [seenAs(node(1)), { is: 'candidates', count: 4 }],
      ),
    ],
  },
  {
    id: 'T3',
    shown: [
      shows(
        '?v=1&from=other-client&to=cluster-2/pod-g',
        [seenAs(client), { is: 'candidates', count: 1 }],
        [seenAs(gateway(2)), { is: 'candidates', count: 20 }],
      ),
    ],
  },
  {
    id: 'T4',
    shown: [
      // 98.4% of 10.0.0.0/8 is free, in pieces.
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&page=addresses&plan=space:10.0.0.0/8~clusters:1~nodes:10000~pods:110~blocks:gke~reserve:gke~used:10.0.0.0/16,10.64.0.0/16,10.128.0.0/16,10.192.0.0/16~reused:100.64.0.0/10~vips:4',
        [
          { is: 'largest-free', wanted: 10, largest: 11 },
          { is: 'placed', clusters: 0, of: 1 },
        ],
        [{ is: 'placed', clusters: 1, of: 1 }],
      ),
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&page=addresses&plan=space:192.168.0.0/16~clusters:3~nodes:100~pods:110~blocks:gke~reserve:gke~vips:8~egress:2',
        [{ is: 'placed', clusters: 1, of: 3 }],
        [{ is: 'placed', clusters: 3, of: 3 }],
      ),
      // What becomes of a flat network that is built all the same.
      shows(
        '?v=1&s=overlap&r=flat&r.routes=bgp&from=other-client&to=cluster-2/pod-g',
        [
          { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
          wrongOne,
          { is: 'reached', device: pod('a') },
        ],
        [
          { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
          wrongOne,
          { is: 'reached', device: pod('a') },
        ],
      ),
    ],
  },
  {
    id: 'T5',
    shown: [
      shows(
        '?v=1&l=hybrid&r=isolated&from=cluster-1/pod-a&to=other-server',
        [delivered, seenAs(node(1)), { is: 'reached', device: server }],
        [{ is: 'stopped', cause: 'no-route', at: deviceId('cluster-1/router'), way: 'request' }],
      ),
      shows(
        '?v=1&l=archipelago&r=hybrid&from=cluster-1/pod-a&to=cluster-2/pod-g',
        [delivered, { is: 'overlay', kind: 'vxlan' }, seenAs(pod('a'))],
        [delivered, { is: 'overlay', kind: null }, seenAs(pod('a'))],
      ),
      shows('?v=1&page=networks', [], []),
    ],
  },
];
