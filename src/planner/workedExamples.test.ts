import { describe, expect, test } from 'vitest';
import { lengthOf, prefix, sizeOf } from '../engine/index.ts';
import { blocksOfLength, powerOfTwoFrom, collisionChance } from './block.ts';
import type { PlanExample } from './examples.ts';
import { planExampleIds, planExamples } from './examples.ts';
import { nodeBlockPresets, nodeBlocksFor, nodesInPodRange } from './nodeBlocks.ts';
import { nodesInSubnet, sharedSubnetAddresses } from './nodeSubnet.ts';
import { planOf } from './plan.ts';
import { requestProblems } from './request.ts';
import { namedSpaces, privateSpace } from './privateSpaces.ts';

const { gke, calico, flannel } = nodeBlockPresets;

describe('blocks of pod addresses for a node', () => {
  test.each([
    [8, 28],
    [9, 27],
    [16, 27],
    [17, 26],
    [32, 26],
    [33, 25],
    [64, 25],
    [65, 24],
    [110, 24],
    [128, 24],
    [129, 23],
    [256, 23],
  ])('GKE gives a node of %i pods a /%i', (pods, length) => {
    expect(nodeBlocksFor(gke, pods)).toEqual({ blockLength: length, blocks: 1, addresses: 2 ** (32 - length) });
  });

  test.each([
    [1, 1],
    [64, 1],
    [65, 2],
    [110, 2],
    [250, 4],
  ])('Calico gives a node of %i pods %i blocks of /26', (pods, blocks) => {
    expect(nodeBlocksFor(calico, pods)).toEqual({ blockLength: 26, blocks, addresses: 64 * blocks });
  });

  test('flannel gives every node a /24, however few its pods: waste of 2.3 at 110 pods and 25 at 10', () => {
    expect(nodeBlocksFor(flannel, 10)).toEqual({ blockLength: 24, blocks: 1, addresses: 256 });
    expect((256 / 110).toFixed(1)).toBe('2.3');
    expect(Math.floor(256 / 10)).toBe(25);
  });

  test.each([
    [21, 8],
    [20, 16],
    [19, 32],
    [18, 64],
    [17, 128],
    [16, 256],
    [15, 512],
    [14, 1024],
    [12, 4096],
    [11, 8192],
  ])('a pod range /%i has a /24 for %i nodes', (range, nodes) => {
    expect(nodesInPodRange(range, 24)).toBe(nodes);
  });

  test('a routes-based /14 has a /24 for 1008 nodes once services have their /20', () => {
    expect(nodesInPodRange(14, 24) - nodesInPodRange(20, 24)).toBe(1008);
  });
});

describe('node subnets', () => {
  test.each([
    [29, 4],
    [28, 12],
    [27, 28],
    [26, 60],
    [25, 124],
    [24, 252],
    [23, 508],
    [22, 1020],
    [20, 4092],
  ])('a /%i on GKE is for %i nodes', (length, nodes) => {
    expect(nodesInSubnet(length, 'gke')).toBe(nodes);
  });

  test('where pods live in the node subnet of AKS, 50 nodes take 1581 addresses at 30 pods and 12,801 at 250', () => {
    expect(sharedSubnetAddresses(50, 30)).toBe(1581);
    expect(sharedSubnetAddresses(50, 250)).toBe(12_801);
  });

  test('and a /24 has room for 8 nodes of 30 pods, the one that joins during an upgrade among them', () => {
    const room = nodesInSubnet(24, 'azure');
    expect(sharedSubnetAddresses(7, 30)).toBeLessThanOrEqual(room);
    expect(sharedSubnetAddresses(8, 30)).toBeGreaterThan(room);
  });
});

describe('how large spaces are', () => {
  test.each([
    ['ten', 16_777_216, 64],
    ['one-seven-two', 1_048_576, 4],
    ['one-nine-two', 65_536, 0],
    ['shared', 4_194_304, 16],
    ['benchmark', 131_072, 0],
    ['class-e', 268_435_456, 1024],
  ] as const)('%s has %i addresses and %i blocks /14', (name, size, fourteens) => {
    expect(sizeOf(namedSpaces[name])).toBe(size);
    expect(blocksOfLength([namedSpaces[name]], 14)).toBe(fourteens);
  });

  test('10.0.0.0/8 has 256 blocks /16; private space has 17,891,328 addresses', () => {
    expect(blocksOfLength([namedSpaces.ten], 16)).toBe(256);
    expect(planOf(planExamples.roomy).space.addresses).toBe(17_891_328);
  });

  test('5,000 nodes at /24 each need 1.28 million addresses and so a /11, an eighth of 10.0.0.0/8', () => {
    const plan = planOf({ ...planExamples.roomy, clusters: 1, nodesPerCluster: 5000 });
    expect(5000 * nodeBlocksFor(gke, 110).addresses).toBe(1_280_000);
    expect(plan.flat.podRangeLength).toBe(11);
    expect(plan.flat.needed.byPurpose.pods * 8).toBe(sizeOf(namedSpaces.ten));
    expect(powerOfTwoFrom(150_000)).toBe(sizeOf(prefix('10.0.0.0/14')));
  });

  test('64 clusters of a /14 have all of 10.0.0.0/8 for their pods, if their nodes are elsewhere; 63 if not', () => {
    const request = { ...planExamples.roomy, clusters: 64, nodesPerCluster: 1000 };
    expect(planOf({ ...request, space: [namedSpaces.ten] }).flat.most).toBe(63);
    // 192.168.0.0/16 is too small for a /14: it takes nodes only, and has room for 64 /22.
    expect(planOf({ ...request, space: [namedSpaces.ten, namedSpaces['one-nine-two']] }).flat.most).toBe(64);
    expect(planOf({ ...request, space: privateSpace }).flat.most).toBe(67);
  });
});

describe('clusters of 100 nodes with a /24 each', () => {
  test.each([
    [2, 65_792, 33_024],
    [10, 328_960, 34_048],
    [20, 657_920, 35_328],
    [50, 1_644_800, 39_168],
    [100, 3_289_600, 45_568],
  ])('%i of them need %i addresses flat and %i as islands', (clusters, flat, island) => {
    const plan = planOf({ ...planExamples.roomy, clusters });
    expect([plan.flat.podRangeLength, plan.flat.nodeRangeLength]).toEqual([17, 25]);
    expect(plan.flat.needed.total).toBe(flat);
    expect(plan.island.needed.total).toBe(island);
    expect(plan.island.routable).toBe(clusters * 128);
    expect(plan.saved).toEqual({ addresses: flat - island, routable: flat - clusters * 128 });
    expect([plan.flat.placed, plan.island.placed]).toEqual([clusters, clusters]);
    // What is given is what the formula says, to the address.
    for (const side of [plan.flat, plan.island]) {
      expect(side.allocations.reduce((sum, each) => sum + sizeOf(each.prefix), 0)).toBe(side.needed.total);
    }
  });

  test('virtual and egress addresses are counted one by one for each island; advertised services for each flat cluster', () => {
    const plan = planOf({
      ...planExamples.roomy,
      clusters: 10,
      virtualIps: 11,
      egressIps: 3,
      services: { kind: 'advertised', length: 20 },
    });
    expect(plan.flat.needed.total).toBe(328_960 + 10 * 4096);
    expect(plan.island.needed.total).toBe(34_048 + 10 * 11 + 10 * 3);
  });

  test('with one cluster nothing is re-used, so an island saves nothing and pays for its published addresses', () => {
    expect(planOf({ ...planExamples.roomy, clusters: 1, virtualIps: 5 }).saved.addresses).toBe(-5);
  });
});

describe('fragmented spaces', () => {
  test('(a) four /16 in use in 10.0.0.0/8: 98.4 % free in 24 pieces, the largest a /11', () => {
    expect(figures('four-sixteens')).toMatchObject({ share: '98.4', largest: 11, pieces: 24 });
    expect(planExamples['four-sixteens'].used).toEqual([
      '10.0.0.0/16',
      '10.64.0.0/16',
      '10.128.0.0/16',
      '10.192.0.0/16',
    ]);
  });

  test('(b) a /24 at the start of each /14: 99.9 % free, and the largest a /15', () => {
    expect(figures('every-fourteen-touched')).toMatchObject({ share: '99.9', largest: 15 });
    expect(planExamples['every-fourteen-touched'].used).toHaveLength(64);
  });

  test('(c) a /24 every 32 in 192.168.0.0/16: 63,488 free, the largest a /20', () => {
    expect(figures('every-thirty-second')).toMatchObject({ free: 63_488, largest: 20 });
  });

  test('(d) alternating /18 in a /16: 32,768 free, no /17', () => {
    expect(figures('alternating-eighteens')).toMatchObject({ free: 32_768, largest: 18 });
  });

  test('(e) every second /25 of a /20: half free, the largest a /25', () => {
    expect(figures('every-second-half')).toMatchObject({ share: '50.0', largest: 25, pieces: 16 });
  });

  test.each([
    ['four-sixteens', 10, '10.32.0.0/11'],
    ['every-fourteen-touched', 14, '10.2.0.0/15'],
    ['every-thirty-second', 19, '192.168.16.0/20'],
    ['alternating-eighteens', 17, '10.0.64.0/18'],
    ['every-second-half', 24, '10.0.0.128/25'],
  ] as const)('%s has no /%i for a flat pod range, the largest is %s; an island fits', (example, length, largest) => {
    const { flat, island } = planOf(planExamples[example]);
    expect(flat.placed).toBe(0);
    expect(flat.shortfalls.filter(({ kind }) => kind === 'no-aligned-block')).toEqual([
      { kind: 'no-aligned-block', pool: 'space', cluster: 1, purpose: 'pods', length, largest },
    ]);
    expect(island.placed).toBe(1);
    expect(island.shortfalls).toEqual([]);
  });

  test('in the fourth the /17 would be all that is free: 128 addresses for the nodes are missing besides', () => {
    expect(planOf(planExamples['alternating-eighteens']).flat.shortfalls).toHaveLength(2);
    expect(planOf(planExamples['alternating-eighteens']).flat.shortfalls[0]).toEqual({
      kind: 'total-short',
      pool: 'space',
      needed: 32_896,
      free: 32_768,
    });
  });
});

describe('the other examples', () => {
  test('are requests in which nothing is wrong, all of them', () => {
    expect(planExampleIds.flatMap((id) => requestProblems(planExamples[id]))).toEqual([]);
    expect(new Set(planExampleIds)).toEqual(new Set(Object.keys(planExamples)));
  });

  test('roomy: ten clusters fit in both models, and many more as islands', () => {
    const { flat, island } = planOf(planExamples.roomy);
    expect([flat.placed, island.placed]).toEqual([10, 10]);
    expect([flat.more, island.more]).toEqual([533, 139_510]);
  });

  test('scarce: a /16 holds one flat cluster, or many islands', () => {
    const { flat, island } = planOf(planExamples.scarce);
    expect(flat.placed).toBe(1);
    expect(flat.shortfalls).toEqual([{ kind: 'total-short', pool: 'space', needed: 98_688, free: 65_536 }]);
    expect(island.placed).toBe(3);
    expect(island.more).toBeGreaterThan(200);
  });

  test('carrier space: sixteen /14 would be all of it, so fifteen clusters fit', () => {
    const { flat } = planOf(planExamples['carrier-space']);
    expect(flat.placed).toBe(15);
    expect(flat.shortfalls[0]).toMatchObject({ kind: 'total-short' });
  });

  test('class E holds 100 clusters of 5,000 nodes, where 10.0.0.0/8 holds seven', () => {
    const { flat } = planOf(planExamples['class-e']);
    expect(flat.placed).toBe(100);
    expect(flat.allocations[0]?.prefix).toMatch(/\/11$/);
    expect(planOf({ ...planExamples['class-e'], space: [namedSpaces.ten] }).flat.most).toBe(7);
  });
});

describe('picking ranges without asking anybody', () => {
  test.each([
    [5, '3.9'],
    [10, '16.3'],
    [20, '53.3'],
  ])('of %i random /16 in 10.0.0.0/8 two are the same with %s %%', (picks, percent) => {
    expect((100 * collisionChance(picks, 256)).toFixed(1)).toBe(percent);
  });

  test('one never collides with itself, and 257 always do', () => {
    expect(collisionChance(1, 256)).toBe(0);
    expect(collisionChance(257, 256)).toBe(1);
  });
});

function figures(example: PlanExample) {
  const { space } = planOf(planExamples[example]);
  const { largest, addresses, blocks } = space.free;
  return {
    share: ((100 * addresses) / space.addresses).toFixed(1),
    free: addresses,
    largest: largest === null ? null : lengthOf(largest),
    pieces: blocks.length,
  };
}
