import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Observed, SidedFact } from '../evidence/index.ts';
import type { ClaimId } from './index.ts';
import { evaluateFact, isSo, runView } from '../evidence/index.ts';
import type { View } from '../../formats/index.ts';
import { linkParts, parseLink, parseScenario, writtenLink, resolveView } from '../../formats/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { compile } from '../../engine/index.ts';
import { claims } from './index.ts';
import { myths } from './misconceptions.ts';

function viewIn(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(link);
  return parsed.value;
}

function scenarioOf({ scenario }: View): Scenario {
  const id = scenario.kind === 'catalogue' ? scenario.id : '';
  const parsed = parseScenario(readFileSync(new URL(`../../../public/scenarios/${id}.json`, import.meta.url), 'utf8'));
  if (!parsed.ok) throw new Error(id);
  return parsed.value;
}

function sideOf(link: string, side: SidedFact['side']): Observed {
  const view = viewIn(link);
  const observed = runView(view, scenarioOf(view), side === 'left' ? 0 : 1);
  if (observed === null) throw new Error(link);
  return observed;
}

function holdsAll(facts: readonly SidedFact[], link: string): void {
  for (const { side, fact } of facts) {
    const observed = sideOf(link, side);
    expect({ side, ...evaluateFact(fact, observed) }).toEqual({ side, ...fact });
    expect(isSo(fact, observed)).toBe(true);
  }
}

/** Nothing tells the two sides of these apart: the promise holds in every model. */
const sameOnBoth: readonly ClaimId[] = ['K2', 'K3'];
const elsewhere = '?v=1&from=cluster-1/pod-c&to=cluster-2/pod-l';

describe('every claim is so in the trace that its link opens', () => {
  test('all twenty-four have facts', () => {
    expect(claims).toHaveLength(24);
    expect(claims.filter(({ shown: [{ facts }] }) => facts.length === 0)).toEqual([]);
  });

  test.each(claims)('$id', ({ shown }) => {
    for (const { link, facts } of shown) holdsAll(facts, link);
  });

  test.each(claims)(
    '$id: its facts say something: elsewhere they do not hold',
    ({ id, shown: [{ link, facts: all }] }) => {
      for (const side of ['left', 'right'] as const) {
        const facts = all.filter((each) => each.side === side).map(({ fact }) => fact);
        if (facts.length === 0) continue;
        const other = sameOnBoth.includes(id)
          ? sideOf(elsewhere, 'right')
          : sideOf(link, side === 'left' ? 'right' : 'left');
        expect(facts.every((fact) => isSo(fact, other))).toBe(false);
      }
    },
  );
});

describe('every misconception that the engine can show is shown', () => {
  const shown = myths.flatMap(({ id, shown: each }) => (each === null ? [] : [{ id, ...each }]));

  test.each(shown)('$id', ({ link, facts }) => {
    const view = viewIn(link);
    expect(writtenLink(view)).toBe(link);
    expect(resolveView(view, scenarioOf(view), compile).ok).toBe(true);
    expect(facts.length).toBeGreaterThan(0);
    holdsAll(facts, link);
  });

  test('each has a source', () => {
    expect(myths.filter(({ source }) => !source.url.startsWith('https://'))).toEqual([]);
    expect(new Set(myths.map(({ id }) => id)).size).toBe(myths.length);
  });
});
