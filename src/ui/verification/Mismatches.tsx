import type { ReactNode } from 'react';
import type { VerificationMismatch } from '../../content/verification/index.ts';
import { usePageWords } from '../shared/index.ts';

/** The sends about which prediction and kernel differ, each with a link that opens it. */
export function Mismatches({ mismatches }: { readonly mismatches: readonly VerificationMismatch[] }): ReactNode {
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
