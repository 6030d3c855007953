import { prefix } from '../../engine/index.ts';
import type { Words } from '../../i18n/index.ts';
import type {
  ClusterProblem,
  CompleteCluster,
  Overlap,
  RangedCluster,
  ReachabilityVerdict,
} from '../../planner/index.ts';
import { collisionsOf, complete, parseClusters, rangeKinds, standings, reachBetween } from '../../planner/index.ts';
import type { OfEach, Samples } from './samples.ts';
import { allOf, count, eachOf, it, lists, pairs, text } from './samples.ts';

const range = prefix('10.0.0.0/8');
const [one, other]: readonly [RangedCluster, RangedCluster] = [
  { name: it, ranges: rangeKinds.map((kind) => ({ kind, range })) },
  { name: 'Cluster 2', ranges: rangeKinds.map((kind) => ({ kind, range: prefix('10.4.0.0/16') })) },
];

const problems: OfEach<ClusterProblem, 'kind'> = {
  'not-a-prefix': [{ kind: 'not-a-prefix', line: 1, text: it }],
  ipv6: [{ kind: 'ipv6', line: 1, text: it }],
  'no-length': [{ kind: 'no-length', line: 1, text: it }],
  'host-bits': [{ kind: 'host-bits', line: 1, text: it, block: range }],
  unusable: [{ kind: 'unusable', line: 1, text: it, within: range }],
  'unknown-word': [{ kind: 'unknown-word', line: 1, text: it }],
  'no-range': [{ kind: 'no-range', line: 1, text: it }],
  'unknown-cluster': [{ kind: 'unknown-cluster', line: 1, text: it }],
  'same-cluster': [{ kind: 'same-cluster', line: 1, text: it }],
  'unknown-value': lists.slice(1).map((allowed) => ({ kind: 'unknown-value', line: 1, text: it, allowed })),
  'same-name': [{ kind: 'same-name', line: 2, text: it, first: 1 }],
  'too-many': (['characters', 'clusters', 'ranges'] as const).map((what) => ({
    kind: 'too-many',
    line: 1,
    what,
    most: 32,
  })),
};

const overlaps: readonly Overlap[] = pairs(pairs(rangeKinds, rangeKinds), [range, prefix('10.4.0.0/16')]).map(
  ([kinds, shared], at) => ({
    kinds,
    ranges: [range, shared],
    shared,
    allows: standings[at % standings.length] ?? 'flat',
  }),
);

const mending = [...collisionsOf([one, one]).mending, ...collisionsOf([one, other]).mending];

const listed = (list: string): readonly CompleteCluster[] => parseClusters(list).clusters.map(complete);

/** A wrong pod, nobody, the right one; and published as well. */
const verdicts: readonly ReachabilityVerdict[] = [
  '1: 10.4.0.0/16, runs routed\n2: 10.4.0.0/16, runs routed',
  '1: 10.4.0.0/16, nodes 10.0.0.0/24\n2: 10.4.0.0/16, nodes 10.0.0.0/24, publishes vip',
  '1: 10.4.0.0/16, runs routed\n2: 10.8.0.0/16, runs routed',
].flatMap((list) => {
  const [asking, asked] = listed(list);
  const names = { node: String, pod: () => it, client: it, server: it };
  const drawing = { id: it, title: it, summary: it, names };
  return asking === undefined || asked === undefined ? [] : (reachBetween([asking, asked], drawing) ?? []);
});

const trials = verdicts.flatMap(({ own, published, helps, fails }) => [
  own,
  ...(published === null ? [] : [published]),
  ...[...helps, ...fails].map(({ trial }) => trial),
]);

/** What is said of clusters that somebody describes. */
export const clusterSamples: Samples<Pick<Words, 'clusters'>> = {
  clusters: {
    problem: eachOf(allOf<ClusterProblem>(problems)),
    summary: [
      [{ flat: 1, unsaid: 0, pairs: 1 }],
      [{ flat: 0, unsaid: 0, pairs: 1 }],
      [{ flat: 3, unsaid: 0, pairs: 3 }],
      [{ flat: 0, unsaid: 0, pairs: 3 }],
      [{ flat: 1, unsaid: 0, pairs: 3 }],
      [{ flat: 0, unsaid: 1, pairs: 1 }],
      [{ flat: 0, unsaid: 1, pairs: 2 }],
      [{ flat: 1, unsaid: 1, pairs: 5 }],
    ],
    pair: [[one, other]],
    overlap: overlaps.map((overlap) => [overlap, one, other]),
    mend: mending.flatMap((each): Parameters<Words['clusters']['mend']>[] => [
      [each, one],
      [{ ...each, to: null }, other],
    ]),
    unsaid: pairs([one, other], rangeKinds),
    inside: overlaps.map((overlap) => [overlap, one]),
    bare: eachOf(lists.slice(1)),
    ipv6: eachOf(lists.slice(1)),
    flatPairs: eachOf(lists.slice(1)),
    morePairs: count,
    form: {
      fieldsOf: eachOf([one, other]),
      unsaid: text,
      badRange: text,
      remove: eachOf([one, other]),
    },
    drawing: {
      what: pairs([1, 2], [1, 3]).map(([nodes, clusters]) => [{ nodesPerCluster: nodes, podsPerNode: 2 }, clusters]),
      first: count,
      assumed: rangeKinds.map((kind) => [{ cluster: 1, kind, range }, other]),
    },
    text: {
      problems: count,
      problem: [
        [{ line: 2, code: 'syntax', form: 'JSON', reason: it }],
        [{ line: 3, code: 'syntax', form: 'YAML', reason: it }],
        [{ line: 4, code: 'not-one' }],
        [{ line: 5, code: 'wrong', problem: { path: '', code: 'not-json' } }],
      ],
    },
    card: {
      own: eachOf(trials),
      published: eachOf(trials),
      remedy: verdicts.flatMap(({ helps, fails }) =>
        [...helps, ...fails].map((each): Parameters<Words['clusters']['card']['remedy']> => [each, [one, other]]),
      ),
      option: trials.filter(({ works }) => works).map((trial) => [it, trial]),
      failed: trials.map((trial) => [it, trial]),
      see: text,
      assumedChoice: eachOf(listed('1: 10.4.0.0/16\n2: 10.4.0.0/16, runs bgp')),
    },
  },
};
