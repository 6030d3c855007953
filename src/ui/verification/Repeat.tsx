import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button, copied, usePageWords } from '../shared/index.ts';

/** The command that makes the same comparison. */
export function Repeat({ seed }: { readonly seed: number | null }): ReactNode {
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
