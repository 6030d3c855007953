import type { ReactNode } from 'react';
import { useState } from 'react';
import { dispatch, useApp } from '../../state/index.ts';
import { Boundary, Trouble, useWords, Button, copied } from '../shared/index.ts';
import { Wording } from './Wording.tsx';

/** What everything below relies on. */
export function Providers({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <Wording>
      <Boundary renderInstead={(error) => <Crash error={error} />}>{children}</Boundary>
      <Boundary renderInstead={() => null}>
        <Notice />
      </Boundary>
    </Wording>
  );
}

/** What is left when the page itself is broken: what happened, the link to the moment, and a fresh start. */
function Crash({ error }: { readonly error: Error }): ReactNode {
  const { ui: words, tag } = useWords();
  return (
    <main className="page-main">
      <h1 className="visually-hidden">{words.appName}</h1>
      <Trouble text={words.trouble.crashed} details={error.message}>
        <a className="button" href={`?v=1&lang=${tag}`}>
          {words.trouble.startOver}
        </a>
      </Trouble>
    </main>
  );
}

/** A mistake of the page that showed nowhere else: said over everything, while everything goes on. */
function Notice(): ReactNode {
  const words = useWords().ui.trouble;
  const trouble = useApp((state) => state.trouble);
  const [said, setSaid] = useState(words.copyDetails);
  if (trouble === null) return null;
  return (
    <Trouble
      over
      text={words.met}
      details={trouble}
      onLeave={() => {
        setSaid(words.copyDetails);
        dispatch({ kind: 'trouble-dismissed' });
      }}
    >
      <Button onClick={() => void copied(trouble).then((done) => done && setSaid(words.copied))}>{said}</Button>
    </Trouble>
  );
}
