import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../catalogue/index.ts';
import type { Topology } from '../../engine/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import type { Programme } from './programme.ts';
import { programmeOf } from './programme.ts';

const scenarios = scenarioIds.map(scenarioNamed);
const extent = { networks: 30, sendsEach: 10, generated: 5, generatedSendsEach: 3, sends: 310 };
const small = { networks: 5, sendsEach: 2, generated: 2, generatedSendsEach: 2, sends: 14 };
const programme = programmeOf(scenarios, extent, 1, { ipip: false });

const has = ({ devices }: Topology, what: 'proxies' | 'ipip'): boolean =>
  [...devices.values()].some(({ proxies, interfaces }) =>
    what === 'proxies' ? proxies.length > 0 : interfaces.some(({ kind }) => kind === 'ipip'),
  );
const sendsIn = ({ jobs }: Programme): number => jobs.reduce((total, { sends }) => total + sends.length, 0);

const outline = ({ jobs }: Programme): readonly string[] =>
  jobs.map(({ network: { scenario, model, settings, faults }, sends }) =>
    JSON.stringify([scenario.id, model, settings, faults, sends]),
  );

describe('the programme of a run', () => {
  test('holds as much as was asked for', () => {
    const generated = programme.jobs.filter(({ network }) => network.source === 'generated');
    expect(generated).toHaveLength(5);
    expect(programme.jobs.length).toBeGreaterThanOrEqual(35);
    expect(sendsIn(programme)).toBeGreaterThanOrEqual(310);
  });

  test('is the same for the same seed', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => outline(programmeOf(scenarios, small, seed, { ipip: false })));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('has every model and every kind of fault', () => {
    const full = programmeOf(scenarios, { ...small, networks: 120 }, 1, { ipip: false });
    const networks = full.jobs.map(({ network }) => network).filter(({ source }) => source === 'catalogue');
    expect(new Set(networks.map(({ model }) => model)).size).toBe(4);
    expect(new Set(networks.map(({ scenario }) => scenario.id))).toEqual(new Set(scenarioIds));
    expect(new Set(networks.flatMap(({ faults }) => faults.map(({ kind }) => kind))).size).toBe(5);
  });

  test('leaves out what cannot be judged, and counts it', () => {
    const topologies = programme.jobs.map(({ network }) => network.topology);
    expect(topologies.filter((each) => has(each, 'proxies') || has(each, 'ipip'))).toEqual([]);
    expect(programme.leftOut.proxies).toBeGreaterThan(0);
    expect(programme.leftOut.ipip).toBeGreaterThan(0);
  });

  test('has IPIP tunnels where the kernel does', () => {
    const able = programmeOf(scenarios, extent, 1, { ipip: true });
    expect(able.jobs.some(({ network }) => has(network.topology, 'ipip'))).toBe(true);
    expect(able.leftOut.ipip).toBe(0);
  });
});
