import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { compile, intendedBy, outcomeOf, send, stateAfter, targetNamed, isTranslated } from '../../engine/index.ts';
import type { Side, View } from '../../formats/index.ts';
import { linkParts, parseLink, parseScenario, writtenLink, resolveView } from '../../formats/index.ts';
import type { ClaimId } from './index.ts';
import { claims } from './index.ts';

function viewOf(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function scenarioOf({ scenario }: View): Scenario {
  if (scenario.kind === 'custom') throw new Error('it is not of the catalogue');
  const text = readFileSync(new URL(`../../../public/scenarios/${scenario.id}.json`, import.meta.url), 'utf8');
  const parsed = parseScenario(text);
  if (!parsed.ok) throw new Error(scenario.id);
  return parsed.value;
}

/** How the send ends on one side, in a word or two. */
function endOf(view: View, side: Side): string {
  const { from, to, dial, protocol } = view;
  if (from === null || to === null) throw new Error('a claim needs two ends');
  const scenario = scenarioOf(view);
  const topology = compile(scenario, side.model, side.settings, side.faults);
  const wish = { from, to: targetNamed(topology, to), dial, protocol };
  const exchange = send(topology, wish, stateAfter(topology, scenario.earlier));
  const { kind, cause, at } = outcomeOf(exchange, intendedBy(wish));
  if (kind === 'delivered') return isTranslated(exchange) ? 'translated' : 'untouched';
  return kind === 'misdelivered' ? `reaches ${at}` : `${cause} at ${at}`;
}

describe('each claim has a link that shows it', () => {
  test.each(claims)('$id: every link opens, and is as links are printed', ({ shown }) => {
    for (const { link } of shown) {
      const view = viewOf(link);
      expect(writtenLink(view)).toBe(link);
      expect(resolveView(view, scenarioOf(view), compile).ok).toBe(true);
    }
  });

  test.each<[ClaimId, string, string]>([
    ['K1', 'untouched', 'no-route at fabric'],
    ['K2', 'untouched', 'untouched'],
    ['K3', 'untouched', 'untouched'],
    ['K4', 'untouched', 'translated'],
    ['K5', 'untouched', 'translated'],
    ['F1', 'untouched', 'reaches cluster-1/pod-a'],
    ['F2', 'untouched', 'translated'],
    ['F3', 'untouched', 'filter-drop at fabric'],
    ['F4', 'untouched', 'no-route at fabric'],
    ['F5', 'untouched', 'no-route at fabric'],
    ['F6', 'untouched', 'untouched'],
    ['I1', 'untouched', 'translated'],
    ['I2', 'untouched', 'reaches cluster-1/pod-a'],
    ['I3', 'untouched', 'reaches cluster-1/pod-d'],
    ['I4', 'translated', 'translated'],
    ['I5', 'untouched', 'translated'],
    ['I6', 'untouched', 'translated'],
    ['I7', 'translated', 'translated'],
    ['I8', 'reaches cluster-1/pod-a', 'translated'],
    ['T1', 'untouched', 'translated'],
    ['T2', 'untouched', 'translated'],
    ['T3', 'untouched', 'translated'],
    ['T4', 'untouched', 'translated'],
    ['T5', 'translated', 'no-route at cluster-1/router'],
  ])('%s: left %s, right %s', (id, left, right) => {
    const view = viewOf(claims.find((claim) => claim.id === id)?.shown[0].link ?? '');
    expect(view.sides.map((side) => endOf(view, side))).toEqual([left, right]);
  });
});
