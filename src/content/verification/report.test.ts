import { describe, expect, test } from 'vitest';
import { drawFrom } from '../../lab/verification/draw.ts';
import { anyNetwork } from '../../lab/verification/networks.ts';
import { reportOf } from '../../lab/verification/report.ts';
import { twoClusters } from '../../testing/catalogue.ts';
import { kernelSeries, parseVerificationReport } from './index.ts';
import { verificationIn } from './report.ts';

const network = anyNetwork([twoClusters], 'hybrid', drawFrom(1));
const written = reportOf(
  { date: '2026-11-23T00:00:00.000Z', kernel: '6.18.44', tools: {}, part: 'full', seed: 1, seconds: 61 },
  { leftOut: { proxies: 0, bgp: 0, vxlan: 0, geneve: 0, ipip: 2 }, undetermined: 0 },
  [{ job: { network, sends: [] }, compared: 5, differ: [], passing: [], failure: null }],
);

describe('the report beside the page', () => {
  test('is what verify:kernel writes', () => {
    expect(parseVerificationReport(JSON.parse(JSON.stringify(written)))).toMatchObject({
      ok: true,
      value: { sends: 5, differ: 0, leftOut: { ipip: 2 } },
    });
  });

  test('that claims agreement while something differs is refused', () => {
    expect(parseVerificationReport({ ...written, differ: 1 }).ok).toBe(false);
    expect(parseVerificationReport({ ...written, differ: 6 }).ok).toBe(false);
    expect(parseVerificationReport({ ...written, sends: '5' }).ok).toBe(false);
  });

  test('may be missing: no file, or the page itself in its place', () => {
    expect([null, '<!doctype html>'].map(verificationIn)).toEqual([{ kind: 'missing' }, { kind: 'missing' }]);
  });

  test('may be no report', () => {
    expect(['', '{}', '[1'].map((text) => verificationIn(text).kind)).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
    ]);
  });

  test('names the series of the kernel', () => {
    expect(kernelSeries({ kernel: '6.18.44' })).toBe('6.18');
  });
});
