import { expect, test } from 'vitest';
import type { DeviceId, Exchange, ModelId, Settings } from '../../engine/index.ts';
import { compile, deviceId, entryText, freshState, ruleId, send } from '../../engine/index.ts';
import { visitsOf } from '../../playback/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { actedBy, evidenceOf, tableAt, usesOf } from './evidence.ts';

const gateway = deviceId('cluster-1/gateway');

function sent(model: ModelId, settings: Settings = {}): Exchange {
  return send(compile(twoClusters, model, settings), {
    from: deviceId('cluster-1/pod-a'),
    to: { kind: 'endpoint', id: deviceId('cluster-2/pod-g') },
    dial: 'auto',
    protocol: 'tcp',
  });
}

const island = visitsOf(sent('island'));

test('a device that the packet has not reached has acted on nothing', () => {
  expect(actedBy(island, { visit: null, phase: 'before' })).toBe(0);
  expect(actedBy(island, { visit: 2, phase: 'travelling' })).toBe(2);
  expect(actedBy(island, { visit: 2, phase: 'acting' })).toBe(3);
});

test('the gateway translates by a route and its masquerade rule, and remembers the flow', () => {
  const evidence = island.slice(2, 3).flatMap(({ hop }) => evidenceOf(hop));
  expect(evidence).toMatchObject([
    { kind: 'route', route: '0.0.0.0/0' },
    { kind: 'rule', rule: 'cluster-1/gateway/egress-snat', hook: 'postrouting' },
    { kind: 'entry' },
  ]);
});

test('the state table is empty before the gateway acts, and has its entry afterwards', () => {
  expect(tableAt(freshState, island.slice(0, 2), gateway)).toEqual([]);
  expect(tableAt(freshState, island.slice(0, 3), gateway)).toHaveLength(1);
});

test.each([
  ['flat', {}],
  ['island', {}],
  ['island', { egress: 'proxy', ingress: 'proxy' }],
  ['island', { gateway: 'node', overlay: 'vxlan' }],
] as const)('at the end of %s %o every table holds what the engine says', (model, settings) => {
  const exchange = sent(model, settings);
  const lane = visitsOf(exchange);
  const texts = (device: DeviceId): readonly string[] =>
    tableAt(freshState, lane, device).map(({ entry }) => entryText(entry));
  for (const [device, entries] of exchange.state.conntrack) {
    expect(texts(device).toSorted()).toEqual(entries.map(entryText).toSorted());
  }
});

function useOfMasquerade(acted: number): ReturnType<typeof usesOf> {
  return usesOf(
    island.slice(0, acted),
    gateway,
    (each) => each.kind === 'rule' && each.rule === ruleId(gateway, 'egress-snat'),
  );
}

test('a rule decides the step on screen, and is remembered as used at its hop later', () => {
  expect(useOfMasquerade(2)).toBeNull();
  expect(useOfMasquerade(3)).toEqual({ hops: [3], now: true });
  expect(useOfMasquerade(4)).toEqual({ hops: [3], now: false });
});
