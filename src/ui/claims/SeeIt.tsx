import type { ReactNode } from 'react';
import type { View } from '../../formats/index.ts';
import { followed, hrefOf, Icon, openView, usePageWords } from '../shared/index.ts';

interface SeeItProps {
  readonly view: View;
  /** What will be seen, for those who hear the link without its row. */
  readonly about: string;
}

/** A link to the trace that shows it, or to the page that does. */
export function SeeIt({ view, about }: SeeItProps): ReactNode {
  const { teaching, shell } = usePageWords();
  const words = teaching.claims;
  const page = view.page === 'trace' ? words.open : shell.pages[view.page];
  return (
    <a
      className="claims-see"
      href={hrefOf(view)}
      aria-label={view.page === 'trace' ? words.openNamed(about) : `${page}: ${about}`}
      onClick={(event) => followed(event, () => openView(view))}
    >
      {page}
      <Icon name="arrow" />
    </a>
  );
}
