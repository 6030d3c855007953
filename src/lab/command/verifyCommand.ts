import { writeFileSync } from 'node:fs';
import { isGiven, readFlags, optionValue } from '../../cli/index.ts';
import { scenarioIds } from '../../content/index.ts';
import type { Words } from '../../i18n/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { carryOut } from '../verification/carryOut.ts';
import type { PartName } from '../verification/schedule.ts';
import { runParts, programmeOf } from '../verification/schedule.ts';
import type { Report } from '../verification/report.ts';
import { isClean, reportOf } from '../verification/report.ts';
import { reportText } from '../verification/reportText.ts';
import type { LabAnswer } from './answer.ts';
import { kernelHere, obstacleHere } from './prerequisites.ts';
import { kernelVersion, toolVersions } from './toolVersions.ts';

/** As for the property tests: the same every time, others by option. */
const usualSeed = 20_261_123;

/** The page shows what is written here. */
const reportFile = new URL('../../../public/verification.json', import.meta.url);

const labsAtOnce = 6;

/** Compare thousands of sends with the kernel, and write down what came of it. */
export async function verifyCommand(words: Words, args: readonly string[]): Promise<LabAnswer> {
  const flags = readFlags(words, { seed: 'once', part: 'once', report: 'once', help: 'switch' }, args);
  if (!flags.ok) return { kind: 'bad-input', sentence: flags.error };
  if (isGiven(flags.value, 'help')) return { kind: 'told', text: words.cli.usage.verify };
  const [surplus] = flags.value.positionals;
  if (surplus !== undefined) return { kind: 'bad-input', sentence: words.cli.surplus(surplus) };
  const seedText = optionValue(flags.value, 'seed') ?? String(usualSeed);
  if (!/^\d{1,9}$/.test(seedText)) {
    return { kind: 'bad-input', sentence: words.cli.lab.notNumber('--seed', seedText) };
  }
  const partText = optionValue(flags.value, 'part') ?? 'full';
  const part = partNames.find((name) => name === partText);
  if (part === undefined) {
    return { kind: 'bad-input', sentence: words.cli.notAllowed('--part', partText, partNames) };
  }
  const here = obstacleHere(words);
  if (here !== null) return { kind: 'cannot-run', sentence: here };
  const report = await verified(words, part, Number(seedText));
  // Less than everything is no evidence to publish.
  const file = optionValue(flags.value, 'report') ?? (part === 'full' ? reportFile : null);
  if (file !== null) writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return { kind: isClean(report) ? 'agrees' : 'differs', text: reportText(words, report).join('\n') };
}

const partNames: readonly PartName[] = ['full', 'ci'];

async function verified(words: Words, part: PartName, seed: number): Promise<Report> {
  const { lab } = words.cli;
  const begun = Date.now();
  const programme = programmeOf(scenarioIds.map(scenarioNamed), runParts[part], seed, kernelHere());
  const { jobs } = programme;
  const sends = jobs.reduce((total, job) => total + job.sends.length, 0);
  process.stdout.write(`${lab.verifying({ labs: labsAtOnce, sends, topologies: jobs.length, seed })}\n`);
  let done = 0;
  const results = await carryOut(jobs, labsAtOnce, () => {
    done += 1;
    if (done % 20 === 0) process.stdout.write(`${lab.progress(done, jobs.length)}\n`);
  });
  const seconds = Math.round((Date.now() - begun) / 1000);
  const date = new Date(begun).toISOString();
  const circumstances = { date, kernel: kernelVersion(), tools: toolVersions(), part, seed, seconds };
  return reportOf(circumstances, programme, results);
}
