import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Claim, ClaimId, Source, Myth } from '../../content/index.ts';
import { claims, myths, claimSources, scenarioQuery } from '../../content/index.ts';
import type { View } from '../../formats/index.ts';
import { linkParts, parseLink } from '../../formats/index.ts';
import { retryFailed } from '../../state/index.ts';
import { Button, usePageWords, handlePlainClick, hrefOf, Icon, openView } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';
import { Evidence } from './Evidence.tsx';
import './claims.css';

const known = new Map<string, View>();

/** What a link of ours opens; the same object for the same link. Throws when the catalogue holds one that does not open. */
function viewIn(link: string): View {
  const remembered = known.get(link);
  if (remembered !== undefined) return remembered;
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(`a link of the catalogue does not open: ${link}`);
  known.set(link, parsed.value);
  return parsed.value;
}

interface ClaimRowProps {
  readonly claim: Claim;
  /** The sentences above it. */
  readonly before: string;
}

/** A claim: its sentence, what the trace says, where it comes from, and the way to see it. */
function ClaimRow({ claim: { id, shown }, before }: ClaimRowProps): ReactNode {
  const words = usePageWords();
  const answers: Partial<Readonly<Record<ClaimId, string>>> = words.teaching.claims.answers;
  const answer = answers[id];
  return (
    <li className="claims-row" id={`claim-${id}`}>
      <p className="claims-sentence">
        <span className="claims-id">{id}</span> <Termed text={words.claimText(id)} before={before} />
      </p>
      {answer === undefined ? null : (
        <p className="claims-so">
          <Termed text={answer} />
        </p>
      )}
      {shown.map(({ link, facts }, at) => (
        <div key={link} className="claims-shown">
          {facts.length === 0 ? null : <Evidence view={viewIn(link)} facts={facts} />}
          <SeeIt view={viewIn(link)} about={at === 0 ? id : `${id}, ${at + 1}`} />
        </div>
      ))}
      <p className="claims-ways">
        <SourceLinks of={sourcesOf[id] ?? ofModels} />
      </p>
    </li>
  );
}

const ofModels: readonly Source[] = [claimSources.models];
/** The promises inside a cluster are Kubernetes' own; what lies outside is the document's. */
const sourcesOf: Partial<Readonly<Record<ClaimId, readonly Source[]>>> = {
  K2: [claimSources.models, claimSources.kubernetes],
  K3: [claimSources.models, claimSources.kubernetes],
};

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

/** A sentence often heard, what is so instead, and what the trace says where it can. */
function MythRow({ myth: { id, shown, source } }: { readonly myth: Myth }): ReactNode {
  const { claims: words, mythText } = usePageWords().teaching;
  const { said, so } = mythText(id);
  return (
    <li className="claims-row claims-myth">
      <p className="claims-sentence">
        <span className="claims-id">{words.myth}</span> <q>{said}</q>
      </p>
      <p className="claims-so">
        <b>{words.fact}</b> <Termed text={so} />
      </p>
      {shown === null ? null : <Evidence view={viewIn(shown.link)} facts={shown.facts} />}
      <p className="claims-ways">
        {shown === null ? null : <SeeIt view={viewIn(shown.link)} about={said} />}
        <SourceLinks of={[source]} />
      </p>
    </li>
  );
}

interface SeeItProps {
  readonly view: View;
  /** What will be seen, for those who hear the link without its row. */
  readonly about: string;
}

/** A link to the trace that shows it, or to the page that does. */
function SeeIt({ view, about }: SeeItProps): ReactNode {
  const { teaching, shell } = usePageWords();
  const words = teaching.claims;
  const page = view.page === 'trace' ? words.open : shell.pages[view.page];
  return (
    <a
      className="claims-see"
      href={hrefOf(view)}
      aria-label={view.page === 'trace' ? words.openNamed(about) : `${page}: ${about}`}
      onClick={(event) => handlePlainClick(event, () => openView(view))}
    >
      {page}
      <Icon name="arrow" />
    </a>
  );
}

/** Where it was read. */
function SourceLinks({ of }: { readonly of: readonly Source[] }): ReactNode {
  const words = usePageWords().teaching.claims;
  return (
    <span className="claims-sources">
      {words.sources}{' '}
      {of.map(({ title, url, read }, at) => (
        <span key={url}>
          {at > 0 ? ' · ' : ''}
          <a href={url} target="_blank" rel="noreferrer">
            {title} <Icon name="external" />
          </a>{' '}
          {words.readOn(read)}
        </span>
      ))}
    </span>
  );
}

/** Whether a scenario that something here is sent in could not be had: then its evidence stays away. */
function useScenariosFailed(): boolean {
  return useQueries({
    queries: scenariosOf().map((id) => scenarioQuery(id)),
    combine: (answers) => answers.some(({ isError }) => isError),
  });
}

function scenariosOf(): readonly string[] {
  const shown = [...claims.flatMap((claim) => claim.shown), ...myths.flatMap((myth) => myth.shown ?? [])];
  const used = shown.flatMap(({ link, facts }) => {
    const { scenario } = viewIn(link);
    return facts.length > 0 && scenario.kind === 'catalogue' ? [scenario.id] : [];
  });
  return [...new Set(used)];
}
