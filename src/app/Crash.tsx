import type { ReactNode } from 'react';
import { Message } from '../ui/messages/index.ts';
import { Button, useWords } from '../ui/shared/index.ts';

/** What is left when the page itself is broken: what happened, the link to the moment, and a fresh start. */
export function Crash({ error }: { readonly error: Error }): ReactNode {
  const words = useWords().ui;
  return (
    <main className="page-main">
      <h1 className="visually-hidden">{words.appName}</h1>
      <Message title={words.trouble.crashed.title}>
        <p>{words.trouble.crashed.body}</p>
        <p>
          <a href={window.location.href}>{window.location.href}</a>
        </p>
        <Button look="primary" onClick={() => window.location.reload()}>
          {words.trouble.tryAgain}
        </Button>
        <details>
          <summary>{words.trouble.details}</summary>
          <code>{error.message}</code>
        </details>
      </Message>
    </main>
  );
}
