import { describe, expect, test } from 'vitest';
import type { Fault } from '../../engine/index.ts';
import { deviceId, routeId, ruleId } from '../../engine/index.ts';
import type { Observed } from '../../content/evidence/index.ts';
import { runView } from '../../content/evidence/index.ts';
import { placesIn } from '../../playback/prediction/index.ts';
import type { View } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { counterpartIn, damageOf, visitedDevices, viewWithFaults } from './breaking.ts';
import { faultsOffered } from './faultsOffered.ts';

const gateway = deviceId('cluster-1/gateway');
const view: View = { ...defaultView, from: deviceId('cluster-1/pod-a'), to: deviceId('other-server') };

function side(index: 0 | 1): Observed {
  const observed = runView(view, twoClusters, index);
  if (observed === null) throw new Error('both ends are chosen');
  return observed;
}

describe('guessing at faults', () => {
  test('what is lost where, and what the caller sees, is what the engine makes of it', () => {
    const masquerade: Fault = { kind: 'remove-rule', device: gateway, rule: ruleId(gateway, 'egress-snat') };
    expect(damageOf(view, twoClusters, 1, masquerade)).toMatchObject({ where: 'fabric', symptom: 'timeout' });
    const route: Fault = { kind: 'withdraw-route', device: deviceId('fabric'), route: routeId('10.4.1.0/24') };
    expect(damageOf(view, twoClusters, 0, route)).toMatchObject({ where: 'fabric', symptom: 'timeout' });
    const elsewhere: Fault = { kind: 'take-down', device: deviceId('cluster-2/node-4') };
    expect(damageOf(view, twoClusters, 1, elsewhere)).toMatchObject({ where: null, symptom: 'connected' });
  });

  test('the first faults that are offered on the way do harm', () => {
    for (const index of [0, 1] as const) {
      const { topology, exchange } = side(index);
      const offered = faultsOffered(topology, exchange, []).flatMap(({ onPath }) => onPath.slice(0, 2));
      expect(offered.length).toBeGreaterThan(1);
      for (const fault of offered) {
        const damage = damageOf(view, twoClusters, index, fault);
        expect(damage?.symptom).not.toBe('connected');
      }
    }
  });

  test('what is broken already counts: a second fault further on is not where the packet is lost', () => {
    const near: Fault = { kind: 'take-down', device: deviceId('cluster-1/node-1') };
    const far: Fault = { kind: 'take-down', device: deviceId('fabric') };
    const alone = damageOf(view, twoClusters, 0, far);
    const second = damageOf(viewWithFaults(view, 0, [near]), twoClusters, 0, far);
    expect(second?.where).not.toBe(alone?.where);
    expect(second?.where).toBe(damageOf(view, twoClusters, 0, near)?.where);
  });

  test('the place where it fails is among the answers, or is added to them', () => {
    expect(visitedDevices(side(1))).toEqual(['cluster-1/pod-a', 'cluster-1/node-1', gateway, 'fabric', 'other-server']);
  });
});

describe('the same fault in the other network', () => {
  test('a machine that both have is the same machine; a rule that only one has, has none', () => {
    const node: Fault = { kind: 'take-down', device: deviceId('cluster-1/node-1') };
    expect(counterpartIn(node, side(1), side(0))).toEqual(node);
    const masquerade: Fault = { kind: 'remove-rule', device: gateway, rule: ruleId(gateway, 'egress-snat') };
    expect(counterpartIn(masquerade, side(1), side(0))).toBeNull();
  });

  test('the island has one more place to look', () => {
    expect([placesIn(side(0).exchange).length, placesIn(side(1).exchange).length]).toEqual([4, 5]);
  });
});
