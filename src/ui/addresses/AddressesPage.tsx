import type { ReactNode } from 'react';
import { useWords } from '../shared/index.ts';

export function AddressesPage(): ReactNode {
  const { shell } = useWords();
  return (
    <article className="page-article">
      <h2>{shell.pages.addresses}</h2>
    </article>
  );
}
