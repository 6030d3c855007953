import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import { guardedNetwork } from '../../testing/guardedNetwork.ts';
import { troubled } from '../../testing/troubled.ts';
import { compile } from '../compile.ts';
import { dials, send, stateAfter } from '../dialling.ts';
import type { NetworkState } from '../forwarding/conntrack.ts';
import { isTranslated, outcomeOf } from '../forwarding/outcome.ts';
import type { Outcome } from '../forwarding/outcome.ts';
import { symptomOf } from '../forwarding/symptom.ts';
import { address } from '../net/address.ts';
import { prefix } from '../net/prefix.ts';
import type { TransportProtocol } from '../net/packet.ts';
import type { Dial, Scenario } from '../scenario.ts';
import { modelIds } from '../models/index.ts';
import { reachability } from '../../testing/reachability.ts';
import { deviceId } from '../topology/ids.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import type { ClassMatrix } from './classCell.ts';
import { classMatrix } from './classMatrix.ts';

interface Way {
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  readonly before: NetworkState;
}

type Pair = readonly [DeviceId, DeviceId];

/** Pairs whose own send comes to something else than their classes' does. */
function mistold(topology: Topology, way: Way, { cellOf }: ClassMatrix, pairs: readonly Pair[]): readonly string[] {
  return pairs.flatMap(([from, to]) => {
    const made = send(topology, { from, to: { kind: 'endpoint', id: to }, ...way }, way.before);
    const own = verdict(outcomeOf(made, [to]), symptomOf(made), isTranslated(made));
    const cell = cellOf(from, to);
    const told = cell === null ? 'nothing' : verdict(cell.outcome, cell.symptom, cell.translated);
    return own === told ? [] : [`${from} to ${to}: ${own}, told ${told}`];
  });
}

function verdict({ kind, cause, way, leg }: Outcome, symptom: string, translated: boolean): string {
  return `${kind} ${cause} ${way} ${leg} ${symptom} ${translated}`;
}

/** The matrix of somebody who takes all of one class for members of another. */
function mistaken({ cellOf, ...rest }: ClassMatrix, taken: DeviceId, stand: DeviceId): ClassMatrix {
  const { members = [] } = rest.classes.find((each) => each.members.includes(taken)) ?? {};
  const as = (id: DeviceId): DeviceId => (members.includes(id) ? stand : id);
  return { ...rest, cellOf: (from, to) => cellOf(as(from), as(to)) };
}

function allPairs({ directory }: Topology): readonly Pair[] {
  const endpoints = [...directory.keys()];
  return endpoints.flatMap((from) => endpoints.map((to) => [from, to] as const));
}

describe('classes say what each pair says', () => {
  test.each(scenarioIds)('in %s, under every model', (id) => {
    const scenario = scenarioNamed(id);
    for (const model of modelIds) {
      const topology = compile(scenario, model, {});
      const before = stateAfter(topology, scenario.earlier);
      const way = { dial: 'auto', protocol: 'tcp', before } as const;
      expect(mistold(topology, way, classMatrix(topology, way), allPairs(topology))).toEqual([]);
    }
  });

  test.each(modelIds)('where clusters share addresses, however dialled: %s', (model) => {
    const topology = compile(twoClusters, model, {});
    for (const dial of ['pod-ip', 'service'] as const) {
      const way = { dial, protocol: 'udp', before: stateAfter(topology, []) } as const;
      expect(mistold(topology, way, classMatrix(topology, way), allPairs(topology))).toEqual([]);
    }
  });

  /** Pairs looked at in each network: all of a small one, else as many, drawn. */
  const pairsEach = 40;

  /** All of them take minutes, as `npm run laws:every` does. */
  const runs = import.meta.env.MODE === 'every' ? 1000 : 120;

  test(`in ${runs} generated networks with filters, services, egress, earlier sends and faults`, () => {
    fc.assert(
      fc.property(
        troubled,
        fc.constantFrom(...dials),
        fc.constantFrom('tcp' as const, 'udp' as const),
        fc.array(fc.nat(), { minLength: pairsEach, maxLength: pairsEach }),
        ({ scenario, model, settings, faults }, dial, protocol, picks) => {
          const topology = compile(scenario, model, settings, faults);
          const way = { dial, protocol, before: stateAfter(topology, scenario.earlier) };
          const pairs = allPairs(topology);
          const chosen =
            pairs.length <= pairsEach ? pairs : picks.flatMap((pick) => pairs.slice(pick % pairs.length).slice(0, 1));
          expect(mistold(topology, way, classMatrix(topology, way), chosen)).toEqual([]);
        },
      ),
      // Where Linux draws a port at random, a rule about that very port would tell two apart that are else the same: one seed.
      { numRuns: runs, seed: 20261129 },
    );
  }, 600_000);

  const guardedRuns = import.meta.env.MODE === 'every' ? 1000 : 100;

  test(`in ${guardedRuns} generated networks with policies`, () => {
    fc.assert(
      fc.property(
        guardedNetwork,
        fc.constantFrom(...dials),
        fc.constantFrom('tcp' as const, 'udp' as const),
        fc.array(fc.nat(), { minLength: pairsEach, maxLength: pairsEach }),
        ({ scenario, model, settings }, dial, protocol, picks) => {
          const topology = compile(scenario, model, settings);
          const way = { dial, protocol, before: stateAfter(topology, scenario.earlier) };
          const pairs = allPairs(topology);
          const chosen =
            pairs.length <= pairsEach ? pairs : picks.flatMap((pick) => pairs.slice(pick % pairs.length).slice(0, 1));
          expect(mistold(topology, way, classMatrix(topology, way), chosen)).toEqual([]);
        },
      ),
      { numRuns: guardedRuns, seed: 20261129 },
    );
  }, 600_000);

  test('and a class that holds two that differ is found', () => {
    const topology = compile(twoClusters, 'island', {});
    const matrix = classMatrix(topology);
    const way = { dial: 'auto', protocol: 'tcp', before: stateAfter(topology, []) } as const;
    const pairs = allPairs(topology);
    expect(mistold(topology, way, matrix, pairs)).toEqual([]);
    const [node, pod] = ['cluster-1/node-1', 'cluster-1/pod-a'].map(deviceId);
    if (node === undefined || pod === undefined) throw new Error('no such endpoints');
    expect(mistold(topology, way, mistaken(matrix, node, pod), pairs)).not.toEqual([]);
  });
});

/** The canonical scenario with this many nodes in each cluster, and pods on each. */
function grown(nodes: number, pods: number): Scenario {
  return {
    ...twoClusters,
    clusters: twoClusters.clusters.map((cluster) => {
      const [first] = cluster.nodes;
      if (first === undefined) return cluster;
      const base = first.address.split('.').slice(0, 3).join('.');
      return {
        ...cluster,
        nodes: Array.from({ length: nodes }, (_, at) => ({
          id: deviceId(`${cluster.id}/node-${at + 1}`),
          name: `node-${at + 1}`,
          address: address(`${base}.${11 + at}`),
          pods: Array.from({ length: pods }, (__, pod) => ({
            id: deviceId(`${cluster.id}/pod-${at + 1}-${pod + 1}`),
            name: `pod-${at + 1}-${pod + 1}`,
          })),
        })),
      };
    }),
  };
}

describe('how many there are', () => {
  test.each(modelIds)('of %s does not grow with the clusters, nor do the sends that are made', (model) => {
    const [small, large] = [grown(3, 3), grown(20, 8)].map((scenario) => classMatrix(compile(scenario, model, {})));
    expect(large?.classes.length).toBe(small?.classes.length);
    expect(large?.sends).toBe(small?.sends);
    expect(large?.sends).toBeLessThan(200);
  });

  test('pods that a filter names apart are apart, and nobody else', () => {
    const plain = classMatrix(compile(twoClusters, 'flat', {}));
    const filter = {
      id: 'one',
      at: deviceId('fabric'),
      from: { kind: 'device', device: deviceId('cluster-1/pod-b') },
      to: null,
      protocol: null,
      ports: [],
      states: [],
      verdict: 'drop',
      enabled: true,
    } as const;
    const filtered = classMatrix(compile({ ...twoClusters, filters: [filter] }, 'flat', {}));
    expect(plain.classes.map(({ members }) => members.length)).toEqual([6, 2, 6, 2, 1, 1]);
    const alone = filtered.classes.find(({ members }) => members.includes(deviceId('cluster-1/pod-b')));
    expect(alone?.members).toEqual(['cluster-1/pod-b']);
  });

  test('nodes that lie in a range which a filter names are apart from those that do not', () => {
    const filter = {
      id: 'some',
      at: deviceId('fabric'),
      from: { kind: 'prefixes', prefixes: [prefix('192.168.1.8/30')] },
      to: null,
      protocol: null,
      ports: [],
      states: [],
      verdict: 'drop',
      enabled: true,
    } as const;
    const topology = compile({ ...grown(3, 2), filters: [filter] }, 'flat', {});
    const { classes } = classMatrix(topology);
    const nodes = classes.map(({ members }) => members.filter((id) => id.startsWith('cluster-1/node')));
    expect(nodes.filter((each) => each.length > 0)).toEqual([
      ['cluster-1/node-1'],
      ['cluster-1/node-2', 'cluster-1/node-3'],
    ]);
  });
});

test('the pairwise loop has a cell for each pair, classes one for each two classes and what they share', () => {
  const topology = compile(twoClusters, 'flat', {});
  const { cellCount, classes } = classMatrix(topology);
  expect(reachability(topology)).toHaveLength(18 * 18);
  expect(cellCount).toBeLessThan(2.5 * classes.length ** 2);
});
