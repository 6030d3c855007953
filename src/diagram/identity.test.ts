import { expect, test } from 'vitest';
import type { DeviceId, Fault, ModelId, Settings } from '../engine/index.ts';
import { compile, deviceId, modelIds, ruleId } from '../engine/index.ts';
import { tagged, timelineOf } from '../playback/index.ts';
import { withoutRule } from '../testing/pictured.ts';
import { probe } from '../testing/probe.ts';
import { twoClusters } from '../testing/catalogue.ts';
import type { IdentitySlot } from './identity.ts';
import { identitiesIn } from './identity.ts';

const ends = { from: 'cluster-1/pod-a', to: 'cluster-2/pod-g' };

/** The colours of all who wear one, by device. */
function coloursOf(
  model: ModelId,
  settings: Settings,
  faults: readonly Fault[],
  wish = ends,
): ReadonlyMap<DeviceId, IdentitySlot> {
  const { topology, exchange } = probe({ ...wish, model, settings, faults });
  const tags = tagged(topology, timelineOf([exchange, null]).lanes[0]);
  const [from, to] = [deviceId(wish.from), deviceId(wish.to)];
  const { ofDevice } = identitiesIn({ from, to, tags, devices: topology.devices, name: ({ name }) => name });
  const all = [...topology.devices.values()].map((device) => [device.id, ofDevice(device).slot] as const);
  return new Map(all.filter(([, slot]) => slot !== 'x'));
}

test('gateways are the first colour beside the sender and the second beside the receiver, also where one translates nothing', () => {
  const [first, second] = [deviceId('cluster-1/gateway'), deviceId('cluster-2/gateway')];
  const broken: Fault = { kind: 'remove-rule', device: first, rule: ruleId(first, 'egress-snat') };
  for (const faults of [[], [broken]]) {
    const colours = coloursOf('island', {}, faults);
    expect([colours.get(first), colours.get(second)]).toEqual(['1', '2']);
  }
});

test('who translates with and without a fault has one colour, and nobody shares it', () => {
  for (const model of modelIds) {
    for (const settings of model === 'island' ? [{}, { gateway: 'node' }] : [{}]) {
      for (const wish of [ends, { ...ends, to: 'other-server' }, { ...ends, from: 'other-client' }]) {
        const whole = coloursOf(model, settings, [], wish);
        expect(new Set(whole.values()).size).toBe(whole.size);
        for (let rule = 0; rule < 12; rule += 1) {
          const colours = coloursOf(model, settings, withoutRule(compile(twoClusters, model, settings), rule), wish);
          const others = [...colours].filter(([id, slot]) => (whole.get(id) ?? slot) !== slot);
          expect({ model, settings, wish, rule, others }).toEqual({ model, settings, wish, rule, others: [] });
        }
      }
    }
  }
});
