import { describe, expect, test } from 'vitest';
import { deviceId } from '../../engine/index.ts';
import type { Entry } from './find.ts';
import { find, mostShown } from './find.ts';

function pod(cluster: number, node: number, number: number): Entry {
  return {
    id: deviceId(`cluster-${cluster}/pod-${node}-${number}`),
    name: `Pod-${node}-${number}`,
    place: `node-${node}`,
    group: `Cluster ${cluster}`,
    addresses: [`10.${cluster}.${node}.${number}`, `10.4.${node}.${number}`],
    also: [],
  };
}

const people: readonly Entry[] = [1, 2].flatMap((cluster) =>
  Array.from({ length: 20 }, (_, node) =>
    Array.from({ length: 10 }, (_pod, at) => pod(cluster, node + 1, at + 1)),
  ).flat(),
);
const server: Entry = {
  id: deviceId('other-server'),
  name: '其他伺服器',
  place: '叢集外的主機',
  group: '叢集外',
  addresses: ['203.0.113.20'],
  also: ['Other server'],
};
const all = [...people, server];

function namesFor(typed: string): readonly string[] {
  return find(all, typed, null).groups.flatMap(({ label, entries }) => entries.map(({ name }) => `${name}, ${label}`));
}

describe('who is found', () => {
  test.each([
    { typed: 'pod-7-4', first: 'Pod-7-4, Cluster 1', what: 'a name, in small letters' },
    { typed: '10.2.7.4', first: 'Pod-7-4, Cluster 2', what: 'an address of the left side' },
    { typed: '10.4.7.4', first: 'Pod-7-4, Cluster 1', what: 'an address of the right side, which two have' },
    { typed: 'node-7', first: 'Pod-7-1, Cluster 1', what: 'a node, before those that begin so' },
    { typed: 'cluster 2 pod-3-1', first: 'Pod-3-1, Cluster 2', what: 'a cluster and a name' },
    { typed: 'other server', first: '其他伺服器, 叢集外', what: 'a name as the scenario writes it' },
    { typed: 'ＰＯＤ－７－４', first: 'Pod-7-4, Cluster 1', what: 'wide letters' },
  ])('$what: $typed', ({ typed, first }) => {
    expect(namesFor(typed)[0]).toBe(first);
  });

  test('whoever has the address comes before whose address begins so', () => {
    const [first, second] = namesFor('10.1.2.1');
    expect([first, second]).toEqual(['Pod-2-1, Cluster 1', 'Pod-2-10, Cluster 1']);
  });

  test('nobody, where no name, address, node or cluster has all the words', () => {
    expect(find(all, 'pod-7-4 zebra', null)).toEqual({ groups: [], shown: 0, count: 0 });
  });
});

describe('how many are listed', () => {
  test.each(['', 'pod', 'pod-1'])('at most fifty for "%s", and some of each group', (typed) => {
    const { groups, shown, count } = find(people, typed, null);
    expect(groups.map(({ label }) => label)).toEqual(['Cluster 1', 'Cluster 2']);
    expect(groups.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(shown);
    expect([shown, count > shown]).toEqual([mostShown, true]);
  });

  test('who is chosen comes first while nothing is typed', () => {
    const { groups, count } = find(all, '', deviceId('cluster-2/pod-20-10'));
    expect(groups[0]?.entries[0]?.id).toBe('cluster-2/pod-20-10');
    expect(count).toBe(all.length);
  });
});
