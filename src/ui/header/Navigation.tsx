import type { ReactNode } from 'react';
import type { Page } from '../../formats/index.ts';
import { pages } from '../../formats/index.ts';
import { dispatch, linkOf, useApp } from '../../state/index.ts';
import { handlePlainClick, useWords } from '../shared/index.ts';

/** The pages as links, so that one can be opened beside another or sent on. */
export function Navigation(): ReactNode {
  const { shell } = useWords();
  const current = useApp((state) => state.page);
  return (
    <nav className="header-pages" aria-label={shell.navigation}>
      {pages.map((page) => (
        <a
          key={page}
          href={linkOf({ ...useApp.getState(), page })}
          data-opens={page === 'lessons' ? 'lesson' : undefined}
          aria-current={page === current ? 'page' : undefined}
          onClick={(event) => handlePlainClick(event, () => goTo(page))}
        >
          {shell.pages[page]}
        </a>
      ))}
    </nav>
  );
}

function goTo(page: Page): void {
  dispatch({ kind: 'page-chosen', page });
}
