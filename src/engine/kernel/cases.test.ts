import { expect, test } from 'vitest';
import type { Hop, RuleId, RuleKind } from '../index.ts';
import { compile, hopsOf, ruleKinds, stateAfter } from '../index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import type { KernelCase } from '../../testing/kernelCases/index.ts';
import { kernelCases } from '../../testing/kernelCases/index.ts';
import type { Probed } from '../../testing/probe.ts';
import { arrivalTtl, probe, replyLines, requestLines, seen } from '../../testing/probe.ts';

function probedCase(each: KernelCase): Probed {
  const { earlier = [], alter = (topology) => topology } = each;
  const before = stateAfter(alter(compile(twoClusters, each.model, each.settings ?? {}, each.faults)), earlier);
  return probe({ ...each, before });
}

test.each(kernelCases.map((each) => [each.fact, each] as const))('%s', (_, each) => {
  const probed = probedCase(each);
  const { symptom, outcome } = probed;
  expect({ symptom, cause: outcome.cause }).toEqual({ symptom: each.symptom, cause: each.cause });
  if (each.at !== undefined) expect(outcome.at).toBe(each.at);
  if (each.sees !== undefined) expect(seen(probed)?.split(':')[0]).toBe(each.sees);
  if (each.ttl !== undefined) expect(arrivalTtl(probed)).toBe(each.ttl);
  const lines = [...requestLines(probed), ...replyLines(probed)];
  for (const line of each.shows ?? []) expect(lines).toContain(line);
});

test('every kind of rule does something in a case that the kernel is asked about', () => {
  const kinds = new Set(kernelCases.flatMap((each) => kindsAtWork(probedCase(each))));
  expect(ruleKinds.filter((kind) => !kinds.has(kind))).toEqual([]);
});

/** Of the rules that acted on the request or the reply; one that was asked and did not match did nothing. */
function kindsAtWork({ topology, exchange }: Probed): readonly RuleKind[] {
  const hops = exchange.legs.flatMap(({ request, reply }) => [request, ...(reply === null ? [] : [reply.trace])]);
  return hops.flatMap(hopsOf).flatMap((hop) => {
    const acting = rulesActing(hop);
    const rules = Object.values(topology.devices.get(hop.device)?.hooks ?? {}).flat();
    return rules.filter(({ id }) => acting.has(id)).map(({ kind }) => kind);
  });
}

function rulesActing(hop: Hop): ReadonlySet<RuleId | null> {
  const acting = hop.steps.flatMap((step) => {
    if (step.kind === 'rewrite') return step.cause.kind === 'rule' ? [step.cause.rule] : [];
    return 'rule' in step && step.kind !== 'left-alone' ? [step.rule] : [];
  });
  return new Set([...acting, 'ending' in hop && hop.ending.kind === 'stopped' ? hop.ending.rule : null]);
}
