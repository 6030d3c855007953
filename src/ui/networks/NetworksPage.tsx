import type { ReactNode } from 'react';
import { useWords } from '../shared/index.ts';

export function NetworksPage(): ReactNode {
  const { shell } = useWords();
  return (
    <article className="page-article">
      <h2>{shell.pages.networks}</h2>
    </article>
  );
}
