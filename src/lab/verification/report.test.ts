import { describe, expect, test } from 'vitest';
import { deviceId } from '../../engine/index.ts';
import { linkParts, parseLink, parsePayload } from '../../formats/index.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { wordsFor } from '../../i18n/index.ts';
import type { Disagreement, JobResult } from './carryOut.ts';
import { drawFrom } from './draw.ts';
import { anyNetwork, generatedNetworks } from './networks.ts';
import { isClean, reportOf } from './report.ts';
import { reportText } from './reportText.ts';

const circumstances = {
  date: '2026-11-23T00:00:00.000Z',
  kernel: '6.18.44',
  tools: {},
  part: 'full',
  seed: 1,
  seconds: 61,
} as const;
const leftOut = { proxies: 3, bgp: 0, vxlan: 0, geneve: 0, ipip: 0 };
const disagreement: Disagreement = {
  send: {
    from: deviceId('cluster-1/pod-a'),
    to: { kind: 'endpoint', id: deviceId('cluster-2/pod-g') },
    dial: 'pod-ip',
    protocol: 'udp',
  },
  difference: { aspect: 'reply', leg: 0, predicted: 'ttl 61', observed: null },
};

function resultWith(more: Partial<JobResult>): JobResult {
  const network = anyNetwork([twoClusters], 'hybrid', drawFrom(1));
  return { job: { network, sends: [] }, compared: 5, differ: [], passing: [], failure: null, ...more };
}

const told = (results: readonly JobResult[]): readonly string[] =>
  reportText(wordsFor('en'), reportOf(circumstances, { leftOut, undetermined: 0 }, results));

describe('the report', () => {
  test('counts sends, topologies and differences, by model too', () => {
    const report = reportOf(circumstances, { leftOut, undetermined: 0 }, [
      resultWith({}),
      resultWith({ differ: [disagreement] }),
    ]);
    expect(report).toMatchObject({ sends: 10, topologies: 2, differ: 1, agreeing: 1 });
    expect(report.models.hybrid).toEqual({ topologies: 2, sends: 10, differ: 1 });
    expect(report.models.flat).toEqual({ topologies: 0, sends: 0, differ: 0 });
    expect(report.sources.catalogue).toEqual({ topologies: 2, sends: 10, differ: 1 });
    expect(report.sources.case).toEqual({ topologies: 0, sends: 0, differ: 0 });
    expect(isClean(report)).toBe(false);
  });

  test('a mismatch comes with a link that shows it', () => {
    const [mismatch] = reportOf(circumstances, { leftOut, undetermined: 0 }, [
      resultWith({ differ: [disagreement] }),
    ]).mismatches;
    const link = parseLink(linkParts(mismatch?.link ?? ''));
    expect(link.ok && link.value).toMatchObject({
      from: 'cluster-1/pod-a',
      to: 'cluster-2/pod-g',
      dial: 'pod-ip',
      protocol: 'udp',
    });
    expect(link.ok && link.value.sides[0].model).toBe('hybrid');
  });

  test('a generated network is carried in its link', () => {
    const [network] = generatedNetworks(1, 1);
    if (network === undefined) throw new Error('nothing generated');
    const report = reportOf(circumstances, { leftOut, undetermined: 0 }, [
      resultWith({ job: { network, sends: [] }, failure: 'out of memory' }),
    ]);
    const { hash } = linkParts(report.failures[0]?.link ?? '');
    expect(parsePayload(hash)).toEqual({ ok: true, value: network.scenario });
    expect(isClean(report)).toBe(false);
  });

  test('what was changed by hand is named, because its link cannot hold it', () => {
    const network = {
      ...anyNetwork([twoClusters], 'hybrid', drawFrom(1)),
      source: 'case',
      byHand: 'no route',
    } as const;
    const result = resultWith({ job: { network, sends: [] }, differ: [disagreement] });
    const [mismatch] = reportOf(circumstances, { leftOut, undetermined: 0 }, [result]).mismatches;
    expect(mismatch?.scenario).toBe('two-clusters (no route)');
  });

  test('a difference that did not show again is told and does not count', () => {
    const report = reportOf(circumstances, { leftOut, undetermined: 0 }, [resultWith({ passing: [disagreement] })]);
    expect(report.passing).toHaveLength(1);
    expect(report.differ).toBe(0);
    expect(isClean(report)).toBe(true);
  });
});

describe('the report for people', () => {
  test('ends with the counts and what they mean', () => {
    expect(told([resultWith({})]).slice(-2)).toEqual(['5 sends over 1 topology: 0 differ', 'Linux 6.18.44 agrees.']);
  });

  test('a disagreement ends it otherwise, and is told with both sides', () => {
    const lines = told([resultWith({ differ: [disagreement] })]);
    expect(lines.at(-1)).toBe('Linux 6.18.44 disagrees, and Linux is right.');
    expect(lines[0]).toContain('in the reply, predicted ttl 61, observed nothing');
  });

  test('a lab that failed is not agreement', () => {
    expect(told([resultWith({ failure: 'no memory' })]).at(-1)).toBe(
      'What was compared agrees, but the lab failed before everything was compared.',
    );
  });

  test('says what was not compared, and only that', () => {
    const lines = told([resultWith({})]);
    expect(lines.some((line) => line.startsWith('not compared, because haproxy is missing: proxies: 3 '))).toBe(true);
    expect(lines.some((line) => line.includes('IPIP'))).toBe(false);
  });
});
