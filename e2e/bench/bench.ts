import { readFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { parseScenario } from '../../src/formats/index.ts';
import { measureEngine } from './engine.ts';
import { exponentOf, measureGrowth, measurePolicies } from './growth.ts';
import { measureFrames } from './frames.ts';
import { measurePage } from './page.ts';

/** `npm run bench`: figures, never a verdict. Ratios are against the first line of each table, in the same run. */
const parsed = parseScenario(
  readFileSync(new URL('../../public/scenarios/two-clusters.json', import.meta.url), 'utf8'),
);
if (!parsed.ok) throw new Error('the canonical scenario does not parse');

const [cpu] = cpus();
console.log(
  `Machine: ${cpus().length} x ${cpu?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}\n`,
);

const engine = [
  measureEngine(parsed.value, 'flat', {}),
  measureEngine(parsed.value, 'island', {}),
  measureEngine(parsed.value, 'island', { gateway: 'node', overlay: 'vxlan' }),
  measureEngine(parsed.value, 'island', { egress: 'proxy', ingress: 'proxy' }),
];
const baseline = engine[0]?.p50 ?? NaN;
console.log('Engine, Pod-A to Pod-G in the canonical scenario (milliseconds but for the first figure)');
console.table(
  engine.map(({ network, tracesPerSecond, p50, p99, compile, matrix, candidates }) => ({
    network,
    'exchanges/s': Math.round(tracesPerSecond),
    p50: p50.toFixed(3),
    p99: p99.toFixed(3),
    'x flat': (p50 / baseline).toFixed(2),
    compile: compile.toFixed(2),
    matrix: matrix.toFixed(1),
    candidates: candidates.toFixed(1),
  })),
);

for (const [name, model, settings] of [
  ['flat', 'flat', {}],
  ['island', 'island', {}],
] as const) {
  const growth = measureGrowth(model, settings);
  const fitted = (of: (each: (typeof growth)[number]) => number | null): string =>
    exponentOf(growth.map((each) => [each.pods, of(each)])).toFixed(2);
  console.log(
    `Growth of two clusters, ${name} (milliseconds of CPU, megabytes of heap); last, the power of the number of pods`,
  );
  console.table([
    ...growth.map((each) => ({
      pods: String(each.pods),
      compile: shown(each.compile),
      heap: shown(each.heap),
      classes: String(each.classes),
      matrix: shown(each.matrix),
      'every pair': shown(each.pairs),
      suspects: shown(each.suspects),
      'everybody tried': shown(each.eachTried),
    })),
    {
      pods: 'n^',
      compile: fitted((each) => each.compile),
      heap: fitted((each) => each.heap),
      classes: fitted((each) => each.classes),
      matrix: fitted((each) => each.matrix),
      'every pair': fitted((each) => each.pairs),
      suspects: fitted((each) => each.suspects),
      'everybody tried': fitted((each) => each.eachTried),
    },
  ]);
}

const guarded = measurePolicies('flat');
const fittedTo = (of: (each: (typeof guarded)[number]) => number | null): string =>
  exponentOf(guarded.map((each) => [each.pods, of(each)])).toFixed(2);
console.log('Growth with policies, two flat clusters (the same units)');
console.table([
  ...guarded.map((each) => ({
    pods: String(each.pods),
    policies: String(each.policies),
    compile: shown(each.compile),
    heap: shown(each.heap),
    classes: shown(each.classes),
    cells: shown(each.cells),
    matrix: shown(each.matrix),
  })),
  {
    pods: 'n^',
    policies: '',
    compile: fittedTo((each) => each.compile),
    heap: fittedTo((each) => each.heap),
    classes: fittedTo((each) => each.classes),
    cells: fittedTo((each) => each.cells),
    matrix: fittedTo((each) => each.matrix),
  },
]);

const frames = await measureFrames([1, 100, 500]);
const single = frames[0]?.p50 ?? NaN;
console.log('Picture, script a frame while packets move (milliseconds)');
console.table(
  frames.map(({ packets, p50, p99, framesPerSecond }) => ({
    packets,
    p50: p50.toFixed(2),
    p99: p99.toFixed(2),
    'x one': (p50 / single).toFixed(1),
    'frames/s': framesPerSecond.toFixed(0),
  })),
);

const page = await measurePage();
const quiet = page[0]?.mainThread ?? NaN;
console.log('Page, built, 1280x720, both networks playing (milliseconds but where it says counts)');
console.table(
  page.map(({ picture, throttle, mainThread, framesPerSecond, layouts, laidOut, chosen, shift }) => ({
    picture,
    'CPU slower': throttle,
    'a frame': mainThread.toFixed(2),
    'x first': (mainThread / quiet).toFixed(2),
    'frames/s': framesPerSecond.toFixed(0),
    'layouts/100 frames': layouts,
    'objects laid out': laidOut,
    'choose to paint': chosen.toFixed(0),
    shift: shift.toFixed(3),
  })),
);

function shown(value: number | null): string {
  return value === null ? '-' : value.toFixed(value < 10 ? 1 : 0);
}
