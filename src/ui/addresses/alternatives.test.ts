import { describe, expect, test } from 'vitest';
import { nodeBlockPresets, planExamples, planOf } from '../../planner/index.ts';
import { otherVerdicts } from './alternatives.ts';

describe('what the verdict hangs on', () => {
  test('with blocks that follow the pods, flat fits where twice the pods do not', () => {
    const plan = planOf(planExamples.scarce);
    expect(plan.flat.placed).toBeLessThan(plan.request.clusters);
    expect(otherVerdicts(plan, 'flat')).toEqual([{ product: 'calico', addresses: 128 }]);
    const calico = planOf({ ...planExamples.scarce, nodeBlocks: nodeBlockPresets.calico, nodeReserve: 'plain' });
    expect(calico.flat.placed).toBe(3);
    expect(otherVerdicts(calico, 'flat').map(({ product }) => product)).toEqual(['gke', 'flannel', 'aks-overlay']);
  });

  test('with room enough nothing hangs on it', () => {
    expect(otherVerdicts(planOf(planExamples.roomy), 'flat')).toEqual([]);
    expect(otherVerdicts(planOf(planExamples.scarce), 'island')).toEqual([]);
  });

  test('a way that cannot hold the pods is no alternative', () => {
    const dense = planOf({ ...planExamples.scarce, podsPerNode: 255 });
    expect(otherVerdicts(dense, 'flat').map(({ product }) => product)).not.toContain('flannel');
  });
});
