import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { overlaps, prefix, sharedPodAddresses } from '../../engine/index.ts';
import type { DrawnNetwork, Remedies, Trial } from '../../planner/index.ts';
import { trialIn } from '../../planner/index.ts';
import { configMap, list, node, pod, service } from '../../testing/clusterObjects.ts';
import { documentOf } from '../scenario/documentOf.ts';
import { parseScenarioValue } from '../scenario/parseScenario.ts';
import type { Answers, ImportResult } from './index.ts';
import { comparedWith } from '../compared.ts';
import { importClusters, remediesFor } from './index.ts';

interface Dump {
  readonly network: string;
  readonly subnet: string;
}

/** Two nodes, three pods, a Service. */
function dump(name: string, { network, subnet }: Dump) {
  return list([
    configMap('kube-flannel-cfg', { 'net-conf.json': JSON.stringify({ Network: `${network}.0.0/16` }) }),
    node(`${name}-1`, `${subnet}.11`, `${network}.0.0/24`),
    node(`${name}-2`, `${subnet}.12`, `${network}.1.0/24`),
    pod(`${name}-a`, `${name}-1`, `${network}.0.7`),
    pod(`${name}-b`, `${name}-2`, `${network}.1.8`),
    pod(`${name}-c`, `${name}-2`, `${network}.1.9`),
    service('web', '10.96.0.10', { app: 'x' }),
  ]);
}

function imported(dumps: readonly object[], answers: Answers = {}): ImportResult {
  return importClusters(
    dumps.map((each, at) => ({
      name: `c${at + 1}`,
      files: [{ name: `c${at + 1}.json`, bytes: strToU8(JSON.stringify(each)) }],
    })),
    answers,
  );
}

interface Tried extends Remedies<DrawnNetwork> {
  readonly own: Trial<DrawnNetwork>;
  readonly result: ImportResult;
}

/** From the first pod of the first cluster to the last of the last. */
function tried(dumps: readonly object[], answers: Answers = {}): Tried {
  const result = imported(dumps, answers);
  const scenario = result.scenario?.scenario;
  const from = scenario?.clusters[0]?.nodes[0]?.pods[0]?.id;
  const to = scenario?.clusters.at(-1)?.nodes.at(-1)?.pods.at(-1)?.id;
  if (scenario === undefined || from === undefined || to === undefined) throw new Error('nothing is drawn');
  const own = trialIn({ scenario, model: 'flat', settings: {} }, { from, to }, 'pod-ip');
  const remedies = remediesFor(scenario, result.clusters, own);
  if (remedies === null) throw new Error('nothing was tried');
  return { ...remedies, own, result };
}

const east = dump('east', { network: '10.244', subnet: '10.20.1' });
const west = dump('west', { network: '10.244', subnet: '10.20.2' });

describe('two clusters with one pod range', () => {
  const { own, helps, fails, result } = tried([east, west]);
  const before = result.scenario?.scenario;

  test('do not reach each other; a new range with routes, or any gateway, helps', () => {
    expect(own.works).toBe(false);
    expect(helps.map(({ kind }) => kind)).toEqual(['flat', 'vip', 'ports', 'proxy']);
    expect(fails).toEqual([]);
  });

  test('every pod, block and range of the one that gives way moves to its place in the new range', () => {
    const [flat] = helps;
    expect(flat?.mending).toMatchObject([{ cluster: 1, kind: 'pods', from: '10.244.0.0/16' }]);
    const to = flat?.mending[0]?.to ?? '';
    const second = flat?.trial.drawn.scenario.clusters[1];
    expect(second?.podRange).toBe(to);
    const start = to.replace('.0.0/16', '');
    expect(second?.nodes.flatMap(({ blocks = [] }) => blocks)).toEqual([`${start}.0.0/24`, `${start}.1.0/24`]);
    expect(second?.nodes.flatMap(({ pods }) => pods.map(({ address }) => address))).toEqual([
      `${start}.0.7`,
      `${start}.1.8`,
      `${start}.1.9`,
    ]);
    expect(flat?.trial.drawn.scenario.clusters[0]).toMatchObject({
      podRange: '10.244.0.0/16',
      nodes: before?.clusters[0]?.nodes,
    });
    expect(overlaps(prefix(to), prefix('172.17.0.0/16'))).toBe(false);
  });

  test('behind a gateway the receiver sees one of several, with routes one', () => {
    expect(helps.map(({ kind, trial }) => [kind, trial.candidates.length === 1])).toEqual([
      ['flat', true],
      ['vip', false],
      ['ports', false],
      ['proxy', false],
    ]);
  });

  test('every remedy can be carried in a link, and is what it was when it is opened', () => {
    for (const { trial } of helps) {
      const { scenario, model, settings } = trial.drawn;
      const again = parseScenarioValue(documentOf(scenario));
      if (!again.ok) throw new Error(JSON.stringify(again.error));
      expect(trialIn({ scenario: again.value, model, settings }, trial, trial.dial).outcome).toEqual(trial.outcome);
    }
  });

  test('a gateway stands beside the network that it mends, and both sides send as they were tried', () => {
    if (before === undefined) throw new Error('nothing is drawn');
    for (const { kind, trial } of helps.filter(({ mending }) => mending.length === 0)) {
      const both = comparedWith(before, trial.drawn.scenario);
      const [left, right] = (both?.sides ?? []).map((side) =>
        trialIn({ scenario: both?.scenario ?? before, ...side }, trial, 'auto'),
      );
      expect([kind, left?.outcome, right?.outcome]).toEqual([kind, own.outcome, trial.outcome]);
    }
  });
});

test('the new range is free in a third cluster too', () => {
  const third = dump('north', { network: '10.0', subnet: '10.20.3' });
  const { helps, result } = tried([east, third, west]);
  const to = helps.find(({ kind }) => kind === 'flat')?.mending[0]?.to;
  expect(to).toBeDefined();
  const all = result.clusters.flatMap(({ ranges }) => ranges.map(({ range }) => range));
  expect(all.filter((each) => overlaps(each, prefix(to ?? '')))).toEqual([]);
});

test('one subnet of nodes in both: new node addresses come first, and then gateways help', () => {
  const twin = dump('west', { network: '10.244', subnet: '10.20.1' });
  const { helps } = tried([east, twin]);
  for (const { kind, mending, trial } of helps) {
    expect([kind, mending.some((each) => each.kind === 'nodes' && each.cluster === 1)]).toEqual([kind, true]);
    const [first, second] = trial.drawn.scenario.clusters;
    const theirs = new Set(first?.nodes.map(({ address }) => address));
    expect(second?.nodes.filter(({ address }) => theirs.has(address))).toEqual([]);
  }
  expect(helps.length).toBeGreaterThan(0);
});

function aws(name: string) {
  return list([
    { apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'aws-node', namespace: 'kube-system' }, spec: {} },
    node(`${name}-1`, '10.0.1.11'),
    node(`${name}-2`, '10.0.1.12'),
    pod(`${name}-a`, `${name}-1`, '10.0.1.77'),
    pod(`${name}-b`, `${name}-2`, '10.0.1.78'),
  ]);
}

test('pods in their nodes’ own subnet move with it', () => {
  const { helps } = tried([aws('x'), aws('y')]);
  const flat = helps.find(({ kind }) => kind === 'flat');
  expect(new Set(flat?.mending.map(({ cluster, kind }) => `${cluster} ${kind}`))).toEqual(
    new Set(['1 nodes', '1 pods']),
  );
  const second = flat?.trial.drawn.scenario.clusters[1];
  const addresses = second?.nodes.flatMap(({ address, pods }) => [address, ...pods.map((each) => each.address)]);
  expect(addresses?.filter((each) => each?.startsWith('10.0.1.'))).toEqual([]);
  expect(sharedPodAddresses(flat?.trial.topology ?? never())).toEqual({ pods: 0, addresses: 0 });
});

test('islands with ranges of their own need routes or a gateway, and no new range', () => {
  const { helps } = tried([east, dump('west', { network: '10.245', subnet: '10.20.2' })]);
  expect(helps[0]).toMatchObject({ kind: 'flat', changed: [0, 1], mending: [] });
});

const block = (cidr: string, ...except: readonly string[]) => ({ ipBlock: { cidr, except } });
const guard = (name: string, ...from: readonly object[]) => ({
  kind: 'NetworkPolicy',
  apiVersion: 'networking.k8s.io/v1',
  metadata: { name, namespace: 'default' },
  spec: { podSelector: {}, ingress: [{ from }] },
});

describe('policies of the one that gets new ranges', () => {
  const own = guard('own', block('10.244.0.0/16', '10.244.1.0/24'), block('192.0.2.0/24'));
  const guarded = [
    { ...east, items: [...east.items, own, guard('theirs', block('10.244.9.0/24'))] },
    {
      ...west,
      items: [...west.items, own, guard('wide', block('10.240.0.0/12')), guard('others', block('192.0.2.0/24'))],
    },
  ];
  const { helps } = tried(guarded);
  const flat = helps.find(({ mending }) => mending.length > 0);
  const to = flat?.mending[0]?.to ?? never();
  const start = to.replace('.0.0/16', '');
  const blocksIn = (cluster: number) =>
    flat?.trial.drawn.scenario.clusters[cluster]?.policies?.network.map(({ ingress }) =>
      ingress?.flatMap(({ peers }) =>
        peers?.flatMap((each) => (each.kind === 'pods' ? [] : [each.prefixes, each.except])),
      ),
    );

  test('mean by addresses whom they meant, and it is said how many have to be written anew', () => {
    expect(blocksIn(1)).toEqual([
      [[to], [`${start}.1.0/24`], ['192.0.2.0/24'], []],
      [['10.240.0.0/12', to], []],
      [['192.0.2.0/24'], []],
    ]);
    expect(flat?.mending).toMatchObject([{ cluster: 1, kind: 'pods', policies: 2 }]);
  });

  test('those of the other stay, whose addresses stay too', () => {
    expect(blocksIn(0)).toEqual([
      [['10.244.0.0/16'], ['10.244.1.0/24'], ['192.0.2.0/24'], []],
      [['10.244.9.0/24'], []],
    ]);
  });
});

test('within one cluster nothing is tried', () => {
  const result = imported([east]);
  const scenario = result.scenario?.scenario ?? never();
  const [from, to] = scenario.clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods }) => pods.map(({ id }) => id)));
  const own = trialIn(
    { scenario, model: 'flat', settings: {} },
    { from: from ?? never(), to: to ?? never() },
    'pod-ip',
  );
  expect(remediesFor(scenario, result.clusters, own)).toBeNull();
});

function never(): never {
  throw new Error('it is there');
}
