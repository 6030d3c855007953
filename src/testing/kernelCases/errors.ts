import { deviceId, routeId } from '../../engine/index.ts';
import { both, onLoopback, refusing as refuse, settingsAt, through } from './alterations.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, node1, node3, node4, onNodes, podA, podD, podG, podJ } from './kernelCase.ts';
import type { Refusal } from './refusal.ts';
import { casesOf, toPod, toServer } from './refusal.ts';

const nowhere = '203.0.114.1:80';
const virtual = { model: 'island', from: client } as const;
const gone = (id: string): Pick<KernelCase, 'faults'> => ({ faults: [{ kind: 'take-down', device: deviceId(id) }] });

const tunnelled = { model: 'island', settings: { ...onNodes, overlay: 'vxlan' }, from: podA, to: podD } as const;

/** What the far node's address meets at the near one. */
const outerRefusals = (['blackhole', 'unreachable', 'prohibit'] as const).map(
  (kind): Refusal => [
    `a tunnel whose outer packet is refused by a route says nothing to whom it carries: ${kind}`,
    { ...tunnelled, alter: refuse(node1, kind, '192.168.1.12/32') },
    `${kind}-route`,
    node1,
    'timeout',
    'timeout',
  ],
);

const refusals: readonly Refusal[] = [
  [
    'a tunnel whose outer packet has no way says nothing to whom it carries',
    {
      ...tunnelled,
      faults: [{ kind: 'withdraw-route', device: deviceId(node1), route: routeId('0.0.0.0/0') }],
    },
    'no-route',
    node1,
    'timeout',
    'timeout',
  ],
  [
    'a virtual address without a rule: round and round',
    { ...virtual, to: '192.0.2.2:4444' },
    'ttl-expired',
    'cluster-2/gateway',
    'unreachable',
    'timeout',
  ],
  [
    'a virtual address on lo: a closed port',
    { ...virtual, to: '192.0.2.2:4444', alter: onLoopback('cluster-2/gateway', '192.0.2.2') },
    'port-closed',
    'cluster-2/gateway',
    'refused',
    'refused',
  ],
  [
    'a router that does not forward',
    { ...toPod, alter: settingsAt('fabric', { forwarding: false }) },
    'not-a-router',
    'fabric',
    'timeout',
    'timeout',
  ],
  [
    'a node that does not forward',
    { ...toPod, alter: settingsAt(node1, { forwarding: false }) },
    'not-a-router',
    node1,
    'timeout',
    'timeout',
  ],
  [
    'the own kernel: no route',
    { ...toServer, faults: [{ kind: 'withdraw-route', device: deviceId(podA), route: routeId('0.0.0.0/0') }] },
    'no-route',
    podA,
    'unreachable',
    'unreachable',
  ],
  [
    'the own kernel: no route to where output DNAT leads',
    {
      model: 'island',
      settings: onNodes,
      from: node3,
      to: '192.0.2.2:83',
      alter: refuse(node3, 'unreachable', '10.4.0.0/16'),
      faults: [{ kind: 'withdraw-route', device: deviceId(node3), route: routeId('10.4.2.0/24') }],
    },
    'unreachable-route',
    node3,
    'timeout',
    'unreachable',
  ],
  [
    'the own kernel: a blackhole',
    { ...toServer, alter: refuse(podA, 'blackhole', '203.0.113.0/24') },
    'blackhole-route',
    podA,
    'unreachable',
    'unreachable',
  ],
  [
    'the own kernel: unreachable',
    { ...toServer, alter: refuse(podA, 'unreachable', '203.0.113.0/24') },
    'unreachable-route',
    podA,
    'unreachable',
    'unreachable',
  ],
  [
    'the own kernel: prohibited',
    { ...toServer, alter: refuse(podA, 'prohibit', '203.0.113.0/24') },
    'prohibit-route',
    podA,
    'unreachable',
    'unreachable',
  ],
  ...outerRefusals,
  [
    'the replier has no way back',
    { ...toServer, settings: { routes: 'none' } },
    'no-route',
    'fabric',
    'timeout',
    'timeout',
  ],
  [
    'an error for a bare pod finds no way back',
    { ...toServer, settings: { routes: 'none' }, to: nowhere },
    'no-route',
    'fabric',
    'timeout',
    'timeout',
  ],
  [
    'an error for a masqueraded pod does',
    { model: 'island', from: podA, to: nowhere },
    'no-route',
    'fabric',
    'unreachable',
    'timeout',
  ],
  [
    'an error from behind destination NAT',
    { ...virtual, settings: onNodes, to: podG, ...gone(podG) },
    'no-neighbour',
    node3,
    'unreachable',
    'timeout',
  ],
  [
    'an error about a packet that its asker never sent',
    { ...virtual, settings: { ...onNodes, client: 'kept' }, to: podJ, ...gone(podJ) },
    'no-neighbour',
    node4,
    'timeout',
    'timeout',
  ],
  [
    'BGP withdraws what a stopped speaker announced',
    { ...toPod, settings: { routes: 'bgp' }, faults: [{ kind: 'stop-bgp', device: deviceId(node1) }] },
    'no-route',
    'fabric',
    'unreachable',
    'timeout',
  ],
  [
    'a route that is missing is told before the source is judged',
    { ...toServer, to: nowhere, alter: onLoopback('fabric', '10.4.1.2') },
    'no-route',
    'fabric',
    'timeout',
    'timeout',
  ],
  [
    'no proxy ARP where nothing is forwarded',
    { ...toServer, settings: { attach: 'routed' }, alter: settingsAt(node1, { forwarding: false }) },
    'no-neighbour',
    podA,
    'unreachable',
    'timeout',
  ],
];

/** Errors that get back, or do not; the sender's own kernel; addresses on lo. */
export const errors: readonly KernelCase[] = [
  ...casesOf(refusals),
  {
    fact: 'a UDP server asked at an address on lo answers from the way out',
    model: 'flat',
    alter: both(onLoopback(node1, '192.0.2.77'), through('fabric', '192.0.2.77/32', '192.168.1.11', 'to-node-1')),
    from: client,
    to: '192.0.2.77:10250',
    protocol: 'udp',
    symptom: 'timeout',
    cause: 'no-such-connection',
    at: client,
  },
  {
    fact: 'an address on lo is the first of any interface',
    model: 'island',
    settings: { ...onNodes, attach: 'routed' },
    alter: onLoopback(node3, '192.0.2.99'),
    from: node3,
    to: podG,
    dial: 'pod-ip',
    symptom: 'connected',
    cause: null,
    sees: '192.0.2.99',
  },
];
