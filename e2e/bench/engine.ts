import type { ModelId, Scenario, Settings } from '../../src/engine/index.ts';
import { candidatesBehind, compile, deviceId, send, targetNamed } from '../../src/engine/index.ts';
import { reachability } from '../../src/testing/reachability.ts';

interface EngineFigures {
  readonly network: string;
  readonly tracesPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly compile: number;
  readonly matrix: number;
  readonly candidates: number;
}

const rounds = 4000;

/** One pair's exchange again and again, then everyone to everyone. */
export function measureEngine(scenario: Scenario, model: ModelId, settings: Settings): EngineFigures {
  const topology = compile(scenario, model, settings);
  const to = targetNamed(topology, deviceId('cluster-2/pod-g'));
  const wish = { from: deviceId('cluster-1/pod-a'), to, dial: 'auto', protocol: 'tcp' } as const;
  for (let warm = 0; warm < rounds / 4; warm += 1) send(topology, wish);
  const times = Array.from({ length: rounds }, () => timed(() => send(topology, wish)));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (rounds - 1))] ?? NaN;
  return {
    network: [model, ...Object.entries(settings).map(([key, value]) => `${key}=${value}`)].join(' '),
    tracesPerSecond: (rounds / times.reduce((sum, each) => sum + each, 0)) * 1000,
    p50: at(0.5),
    p99: at(0.99),
    compile: timed(() => compile(scenario, model, settings)),
    matrix: timed(() => reachability(topology)),
    candidates: timed(() => candidatesBehind(topology, send(topology, wish))),
  };
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
