import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { catalogue } from '../../content/index.ts';
import { isEmbedded, isLocked, useApp, dispatch, scenarioOf } from '../../state/index.ts';
import { Button, FullVersion, Icon, useMatch, useWords, Select } from '../shared/index.ts';
import { useTraceParts } from '../stage/index.ts';
import { TakeHome } from '../takehome/index.ts';
import { Ends } from './Ends.tsx';
import './header.css';
import { Navigation } from './Navigation.tsx';
import { LanguageSelect, PreferenceControls } from './PreferenceControls.tsx';

interface HeaderProps {
  /** Without a scenario there is nobody to choose from. */
  readonly ready: boolean;
  readonly onShare: () => void;
  readonly onHelp: () => void;
}

/** What is sent, by whom, and how the page behaves. One row, and one for who sends; rarer choices are in the menu. */
export function PageHeader({ ready, onShare, onHelp }: HeaderProps): ReactNode {
  const words = useWords();
  const wide = useMatch('(min-width: 64rem)');
  const roomy = useMatch('(min-width: 80rem)');
  const tiny = useMatch('(max-height: 24.5rem), (max-width: 30rem) and (max-height: 32rem)');
  const narrow = useMatch('(max-width: 40rem)') || tiny;
  const sends = useApp((state) => state.page === 'trace') && ready;
  // Before there is anybody to send to, nobody wonders how.
  const { parts } = useTraceParts();
  const locked = useApp(isLocked);
  const chooses = sends && !locked;
  // What a clicker does is what presenting is for.
  const presents = useApp((state) => !isEmbedded(state) || state.framing.keys);
  const embedded = useApp(isEmbedded);
  return (
    <header className="header">
      <div className="header-bar">
        <Brand />
        {wide && !locked ? <Navigation /> : null}
        <div className="header-actions">
          {roomy && !locked ? <ScenarioSelect /> : null}
          {roomy ? <LanguageSelect labelled="hidden" /> : null}
          <Menu>
            {wide || locked ? null : <Navigation />}
            {roomy || locked ? null : <ScenarioSelect />}
            {chooses && tiny ? <Ends /> : null}
            {chooses && narrow && parts !== null ? <parts.DialSelect /> : null}
            {sends && narrow && parts !== null ? <parts.Views /> : null}
            {chooses && parts !== null ? <parts.ProtocolSelect /> : null}
            <PreferenceControls />
            {roomy ? null : <LanguageSelect labelled="before" />}
            <div className="menu-actions">
              <Button icon="help" onClick={onHelp}>
                {words.ui.help.open}
              </Button>
              {ready ? <TakeHome /> : null}
            </div>
          </Menu>
          {embedded ? <FullVersion look="icon" /> : null}
          <Button look="primary" icon="share" onClick={onShare}>
            <span className="header-share">{words.ui.share.open}</span>
          </Button>
        </div>
      </div>
      {sends && !tiny ? (
        <div className="header-send">
          {locked ? null : <Ends />}
          {narrow || locked || parts === null ? null : <parts.DialSelect />}
          {narrow || parts === null ? null : <parts.Views />}
          {narrow || !presents ? null : <PresentButton />}
        </div>
      ) : null}
    </header>
  );
}

/** What is rarely chosen. It closes by Escape, and when somebody does something elsewhere. */
function Menu({ children }: { readonly children: ReactNode }): ReactNode {
  const { shell } = useWords();
  const panel = useId();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && place.current?.contains(target) !== true) setOpen(false);
      },
      { signal },
    );
    return () => controller.abort();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the controls inside pass through here
    <div
      className="menu"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="button button-plain button-bare"
        aria-label={shell.menu}
        title={shell.menu}
        data-opens="lesson"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="menu" />
      </button>
      {open ? (
        <div id={panel} className="menu-panel">
          {children}
        </div>
      ) : null}
    </div>
  );
}

function Brand(): ReactNode {
  const { appName } = useWords().ui;
  return (
    <h1 className="header-brand">
      <svg className="header-logo" width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M6 20a10 10 0 0 1 20 0" />
        <circle cx="6" cy="23" r="5" data-owner="a" />
        <circle cx="26" cy="23" r="5" data-owner="2" />
      </svg>
      {appName}
    </h1>
  );
}

/** The way into a lecture, and where one is again after it. */
function PresentButton(): ReactNode {
  const words = useWords().shell.present;
  const presenting = useApp((state) => state.presenting);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(presenting);
  useEffect(() => {
    if (was.current && !presenting) button.current?.focus();
    was.current = presenting;
  }, [presenting]);
  return (
    <Button
      ref={button}
      icon="present"
      onClick={() => {
        dispatch({ kind: 'presenting-chosen', presenting: true });
        // Where the browser has no full screen, the window is the screen.
        document.documentElement.requestFullscreen?.().catch(() => undefined);
      }}
    >
      {words.open}
    </Button>
  );
}

/** Which network is looked at; one that somebody brought along stands first while it is on screen. */
function ScenarioSelect(): ReactNode {
  const words = useWords();
  const scenario = useApp((state) => state.scenario);
  const own = useApp((state) => scenarioOf(state.scenario)?.title ?? '');
  return (
    <Select
      label={words.ui.choosing.scenario}
      value={scenario.kind === 'custom' ? brought : scenario.id}
      options={[
        ...(scenario.kind === 'custom' ? [{ value: brought, label: own }] : []),
        ...catalogue.map(({ id, title }) => ({ value: id, label: words.scenarioTitle(id, title) })),
      ]}
      onChoose={(chosen) => {
        if (chosen !== brought) dispatch({ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: chosen } });
      }}
    />
  );
}

/** No id of the catalogue: those are never empty. */
const brought = '';
