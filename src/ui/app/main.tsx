import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { Scenario } from '../../engine/index.ts';
import { defaultView } from '../../formats/index.ts';
import {
  attachAddressBar,
  attachLanguage,
  attachPreferences,
  attachScenario,
  dispatch,
  follow,
  keepScenario,
  opening,
  report,
  useApp,
} from '../../state/index.ts';
import { App } from './App.tsx';
import { attachClock } from './clock.ts';
import { applyDocumentTheme } from './applyDocumentTheme.ts';
import { attachHosted } from './attachHosted.ts';
import { attachTrouble } from './attachTrouble.ts';
import { lazyWithWords } from '../shared/index.ts';
import { isSent, loadTraceParts } from '../stage/index.ts';
import { Providers } from './Providers.tsx';
import { speech } from './speech.ts';
import '../styles/tokens.css';
import '../styles/base.css';
import '../shared/shared.css';
import './app.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

// The build wrote it there, out of a document that it had checked; `npm run dev` does not.
const readBuilt: (text: string) => Scenario = JSON.parse;
const first = document.getElementById('first-scenario')?.textContent ?? null;
if (first !== null) keepScenario(defaultView.scenario, readBuilt(first));

// A lecturer's second window, with the address of the first beside its own parameter (`lecture/messages.ts`).
const isNotes = /[?&]notes=/.test(window.location.search);
const Notes = lazyWithWords(async () => (await import('../lecture/index.ts')).Notes);

// Preferences and language first: a link must not be drawn in colours that nobody chose, nor in words.
const attachments = [
  () => attachTrouble(window),
  () => attachPreferences(window),
  () => attachLanguage(window),
  () => applyDocumentTheme(document.documentElement),
  () => (isNotes ? dispatch(opening(window.location)) : attachAddressBar(window)),
  attachScenario,
  attachClock,
  attachHosted,
];
for (const attach of attachments) {
  try {
    attach();
  } catch (error) {
    report(error);
  }
}

const page = createRoot(root);
// Drawn in slices: what stands in index.html answers to touch meanwhile.
const draw = (): void => startTransition(() => page.render(<Providers>{isNotes ? <Notes /> : <App />}</Providers>));

// A page in one language that turns into another is drawn twice. Without the words it is drawn in those that are there.
void Promise.all([speech.load(useApp.getState().language), firstSight(), firstTold()]).then(draw);

/** A link to a send is drawn once what is told of it is there, or cannot be had: nothing moves when it comes. */
async function firstTold(): Promise<void> {
  const state = useApp.getState();
  if (isSent(state) && state.page === 'trace') await loadTraceParts(state.language);
}

function isLoading(): boolean {
  return useApp.getState().pending?.kind === 'loading';
}

/** The picture that stands there stays until there is another to take its place, or for as long as nobody minds. */
function firstSight(): Promise<void> {
  return new Promise((resolve) => {
    const stop = follow(() => {
      if (!isLoading()) done();
    });
    const done = (): void => {
      stop();
      resolve();
    };
    if (isLoading()) setTimeout(done, 500);
    else done();
  });
}
