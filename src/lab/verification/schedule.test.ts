import { describe, expect, test } from 'vitest';
import { scenarioIds } from '../../content/index.ts';
import type { Topology, TunnelKind } from '../../engine/index.ts';
import { modelIds, tunnelKinds } from '../../engine/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { presets } from '../../testing/presets.ts';
import { presetIds } from '../../content/networks/index.ts';
import { kernelCases } from '../../testing/kernelCases/index.ts';
import { reportOf } from './report.ts';
import type { Programme } from './schedule.ts';
import { runParts, programmeOf } from './schedule.ts';

const scenarios = scenarioIds.map(scenarioNamed);
const unguarded = { guarded: 0, guardedSendsEach: 0 };
const extent = {
  ...unguarded,
  presets: presetIds,
  networks: 30,
  sendsEach: 10,
  generated: 5,
  generatedSendsEach: 3,
  sends: 310,
};
const small = { ...unguarded, presets: [], networks: 5, sendsEach: 2, generated: 2, generatedSendsEach: 2, sends: 14 };
const able = { tunnels: new Set(tunnelKinds), frr: true, haproxy: true };
const unable = { tunnels: new Set<TunnelKind>(['vxlan']), frr: false, haproxy: false };
const programme = programmeOf(scenarios, extent, 1, unable);

const special = ['proxies', 'bgp', 'ipip'] as const;
const has = ({ devices }: Topology, what: (typeof special)[number]): boolean =>
  [...devices.values()].some(({ proxies, bgp, interfaces }) => {
    switch (what) {
      case 'proxies':
        return proxies.length > 0;
      case 'bgp':
        return bgp !== null;
      case 'ipip':
        return interfaces.some(({ kind }) => kind === what);
    }
  });
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

  test('has every named case that can be judged, those that share a network together', () => {
    const cases = programmeOf(scenarios, small, 1, able).jobs.filter(({ network }) => network.source === 'case');
    expect(sendsIn({ ...programme, jobs: cases })).toBe(kernelCases.length);
    expect(cases.length).toBeLessThan(kernelCases.length * 0.75);
  });

  test('has every real network that can be judged, each with all its telling sends', () => {
    const { jobs } = programmeOf(scenarios, { ...small, presets: presetIds }, 1, able);
    const found = jobs.filter(({ network }) => network.source === 'preset');
    // Two products may have one network; then they share a job.
    expect(found.length).toBeGreaterThanOrEqual(20);
    expect(sendsIn({ ...programme, jobs: found })).toBe(presets.flatMap(({ tells }) => tells).length);
  });

  test('in CI some of them', () => {
    const { jobs } = programmeOf(scenarios, { ...small, presets: runParts.ci.presets }, 1, able);
    expect(jobs.filter(({ network }) => network.source === 'preset')).toHaveLength(3);
  });

  test('has at least 500 sends under policies of every kind, enforced here and there, of which many are refused', () => {
    const { guarded, guardedSendsEach } = runParts.full;
    const under = programmeOf(scenarios, { ...small, guarded, guardedSendsEach }, 1, able).jobs.filter(
      ({ network }) => network.source === 'policy',
    );
    expect(sendsIn({ ...programme, jobs: under })).toBeGreaterThanOrEqual(500);
    const results = under.map((job) => ({ job, compared: 0, differ: [], passing: [], failure: null }));
    const circumstances = { date: '', kernel: '', tools: {}, part: 'full', seed: 1, seconds: 0 } as const;
    expect(reportOf(circumstances, programme, results).refusedByPolicies).toBeGreaterThanOrEqual(100);
    const clusters = under.flatMap(({ network: { scenario } }) => scenario.clusters);
    const policies = clusters.flatMap((cluster) => cluster.policies ?? []);
    const said = JSON.stringify(policies);
    expect(new Set(policies.map(({ enforced }) => enforced))).toEqual(new Set(['forward', 'port']));
    for (const word of ['named', 'labelled', 'not-in', 'does-not-exist', 'addresses', 'admin', 'baseline', 'pass'])
      expect(said).toContain(`"${word}"`);
    expect(policies.flatMap(({ network }) => network).some(({ egress }) => egress?.length === 0)).toBe(true);
    expect(said).toMatch(/"except":\["/);
    const pods = clusters.flatMap(({ nodes }) => nodes.flatMap((node) => node.pods));
    expect(pods.some(({ hostNetwork }) => hostNetwork === true)).toBe(true);
    expect(pods.some(({ ports = [] }) => ports.length > 0)).toBe(true);
    expect(new Set(under.map(({ network }) => network.model)).size).toBe(modelIds.length);
  });

  test('is the same for the same seed', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => outline(programmeOf(scenarios, small, seed, unable)));
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
  });

  test('has every model and every kind of fault', () => {
    const full = programmeOf(scenarios, { ...small, networks: 120 }, 1, able);
    const networks = full.jobs.map(({ network }) => network).filter(({ source }) => source === 'catalogue');
    expect(new Set(networks.map(({ model }) => model)).size).toBe(modelIds.length);
    expect(new Set(networks.map(({ scenario }) => scenario.id))).toEqual(new Set(scenarioIds));
    expect(new Set(networks.flatMap(({ faults }) => faults.map(({ kind }) => kind))).size).toBe(5);
  });

  test('leaves out what cannot be judged, and counts it', () => {
    const topologies = programme.jobs.map(({ network }) => network.topology);
    expect(topologies.filter((each) => special.some((what) => has(each, what)))).toEqual([]);
    for (const what of special) expect(programme.leftOut[what]).toBeGreaterThan(0);
  });

  test.each(special)('has %s where the machine does', (what) => {
    const full = programmeOf(scenarios, extent, 1, able);
    expect(full.jobs.some(({ network }) => has(network.topology, what))).toBe(true);
    expect(full.leftOut[what]).toBe(0);
  });
});
