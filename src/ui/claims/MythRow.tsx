import type { ReactNode } from 'react';
import type { Myth } from '../../content/index.ts';
import { usePageWords } from '../shared/index.ts';
import { Termed } from '../terms/index.ts';
import { Evidence } from './Evidence.tsx';
import { SeeIt } from './SeeIt.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { viewIn } from './viewIn.ts';

/** A sentence often heard, what is so instead, and what the trace says where it can. */
export function MythRow({ myth: { id, shown, source } }: { readonly myth: Myth }): ReactNode {
  const { claims, mythText } = usePageWords().teaching;
  const { said, so } = mythText(id);
  return (
    <li className="claims-row claims-myth">
      <p className="claims-sentence">
        <span className="claims-id">{claims.myth}</span> <q>{said}</q>
      </p>
      <p className="claims-so">
        <b>{claims.fact}</b> <Termed text={so} />
      </p>
      {shown === null ? null : <Evidence view={viewIn(shown.link)} facts={shown.facts} />}
      <p className="claims-ways">
        {shown === null ? null : <SeeIt view={viewIn(shown.link)} about={said} />}
        <SourceLinks sources={[source]} />
      </p>
    </li>
  );
}
