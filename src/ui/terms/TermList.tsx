import type { ReactNode } from 'react';
import { useGlossary } from './useGlossary.ts';

/** Every term with its meaning, and a way to where it is defined. */
export function TermList(): ReactNode {
  const definitions = useGlossary();
  if (definitions === null) return null;
  const { title, intro, definedIn, order, terms } = definitions.glossary;
  return (
    <section>
      <h3>{title}</h3>
      <p>{intro}</p>
      <dl className="help-words">
        {order.map((id) => {
          const { name, means, standard } = terms[id];
          return (
            <div key={id}>
              <dt>{name}</dt>
              <dd>
                {means}
                {standard === null ? null : (
                  <>
                    {' '}
                    {definedIn}
                    <a href={standard.url} target="_blank" rel="noreferrer">
                      {standard.name}
                    </a>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
