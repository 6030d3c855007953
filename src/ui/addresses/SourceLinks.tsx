import type { ReactNode } from 'react';
import { usePageWords } from '../shared/index.ts';
import type { Reference } from './sources.ts';

export function SourceLinks({ sources }: { readonly sources: readonly Reference[] }): ReactNode {
  const words = usePageWords();
  return (
    <span className="source-links">
      {words.addresses.source}{' '}
      {sources.map(({ title, url }, index) => (
        <span key={url}>
          {index === 0 ? null : ', '}
          <a href={url} rel="noreferrer" target="_blank">
            {title}
          </a>
        </span>
      ))}
    </span>
  );
}
