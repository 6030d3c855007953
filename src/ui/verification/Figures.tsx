import type { ReactNode } from 'react';
import { isModelId, tunnelKinds } from '../../engine/index.ts';
import type { VerificationReport } from '../../content/verification/index.ts';
import { usePageWords } from '../shared/index.ts';
import { CountsTable } from './CountsTable.tsx';
import { Mismatches } from './Mismatches.tsx';

const sources = ['catalogue', 'generated', 'case', 'preset'] as const;
const obstacles = [...tunnelKinds, 'bgp', 'proxies'] as const;

/** Everything that the report counts. */
export function Figures({ report }: { readonly report: VerificationReport }): ReactNode {
  const all = usePageWords();
  const words = all.verification;
  const { models, leftOut, passing, failures, mismatches } = report;
  const date = new Intl.DateTimeFormat(all.tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(report.date));
  const tools = Object.entries(report.tools).map(([name, version]) => `${name} ${version}`);
  const facts = [
    [words.date, date],
    [words.kernel, `Linux ${report.kernel}`],
    [words.tools, tools.join(', ')],
    [words.sends, words.sendsText(report)],
    [words.processes, words.processesText(report)],
    [words.seed, String(report.seed)],
  ] as const;
  const missed = obstacles.filter((each) => leftOut[each] > 0);
  return (
    <>
      <dl className="verification-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {mismatches.length > 0 ? <Mismatches mismatches={mismatches} /> : null}
      <CountsTable
        title={words.byModel}
        rows={Object.entries(models).map(([id, counts]) => [isModelId(id) ? all.modelText(id).name : id, counts])}
      />
      <CountsTable
        title={words.bySource}
        rows={sources.map((source) => [words.sources[source], report.sources[source]])}
      />
      <section>
        <h3>{words.notObservable}</h3>
        <ul>
          {missed.length === 0 ? <li>{words.everythingObservable}</li> : null}
          {missed.map((each) => (
            <li key={each}>{words.leftOut(each, leftOut[each])}</li>
          ))}
          {passing.length > 0 ? <li>{words.passing(passing.length)}</li> : null}
          {failures.length > 0 ? <li>{words.failures(failures.length)}</li> : null}
        </ul>
      </section>
    </>
  );
}
