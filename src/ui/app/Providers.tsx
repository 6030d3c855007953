import type { ReactNode } from 'react';
import { useState, useLayoutEffect } from 'react';
import { firstWords, languageName } from '../../i18n/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Boundary, Trouble, useWords, Button, copied, WordsContext } from '../shared/index.ts';
import { speech } from './speech.ts';

/** The words of the language that was chosen; until they are loaded, and where they cannot be, those that are there. */
function Wording({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useApp((state) => state.language);
  const { value, isMissing } = speech.use(language);
  const [last, setLast] = useState(firstWords);
  if (value !== null && value !== last) setLast(value);
  const words = value ?? last;
  // What is said to be the language is the language of what is said.
  useLayoutEffect(() => {
    document.documentElement.lang = words.tag;
  }, [words]);
  const { trouble } = words.ui;
  return (
    <WordsContext value={words}>
      {children}
      {isMissing ? (
        <Trouble
          over
          text={trouble.speechless(languageName(language), languageName(words.tag))}
          onRetry={() => void speech.retry(language)}
          onLeave={() => dispatch({ kind: 'language-chosen', language: words.tag })}
        />
      ) : null}
    </WordsContext>
  );
}

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
