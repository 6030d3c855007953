import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Verification } from '../../content/verification/index.ts';
import { Dialog, usePageWords, Button, copied } from '../shared/index.ts';
import { Figures } from './Figures.tsx';

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

/** The command that makes the same comparison. */
function Repeat({ seed }: { readonly seed: number | null }): ReactNode {
  const words = usePageWords().verification;
  const [said, setSaid] = useState('');
  const command = seed === null ? 'npm run verify:kernel' : `npm run verify:kernel -- --seed ${seed}`;
  return (
    <section>
      <h3>{words.repeat}</h3>
      <p>{words.repeatText}</p>
      <div className="verification-repeat">
        <code>{command}</code>
        <Button
          onClick={() => {
            void copied(command).then((done) => setSaid(done ? words.copied : words.notCopied));
          }}
        >
          {words.copy}
        </Button>
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
