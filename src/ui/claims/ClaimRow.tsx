import type { ReactNode } from 'react';
import type { Claim, ClaimId, Source } from '../../catalogue/index.ts';
import { sources } from '../../catalogue/index.ts';
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
      {shown.map(({ link, facts }) => (
        <Evidence key={link} view={viewIn(link)} facts={facts} />
      ))}
      <p className="claims-ways">
        <SeeIt view={viewIn(shown[0].link)} about={id} />
        <SourceLinks sources={id.startsWith('K') ? ofKubernetes : ofModels} />
      </p>
    </li>
  );
}

const ofModels: readonly Source[] = [sources.models];
const ofKubernetes: readonly Source[] = [sources.models, sources.kubernetes];
