import type { ReactNode, SyntheticEvent } from 'react';
import { linkOf, useApp } from '../../state/index.ts';
import { Icon } from './Icon.tsx';
import { useWords } from './useWords.ts';

/** Out of somebody else's page, to the same moment in a page of its own. */
export function FullVersion({ look }: { readonly look: 'named' | 'icon' }): ReactNode {
  const { openFull } = useWords().shell;
  const named = look === 'named';
  return (
    <a
      className={`button button-plain full-version${named ? '' : ' button-bare'}`}
      href={currentLink()}
      target="_blank"
      rel="noopener"
      aria-label={openFull}
      title={openFull}
      onPointerDown={toThisMoment}
      onClick={toThisMoment}
    >
      <Icon name="external" />
      {named ? <span className="full-version-word">{openFull}</span> : null}
    </a>
  );
}

/** The link is made when it is wanted, not on every tick. */
function toThisMoment({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void {
  currentTarget.href = currentLink();
}

function currentLink(): string {
  return linkOf(useApp.getState());
}
