import type { ReactNode } from 'react';
import type { Verification } from '../../content/verification/index.ts';
import { Dialog, usePageWords } from '../shared/index.ts';
import { Figures } from './Figures.tsx';
import { Repeat } from './Repeat.tsx';

interface VerificationDialogProps {
  readonly found: Verification;
  readonly onClose: () => void;
}

/** The figures behind the line, what they do not say, and how to get them anew. */
export function VerificationDialog({ found, onClose }: VerificationDialogProps): ReactNode {
  const words = usePageWords().verification;
  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={onClose}>
      <div className="verification">
        <p className="verification-verdict">
          <strong>{words.verdict(found)}</strong>
        </p>
        <p>{words.lead}</p>
        {found.kind === 'report' ? <Figures report={found.report} /> : <p>{words[found.kind]}</p>}
        <section>
          <h3>{words.limits}</h3>
          <ul>
            {words.limitsList.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </section>
        <Repeat seed={found.kind === 'report' ? found.report.seed : null} />
      </div>
    </Dialog>
  );
}
