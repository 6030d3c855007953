import { columns } from '../../cli/index.ts';
import { tunnelKinds } from '../../engine/index.ts';
import type { Words } from '../../i18n/index.ts';
import type { DifferingSend, Report } from './report.ts';
import { modelRows } from './report.ts';

/** The report for people; what it comes to is at the end. */
export function reportText(words: Words, report: Report): readonly string[] {
  const { lab } = words.cli;
  const { model, topologies, sends, differ } = lab.byModel;
  return [
    ...report.mismatches.map((each) => mismatchText(words, each)),
    ...report.passing.map((each) => lab.passing(mismatchText(words, each))),
    ...report.failures.map(({ link, reason }) => lab.couldNotBuild(link, reason)),
    ...columns([
      [model, topologies, sends, differ],
      ...modelRows(report).map(([id, counts]) => [
        id,
        String(counts.topologies),
        String(counts.sends),
        String(counts.differ),
      ]),
    ]),
    '',
    lab.generated(report.sources.generated.topologies, report.seed),
    lab.policies({ sends: report.sources.policy.sends, refused: report.refusedByPolicies }),
    lab.cases(report.sources.case.sends),
    lab.presets(report.sources.preset.topologies),
    lab.processes(report),
    ...obstacles.flatMap((each) => (report.leftOut[each] === 0 ? [] : [lab.leftOut(each, report.leftOut[each])])),
    lab.took(report.seconds),
    lab.total(report),
    closing(words, report),
  ];
}

const obstacles = ['proxies', 'bgp', ...tunnelKinds] as const;

function closing({ cli: { lab } }: Words, { differ, failures, kernel }: Report): string {
  if (differ > 0) return lab.disagrees(kernel);
  return failures.length > 0 ? lab.incomplete : lab.agrees(kernel);
}

function mismatchText({ cli }: Words, mismatch: DifferingSend): string {
  const { scenario, model, from, to, dial, protocol, link } = mismatch;
  return `${scenario} ${model} ${from} ${to} ${dial} ${protocol}: ${cli.lab.difference(mismatch)}\n  ${link}`;
}
