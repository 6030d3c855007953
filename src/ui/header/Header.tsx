import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { useApp } from '../../state/index.ts';
import { Button, useMatch, useWords } from '../shared/index.ts';
import { TakeHome } from '../takehome/index.ts';
import { Ends } from './Ends.tsx';
import './header.css';
import { Navigation } from './Navigation.tsx';
import { Preferences } from './Preferences.tsx';
import { ScenarioSelect } from './ScenarioSelect.tsx';
import { SendOptions } from './SendOptions.tsx';

interface HeaderProps {
  /** Without a scenario there is nobody to choose from. */
  readonly ready: boolean;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}

/** What is sent, by whom, and how the page behaves. On narrow screens the rarer choices fold away. */
export function Header({ ready, onShare, onHelp }: HeaderProps): ReactNode {
  const wide = useMatch('(min-width: 80rem)');
  const sends = useApp((state) => state.page === 'trace') && ready;
  return wide ? (
    <WideHeader ready={ready} sends={sends} onShare={onShare} onHelp={onHelp} />
  ) : (
    <NarrowHeader ready={ready} sends={sends} onShare={onShare} onHelp={onHelp} />
  );
}

interface LaidOutProps extends HeaderProps {
  /** On the page about the two networks: who sends to whom. */
  readonly sends: boolean;
}

function WideHeader({ ready, sends, onShare, onHelp }: LaidOutProps): ReactNode {
  return (
    <header className="header">
      <div className="header-bar">
        <Brand />
        <Navigation />
        <div className="header-preferences">
          <Preferences labelled="hidden" />
        </div>
        <Actions ready={ready} onShare={onShare} onHelp={onHelp} />
      </div>
      {sends ? (
        <div className="header-send">
          <ScenarioSelect />
          <Ends />
          <SendOptions />
        </div>
      ) : null}
    </header>
  );
}

function NarrowHeader({ ready, sends, onShare, onHelp }: LaidOutProps): ReactNode {
  const { shell } = useWords();
  const panel = useId();
  const roomy = useMatch('(min-width: 48rem)');
  const [open, setOpen] = useState(false);
  return (
    <header className="header">
      <div className="header-bar">
        <Brand />
        {roomy ? <Navigation /> : null}
        <Button
          look="quiet"
          icon="chevron"
          aria-expanded={open}
          aria-controls={open ? panel : undefined}
          onClick={() => setOpen(!open)}
        >
          {shell.more}
        </Button>
        <Actions ready={ready} onShare={onShare} onHelp={onHelp} />
      </div>
      {open ? (
        <div id={panel} className="header-more">
          {roomy ? null : <Navigation />}
          <ScenarioSelect />
          {sends && !roomy ? <SendOptions /> : null}
          <Preferences labelled="before" />
        </div>
      ) : null}
      {sends ? (
        <div className="header-send">
          <Ends />
          {roomy ? <SendOptions /> : null}
        </div>
      ) : null}
    </header>
  );
}

function Brand(): ReactNode {
  const { appName } = useWords().ui;
  return (
    <h1 className="header-brand">
      <svg className="header-logo" width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M6 20a10 10 0 0 1 20 0" />
        <circle cx="6" cy="23" r="5" data-model="flat" />
        <circle cx="26" cy="23" r="5" data-model="island" />
      </svg>
      {appName}
    </h1>
  );
}

function Actions({ ready, onShare, onHelp }: HeaderProps): ReactNode {
  const words = useWords().ui;
  return (
    <div className="header-actions">
      <Button icon="help" onClick={onHelp}>
        <span className="header-help">{words.help.open}</span>
      </Button>
      {ready ? <TakeHome /> : null}
      <Button look="primary" icon="share" onClick={onShare}>
        <span className="header-share">{words.share.open}</span>
      </Button>
    </div>
  );
}
