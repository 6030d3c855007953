import { describe, expect, test } from 'vitest';
import { parseScenarioValue } from '../sharing/index.ts';
import { path, probe, seen } from '../testing/probe.ts';
import type { ModelId, Scenario } from './index.ts';

interface Spelling {
  readonly from?: object;
  /** Pods on the gateway node. */
  readonly spare: boolean;
}

const node = (id: string, last: number, pods: readonly string[]) => ({
  id,
  name: id,
  address: `10.20.1.${last}`,
  pods: pods.map((pod) => ({ id: pod, name: pod })),
});

/** A partner lets in one floating address, and a node of the cluster is to be the gateway for it. */
function egressGateway({ from, spare }: Spelling): Scenario {
  const parsed = parseScenarioValue({
    version: 2,
    id: 'egress-gateway',
    title: 'Egress gateway',
    summary: '',
    reusedPodRange: '10.244.0.0/16',
    nodePodLength: 24,
    clusters: [
      {
        id: 'east',
        name: 'East',
        podRange: '10.60.0.0/16',
        nodeRange: '10.20.1.0/24',
        virtualIp: '10.20.9.1',
        transit: '10.20.8.0/30',
        nodes: [node('e1', 11, ['shop']), node('e2', 12, ['cart']), node('e3', 13, spare ? ['spare'] : [])],
      },
    ],
    hosts: [{ id: 'partner', name: 'partner', address: '8.8.40.9', length: 24, serves: [443] }],
    egress: [
      {
        id: 'floating',
        at: 'east/e3',
        ...(from === undefined ? {} : { from }),
        to: ['8.8.40.0/24'],
        address: '10.20.1.200',
      },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const spellings: readonly (readonly [string, Spelling])[] = [
  ['the cluster by name, no pod on the gateway', { from: { cluster: 'east' }, spare: false }],
  ['the cluster by name, a pod on the gateway', { from: { cluster: 'east' }, spare: true }],
  ['its ranges, a pod on the gateway', { from: { prefixes: ['10.244.0.0/16', '10.60.0.0/16'] }, spare: true }],
  ['nobody named, a pod on the gateway', { spare: true }],
  ['nobody named, no pod on the gateway', { spare: false }],
];

/** Where nodes reach each other without a router between them. */
const together: readonly (readonly [ModelId, Readonly<Record<string, string>>])[] = [
  ['flat', { uplink: 'segment' }],
  ['hybrid', { uplink: 'segment' }],
  ['island', { uplink: 'segment' }],
  ['island', { gateway: 'node' }],
  ['island', { gateway: 'node', overlay: 'vxlan' }],
  ['island', { gateway: 'node', overlay: 'geneve' }],
];

describe.for(spellings)('an egress gateway, spelled with %s', ([, spelling]) => {
  const scenario = egressGateway(spelling);

  test.for(together)('pods leave by it under the floating address, and are answered: %s %o', ([model, settings]) => {
    const found = probe({ scenario, model, settings, from: 'east/shop', to: 'partner' });
    expect([found.symptom, seen(found)]).toEqual(['connected', '10.20.1.200:40000']);
    expect(path(found)).toContain('east/e3');
    expect(
      found.topology.warnings.filter((each) => each.kind === 'not-in-force' && each.where.startsWith('egress')),
    ).toEqual([]);
  });

  test.for(['flat', 'island'] as const)(
    'with a router between the nodes it is said that they cannot be steered: %s',
    (model) => {
      const { topology } = probe({ scenario, model, from: 'east/shop', to: 'partner' });
      expect(topology.warnings).toContainEqual({
        kind: 'not-in-force',
        where: 'egress[0]',
        reason: { because: 'no-way-between-nodes', from: ['east/e1', 'east/e2'], to: 'east/e3' },
      });
    },
  );
});

test('an entry about some pods only says that the others are steered too', () => {
  const scenario = egressGateway({ from: { device: 'east/shop' }, spare: true });
  const { topology } = probe({
    scenario,
    model: 'flat',
    settings: { uplink: 'segment' },
    from: 'east/shop',
    to: 'partner',
  });
  expect(topology.warnings).toEqual([
    { kind: 'not-in-force', where: 'egress[0]', reason: { because: 'steers-everyone', to: 'east/e3' } },
  ]);
});
