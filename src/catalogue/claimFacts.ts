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

function evidence(left: readonly Fact[], right: readonly Fact[]): readonly SidedFact[] {
  return [
    ...left.map((fact): SidedFact => ({ side: 'left', fact })),
    ...right.map((fact): SidedFact => ({ side: 'right', fact })),
  ];
}

/** For each claim what must be so in the trace that its link opens; `claimFacts.test.ts` and the page hold them against the engine. */
export const claimFacts: Readonly<Record<ClaimId, readonly SidedFact[]>> = {
  K1: evidence([delivered], [{ is: 'outcome', kind: 'dropped' }, noWayIn, { is: 'symptom', symptom: 'unreachable' }]),
  K2: evidence(
    [delivered, untouched, seenAs(pod('a')), { is: 'dialled', address: 'own' }],
    [delivered, untouched, seenAs(pod('a')), { is: 'dialled', address: 'own' }],
  ),
  K3: evidence(
    [delivered, { is: 'way', devices: [node(1), pod('a')] }, untouched],
    [delivered, { is: 'way', devices: [node(1), pod('a')] }, untouched],
  ),
  K4: evidence(
    [{ is: 'dialled', address: 'own' }, untouched, noGateway],
    [{ is: 'dialled', address: 'published' }, translated, { is: 'gateways', devices: [gateway(1), gateway(2)] }],
  ),
  K5: evidence([delivered, seenAs(pod('a'))], [delivered, seenAs(gateway(1))]),
  F1: evidence(
    [
      { is: 'same-address', devices: [pod('a'), pod('g')], value: false },
      { is: 'reached', device: pod('g') },
    ],
    [
      { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
      { is: 'reached', device: pod('a') },
    ],
  ),
  F2: evidence(
    [{ is: 'way', devices: [pod('b'), node(1), fabric, node(3), pod('h')] }, { is: 'rewrites', count: 0 }, noGateway],
    [
      { is: 'rewrites', count: 3 },
      { is: 'gateways', devices: [gateway(1), gateway(2)] },
    ],
  ),
  F3: evidence(
    [delivered],
    [
      { is: 'stopped', cause: 'filter-drop', at: fabric, way: 'request' },
      { is: 'symptom', symptom: 'timeout' },
    ],
  ),
  F4: evidence(
    [{ is: 'dialled', address: 'own' }, { is: 'route', at: fabric, learned: 'static' }, delivered],
    [{ is: 'dialled', address: 'own' }, { is: 'pod-routes', at: fabric, value: false }, noWayIn],
  ),
  F5: evidence(
    [{ is: 'route', at: fabric, learned: 'bgp' }, delivered],
    [{ is: 'pod-routes', at: fabric, value: false }, noWayIn],
  ),
  F6: evidence(
    [{ is: 'same-address', devices: [pod('a'), pod('g')], value: false }, { is: 'overlay', kind: null }, untouched],
    [
      { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
      { is: 'overlay', kind: 'vxlan' },
    ],
  ),
  I1: evidence(
    [{ is: 'same-address', devices: [pod('b'), pod('h')], value: true }, wrongOne],
    [delivered, { is: 'reached', device: pod('h') }],
  ),
  I2: evidence(
    [{ is: 'reached', device: pod('g') }],
    [
      { is: 'same-address', devices: [node(1), node(3)], value: false },
      { is: 'same-address', devices: [pod('a'), pod('g')], value: true },
      { is: 'reached', device: pod('a') },
    ],
  ),
  I3: evidence([{ is: 'reached', device: pod('j') }], [wrongOne, { is: 'reached', device: pod('d') }, untouched]),
  I4: evidence(
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
  I5: evidence(
    [noGateway, seenAs(client)],
    [
      { is: 'gateways', devices: [gateway(1)] },
      { is: 'rules', at: gateway(1), kinds: ['destination-nat', 'masquerade'] },
      { is: 'pod-routes', at: fabric, value: false },
    ],
  ),
  I6: evidence(
    [noGateway, seenAs(pod('d'))],
    [
      { is: 'gateways', devices: [gateway(1)] },
      { is: 'rules', at: gateway(1), kinds: ['masquerade'] },
      { is: 'header', at: gateway(1), way: 'reply', field: 'destination', of: pod('d') },
    ],
  ),
  I7: evidence(
    [translated, { is: 'connections', count: 1 }, { is: 'dialled', address: 'published' }, seenAs(gateway(1))],
    [
      { is: 'rewrites', count: 0 },
      { is: 'connections', count: 2 },
      { is: 'dialled', address: 'published' },
      seenAs(gateway(1)),
    ],
  ),
  I8: evidence(
    [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, wrongOne],
    [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, delivered],
  ),
  T1: evidence(
    [
      { is: 'rewrites', count: 0 },
      { is: 'entries', count: 0 },
    ],
    [
      { is: 'rewrites', count: 3 },
      { is: 'entries', count: 2 },
    ],
  ),
  T2: evidence([seenAs(pod('a')), { is: 'candidates', count: 1 }], [seenAs(node(1)), { is: 'candidates', count: 4 }]),
  T3: evidence([seenAs(client), { is: 'candidates', count: 1 }], [seenAs(gateway(2)), { is: 'candidates', count: 20 }]),
  T4: evidence(
    [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, wrongOne, { is: 'reached', device: pod('a') }],
    [{ is: 'same-address', devices: [pod('a'), pod('g')], value: true }, wrongOne, { is: 'reached', device: pod('a') }],
  ),
  T5: evidence(
    [delivered, seenAs(node(1)), { is: 'reached', device: server }],
    [{ is: 'stopped', cause: 'no-route', at: deviceId('cluster-1/router'), way: 'request' }],
  ),
};
