import type { ReactNode } from 'react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { Button, handlePlainClick, hrefOf, LocalSentence, openView, usePageWords } from '../shared/index.ts';
import type { SearchEntry } from './entries.ts';
import { ranked } from './rank.ts';
import { searched } from './sources.ts';
import './search.css';

/** One box for everything: complaints, levels, claims, scenarios, real networks, terms, by the words that people bring. */
export function Search({ onOpened }: { readonly onOpened?: () => void }): ReactNode {
  const words = usePageWords();
  const { search } = words;
  const [typed, setTyped] = useState('');
  const [turned, setTurned] = useState(false);
  const { value, isMissing } = searched.use(turned ? 'all' : null);
  const sought = useDeferredValue(typed.slice(0, 200));
  const results = useMemo(() => (value === null ? [] : ranked(value, sought)), [value, sought]);
  const id = useId();
  const asked = sought.trim() !== '';
  return (
    <search className="search">
      <label htmlFor={id}>{search.label}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-describedby={`${id}-hint`}
        onFocus={() => setTurned(true)}
        onChange={({ target }) => {
          setTurned(true);
          setTyped(target.value);
        }}
      />
      <p id={`${id}-hint`} className="search-hint">
        {search.hint}
      </p>
      {isMissing ? (
        <p className="search-said" role="alert">
          {search.failed} <Button onClick={() => void searched.load('all')}>{words.ui.trouble.tryAgain}</Button>
        </p>
      ) : (
        <p className="search-said" role="status">
          {!asked || value === null ? '' : results.length === 0 ? search.none : search.results(results.length)}
        </p>
      )}
      {!asked || results.length === 0 ? null : (
        <ul className="search-results" aria-label={search.label}>
          {results.map((entry) => (
            <Found key={`${entry.kind} ${entry.id}`} entry={entry} onOpened={onOpened} />
          ))}
        </ul>
      )}
    </search>
  );
}

interface FoundProps {
  readonly entry: SearchEntry;
  readonly onOpened: (() => void) | undefined;
}

function Found({ entry: { kind, id, named, says, view }, onOpened }: FoundProps): ReactNode {
  const { search } = usePageWords();
  return (
    <li>
      <span className="search-kind">
        {search.kinds[kind]}
        {kind === 'claim' ? ` ${id}` : null}
      </span>
      {view === null ? (
        <b>
          <LocalSentence text={named} />
        </b>
      ) : (
        <a
          href={hrefOf(view)}
          onClick={(event) =>
            handlePlainClick(event, () => {
              onOpened?.();
              openView(view);
            })
          }
        >
          <LocalSentence text={named} />
        </a>
      )}
      {says.en === '' ? null : (
        <span className="search-says">
          <LocalSentence text={says} />
        </span>
      )}
    </li>
  );
}
