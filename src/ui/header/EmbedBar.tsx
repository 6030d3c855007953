import type { ReactNode } from 'react';
import { isLocked, useApp } from '../../state/index.ts';
import { FullVersion, useWords } from '../shared/index.ts';
import { Ends } from './Ends.tsx';
import './header.css';

interface EmbedBarProps {
  readonly form: 'min' | 'bar';
  readonly ready: boolean;
}

/** Inside somebody else's page: only the choice of ends, and the way out to the same moment; or nothing to be seen. */
export function EmbedBar({ form, ready }: EmbedBarProps): ReactNode {
  const { appName } = useWords().ui;
  const locked = useApp(isLocked);
  if (form === 'min') return <h1 className="header-none visually-hidden">{appName}</h1>;
  return (
    <header className="header header-embed">
      <div className="header-bar">
        <h1 className="header-brand">{appName}</h1>
        {ready && !locked ? <Ends /> : null}
        <FullVersion look="named" />
      </div>
    </header>
  );
}
