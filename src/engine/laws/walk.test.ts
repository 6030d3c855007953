import { describe, expect, test } from 'vitest';
import { combinations } from '../../testing/combinations.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { compile } from '../compile.ts';
import { dialedFor, dials, send } from '../dialling.ts';
import type { Outcome } from '../forwarding/outcome.ts';
import { outcomeOf, symptomOf } from '../forwarding/outcome.ts';
import { modelIds } from '../models/index.ts';
import { socketText } from '../net/address.ts';
import type { Topology } from '../topology/topology.ts';

const kinds: readonly Outcome['kind'][] = ['delivered', 'misdelivered', 'dropped', 'rejected'];

/** Every pair by every way to dial: what is wrong, and how many sends that was. */
function walked(topology: Topology): { readonly sends: number; readonly wrong: readonly string[] } {
  const endpoints = [...topology.directory.keys()];
  let sends = 0;
  const wrong: string[] = [];
  for (const from of endpoints) {
    for (const id of endpoints) {
      const to = { kind: 'endpoint', id } as const;
      // Two ways to dial that come to the same address are one send.
      const ways = new Map(dials.map((dial) => [socketText(dialedFor(topology, { from, to, dial })), dial]));
      for (const dial of ways.values()) {
        const exchange = send(topology, { from, to, dial, protocol: 'tcp' });
        const { kind, cause, at } = outcomeOf(exchange, [id]);
        const sound =
          kinds.includes(kind) && (cause === null) === kind.endsWith('delivered') && topology.devices.has(at);
        if (!sound || symptomOf(exchange) === undefined) wrong.push(`${from} to ${id} by ${dial}: ${kind} ${cause}`);
        sends += 1;
      }
    }
  }
  return { sends, wrong };
}

describe('every model under every setting, every pair, every way to dial', () => {
  test.each(modelIds)(
    '%s: no exception, one outcome each',
    (model) => {
      const seen = new Set<string>();
      let sends = 0;
      for (const settings of combinations(model)) {
        const topology = compile(twoClusters, model, settings);
        // Settings that do not matter beside others give the same network again.
        const fingerprint = JSON.stringify([...topology.devices, ...topology.links]);
        if (seen.has(fingerprint)) continue;
        seen.add(fingerprint);
        const result = walked(topology);
        sends += result.sends;
        expect({ settings, wrong: result.wrong }).toEqual({ settings, wrong: [] });
      }
      expect(sends).toBeGreaterThan(1000);
    },
    600_000,
  );
});
