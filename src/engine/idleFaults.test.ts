import { expect, test } from 'vitest';
import { twoClusters } from '../testing/catalogue.ts';
import { filter } from '../testing/kernelCases/kernelCase.ts';
import type { Fault } from './index.ts';
import { compile, deviceId, routeId, ruleId } from './index.ts';
import { prefix } from './net/prefix.ts';

const node = deviceId('cluster-1/node-1');
const gateway = deviceId('cluster-1/gateway');

const reasons = (settings: Readonly<Record<string, string>>, ...faults: readonly Fault[]) =>
  compile(twoClusters, 'flat', settings, faults).warnings.flatMap((each) =>
    each.kind === 'not-in-force' ? [`${each.where} ${each.reason.because}`] : [],
  );

test('a fault about something that this network does not have is reported', () => {
  const faults: readonly Fault[] = [
    { kind: 'take-down', device: gateway },
    { kind: 'stop-bgp', device: node },
    { kind: 'remove-rule', device: node, rule: ruleId(node, 'egress-snat') },
    { kind: 'withdraw-route', device: node, route: routeId(prefix('203.0.113.0/24')) },
    { kind: 'add-filter', filter: filter('cluster-1/gateway', 'drop') },
    { kind: 'add-filter', filter: filter('cluster-1/node-1', 'drop', { from: { kind: 'device', device: gateway } }) },
  ];
  expect(reasons({}, ...faults)).toEqual([
    'faults[0] no-such-device',
    'faults[1] nothing-to-break',
    'faults[2] nothing-to-break',
    'faults[3] nothing-to-break',
    'faults[4] no-such-device',
    'faults[5] no-address',
  ]);
});

test('a fault that another has made already is reported, and only the second', () => {
  const down: Fault = { kind: 'take-down', device: deviceId('cluster-1/node-2') };
  const route = compile(twoClusters, 'flat', { routes: 'bgp' })
    .devices.get(deviceId('fabric'))
    ?.routes.find((each) => each.kind === 'unicast' && each.learned.how === 'bgp');
  if (route === undefined) throw new Error('the fabric has learned nothing');
  const learned: Fault = { kind: 'withdraw-route', device: deviceId('fabric'), route: route.id };
  expect(reasons({ routes: 'bgp' }, down, learned, down)).toEqual(['faults[2] nothing-to-break']);
  expect(reasons({ routes: 'bgp' }, learned, learned)).toEqual(['faults[1] nothing-to-break']);
});
