import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { isGiven, readFlags, optionValue, columns } from '../../cli/index.ts';
import type { CostReport, MeasuredPath } from '../../content/cost/index.ts';
import { costFile, costPathIds } from '../../content/cost/index.ts';
import type { Words, CostFigure } from '../../i18n/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import type { LabAnswer } from '../command/answer.ts';
import { obstacleIn } from '../command/judgeable.ts';
import { kernelHere, obstacleHere } from '../command/prerequisites.ts';
import { kernelVersion, toolVersions } from '../command/toolVersions.ts';
import { costPaths } from './costPaths.ts';
import { measureRounds, summary } from './measure.ts';
import type { Load } from './rig.ts';

const figures: readonly CostFigure[] = ['roundTrip', 'connection', 'throughput'];

/** The report for people. */
function costText({ cost }: Words, report: CostReport): readonly string[] {
  const { cli, ways } = cost;
  const cells = (path: MeasuredPath): readonly string[] =>
    figures.flatMap((figure) => {
      const { value, ratio } = path[figure];
      return [value.toFixed(figure === 'throughput' ? 2 : 1), cli.ratio(ratio.median, ratio.low, ratio.high)];
    });
  return [
    ...columns([
      [cli.way, ...figures.flatMap((figure) => [cli.units[figure], ''])],
      ...report.paths.map((path) => [ways[path.id].name, ...cells(path)]),
    ]),
    '',
    ...report.notObservable.map((id) => cli.notObservable(ways[id].name)),
    cli.against,
    cost.virtualLinks,
    cli.load(report.machine.load, report.machine.cores),
  ];
}

/** About a minute and a half. */
const usualRounds = 40;
const leastRounds = 10;

const each: Load = { roundTrips: 500, connections: 150, bulkSeconds: 0.1 };

const file = `public/${costFile}`;

/** Measure every way, and write down what came of it for the page to show. */
export async function costCommand(words: Words, args: readonly string[]): Promise<LabAnswer> {
  const flags = readFlags(words, { rounds: 'once', help: 'switch' }, args);
  if (!flags.ok) return { kind: 'bad-input', sentence: flags.error };
  if (isGiven(flags.value, 'help')) return { kind: 'told', text: words.cli.usage.cost };
  const [surplus] = flags.value.positionals;
  if (surplus !== undefined) return { kind: 'bad-input', sentence: words.cli.surplus(surplus) };
  const text = optionValue(flags.value, 'rounds') ?? String(usualRounds);
  if (!/^[1-9]\d{0,2}$/.test(text)) {
    return { kind: 'bad-input', sentence: words.cli.lab.notNumber('--rounds', text) };
  }
  const here = obstacleHere(words, { haproxy: 'haproxy' });
  if (here !== null) return { kind: 'cannot-run', sentence: here };
  const rounds = Number(text);
  const report = await measured(words, rounds);
  const { cli } = words.cost;
  if (rounds < leastRounds) {
    return { kind: 'told', text: [...costText(words, report), cli.tooFew(rounds, leastRounds)].join('\n') };
  }
  writeFileSync(new URL(`../../../${file}`, import.meta.url), `${JSON.stringify(report, null, 2)}\n`);
  return { kind: 'told', text: [...costText(words, report), cli.written(file)].join('\n') };
}

async function measured(words: Words, rounds: number): Promise<CostReport> {
  const begun = Date.now();
  const before = machine();
  const kernel = kernelHere();
  const paths = costPaths(scenarioNamed('two-clusters')).filter(
    ({ topology }) => obstacleIn(topology, kernel) === null,
  );
  const { cli } = words.cost;
  process.stdout.write(`${cli.measuring({ ways: paths.length, rounds })}\n`);
  const found = await measureRounds(paths, rounds, each, (done) => {
    if (done % 10 === 0) process.stdout.write(`${cli.progress(done, rounds)}\n`);
  });
  return {
    version: 1,
    date: new Date(begun).toISOString(),
    kernel: kernelVersion(),
    machine: before,
    tools: toolVersions(['iproute2', 'nftables', 'python', 'haproxy']),
    rounds,
    seconds: Math.round((Date.now() - begun) / 1000),
    each,
    paths: [...summary(paths, found)],
    notObservable: costPathIds.filter((id) => !paths.some((path) => path.id === id)),
  };
}

/** What measures, and how busy it has been for the last minute. */
function machine(): CostReport['machine'] {
  const processors = cpus();
  const [load = 0] = loadavg();
  return {
    processor: processors[0]?.model.trim() ?? '?',
    cores: processors.length,
    load: Number(load.toFixed(2)),
  };
}
