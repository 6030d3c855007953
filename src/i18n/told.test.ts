import { expect, test } from 'vitest';
import type { ScenarioId } from '../content/scenarios/index.ts';
import type { Dial, ModelId } from '../engine/index.ts';
import { compile, deviceId, dialedFor, targetNamed } from '../engine/index.ts';
import { languages } from '../formats/index.ts';
import { scenarioNamed } from '../testing/catalogue.ts';
import { toldIn } from './index.ts';

interface Dialled {
  readonly scenario?: ScenarioId;
  readonly model: ModelId;
  readonly from?: string;
  readonly to: string;
  readonly dial?: Dial;
}

const english = await toldIn('en');

function told({ scenario = 'two-clusters', model, from = 'cluster-1/pod-a', to, dial = 'auto' }: Dialled): string {
  const topology = compile(scenarioNamed(scenario), model, {});
  const [caller, meant] = [deviceId(from), deviceId(to)];
  const dialed = dialedFor(topology, { from: caller, to: targetNamed(topology, meant), dial });
  return english.text(topology, { from: caller, dialed }, meant);
}

test('in the own cluster a Service has a name, and so have the endpoints behind it', () => {
  const balanced = { scenario: 'load-balanced', model: 'flat' } as const;
  expect(told({ ...balanced, to: 'cluster-1/web' })).toMatch(/^By name: .* answers <service>\.<namespace>\.svc\./);
  expect(told({ ...balanced, to: 'cluster-1/pod-c' })).toContain('an endpoint is the pod’s own address');
  expect(told({ ...balanced, to: 'cluster-2/exported' })).toContain('only its nodes know');
});

test('an imported endpoint is the pod itself when flat, and what stands for it in an island', () => {
  const [flat, island] = (['flat', 'island'] as const).map((model) => told({ model, to: 'cluster-2/pod-g' }));
  expect(flat).toMatch(/^By import: .* the pod’s own address\.$/);
  expect(island).toMatch(/^By import: .* publishes in the pod’s place\.$/);
  expect(told({ model: 'island', to: 'cluster-2/pod-g', dial: 'pod-ip' })).toBe(flat);
  expect(told({ model: 'island', to: 'cluster-2/service' })).toBe(island);
});

test('who is in no cluster, or means somebody who is in none, has it from outside', () => {
  const outside = 'From a DNS outside the clusters, or from configuration.';
  expect(told({ model: 'island', from: 'other-client', to: 'cluster-2/pod-g' })).toBe(outside);
  expect(told({ model: 'flat', to: 'other-server' })).toBe(outside);
});

test('what a Service has outwards is read where it stands', () => {
  const balanced = { scenario: 'load-balanced', model: 'island', from: 'other-client' } as const;
  expect(told({ ...balanced, to: 'cluster-1/web/node-1' })).toContain('(nodePort)');
  expect(told({ ...balanced, to: 'cluster-1/web/load-balancer' })).toContain('(loadBalancer)');
  expect(told({ ...balanced, to: 'cluster-2/exported/external-1' })).toContain('(externalIPs)');
});

test.each(languages)(
  'nothing of it has a place to be filled, for it is said as it is written: %s',
  async (language) => {
    const { title, text } = await toldIn(language);
    const topology = compile(scenarioNamed('two-clusters'), 'flat', {});
    const [from, meant] = [deviceId('cluster-1/pod-a'), deviceId('cluster-2/pod-g')];
    const dialed = dialedFor(topology, { from, to: targetNamed(topology, meant), dial: 'auto' });
    expect(`${title} ${text(topology, { from, dialed }, meant)}`).not.toMatch(/[{}']/);
  },
);
