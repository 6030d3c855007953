import type { ReactNode } from 'react';
import { Trouble, useWords } from '../shared/index.ts';

/** What is left when the page itself is broken: what happened, the link to the moment, and a fresh start. */
export function Crash({ error }: { readonly error: Error }): ReactNode {
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
