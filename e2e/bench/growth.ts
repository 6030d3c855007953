import type { ModelId, Settings, Topology } from '../../src/engine/index.ts';
import { candidatesBehind, candidatesByClass, classMatrix, compile, deviceId, send } from '../../src/engine/index.ts';
import { grown, grownGuarded } from '../../src/testing/grown.ts';
import { reachability } from '../../src/testing/reachability.ts';

/** What grows, in milliseconds of CPU, the heap in megabytes; `null`: not tried, it would take too long. */
interface GrowthFigures {
  readonly pods: number;
  readonly compile: number;
  readonly heap: number;
  readonly classes: number;
  readonly matrix: number;
  readonly suspects: number;
  /** By the pairwise loop, and by trying everybody. */
  readonly pairs: number | null;
  readonly eachTried: number | null;
}

/** Nodes in each of two clusters, and pods on each node. */
const steps = [
  [2, 3],
  [4, 8],
  [8, 15],
  [32, 15],
  [250, 15],
  [1250, 15],
  [5000, 15],
] as const;

/** As many pods as the loops that ask everybody are given. */
const most = { pairs: 64, eachTried: 1000 };

export function measureGrowth(model: ModelId, settings: Settings): readonly GrowthFigures[] {
  // The first network also pays for what is compiled just in time.
  figuresOf(model, settings, [8, 3]);
  return steps.map((step) => figuresOf(model, settings, step));
}

function figuresOf(model: ModelId, settings: Settings, [nodes, each]: readonly [number, number]): GrowthFigures {
  const scenario = grown(nodes, each);
  const pods = 2 * nodes * each;
  globalThis.gc?.();
  const empty = process.memoryUsage().heapUsed;
  const [topology, compiled] = onCpu(() => compile(scenario, model, settings));
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - empty) / 1e6;
  const observed = observedIn(topology);
  const [{ classes }, matrix] = onCpu(() => classMatrix(topology));
  // Of a network that nobody has described yet.
  const anew = compile(scenario, model, settings);
  const [, suspects] = onCpu(() => candidatesByClass(anew, observed));
  return {
    pods,
    compile: compiled,
    heap,
    classes: classes.length,
    matrix,
    suspects,
    pairs: pods > most.pairs ? null : onCpu(() => reachability(topology))[1],
    eachTried: pods > most.eachTried ? null : onCpu(() => candidatesBehind(topology, observed))[1],
  };
}

/** What grows with policies. */
interface PolicyFigures {
  readonly pods: number;
  readonly policies: number;
  readonly compile: number;
  readonly heap: number;
  readonly classes: number;
  readonly cells: number;
  readonly matrix: number;
}

/** Nodes in each of two clusters, pods on each node, and policies in all. */
const guardedSteps = [
  [4, 8, 20],
  [8, 10, 40],
  [32, 15, 140],
  [250, 15, 1000],
  [250, 30, 2000],
] as const;

export function measurePolicies(model: ModelId): readonly PolicyFigures[] {
  return guardedSteps.map(([nodes, each, policies]) => {
    const scenario = grownGuarded(nodes, each, policies);
    const pods = 2 * nodes * each;
    globalThis.gc?.();
    const empty = process.memoryUsage().heapUsed;
    const [topology, compiled] = onCpu(() => compile(scenario, model, {}));
    globalThis.gc?.();
    const heap = (process.memoryUsage().heapUsed - empty) / 1e6;
    const [{ classes, cellCount }, matrix] = onCpu(() => classMatrix(topology));
    return { pods, policies, compile: compiled, heap, classes: classes.length, cells: cellCount, matrix };
  });
}

function observedIn(topology: Topology): ReturnType<typeof send> {
  const to = { kind: 'endpoint', id: deviceId('cluster-2/pod-1-1') } as const;
  return send(topology, { from: deviceId('cluster-1/pod-1-1'), to, dial: 'auto', protocol: 'tcp' });
}

/** By what power of the number of pods it grows, fitted to the last of the figures; `NaN` of fewer than two. */
export function exponentOf(figures: readonly (readonly [pods: number, value: number | null])[]): number {
  const points = figures.flatMap(([pods, value]) =>
    value === null ? [] : [[Math.log(pods), Math.log(value)] as const],
  );
  const last = points.slice(-3);
  const [x, y] = [0, 1].map((axis) => last.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / last.length);
  if (x === undefined || y === undefined || last.length < 2) return NaN;
  const slope = last.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return slope / last.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

function onCpu<Value>(work: () => Value): readonly [Value, number] {
  const begun = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(begun);
  return [value, (user + system) / 1000];
}
