import type { ReactNode } from 'react';
import type { Claim, ClaimId, Source } from '../../content/index.ts';
import { sources } from '../../content/index.ts';
import { usePageWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';
import { Evidence } from './Evidence.tsx';
import { SeeIt } from './SeeIt.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { viewIn } from './viewIn.ts';

interface ClaimRowProps {
  readonly claim: Claim;
  /** The sentences above it. */
  readonly before: string;
}

/** A claim: its sentence, what the trace says, where it comes from, and the way to see it. */
export function ClaimRow({ claim: { id, shown }, before }: ClaimRowProps): ReactNode {
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
        <SourceLinks sources={sourcesOf[id] ?? ofModels} />
      </p>
    </li>
  );
}

const ofModels: readonly Source[] = [sources.models];
/** The promises inside a cluster are Kubernetes' own; what lies outside is the document's. */
const sourcesOf: Partial<Readonly<Record<ClaimId, readonly Source[]>>> = {
  K2: [sources.models, sources.kubernetes],
  K3: [sources.models, sources.kubernetes],
};
