import type { ReactNode } from 'react';
import type { VerificationReport, VerificationMismatch } from '../../content/verification/index.ts';
import { isModelId, tunnelKinds } from '../../engine/index.ts';
import { usePageWords } from '../shared/index.ts';

const sources = ['catalogue', 'generated', 'policy', 'case', 'preset'] as const;
const obstacles = [...tunnelKinds, 'bgp', 'proxies'] as const;

/** Of what older reports do not count. */
const none = { topologies: 0, sends: 0, differ: 0 };

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
        rows={sources.map((source) => [words.sources[source], report.sources[source] ?? none])}
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

interface CountsTableProps {
  readonly title: string;
  readonly rows: readonly (readonly [name: string, counts: VerificationReport['sources']['case']])[];
}

/** How much was compared of each, and how much of it differs. */
function CountsTable({ title, rows }: CountsTableProps): ReactNode {
  const words = usePageWords();
  const { columns } = words.verification;
  const text = (value: number): string => value.toLocaleString(words.tag);
  return (
    <table className="verification-counts">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.topologies}</th>
          <th scope="col">{columns.sends}</th>
          <th scope="col">{columns.differ}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, { topologies, sends, differ }]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{text(topologies)}</td>
            <td>{text(sends)}</td>
            <td>{text(differ)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sends about which prediction and kernel differ, each with a link that opens it. */
function Mismatches({ mismatches }: { readonly mismatches: readonly VerificationMismatch[] }): ReactNode {
  const words = usePageWords().verification;
  return (
    <section>
      <h3>{words.mismatches}</h3>
      <ol>
        {mismatches.map((each) => (
          <li key={`${each.link} ${each.from} ${each.to} ${each.protocol}`}>
            <a href={each.link}>{words.mismatch(each)}</a>
            <br />
            {words.predicted}: <code>{each.predicted ?? words.nothing}</code>
            <br />
            {words.observed}: <code>{each.observed ?? words.nothing}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
