import type { ReactNode } from 'react';
import { startTransition, useContext, useEffect, useState } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { useApp, useScenarioStatus, namesOf } from '../../state/index.ts';
import { EmbedBar, PageHeader } from '../header/index.ts';
import {
  Boundary,
  Guarded,
  lazyWithWords,
  lazyDialog,
  loadEverything,
  ScenarioContext,
  useWords,
  savesData,
  whenIdle,
} from '../shared/index.ts';
import { loadTraceParts } from '../stage/index.ts';
import { Content } from './Content.tsx';

// Dialogs load when they are first asked for; what stands at the foot of the page can wait for the rest.
const ShareDialog = lazyDialog(async () => (await import('../share/index.ts')).ShareDialog);
const Verified = lazyWithWords(async () => (await import('../verification/index.ts')).Verified, { saysLittle: true });
// It listens for pictures that come back.
const Brought = lazyWithWords(async () => (await import('../brought/index.ts')).Brought, { saysLittle: true });
const HelpDialog = lazyDialog(async () => (await import('./HelpDialog.tsx')).HelpDialog);

type OpenDialog = 'none' | 'share' | 'help';

/** The page: its head, what it is about, and the dialogs that lie over it; the rest of it is fetched once it is at rest. */
export function App(): ReactNode {
  const words = useWords().ui;
  const status = useScenarioStatus();
  const form = useApp((state) => state.framing.embed);
  const embedded = form !== null;
  const opened = useApp((state) => state.opened);
  // Nobody came for what stands at the foot of the page.
  const [idle, setIdle] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog>('none');
  const scenario = status.kind === 'ready' ? status.scenario : null;
  const ready = opened && scenario !== null;
  useEffect(() => {
    if (!ready) return;
    void whenIdle().then(async () => {
      startTransition(() => setIdle(true));
      // What is most likely to be wanted next comes first.
      await loadTraceParts(useApp.getState().language);
      // Inside somebody else's page, what is not asked for is not wanted; nor where the reader pays for each byte.
      if (!embedded && !savesData()) await loadEverything();
    });
  }, [ready, embedded]);
  return (
    <ScenarioContext value={scenario}>
      <Boundary renderInstead={() => null} on={[useApp((state) => state.sides)]}>
        <DocumentTitle />
      </Boundary>
      <a className="skip" href="#stage" onClick={skipToStage}>
        {words.skipToStage}
      </a>
      <Guarded>
        {form === null || form === 'full' ? (
          <PageHeader ready={ready} onShare={() => setDialog('share')} onHelp={() => setDialog('help')} />
        ) : (
          <EmbedBar form={form} ready={ready} />
        )}
      </Guarded>
      <main id="stage" className="page-main" tabIndex={-1}>
        <Content status={status} />
      </main>
      {idle && !embedded ? (
        <>
          <Verified />
          <Brought />
        </>
      ) : null}
      {dialog === 'share' && ready ? <ShareDialog onClose={() => setDialog('none')} /> : null}
      {dialog === 'help' ? <HelpDialog onClose={() => setDialog('none')} /> : null}
    </ScenarioContext>
  );
}

/** The address holds the moment on screen, so the fragment must not be written there. */
function skipToStage(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
  const stage = document.getElementById('stage');
  stage?.focus();
  stage?.scrollIntoView();
}

/** The browser's title says what is on screen, for bookmarks and histories. */
function DocumentTitle(): ReactNode {
  const words = useWords();
  const { shell } = words;
  const scenario = useContext(ScenarioContext);
  const sides = useApp((state) => state.sides);
  const only = useApp((state) => state.framing.side);
  const [left, right] = [sides[only ?? 0], sides[only ?? 1]];
  const page = useApp((state) => state.page);
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const topology = useApp((state) => (scenario === null ? null : namesOf(state, scenario)));
  const name = (id: DeviceId): string => {
    const device = topology?.devices.get(id);
    return device === undefined ? id : words.deviceLabel(device);
  };
  const models = [words.modelText(left.model).name, words.modelText(right.model).name] as const;
  const ends = from === null || to === null ? null : ([name(from), name(to)] as const);
  const { appName } = words.ui;
  return (
    <title>{page === 'trace' ? shell.documentTitle(appName, models, ends) : shell.pageTitle(appName, page)}</title>
  );
}
