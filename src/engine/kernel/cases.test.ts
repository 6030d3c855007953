import { expect, test } from 'vitest';
import { compile, stateAfter } from '../index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { kernelCases } from '../../testing/kernelCases/index.ts';
import { arrivalTtl, probe, replyLines, requestLines, seen } from '../../testing/probe.ts';

test.each(kernelCases.map((each) => [each.fact, each] as const))('%s', (_, each) => {
  const { earlier = [], alter = (topology) => topology } = each;
  const before = stateAfter(alter(compile(twoClusters, each.model, each.settings ?? {}, each.faults)), earlier);
  const probed = probe({ ...each, before });
  const { symptom, outcome } = probed;
  expect({ symptom, cause: outcome.cause }).toEqual({ symptom: each.symptom, cause: each.cause });
  if (each.at !== undefined) expect(outcome.at).toBe(each.at);
  if (each.sees !== undefined) expect(seen(probed)?.split(':')[0]).toBe(each.sees);
  if (each.ttl !== undefined) expect(arrivalTtl(probed)).toBe(each.ttl);
  const lines = [...requestLines(probed), ...replyLines(probed)];
  for (const line of each.shows ?? []) expect(lines).toContain(line);
});
