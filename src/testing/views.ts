import * as fc from 'fast-check';
import { clusterId, compile, deviceId, modelIds, models, parsePrefixList } from '../engine/index.ts';
import { nodeBlockPresets, nodeReserves, planExampleIds, planExamples } from '../planner/index.ts';
import type { Fault, Party, SettingSpecs } from '../engine/index.ts';
import type { PlanRequest } from '../planner/index.ts';
import type { Side, View } from '../formats/index.ts';
import { canonicalSettings, filterFault, languages, pages, planText, printPayload } from '../formats/index.ts';
import { twoClusters } from './catalogue.ts';
import { generated } from './generated.ts';

const tenAndLast = parsePrefixList('10.0.0.0/8,192.168.0.0/16') ?? [];
const podA = deviceId('cluster-1/pod-a');
const podG = deviceId('cluster-2/pod-g');

/** Views as the page makes them: settings that differ from the initial ones, faults, steps to a hundredth. */
export function views(): fc.Arbitrary<View> {
  const scenario = fc.oneof(
    fc.constantFrom('two-clusters', 'overlap').map((id) => ({ kind: 'catalogue' as const, id })),
    generated.map((each) => ({ kind: 'custom' as const, payload: printPayload(each.scenario) })),
  );
  const device = fc.option(fc.constantFrom(podA, podG, deviceId('other-client')));
  return fc
    .record({
      scenario,
      digest: fc.option(fc.constantFrom('1k9xq', '00000')),
      sides: fc.tuple(sides(), sides()),
      from: device,
      to: device,
      dial: fc.constantFrom('auto' as const, 'pod-ip' as const, 'service' as const),
      protocol: fc.constantFrom('tcp' as const, 'udp' as const),
      step: fc.option(fc.integer({ min: -99, max: 9999 }).map((hundredths) => hundredths / 100)),
      asking: fc.boolean(),
      inspected: fc.option(
        fc.record({ side: fc.constantFrom(0 as const, 1 as const), device: fc.constantFrom(podA, deviceId('fabric')) }),
      ),
      page: fc.constantFrom(...pages),
      network: fc.option(fc.constantFrom('eks-default', 'calico-bgp')),
      compare: fc.option(fc.constant('aks-overlay')),
      plan: fc.option(plans().map(planText)),
      clusters: fc.option(fc.string()),
      lesson: fc.option(fc.record({ lesson: fc.constant('first-packet'), step: fc.integer({ min: 1, max: 99 }) })),
      predicting: fc.boolean(),
      language: fc.constantFrom(...languages),
    })
    .map((view) => ({
      ...view,
      digest: view.scenario.kind === 'custom' ? null : view.digest,
      asking: view.asking && view.step !== null,
    }));
}

function plans(): fc.Arbitrary<PlanRequest> {
  return fc.record({
    space: fc.constantFrom(tenAndLast, planExamples['class-e'].space),
    used: fc.constantFrom(...planExampleIds.map((id) => planExamples[id].used)),
    clusters: fc.integer({ min: 1, max: 4096 }),
    nodesPerCluster: fc.integer({ min: 1, max: 65_000 }),
    podsPerNode: fc.integer({ min: 8, max: 250 }),
    nodeBlocks: fc.constantFrom(...Object.values(nodeBlockPresets)),
    nodeReserve: fc.constantFrom(...nodeReserves),
    services: fc.constantFrom({ kind: 'private' } as const, { kind: 'advertised', length: 20 } as const),
    reused: fc.constantFrom({ kind: 'from-space' } as const, planExamples['every-second-half'].reused),
    virtualIps: fc.nat({ max: 1024 }),
    egressIps: fc.nat({ max: 1024 }),
  });
}

function sides(): fc.Arbitrary<Side> {
  return fc.constantFrom(...modelIds).chain((model) => {
    const specs: SettingSpecs = models[model].settings;
    const settings = fc.record(
      Object.fromEntries(
        Object.entries(specs).map(([key, spec]) => [
          key,
          spec.kind === 'choice' ? fc.constantFrom(...spec.values) : fc.constantFrom('', spec.initial, '0.0.0.0/0'),
        ]),
      ),
    );
    return fc.record({
      model: fc.constant(model),
      settings: settings.map((chosen) => canonicalSettings(model, chosen)),
      faults: fc.array(faults(model), { maxLength: 3 }),
    });
  });
}

function faults(model: Side['model']): fc.Arbitrary<Fault> {
  const topology = compile(twoClusters, model, {});
  const devices = [...topology.devices.values()];
  const withdrawn = devices.flatMap(({ id: device, routes }) =>
    routes.map(({ id: route }): Fault => ({ kind: 'withdraw-route', device, route })),
  );
  const removed = devices.flatMap(({ id: device, hooks, proxies }) =>
    [...Object.values(hooks).flat(), ...proxies].map(({ id: rule }): Fault => ({ kind: 'remove-rule', device, rule })),
  );
  const whole = devices.flatMap(({ id: device }): readonly Fault[] => [
    { kind: 'stop-bgp', device },
    { kind: 'take-down', device },
  ]);
  return fc.oneof(fc.constantFrom(...withdrawn, ...removed, ...whole), filters());
}

function filters(): fc.Arbitrary<Fault> {
  const party = fc.constantFrom<Party | null>(
    null,
    { kind: 'cluster', cluster: clusterId('cluster-1') },
    { kind: 'device', device: deviceId('cluster-1/node-1') },
  );
  return fc
    .record({
      at: fc.constant(deviceId('fabric')),
      from: party,
      to: party,
      protocol: fc.constantFrom(null, 'tcp' as const, 'udp' as const),
      ports: fc.constantFrom([], [{ from: 80, to: 80 }], [{ from: 1, to: 65535 }]),
      states: fc.constantFrom([], ['new' as const], ['established' as const, 'related' as const]),
      verdict: fc.constantFrom('accept' as const, 'drop' as const, 'reject-tcp-reset' as const),
      name: fc.option(fc.constantFrom('my-filter', 'other')),
    })
    .map(({ name, ...added }) => {
      const fault = filterFault(added);
      return fault.kind === 'add-filter' && name !== null ? { ...fault, filter: { ...fault.filter, id: name } } : fault;
    });
}
