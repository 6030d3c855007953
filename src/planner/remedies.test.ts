import { describe, expect, test } from 'vitest';
import { overlaps, prefix } from '../engine/index.ts';
import { parseClusters } from './clusterLines.ts';
import type { ClusterDrawing } from './drawnClusters.ts';
import { drawClusters } from './drawnClusters.ts';
import { complete, leavesKinds, publishesKinds, runsKinds } from './ownCluster.ts';
import type { ReachabilityVerdict } from './remedies.ts';
import { reachBetween } from './remedies.ts';

const drawing: ClusterDrawing = {
  id: 'own',
  title: 'Own',
  summary: '',
  names: { node: (at) => `node-${at}`, pod: (letters) => `Pod-${letters}`, client: 'client', server: 'server' },
};

function verdict(text: string): ReachabilityVerdict {
  const [one, other] = parseClusters(text).clusters.map(complete);
  const found = one === undefined || other === undefined ? null : reachBetween([one, other], drawing);
  if (found === null) throw new Error(`no verdict on ${text}`);
  return found;
}

const nodes = ['10.0.0.0/24', '10.0.1.0/24'] as const;

describe('one pod range in two clusters', () => {
  const flat = verdict(
    `a: pods 10.4.0.0/16, nodes ${nodes[0]}, runs routed\nb: pods 10.4.0.0/16, nodes ${nodes[1]}, runs routed`,
  );

  test('opens the connection to the wrong pod, without an error', () => {
    expect(flat.own).toMatchObject({ symptom: 'connected', works: false, outcome: { kind: 'misdelivered' } });
    expect(flat.own.outcome.at).toMatch(/^cluster-1\//);
  });

  test('is mended by a new range, and then the receiver sees the pod itself', () => {
    const [best] = flat.helps;
    expect(best).toMatchObject({
      kind: 'flat',
      changed: [],
      mending: [{ cluster: 1, kind: 'pods', from: '10.4.0.0/16' }],
    });
    expect(best?.trial.candidates).toEqual(['cluster-1/pod-a']);
    expect(best?.mending.some(({ to }) => overlaps(to, prefix('10.4.0.0/16')))).toBe(false);
  });

  test('is mended by gateways without new ranges, and then the receiver sees one of several', () => {
    const gateways = flat.helps.filter(({ kind }) => kind !== 'flat');
    expect(gateways.map(({ kind }) => kind)).toEqual(['vip', 'ports', 'proxy']);
    for (const { mending, trial } of gateways) {
      expect(mending).toEqual([]);
      expect(trial.candidates.length).toBeGreaterThan(1);
      expect(trial.receiver?.device).toBe(trial.to);
    }
  });
});

test('two overlays of ranges of their own: nothing answers, until there are routes or a gateway', () => {
  const { own, published, helps } = verdict(
    `a: pods 10.4.0.0/16, nodes ${nodes[0]}, runs vxlan\nb: pods 10.8.0.0/16, nodes ${nodes[1]}, runs vxlan`,
  );
  expect(own.works).toBe(false);
  expect(own.symptom).not.toBe('connected');
  expect(published).toBeNull();
  expect(helps[0]).toMatchObject({ kind: 'flat', changed: [0, 1], mending: [] });
  expect(helps.map(({ kind }) => kind)).toContain('vip');
});

test('what is flat already needs no routes, and is reached', () => {
  const { own, helps } = verdict(
    `a: pods 10.4.0.0/16, nodes ${nodes[0]}, runs bgp\nb: pods 10.8.0.0/16, nodes ${nodes[1]}, runs routed`,
  );
  expect(own.works).toBe(true);
  expect(helps.map(({ kind }) => kind)).not.toContain('flat');
});

test('an island reaches a flat cluster, as its node', () => {
  const { own } = verdict(
    `a: pods 10.4.0.0/16, nodes ${nodes[0]}, runs vxlan\nb: pods 10.8.0.0/16, nodes ${nodes[1]}, runs routed`,
  );
  expect(own.works).toBe(true);
  expect(own.receiver?.sees.address).toBe('10.0.0.2');
});

test('nodes of one subnet need new addresses before a gateway helps', () => {
  const { helps } = verdict(`a: pods 10.4.0.0/16, nodes 10.0.0.0/24\nb: pods 10.4.0.0/16, nodes 10.0.0.0/24`);
  const vip = helps.find(({ kind }) => kind === 'vip');
  expect(vip?.mending).toMatchObject([{ cluster: 1, kind: 'nodes', from: '10.0.0.0/24' }]);
});

test('ranges that nobody said are assumed clear of all that are said, and it is told which', () => {
  const list = parseClusters('a: pods 10.0.0.0/9\nb: pods 172.16.0.0/12').clusters.map(complete);
  const drawn = drawClusters(list, drawing);
  expect(drawn?.assumed.map(({ cluster, kind }) => [cluster, kind])).toEqual([
    [0, 'nodes'],
    [1, 'nodes'],
  ]);
  const said = list.flatMap(({ ranges }) => ranges.map(({ range }) => range));
  for (const { range } of drawn?.assumed ?? []) expect(said.some((each) => overlaps(each, range))).toBe(false);
});

test('nodes and pods of one subnet have no address twice', () => {
  const [eks] = parseClusters('eks: pods 10.0.0.0/16, nodes 10.0.0.0/16, runs subnet').clusters.map(complete);
  const { own } = verdict(
    'eks: pods 10.0.0.0/16, nodes 10.0.0.0/16, runs subnet\nb: pods 10.8.0.0/16, nodes 10.9.0.0/24, runs routed',
  );
  const addresses = own.drawn.scenario.clusters[0]?.nodes.map(({ address }) => address) ?? [];
  expect(eks?.runs).toBe('subnet');
  expect(addresses).toHaveLength(2);
  expect([...own.topology.warnings].filter(({ kind }) => kind === 'duplicate-address')).toEqual([]);
});

test('a range too small for two nodes is not drawn', () => {
  const list = parseClusters('a: pods 10.0.0.0/30\nb: pods 10.8.0.0/16').clusters.map(complete);
  expect(drawClusters(list, drawing)).toBeNull();
});

test('whatever two clusters are said to be, there is a verdict, and something helps', () => {
  const said = runsKinds.flatMap((runs) =>
    leavesKinds.flatMap((leaves) => publishesKinds.map((publishes) => ({ runs, leaves, publishes }))),
  );
  const [one, other] = parseClusters(
    `a: pods 10.4.0.0/16, nodes ${nodes[0]}\nb: pods 10.4.0.0/16, nodes ${nodes[1]}`,
  ).clusters;
  if (one === undefined || other === undefined) throw new Error('two clusters');
  const networks = new Map(
    said.map((choice) => {
      const two = [complete({ ...one, ...choice }), complete({ ...other, ...choice })] as const;
      return [JSON.stringify(two), two] as const;
    }),
  );
  const helpless = [...networks.values()].filter((two) => {
    const found = reachBetween(two, drawing);
    return found === null || !(found.own.works || found.published?.works === true || found.helps.length > 0);
  });
  expect(helpless).toEqual([]);
  expect(networks.size).toBe(3 * 2 + 4 * 4 * 4);
});
