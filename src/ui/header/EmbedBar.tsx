import type { ReactNode, SyntheticEvent } from 'react';
import { linkOf, useApp } from '../../state/index.ts';
import { Icon, useWords } from '../shared/index.ts';
import { Ends } from './Ends.tsx';
import './header.css';

/** Inside somebody else's page: only the choice of ends, and the way out to the same moment. */
export function EmbedBar({ ready }: { readonly ready: boolean }): ReactNode {
  const words = useWords().ui;
  const { shell } = useWords();
  return (
    <header className="header header-embed">
      <div className="header-bar">
        <h1 className="header-brand">{words.appName}</h1>
        {ready ? <Ends /> : null}
        <a
          className="button button-plain"
          href={currentLink()}
          target="_blank"
          rel="noopener"
          onPointerDown={toThisMoment}
          onClick={toThisMoment}
        >
          <Icon name="external" />
          {shell.openFull}
        </a>
      </div>
    </header>
  );
}

/** The link is made when it is wanted, not on every tick. */
function toThisMoment({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void {
  currentTarget.href = currentLink();
}

function currentLink(): string {
  return linkOf(useApp.getState());
}
