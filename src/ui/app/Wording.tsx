import type { ReactNode } from 'react';
import { useLayoutEffect, useState } from 'react';
import { dispatch, useApp } from '../../state/index.ts';
import { Trouble, WordsContext } from '../shared/index.ts';
import { firstWords, languageName } from '../../i18n/index.ts';
import { speech } from './speech.ts';

/** The words of the language that was chosen; until they are loaded, and where they cannot be, those that are there. */
export function Wording({ children }: { readonly children: ReactNode }): ReactNode {
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
