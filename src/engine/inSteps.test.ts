import { describe, expect, test } from 'vitest';
import { grown } from '../testing/grown.ts';
import { compile, compileInSteps } from './compile.ts';
import { finished } from './inSteps.ts';
import { addressed } from './models/parts/addressing.ts';
import { modelIds } from './models/index.ts';
import { addPods } from './models/parts/pods.ts';
import { addDevice, emptyDraft } from './topology/builder.ts';

describe('a network is compiled in steps', () => {
  test('each of which adds the pods of one node', () => {
    const scenario = grown(6, 5);
    const [cluster] = scenario.clusters;
    if (cluster === undefined) throw new Error('no cluster');
    const draft = emptyDraft();
    for (const { id, name } of cluster.nodes) addDevice(draft, { id, role: 'node', name, cluster: cluster.id });
    const sizes = [draft.devices.size];
    const placed = addressed(scenario, cluster, cluster.podRange);
    for (const _ of addPods(draft, placed, { attach: 'bridge', pool: 'open' })) sizes.push(draft.devices.size);
    expect(sizes).toEqual([6, 11, 16, 21, 26, 31, 36]);
  });

  test.each(modelIds)('of which %s has one more for each node', (model) => {
    const [few, many] = [4, 12].map((nodes) => [...compileInSteps(grown(nodes, 2), model, {})].length);
    expect((many ?? 0) - (few ?? 0)).toBe(2 * (12 - 4));
  });

  test.each(modelIds)('and what comes of them is what comes of it at once: %s', (model) => {
    const scenario = grown(3, 4);
    expect(finished(compileInSteps(scenario, model, {}))).toEqual(compile(scenario, model, {}));
  });
});
