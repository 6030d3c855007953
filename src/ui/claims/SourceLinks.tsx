import type { ReactNode } from 'react';
import type { Source } from '../../content/index.ts';
import { Icon, usePageWords } from '../shared/index.ts';

/** Where it was read. */
export function SourceLinks({ sources }: { readonly sources: readonly Source[] }): ReactNode {
  const words = usePageWords().teaching.claims;
  return (
    <span className="claims-sources">
      {words.sources}{' '}
      {sources.map(({ title, url, read }, at) => (
        <span key={url}>
          {at > 0 ? ' · ' : ''}
          <a href={url} target="_blank" rel="noreferrer">
            {title} <Icon name="external" />
          </a>{' '}
          {words.readOn(read)}
        </span>
      ))}
    </span>
  );
}
