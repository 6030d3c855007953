import type { ReactNode } from 'react';
import { Suspense, use, useState } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import type { AppState } from '../../state/index.ts';
import { isGuided, useApp } from '../../state/index.ts';
import { Boundary, Button, pageWords } from '../shared/index.ts';

let root: Root | null = null;

/** Says above everything else that a build waits to be let in; without its words, nothing is said. */
export function tellOf(waiting: ServiceWorker): void {
  root ??= createRoot(placeAbove());
  root.render(
    <Boundary renderInstead={() => null}>
      <Suspense fallback={null}>
        <Renewal onReload={() => letIn(waiting)} />
      </Suspense>
    </Boundary>,
  );
}

/** A place of its own: few ever need it, and the first screen carries nothing for it. */
function placeAbove(): HTMLElement {
  const place = document.createElement('div');
  document.querySelector('main')?.prepend(place);
  const { style } = document.documentElement;
  // The stage below gives up as much as stands above it.
  new ResizeObserver(() => style.setProperty('--renewal', `${place.offsetHeight}px`)).observe(place);
  return place;
}

/** It waits for somebody who is not busy, and whoever goes on has put it away. */
type Told = 'not yet' | 'now' | 'no more';

/** Another build of the page is here. It is said once, to somebody whom it does not interrupt, and nothing happens until they want it. */
function Renewal({ onReload }: { readonly onReload: () => void }): ReactNode {
  const words = use(pageWords.of(useApp((state) => state.language))).ui.renewal;
  const busy = useApp(isBusy);
  const [told, setTold] = useState<Told>('not yet');
  if (told === 'not yet' && !busy) setTold('now');
  if (told === 'now' && busy) setTold('no more');
  if (told !== 'now' || busy) return null;
  return (
    <p className="notice" role="status">
      <span className="notice-text">{words.here}</span>
      <span className="notice-answers">
        <Button onClick={onReload}>{words.reload}</Button>
        <Button look="quiet" onClick={() => setTold('no more')}>
          {words.later}
        </Button>
      </span>
    </p>
  );
}

/** A packet is on its way, others look on, or there is something to solve. */
function isBusy(state: AppState): boolean {
  return state.playing || state.presenting || isGuided(state);
}

/** Lets the new build take the old one's place, and opens the page of it. */
function letIn(waiting: ServiceWorker): void {
  const reload = (): void => {
    if (waiting.state === 'activated') window.location.reload();
  };
  waiting.addEventListener('statechange', reload);
  waiting.postMessage('take-over', { transfer: [] });
  // Another window may have let it in before.
  reload();
}
