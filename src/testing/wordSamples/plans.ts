import type { DeviceRole } from '../../engine/index.ts';
import type {
  AddressPlan,
  BlockProblem,
  DrawnPlan,
  PlanField,
  Purpose,
  RequestProblem,
  SegmentKind,
  Shortfall,
} from '../../planner/index.ts';
import { prefix, tunnelKinds } from '../../engine/index.ts';
import {
  canonicalSizes,
  nodeBlockPresets,
  nodeBlocksFor,
  planExampleIds,
  planExamples,
  planLimits,
  planOf,
  purposes,
  scenarioFromPlan,
} from '../../planner/index.ts';
import type { PlacementName, Words } from '../../i18n/index.ts';
import { roles } from './networks.ts';
import type { OfEach, Samples } from './samples.ts';
import { allOf, count, counts, eachOf, it, keysOf, pairs, text, twoCounts, twoTexts } from './samples.ts';

const range = prefix('10.0.0.0/8');
const yesAndNo = [true, false];
const models = ['flat', 'island'] as const;

const plans: readonly AddressPlan[] = planExampleIds.map((id) => planOf(planExamples[id]));

const drawn: readonly DrawnPlan[] = plans.flatMap(
  (each) =>
    scenarioFromPlan(each, {
      id: it,
      title: it,
      summary: it,
      most: canonicalSizes,
      names: { cluster: String, node: String, pod: (letters) => letters, client: it, server: it },
    }) ?? [],
);

const blockProblems: OfEach<BlockProblem, 'kind'> = {
  'not-a-prefix': [{ kind: 'not-a-prefix', line: 1, text: it }],
  ipv6: [{ kind: 'ipv6', line: 1, text: it }],
  'no-length': [{ kind: 'no-length', line: 1, text: it }],
  'host-bits': [{ kind: 'host-bits', line: 1, text: it, block: range }],
  unusable: [{ kind: 'unusable', line: 1, text: it, within: range }],
};

const planFields = keysOf<PlanField>(planLimits);

const requestProblems: OfEach<RequestProblem, 'kind'> = {
  'no-space': [{ kind: 'no-space' }],
  'not-whole': planFields.map((field) => ({ kind: 'not-whole', field, value: 1.5 })),
  'out-of-range': planFields.map((field) => ({ kind: 'out-of-range', field, value: 0, bounds: planLimits[field] })),
};

const pools = ['space', 'own-range'] as const;
const shortfalls: OfEach<Shortfall, 'kind'> = {
  'total-short': pools.map((pool) => ({ kind: 'total-short', pool, needed: 3, free: 2 })),
  'no-aligned-block': pools.flatMap((pool) =>
    pairs([null, 2], purposes).flatMap(([cluster, purpose]) =>
      [null, range].map((largest) => ({
        kind: 'no-aligned-block' as const,
        pool,
        cluster,
        purpose,
        length: 9,
        largest,
      })),
    ),
  ),
};

const kinds = keysOf<SegmentKind | 'several' | 'wanted'>({
  pods: 0,
  nodes: 0,
  services: 0,
  'virtual-ips': 0,
  'egress-ips': 0,
  used: 0,
  free: 0,
  several: 0,
  wanted: 0,
});

const placements = keysOf<PlacementName>({ flat: 0, archipelago: 0, hybrid: 0, island: 0, isolated: 0 });

/** What is said where addresses are planned, and of real networks. */
export const planSamples: Samples<Pick<Words, 'addresses' | 'networks'>> = {
  addresses: {
    nodeBlockText: pairs(Object.values(nodeBlockPresets), [1, 110]).map(([rule, pods]) => [
      nodeBlocksFor(rule, pods),
      pods,
    ]),
    blockText: counts.map((addresses) => [range, addresses, it]),
    blockProblem: eachOf(allOf<BlockProblem>(blockProblems)),
    requestProblem: eachOf(allOf<RequestProblem>(requestProblems)),
    number: count,
    result: {
      fits: pairs(twoCounts, [0, 2]).map(([[placed, wanted], more]) => [placed, wanted, more]),
      routable: count,
      count: pairs(purposes, [1, 3]).map(([purpose, times]) => [{ purpose, times, total: 3 * times }]),
      onceForAll: text,
      rangeOf: pairs(purposes, plans).flatMap(([purpose, each]) =>
        models.map((model): [Purpose, AddressPlan, typeof model] => [purpose, each, model]),
      ),
      hangsOn: pairs([0, 1, 2, 4], yesAndNo).map(([many, fit]) => [
        256,
        keysOf(nodeBlockPresets)
          .slice(0, many)
          .map((product) => ({ product, addresses: 128 })),
        fit,
      ]),
      shortfall: eachOf(allOf<Shortfall>(shortfalls)),
      left: plans.flatMap(({ flat, island }) => [[flat.left], [island.left]]),
      saves: eachOf([0, 0.0001, 0.5, 0.9999, 1]),
      savedRoutable: count,
      nothingAgain: count,
      chance: eachOf([0, 0.0001, 0.5, 0.9999, 1]).map(([chance]) => [2, 14, chance]),
      envelope: twoCounts,
    },
    map: {
      name: text,
      magnified: pairs([[range], [range, range]], [0.0001, 0.5]),
      range: pairs(kinds, [null, [1, 1] as const, [1, 2] as const, [1, 9] as const]).flatMap(([kind, clusters]) =>
        [1, 3].map((many): [Parameters<Words['addresses']['map']['range']>[0], number] => [
          { kind, prefix: range, addresses: 256, clusters, count: many },
          3,
        ]),
      ),
      wants: twoCounts,
      times: count,
      tile: counts.map((addresses) => [range, addresses]),
      others: count,
    },
    table: { caption: text, more: count },
    trace: {
      what: eachOf(drawn),
      names: {
        summary: twoCounts.map(([clusters, nodes]) => [clusters, nodes, 1]),
        cluster: count,
        node: count,
        pod: text,
      },
    },
  },
  networks: {
    working: count,
    unknown: text,
    badge: { inside: eachOf(placements), outside: eachOf(placements) },
    within: { vpc: text },
    ranges: [1, 2].map((many) => [it, Array.from({ length: many }, () => ({ name: it, pods: range, nodes: range }))]),
    towards: text,
    from: text,
    unique: eachOf(yesAndNo),
    tunnel: eachOf([null, ...tunnelKinds]),
    passage: pairs(['kept', 'translated', 'closed'] as const, [
      [],
      ...roles.map((role): readonly DeviceRole[] => [role]),
      roles,
      ['node', 'node'] as const,
    ]),
    map: { place: { seen: text, dialled: text } },
    filter: { count: twoCounts },
    table: { sortBy: text },
    detail: {
      policyKinds: [[[it]], [[it, it]]],
      moreAbout: text,
      readOn: twoTexts,
      assumedValue: text,
      openSend: text,
    },
    compare: { title: twoTexts, differences: count, open: text, common: text },
  },
};
