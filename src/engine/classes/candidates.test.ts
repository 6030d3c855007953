import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { grown, grownGuarded } from '../../testing/grown.ts';
import { guardedNetwork } from '../../testing/guardedNetwork.ts';
import { troubled } from '../../testing/troubled.ts';
import { candidatesBehind } from '../candidates.ts';
import { compile } from '../compile.ts';
import { dials, send, stateAfter } from '../dialling.ts';
import type { NetworkState } from '../forwarding/conntrack.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import { modelIds } from '../models/index.ts';
import { deviceId } from '../topology/ids.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { candidatesByClass } from './candidates.ts';

/** Sends of which classes find somebody else behind the source than trying everybody does. */
function mistaken(topology: Topology, before: NetworkState, sends: readonly Exchange[]): readonly string[] {
  return sends.flatMap((observed) => {
    const [tried, found] = [
      candidatesBehind(topology, observed, before),
      candidatesByClass(topology, observed, before).candidates,
    ].map((ids) => ids.join(' '));
    const { from, dialed } = observed.attempt;
    return tried === found ? [] : [`${from} to ${dialed.address}:${dialed.port}: ${tried}, told ${found}`];
  });
}

/** Some senders and receivers of a network, from all over its list. */
function spread(ids: readonly DeviceId[], count: number): readonly DeviceId[] {
  const step = Math.max(1, Math.floor(ids.length / count));
  return ids.filter((_, at) => at % step === 0);
}

describe('classes find those that are found by trying everybody', () => {
  test.each(scenarioIds)('in %s, under every model', (id) => {
    const scenario = scenarioNamed(id);
    for (const model of modelIds) {
      const topology = compile(scenario, model, {});
      const before = stateAfter(topology, scenario.earlier);
      const [senders, receivers] = [
        spread([...topology.directory.keys()], 3),
        spread([...topology.directory.keys()], 4),
      ];
      const sends = senders.flatMap((from) =>
        receivers.map((to) =>
          send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' }, before),
        ),
      );
      expect(mistaken(topology, before, sends)).toEqual([]);
    }
  });

  /** All of them take minutes, as `npm run laws:every` does. */
  const runs = import.meta.env.MODE === 'every' ? 1000 : 150;

  test(`in ${runs} generated networks with filters, services, egress, earlier sends and faults`, () => {
    fc.assert(
      fc.property(
        troubled,
        fc.constantFrom(...dials),
        fc.constantFrom('tcp' as const, 'udp' as const),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 3, maxLength: 3 }),
        ({ scenario, model, settings, faults }, dial, protocol, picks) => {
          const topology = compile(scenario, model, settings, faults);
          const before = stateAfter(topology, scenario.earlier);
          const ids = [...topology.directory.keys()];
          const services = [...topology.services.values()];
          const sends = picks.flatMap(([sender, receiver]) => {
            const from = ids[sender % ids.length];
            const to = ids[receiver % ids.length];
            const service = services[receiver % Math.max(1, services.length)];
            if (from === undefined || to === undefined) return [];
            const target =
              service === undefined || sender % 2 === 0
                ? ({ kind: 'endpoint', id: to } as const)
                : ({ kind: 'service', service } as const);
            return [send(topology, { from, to: target, dial, protocol }, before)];
          });
          expect(mistaken(topology, before, sends)).toEqual([]);
        },
      ),
      { numRuns: runs, seed: 20261130 },
    );
  }, 600_000);
});

describe('under policies', () => {
  test('classes find those that are found by trying everybody', () => {
    fc.assert(
      fc.property(
        guardedNetwork,
        fc.constantFrom(...dials),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 3, maxLength: 3 }),
        ({ scenario, model, settings }, dial, picks) => {
          const topology = compile(scenario, model, settings);
          const before = stateAfter(topology, scenario.earlier);
          const ids = [...topology.directory.keys()];
          const sends = picks.flatMap(([sender, receiver]) => {
            const [from, to] = [ids[sender % ids.length], ids[receiver % ids.length]];
            if (from === undefined || to === undefined) return [];
            return [send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol: 'tcp' }, before)];
          });
          expect(mistaken(topology, before, sends)).toEqual([]);
        },
      ),
      { numRuns: import.meta.env.MODE === 'every' ? 1000 : 40, seed: 20261129 },
    );
  }, 600_000);

  test.each(['flat', 'island'] as const)('it takes no more sends in %s for more pods of the same kinds', (model) => {
    const [small, large] = [grownGuarded(3, 20, 40), grownGuarded(12, 40, 40)].map((scenario) => {
      const topology = compile(scenario, model, {});
      const [from, to] = [deviceId('cluster-1/pod-1-1'), deviceId('cluster-2/pod-1-1')];
      const made = send(topology, { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' });
      return candidatesByClass(topology, made).exchanges;
    });
    expect(large).toBeLessThanOrEqual(small ?? 0);
  });
});

describe('how many sends it takes', () => {
  test.each(modelIds)('of %s does not grow with the clusters', (model) => {
    const [small, large] = [grown(3, 3), grown(20, 8)].map((scenario) => {
      const topology = compile(scenario, model, {});
      const to = deviceId('cluster-2/pod-1-1');
      const wish = {
        from: deviceId('cluster-1/pod-1-1'),
        to: { kind: 'endpoint', id: to },
        dial: 'auto',
        protocol: 'tcp',
      } as const;
      return candidatesByClass(topology, send(topology, wish));
    });
    expect(large?.exchanges).toBe(small?.exchanges);
    expect(large?.exchanges).toBeLessThan(70);
  });
});

test('somebody else at the same address is not taken for the sender', () => {
  const topology = compile(twoClusters, 'flat', {});
  const wish = {
    from: deviceId('cluster-1/pod-a'),
    to: { kind: 'endpoint', id: deviceId('cluster-2/pod-g') },
    dial: 'auto',
    protocol: 'tcp',
  } as const;
  expect(candidatesByClass(topology, send(topology, wish)).candidates).toEqual(['cluster-1/pod-a']);
});
