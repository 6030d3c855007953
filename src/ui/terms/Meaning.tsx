import type { ReactNode } from 'react';
import type { Term } from '../../i18n/index.ts';
import { useGlossary } from './useGlossary.ts';

/** What a term means, and who says so. */
export function Meaning({ term: { name, means, standard } }: { readonly term: Term }): ReactNode {
  const definitions = useGlossary();
  return (
    <>
      <b className="term-name">{name}</b> {means}
      {standard === null ? null : (
        <span className="term-source">
          {definitions?.glossary.definedIn}
          {standard.name}
        </span>
      )}
    </>
  );
}
