import type { AppState } from './appState.ts';
import type { ScenarioRef } from '../formats/index.ts';
import { framingText, printLink } from '../formats/index.ts';
import { opening } from './openLink.ts';
import { scenarioOf } from './scenarios.ts';
import { dispatch, follow, useApp } from './store.ts';
import { passingViewOf, viewOf } from './viewOf.ts';

/** What of a window is used here. */
export type AddressWindow = Pick<
  Window,
  'location' | 'history' | 'scrollTo' | 'setTimeout' | 'clearTimeout' | 'addEventListener' | 'removeEventListener'
>;

/** Safari takes no more than one change of the address every 120 ms, and throws at what it takes for too many. */
const rest = 130;
/** A page in a sandbox may never change it: it is asked ever more seldom, about twice a minute in the end. */
const mostDoublings = 8;

/**
 * The address bar always holds a link to what is on screen, step included. Another scenario, model, pair of endpoints, page or
 * step of a lesson is a new page of the history; everything else changes the page it is on. Going back or forward opens that page's link, as the first
 * link is opened. Answers how to stop.
 */
export function attachAddressBar(page: AddressWindow): () => void {
  let shown: string | null = null;
  let resting: number | null = null;
  let refusals = 0;
  /** Has something changed, or been refused, since the link was printed? */
  let missed = false;

  function open(): void {
    const { search, hash } = page.location;
    shown = null;
    dispatch(opening({ search, hash }));
  }

  function write(way: 'pushState' | 'replaceState', state: AppState): void {
    const link = addressBarText(state);
    missed = false;
    if (link !== shown) {
      try {
        page.history[way](null, '', link);
        shown = link;
        refusals = 0;
      } catch {
        // Too often for this browser, or never.
        refusals = Math.min(refusals + 1, mostDoublings);
        missed = true;
      }
    }
    // Most ticks change no link, and to print one for each is work.
    restThenLook();
  }

  function restThenLook(): void {
    if (resting !== null) page.clearTimeout(resting);
    resting = page.setTimeout(
      () => {
        resting = null;
        if (missed && isLinked(useApp.getState())) write('replaceState', useApp.getState());
      },
      rest * 2 ** refusals,
    );
  }

  function onChange(state: AppState, before: AppState): void {
    if (!isLinked(state)) return;
    if (shown === null) {
      if (scenarioOf(state.scenario) !== null && (refusals === 0 || resting === null)) write('replaceState', state);
      return;
    }
    if (!isSamePage(state, before)) {
      if (resting !== null) write('replaceState', before);
      write('pushState', state);
      // Only now: the browser keeps where the page was scrolled to for whoever goes back to it.
      if (state.page !== before.page) page.scrollTo({ top: 0, behavior: 'instant' });
      return;
    }
    if (resting === null) write('replaceState', state);
    else missed = true;
  }

  function onMove(): void {
    const { search, hash } = page.location;
    // A jump to a place on the page is no other page.
    const moved = shown === null || shown !== `${search}${/^#\d/.test(hash) ? hash : ''}`;
    if (moved) open();
  }

  const stop = follow(onChange);
  page.addEventListener('popstate', onMove);
  page.addEventListener('hashchange', onMove);
  open();
  return () => {
    if (resting !== null) page.clearTimeout(resting);
    stop();
    page.removeEventListener('popstate', onMove);
    page.removeEventListener('hashchange', onMove);
  };
}

/** Not while the first link is being read; nor while one that could not be read is still there to be looked at. */
function isLinked({ opened, linkProblem }: AppState): boolean {
  return opened && linkProblem === null;
}

/** The link to what is on screen, in a page of its own; with what else is to be said beside it. */
export function linkOf(state: AppState, suffix = ''): string {
  const scenario = scenarioOf(state.scenario);
  const view = state.playing ? passingViewOf(state, scenario) : viewOf(state, scenario);
  const [query = '', ...fragment] = printLink(view).split('#');
  return [`${query}${suffix}`, ...fragment].join('#');
}

/** The same as the address bar has it, framed as this page is. */
export function addressBarText(state: AppState): string {
  return linkOf(state, framingText(state.framing));
}

/** Do both belong to the same page of the history? */
function isSamePage(a: AppState, b: AppState): boolean {
  return (
    a.from === b.from &&
    a.to === b.to &&
    a.page === b.page &&
    a.network === b.network &&
    a.compare === b.compare &&
    a.lesson?.lesson === b.lesson?.lesson &&
    a.lesson?.step === b.lesson?.step &&
    a.sides[0].model === b.sides[0].model &&
    a.sides[1].model === b.sides[1].model &&
    isSameScenario(a.scenario, b.scenario)
  );
}

function isSameScenario(a: ScenarioRef, b: ScenarioRef): boolean {
  if (a.kind === 'custom') return b.kind === 'custom' && a.payload === b.payload;
  return b.kind === 'catalogue' && a.id === b.id;
}
