import { describe, expect, test } from 'vitest';
import { parseScenarioValue } from '../formats/index.ts';
import { path, probe, seen } from '../testing/probe.ts';
import type { EgressSpec, ModelId, Scenario } from './index.ts';
import { deviceId } from './index.ts';
import { address } from './net/address.ts';
import { prefix } from './net/prefix.ts';

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

const entry = (id: string, at: string, to: string, last: number): EgressSpec => ({
  id,
  at: deviceId(at),
  from: null,
  to: [prefix(to)],
  address: address(`10.20.1.${last}`),
  ports: 'kept',
});
const pod = (id: string) => ({ kind: 'device', device: deviceId(id) }) as const;
const leaving = (model: ModelId, settings: Readonly<Record<string, string>>, ...egress: readonly EgressSpec[]) =>
  probe({
    scenario: { ...egressGateway({ spare: true }), egress },
    model,
    settings,
    from: 'east/shop',
    to: 'partner',
  });
const said = ({ topology }: ReturnType<typeof probe>) =>
  topology.warnings.filter((each) => each.kind === 'not-in-force' && each.where.startsWith('egress'));

describe('several entries for one cluster', () => {
  const wide = entry('wide', 'east/e3', '8.8.0.0/16', 200);
  const narrow = entry('narrow', 'east/e2', '8.8.40.0/24', 201);
  describe.for(together)('%s %o', ([model, settings]) => {
    test('of two that overlap, the first that is written has the packet, and no gateway sends it on to the other', () => {
      const [first, second] = [leaving(model, settings, narrow, wide), leaving(model, settings, wide, narrow)];
      expect([first, second].map((found) => [found.symptom, seen(found)])).toEqual([
        ['connected', '10.20.1.201:40000'],
        ['connected', '10.20.1.200:40000'],
      ]);
      expect(said(first)).toEqual([]);
      expect(said(second)).toEqual([
        {
          kind: 'not-in-force',
          where: 'egress[1]',
          reason: { because: 'routed-otherwise', at: 'east/e2', prefix: '8.8.40.0/24' },
        },
      ]);
    });

    test('two gateways for one range: the first that is written has it', () => {
      const found = leaving(model, settings, narrow, { ...narrow, id: 'again', at: wide.at, address: wide.address });
      expect([found.symptom, seen(found)]).toEqual(['connected', '10.20.1.201:40000']);
      expect(said(found)).toMatchObject([{ where: 'egress[1]' }]);
    });

    test('one gateway, one range, another address for each pod: both are in force', () => {
      const [shop, cart] = [
        { ...wide, from: pod('east/shop') },
        { ...wide, id: 'cart', from: pod('east/cart'), address: narrow.address },
      ];
      const [one, other] = [leaving(model, settings, shop, cart), leaving(model, settings, cart, shop)];
      expect([one, other].map(seen)).toEqual(['10.20.1.200:40000', '10.20.1.200:40000']);
      expect(said(one)).toMatchObject([0, 1].map(() => ({ reason: { because: 'steers-everyone', to: 'east/e3' } })));
    });
  });

  test.for(together.filter(([, { uplink }]) => uplink === 'segment'))(
    'all that leaves, by one gateway: %s %o',
    ([model, settings]) => {
      const found = leaving(model, settings, { ...wide, to: [prefix('0.0.0.0/0')] });
      expect([found.symptom, seen(found), said(found)]).toEqual(['connected', '10.20.1.200:40000', []]);
    },
  );

  test('a range that holds the gateway node is not sent into the tunnel that leads there', () => {
    const found = leaving('island', { gateway: 'node', overlay: 'vxlan' }, { ...wide, to: [prefix('0.0.0.0/0')] });
    expect(found.symptom).toBe('connected');
    expect(said(found)).toEqual([
      {
        kind: 'not-in-force',
        where: 'egress[0]',
        reason: { because: 'covers-gateway', prefix: '0.0.0.0/0', to: 'east/e3' },
      },
    ]);
  });

  test('an address at a pod: what it sends bears it, and answers find it', () => {
    const found = leaving('flat', {}, { ...wide, at: deviceId('east/shop') });
    expect([found.symptom, seen(found)]).toEqual(['connected', '10.20.1.200:40000']);
  });
});
