import { refusing as refuse } from './alterations.ts';
import { client, filter, filtered, node1, node2, node4, onNodes, podA } from './kernelCase.ts';
import type { Refusal } from './refusal.ts';
import { across, casesOf, toPod } from './refusal.ts';

const refusals: readonly Refusal[] = [
  [
    'a filter that drops',
    { ...across, ...filtered(filter('fabric', 'drop')) },
    'filter-drop',
    'fabric',
    'timeout',
    'timeout',
  ],
  [
    'a filter that drops before a node',
    { ...toPod, to: node1, ...filtered(filter(node1, 'drop')) },
    'filter-drop',
    node1,
    'timeout',
    'timeout',
  ],
  [
    'a filter that drops in the pod',
    { ...toPod, ...filtered(filter(podA, 'drop')) },
    'filter-drop',
    podA,
    'timeout',
    'timeout',
  ],
  [
    'a filter that rejects',
    { ...across, ...filtered(filter('fabric', 'reject-port-unreachable')) },
    'filter-reject',
    'fabric',
    'refused',
    'refused',
  ],
  [
    'a filter that prohibits',
    { ...across, ...filtered(filter('fabric', 'reject-admin-prohibited')) },
    'filter-reject',
    'fabric',
    'unreachable',
    'unreachable',
  ],
  [
    'a filter that resets',
    { ...across, ...filtered(filter('fabric', 'reject-tcp-reset')) },
    'filter-reject',
    'fabric',
    'refused',
    'refused',
  ],
  ...(['reject-port-unreachable', 'reject-admin-prohibited', 'reject-tcp-reset'] as const).map(
    (verdict): Refusal => [
      `a filter for what is for everybody on its link says nothing: ${verdict}`,
      { ...toPod, from: podA, to: '10.4.2.255:8080', ...filtered(filter(node2, verdict)) },
      'filter-reject',
      node2,
      'timeout',
      'timeout',
    ],
  ),
  ['a closed port', { model: 'flat', from: podA, to: client }, 'port-closed', client, 'refused', 'refused'],
  ['no route on a router', { ...toPod, settings: { routes: 'none' } }, 'no-route', 'fabric', 'unreachable', 'timeout'],
  [
    'no such pod on the last node',
    { ...across, to: '10.8.2.99:8080' },
    'no-neighbour',
    node4,
    'unreachable',
    'timeout',
  ],
  [
    'no such pod through VXLAN',
    { model: 'island', settings: { ...onNodes, overlay: 'vxlan' }, from: podA, to: '10.4.2.99:8080' },
    'no-neighbour',
    'cluster-1/node-2',
    'unreachable',
    'timeout',
  ],
  [
    'no such pod on the own bridge',
    { ...across, to: '10.4.1.99:8080' },
    'no-neighbour',
    podA,
    'unreachable',
    'timeout',
  ],
  [
    'no such pod behind routed interfaces',
    { ...across, settings: { attach: 'routed', pool: 'own-blocks' }, to: '10.4.1.99:8080' },
    'blackhole-route',
    node1,
    'timeout',
    'timeout',
  ],
  [
    'an unreachable route',
    { ...toPod, alter: refuse('fabric', 'unreachable', '10.4.1.2/32') },
    'unreachable-route',
    'fabric',
    'unreachable',
    'timeout',
  ],
  [
    'a prohibiting route',
    { ...toPod, alter: refuse('fabric', 'prohibit', '10.4.1.2/32') },
    'prohibit-route',
    'fabric',
    'unreachable',
    'unreachable',
  ],
  [
    'a blackhole route',
    { ...toPod, alter: refuse('fabric', 'blackhole', '10.4.1.2/32') },
    'blackhole-route',
    'fabric',
    'timeout',
    'timeout',
  ],
];

/** Filters, routes and neighbours that end a packet's way. */
export const refusing = casesOf(refusals);
