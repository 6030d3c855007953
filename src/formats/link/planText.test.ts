import { expect, test } from 'vitest';
import { parsePrefixList } from '../../engine/index.ts';
import { planExampleIds, planExamples } from '../../planner/index.ts';
import { parsePlan, planText } from './planText.ts';

test('a plan says what differs from nothing', () => {
  const space = parsePrefixList('10.0.0.0/8,192.168.0.0/16') ?? [];
  expect(parsePlan('space:10.0.0.0/8,192.168.0.0/16~clusters:10~nodes:100~pods:110~blocks:gke')).toEqual({
    ...planExamples.roomy,
    space,
    nodeReserve: 'plain',
  });
});

test.each(planExampleIds)('the example %s is read back as it was', (id) => {
  expect(parsePlan(planText(planExamples[id]))).toEqual(planExamples[id]);
});

test.each([
  '',
  'space:10.0.0.0/8',
  'space:10.0.0.0/33~clusters:1~nodes:1~pods:8~blocks:gke',
  'space:10.0.0.0/8~clusters:0~nodes:1~pods:8~blocks:gke',
  'space:10.0.0.0/8~clusters:1~nodes:1~pods:8~blocks:gke~clusters:2',
  'space:10.0.0.0/8~clusters:1~nodes:1~pods:8~blocks:gke~colour:red',
  'space:10.0.0.0/8~clusters:1~nodes:1~pods:300~blocks:24',
  'space:127.0.0.0/8~clusters:1~nodes:1~pods:8~blocks:gke',
  'space:10.0.0.0/8~clusters:1e3~nodes:1~pods:8~blocks:gke',
])('“%s” is no plan', (text) => {
  expect(parsePlan(text)).toBeNull();
});
