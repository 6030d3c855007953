import { addressBarText, useApp } from '../../state/index.ts';

/** A piece of the page that could not be loaded. */
interface MissingError extends Error {
  readonly missing: true;
}

export function isMissing(error: Error): error is MissingError {
  return 'missing' in error;
}

/** As long as for any other file beside the page. */
const patience = 15_000;

/** What is loaded, if it comes in time; else it rejects with a `MissingError`. */
export function inTime<Value>(load: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const miss = (why: unknown): void => {
      reject(Object.assign(new Error(why instanceof Error ? why.message : String(why)), { missing: true as const }));
    };
    const timer = setTimeout(() => miss('no answer'), patience);
    void load()
      .then(resolve, miss)
      .finally(() => clearTimeout(timer));
  });
}

/** Where the page keeps that it has reloaded itself, and from which build. */
const key = 'island-hop.reloaded';

/**
 * Reloads the page if the server has another build of it, whose pieces have other names: once a build, and only where nothing is
 * lost by it. Without a connection, or with a piece that is missing in the build itself, it does nothing.
 */
export async function reloadIfRenewed(): Promise<void> {
  const build = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src') ?? '';
  if (build === '' || isBusy()) return;
  try {
    const answer = await fetch(window.location.pathname, { cache: 'no-store' });
    const page = await answer.text();
    if (!answer.ok || !page.includes('type="module"') || page.includes(`"${build}"`)) return;
    if (sessionStorage.getItem(key) === build || isBusy()) return;
    sessionStorage.setItem(key, build);
    window.location.reload();
  } catch {
    // No connection, or no storage to remember it in: the message about the missing piece has a button for it.
  }
}

/** Would a reload take something away: a packet on its way, a lecture, a count of answers, a moment that the address does not hold? */
function isBusy(): boolean {
  const state = useApp.getState();
  const { search, hash } = window.location;
  const kept = state.linkProblem !== null || addressBarText(state) === `${search}${hash}`;
  return state.playing || state.presenting || state.answers.asked > 0 || !kept;
}
