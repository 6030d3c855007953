import type { ReactNode } from 'react';
import type { View } from '../../sharing/index.ts';
import { followed, hrefOf, Icon, openView, usePageWords } from '../shared/index.ts';

interface SeeItProps {
  readonly view: View;
  /** What will be seen, for those who hear the link without its row. */
  readonly about: string;
}

/** A link to the trace that shows it. */
export function SeeIt({ view, about }: SeeItProps): ReactNode {
  const words = usePageWords().teaching.claims;
  return (
    <a
      className="claims-see"
      href={hrefOf(view)}
      aria-label={words.openNamed(about)}
      onClick={(event) => followed(event, () => openView(view))}
    >
      {words.open}
      <Icon name="arrow" />
    </a>
  );
}
