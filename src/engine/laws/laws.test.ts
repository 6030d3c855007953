import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { combinations } from '../../testing/combinations.ts';
import type { Generated } from '../../testing/generated.ts';
import { generated, mixed } from '../../testing/generated.ts';
import { sharingSpace } from '../../testing/sharedSpace.ts';
import { compile } from '../compile.ts';
import { send } from '../dialling.ts';
import type { Send } from '../dialling.ts';
import { isTranslated, outcomeOf } from '../forwarding/outcome.ts';
import { symptomOf } from '../forwarding/symptom.ts';
import { modelIds } from '../models/index.ts';
import { reachability } from '../../testing/reachability.ts';
import { tracesOf } from './laws.ts';
import type { Law } from './tried.ts';
import { allSends, broken, everyLaw, lawsOfPackets } from './tried.ts';

/** At least this many generated scenarios a run (the laws' bar). */
const runs = 1000;
/** Sends tried in each generated network. */
const sendsEach = 12;

describe('over the canonical scenario', () => {
  test.each(modelIds)(
    '%s keeps every law under every setting, between every pair, however dialled',
    (model) => {
      const networks = combinations(model);
      const faults = networks.flatMap((settings, index) => {
        const topology = compile(twoClusters, model, settings);
        const wishes = allSends(topology);
        // Every network gets its share of the sends, and all networks of a model together make every send.
        const share = Math.max(1, Math.round(networks.length / 2));
        const chosen = wishes.every(share, index % share);
        return broken(topology, { scenario: twoClusters, model, settings }, chosen);
      });
      expect(faults.slice(0, 5)).toEqual([]);
    },
    300_000,
  );

  test.each(modelIds)("the reachability of %s says what each pair's trace says", (model) => {
    const topology = compile(twoClusters, model, {});
    for (const { from, to, outcome, symptom, translated } of reachability(topology)) {
      const wish: Send = { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' };
      const exchange = send(topology, wish);
      expect(outcome).toEqual(outcomeOf(exchange, [to]));
      expect(symptom).toBe(symptomOf(exchange));
      expect(translated).toBe(isTranslated(exchange));
    }
  });
});

describe('over generated scenarios', () => {
  test.each<[string, fc.Arbitrary<Generated>, Law]>([
    ['networks keep every law', generated, everyLaw],
    ['networks whose clusters are joined each in its own way keep every law', mixed, everyLaw],
    ['whose ranges lie in one another, with egress gateways, keep the laws of packets', sharingSpace, lawsOfPackets],
  ])(
    `${runs} %s`,
    (_, networks, law) => {
      fc.assert(
        fc.property(
          networks,
          fc.array(fc.nat(), { minLength: sendsEach, maxLength: sendsEach }),
          ({ scenario, model, settings }, picks) => {
            const topology = compile(scenario, model, settings);
            const wishes = allSends(topology);
            const chosen = wishes.count === 0 ? [] : picks.map((pick) => wishes.at(pick % wishes.count));
            expect(broken(topology, { scenario, model, settings }, chosen, law)).toEqual([]);
          },
        ),
        { numRuns: runs },
      );
    },
    300_000,
  );

  test('the same scenario gives the same traces, byte for byte', () => {
    fc.assert(
      fc.property(generated, fc.nat(), ({ scenario, model, settings }, pick) => {
        const run = (): string => {
          const topology = compile(scenario, model, settings);
          const wishes = allSends(topology);
          return wishes.count === 0 ? '' : JSON.stringify(tracesOf(send(topology, wishes.at(pick % wishes.count))));
        };
        expect(run()).toBe(run());
      }),
      { numRuns: 100 },
    );
  });
});
