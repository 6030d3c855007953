import type { ReactNode } from 'react';
import { claims, myths } from '../../content/index.ts';
import { retryFailed } from '../../state/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import { ClaimRow } from './ClaimRow.tsx';
import './claims.css';
import { MythRow } from './MythRow.tsx';
import { useScenariosFailed } from './useScenariosFailed.ts';

const groups = ['K', 'F', 'I', 'T'] as const;

/** Every claim with what the trace makes of it, and sentences often heard that are not so. */
export function ClaimsPage(): ReactNode {
  const words = usePageWords();
  const { lead, groups: names, myths: heading } = words.teaching.claims;
  const { trouble } = words.ui;
  const failed = useScenariosFailed();
  return (
    <article className="page-article">
      <h2>{words.shell.pages.claims}</h2>
      <p className="page-lead">{lead}</p>
      {failed ? (
        <p className="claims-trouble" role="alert">
          {trouble.loadFailed} <Button onClick={retryFailed}>{trouble.tryAgain}</Button>
        </p>
      ) : null}
      {groups.map((group) => (
        <section key={group} className="claims-group" aria-labelledby={`claims-${group}`}>
          <h3 id={`claims-${group}`}>{names[group].name}</h3>
          <p className="claims-help">{names[group].help}</p>
          <ol className="claims-list">
            {claims
              .filter(({ id }) => id.startsWith(group))
              .map((claim, at, all) => (
                <ClaimRow
                  key={claim.id}
                  claim={claim}
                  before={all
                    .slice(0, at)
                    .map(({ id }) => words.claimText(id))
                    .join(' ')}
                />
              ))}
          </ol>
        </section>
      ))}
      <section className="claims-group" aria-labelledby="claims-myths">
        <h3 id="claims-myths">{heading.name}</h3>
        <p className="claims-help">{heading.help}</p>
        <ul className="claims-list">
          {myths.map((myth) => (
            <MythRow key={myth.id} myth={myth} />
          ))}
        </ul>
      </section>
    </article>
  );
}
