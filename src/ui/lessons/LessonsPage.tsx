import type { ReactNode } from 'react';
import { useWords } from '../shared/index.ts';

export function LessonsPage(): ReactNode {
  const { shell } = useWords();
  return (
    <article className="page-article">
      <h2>{shell.pages.lessons}</h2>
    </article>
  );
}
