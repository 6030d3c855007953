import { describe, expect, test } from 'vitest';
import { parseFault } from '../formats/index.ts';
import { twoClusters } from '../testing/catalogue.ts';
import { filter } from '../testing/kernelCases/kernelCase.ts';
import { probe } from '../testing/probe.ts';
import type { FilterSpec, Scenario } from './index.ts';
import { clusterId, deviceId } from './index.ts';
import { prefix } from './net/prefix.ts';

const any = filter('fabric', 'drop', { id: 'any' });
const allow: FilterSpec = {
  ...any,
  id: 'allow',
  from: { kind: 'prefixes', prefixes: [prefix('10.4.0.0/16')] },
  verdict: 'accept',
};
const deny: FilterSpec = { ...any, id: 'deny', states: ['new'] };

const reject: FilterSpec = { ...deny, id: 'reject', protocol: 'tcp', verdict: 'reject-tcp-reset' };

const filtered = (...filters: readonly FilterSpec[]): Scenario => ({ ...twoClusters, filters });
const ends = { model: 'flat', from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' } as const;

const decider = (...filters: readonly FilterSpec[]) => probe({ ...ends, scenario: filtered(...filters) }).outcome.rule;

describe('a list of filters is asked in the order in which it is written', () => {
  test('allow one range, deny the rest: who is in the range gets through, and nobody else', () => {
    const scenario = filtered(allow, deny);
    expect(probe({ ...ends, scenario }).outcome.kind).toBe('delivered');
    expect(probe({ ...ends, scenario, from: 'other-client' }).outcome).toMatchObject({
      kind: 'dropped',
      rule: 'fabric/deny',
    });
  });

  test('deny all, then allow: nobody gets through', () => {
    expect(probe({ ...ends, scenario: filtered(deny, allow) }).outcome).toMatchObject({
      cause: 'filter-drop',
      rule: 'fabric/deny',
    });
  });

  test('three verdicts: the first that matches decides', () => {
    expect([decider(reject, deny, allow), decider(deny, reject, allow), decider(allow, deny, reject)]).toEqual([
      'fabric/reject',
      'fabric/deny',
      null,
    ]);
  });

  test('a filter that is added to a network goes on top, as iptables -I puts it', () => {
    const fault = parseFault('filter:fabric:*~*:drop');
    expect(fault).not.toBeNull();
    const faults = fault === null ? [] : [fault];
    expect(probe({ ...ends, scenario: filtered(allow, deny), faults }).outcome).toMatchObject({
      cause: 'filter-drop',
      at: 'fabric',
    });
  });

  test('on its own nodes a cluster is known by its pods, outside an island by its gateway', () => {
    const cluster1 = { kind: 'cluster', cluster: clusterId('cluster-1') } as const;
    const at = (device: string) =>
      probe({
        scenario: filtered({ ...any, at: deviceId(device), from: cluster1 }),
        model: 'island',
        from: 'cluster-1/pod-a',
        to: 'other-server',
      }).outcome;
    expect(at('cluster-1/node-1')).toMatchObject({ cause: 'filter-drop', at: 'cluster-1/node-1' });
    expect(at('fabric')).toMatchObject({ cause: 'filter-drop', at: 'fabric' });
  });

  test('a filter at a device that the model does not have is reported', () => {
    const scenario = filtered({ ...any, at: deviceId('cluster-1/gateway') });
    expect(probe({ ...ends, scenario }).topology.warnings).toEqual([
      { kind: 'not-in-force', where: 'filters[0]', reason: { because: 'no-such-device', device: 'cluster-1/gateway' } },
    ]);
  });
});
