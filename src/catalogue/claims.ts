import { deviceId } from '../engine/index.ts';
import type { ClaimId, Fact, SidedFact } from '../evidence/index.ts';

const pod = (name: string) => deviceId(`cluster-${name < 'g' ? 1 : 2}/pod-${name}`);
const node = (number: number) => deviceId(`cluster-${number < 3 ? 1 : 2}/node-${number}`);
const gateway = (cluster: number) => deviceId(`cluster-${cluster}/gateway`);
const fabric = deviceId('fabric');
const client = deviceId('other-client');
const server = deviceId('other-server');

const untouched: Fact = { is: 'translated', value: false };
const translated: Fact = { is: 'translated', value: true };
const delivered: Fact = { is: 'outcome', kind: 'delivered' };
const wrongOne: Fact = { is: 'outcome', kind: 'misdelivered' };
const noGateway: Fact = { is: 'gateways', devices: [] };
const noWayIn: Fact = { is: 'stopped', cause: 'no-route', at: fabric, way: 'request' };
const seenAs = (device: Parameters<typeof deviceId>[0]): Fact => ({ is: 'seen-as', device: deviceId(device) });

/** The query of a link, as `printLink` prints it, and what must be so in what it opens. */
export interface Shown {
  readonly link: string;
  readonly facts: readonly SidedFact[];
}

export interface Claim {
  readonly id: ClaimId;
  /** The first is the one to see it by. */
  readonly shown: readonly [Shown, ...Shown[]];
}

function shows(link: string, left: readonly Fact[], right: readonly Fact[]): Shown {
  return {
    link,
    facts: [
      ...left.map((fact): SidedFact => ({ side: 'left', fact })),
      ...right.map((fact): SidedFact => ({ side: 'right', fact })),
    ],
  };
}

/** In the order of the document: Kubernetes, flat, island, and what follows from them. Tests and the page hold every fact against the engine. */
export const claims: readonly Claim[] = [
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
        [delivered, untouched, seenAs(pod('a')), { is: 'dialled', address: 'own' }],
        [delivered, untouched, seenAs(pod('a')), { is: 'dialled', address: 'own' }],
      ),
    ],
  },
  {
    id: 'K3',
    shown: [
      shows(
        '?v=1&from=cluster-1/node-1&to=cluster-1/pod-a',
        [delivered, { is: 'way', devices: [node(1), pod('a')] }, untouched],
        [delivered, { is: 'way', devices: [node(1), pod('a')] }, untouched],
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
  {
    id: 'F1',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip',
        [
          { is: 'same-address', devices: [pod('a'), pod('g')], value: false },
          { is: 'reached', device: pod('g') },
        ],
        [
          { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
          { is: 'reached', device: pod('a') },
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
  {
    id: 'I1',
    shown: [
      shows(
        '?v=1&s=overlap&from=cluster-1/pod-b&to=cluster-2/pod-h',
        [{ is: 'same-address', devices: [pod('b'), pod('h')], value: true }, wrongOne],
        [delivered, { is: 'reached', device: pod('h') }],
      ),
    ],
  },
  {
    id: 'I2',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-g&dial=pod-ip',
        [{ is: 'reached', device: pod('g') }],
        [
          { is: 'same-address', devices: [node(1), node(3)], value: false },
          { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
          { is: 'reached', device: pod('a') },
        ],
      ),
    ],
  },
  {
    id: 'I3',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-j&dial=pod-ip',
        [{ is: 'reached', device: pod('j') }],
        [wrongOne, { is: 'reached', device: pod('d') }, untouched],
      ),
    ],
  },
  {
    id: 'I4',
    shown: [
      shows(
        '?v=1&l=island&l.gateway=node&from=cluster-1/pod-a&to=cluster-2/pod-g',
        [
          { is: 'rules', at: node(1), kinds: ['masquerade'] },
          { is: 'rules', at: node(3), kinds: ['destination-nat', 'masquerade'] },
        ],
        [
          { is: 'gateways', devices: [gateway(1), gateway(2)] },
          { is: 'rules', at: gateway(1), kinds: ['masquerade'] },
          { is: 'rules', at: gateway(2), kinds: ['destination-nat', 'masquerade'] },
        ],
      ),
    ],
  },
  {
    id: 'I5',
    shown: [
      shows(
        '?v=1&from=other-client&to=cluster-1/pod-a',
        [noGateway, seenAs(client)],
        [
          { is: 'gateways', devices: [gateway(1)] },
          { is: 'rules', at: gateway(1), kinds: ['destination-nat', 'masquerade'] },
          { is: 'pod-routes', at: fabric, value: false },
        ],
      ),
    ],
  },
  {
    id: 'I6',
    shown: [
      shows(
        '?v=1&from=cluster-1/pod-d&to=other-server',
        [noGateway, seenAs(pod('d'))],
        [
          { is: 'gateways', devices: [gateway(1)] },
          { is: 'rules', at: gateway(1), kinds: ['masquerade'] },
          { is: 'header', at: gateway(1), way: 'reply', field: 'destination', of: pod('d') },
        ],
      ),
    ],
  },
  {
    id: 'I7',
    shown: [
      shows(
        '?v=1&l=island&l.ingress=nat&r.ingress=proxy&from=other-client&to=cluster-1/pod-a',
        [translated, { is: 'connections', count: 1 }, { is: 'dialled', address: 'published' }, seenAs(gateway(1))],
        [
          { is: 'rewrites', count: 0 },
          { is: 'connections', count: 2 },
          { is: 'dialled', address: 'published' },
          seenAs(gateway(1)),
        ],
      ),
    ],
  },
  {
    id: 'I8',
    shown: [
      shows(
        '?v=1&l=isolated&from=cluster-1/pod-a&to=cluster-2/pod-g',
        [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, wrongOne],
        [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, delivered],
      ),
    ],
  },
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
    ],
  },
];
