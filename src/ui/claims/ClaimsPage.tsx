import type { ReactNode } from 'react';
import { useWords } from '../shared/index.ts';

export function ClaimsPage(): ReactNode {
  const { shell } = useWords();
  return (
    <article className="page-article">
      <h2>{shell.pages.claims}</h2>
    </article>
  );
}
