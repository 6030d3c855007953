import { describe, expect, test } from 'vitest';
import { prefix } from '../engine/index.ts';
import { planExamples } from './examples.ts';
import { planOf } from './plan.ts';
import { planLimits, requestProblems } from './request.ts';

describe('a request', () => {
  test.each([
    [{ space: [] }, { kind: 'no-space' }],
    [{ clusters: 0 }, { kind: 'out-of-range', field: 'clusters', value: 0, bounds: planLimits.clusters }],
    [{ clusters: 1.5 }, { kind: 'not-whole', field: 'clusters', value: 1.5 }],
    [{ nodesPerCluster: Number.NaN }, { kind: 'not-whole', field: 'nodesPerCluster', value: Number.NaN }],
    [
      { podsPerNode: 7 },
      { kind: 'out-of-range', field: 'podsPerNode', value: 7, bounds: { minimum: 8, maximum: 256 } },
    ],
    [
      { podsPerNode: 255, nodeBlocks: { kind: 'fixed', length: 24 } },
      { kind: 'out-of-range', field: 'podsPerNode', value: 255, bounds: { minimum: 1, maximum: 254 } },
    ],
    [
      { nodeBlocks: { kind: 'calico-blocks', length: 31 } },
      { kind: 'out-of-range', field: 'blockLength', value: 31, bounds: planLimits.blockLength },
    ],
    [
      { services: { kind: 'advertised', length: 4 } },
      { kind: 'out-of-range', field: 'serviceLength', value: 4, bounds: planLimits.serviceLength },
    ],
  ] as const)('with %j is refused, and why', (wrong, problem) => {
    const request = { ...planExamples.roomy, ...wrong };
    expect(requestProblems(request)).toEqual([problem]);
    expect(() => planOf(request)).toThrow('check the request');
  });

  test('at its limits is planned', () => {
    const most = {
      ...planExamples.roomy,
      space: [prefix('0.0.0.0/0')],
      clusters: planLimits.clusters.maximum,
      nodesPerCluster: planLimits.nodesPerCluster.maximum,
      podsPerNode: 1024,
      nodeBlocks: { kind: 'fixed', length: 16 } as const,
    };
    const { flat, island } = planOf(most);
    expect(flat.needed.byPurpose.pods).toBe(4096 * 2 ** 32);
    // The pods of one cluster are all there is; nothing is left for a node.
    expect([flat.placed, island.placed]).toEqual([0, 0]);
    expect(island.allocations).toEqual([{ pool: 'space', cluster: null, purpose: 'pods', prefix: '0.0.0.0/0' }]);
  });
});
