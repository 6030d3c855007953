import type { ReactNode } from 'react';
import { citedFigures } from '../../content/cost/index.ts';
import { usePageWords } from '../shared/index.ts';

/** Figures of others, each with a link to where they stand. */
export function CitedFigures(): ReactNode {
  const { panel } = usePageWords().cost;
  return (
    <section className="cost-section">
      <h3>{panel.citedTitle}</h3>
      <ul className="cost-list">
        {citedFigures.map(({ id, url }) => (
          <li key={id}>
            {panel.cited[id].text}{' '}
            <a href={url} target="_blank" rel="noreferrer">
              {panel.cited[id].source}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
