import { expect, test } from 'vitest';
import type { Fault, FaultKind, ModelId, Settings, Topology } from '../../engine/index.ts';
import { compile, deviceId, modelIds, send } from '../../engine/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import type { OfferGroup } from './faultsOffered.ts';
import { faultsOffered } from './faultsOffered.ts';

function offeredIn(model: ModelId, settings: Settings = {}, active: readonly Fault[] = []): readonly OfferGroup[] {
  const topology = compile(twoClusters, model, settings, active);
  return faultsOffered(topology, sent(topology), active);
}

function sent(topology: Topology): ReturnType<typeof send> {
  return send(topology, {
    from: deviceId('cluster-1/pod-a'),
    to: { kind: 'endpoint', id: deviceId('cluster-2/pod-g') },
    dial: 'auto',
    protocol: 'tcp',
  });
}

function ofKind(groups: readonly OfferGroup[], kind: FaultKind): OfferGroup {
  return groups.find((group) => group.kind === kind) ?? { kind, onPath: [], offPath: [] };
}

test('the routes that the exchange uses on the fabric come first', () => {
  const { onPath, offPath } = ofKind(offeredIn('flat'), 'withdraw-route');
  expect(onPath).toMatchObject([{ route: '10.4.1.0/24' }, { route: '10.8.1.0/24' }]);
  expect(offPath).toMatchObject([{ route: '10.4.2.0/24' }, { route: '10.8.2.0/24' }]);
});

test('speakers are offered where there are any, those that announced a used route first', () => {
  expect(ofKind(offeredIn('flat'), 'stop-bgp')).toMatchObject({ onPath: [], offPath: [] });
  const bgp = ofKind(offeredIn('flat', { routes: 'bgp' }), 'stop-bgp');
  expect(bgp.onPath.map((fault) => 'device' in fault && fault.device)).toEqual([
    'cluster-1/node-1',
    'cluster-2/node-3',
  ]);
});

test('a rule is offered once, though it hangs on two hooks', () => {
  const { onPath, offPath } = ofKind(offeredIn('island'), 'remove-rule');
  const rules = [...onPath, ...offPath].map((fault) => 'rule' in fault && fault.rule);
  expect(new Set(rules).size).toBe(rules.length);
  expect(onPath.map((fault) => 'rule' in fault && fault.rule)).toEqual([
    'cluster-1/gateway/egress-snat',
    'cluster-2/gateway/dnat-pod-g',
    'cluster-2/gateway/ingress-snat',
  ]);
});

test('clusters that the fabric does not know cannot be blocked on it', () => {
  expect(ofKind(offeredIn('isolated'), 'add-filter')).toMatchObject({ onPath: [], offPath: [] });
  expect(ofKind(offeredIn('flat'), 'add-filter').onPath).toHaveLength(4);
});

test('what is broken already is not offered again', () => {
  const offers = offeredIn('island').flatMap(({ onPath, offPath }) => [...onPath, ...offPath]);
  for (const fault of offers) {
    const left = offeredIn('island', {}, [fault]).flatMap(({ onPath, offPath }) => [...onPath, ...offPath]);
    expect(left).not.toContainEqual(fault);
  }
});

test('a filter that was added is not offered for removal as a rule', () => {
  const [block] = ofKind(offeredIn('flat'), 'add-filter').onPath;
  expect(block).toBeDefined();
  expect(ofKind(offeredIn('flat', {}, block === undefined ? [] : [block]), 'remove-rule')).toMatchObject({
    onPath: [],
    offPath: [],
  });
});

test.each(modelIds)('every fault offered in %s changes the network', (model) => {
  const whole = compile(twoClusters, model, {});
  for (const { onPath, offPath } of offeredIn(model)) {
    for (const fault of [...onPath, ...offPath]) {
      expect(compile(twoClusters, model, {}, [fault])).not.toEqual(whole);
    }
  }
});
