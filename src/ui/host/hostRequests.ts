import type { EmbedAnswer, EmbedRequest, EmbedState } from '../../embed/index.ts';
import type { LinkParts, View } from '../../formats/index.ts';
import { linkReading } from '../../formats/index.ts';
import type { Timeline } from '../../playback/index.ts';
import { stepAt, timeOfStep } from '../../playback/index.ts';
import type { AppState } from '../../state/index.ts';
import { dispatch, follow, linkOf, opening, scenarioOf, timelineOfState, useApp } from '../../state/index.ts';

/** What of somebody's own a link can carry. */
export type OwnData = Pick<View, 'scenario' | 'plan' | 'clusters' | 'lesson'>;

/** What a host has said by itself of what is in it; `null`: nothing. */
export function ownDataIn(link: string | null): OwnData | null {
  const view = link === null ? null : linkReading(partsOf(link)).view;
  return view?.ok === true ? view.value : null;
}

/** Of a whole link or of its end; what is no link at all has none, and shows what an empty one does. */
function partsOf(link: string): LinkParts {
  try {
    return new URL(link, 'https://nowhere.invalid');
  } catch {
    return { search: '', hash: '' };
  }
}

/**
 * What a host may hear of the state; `null` while the reader looks at clusters, a plan, a scenario or a level of their own. Of such things a
 * host hears only what it has said itself.
 */
export function stateFor(said: OwnData | null, state: AppState): EmbedState | null {
  if (isPrivate(said, state)) return null;
  const timeline = timelineFor(state);
  return {
    link: linkOf(state),
    step: stepOf(state),
    last: timeline === null ? null : timeline.columns.length - 1,
    playing: state.playing,
  };
}

function isPrivate(said: OwnData | null, { scenario: ref, plan, clusters, lesson }: OwnData): boolean {
  return (
    (ref.kind === 'custom' && !(said?.scenario.kind === 'custom' && said.scenario.payload === ref.payload)) ||
    (plan !== null && plan !== said?.plan) ||
    (clusters !== null && clusters !== said?.clusters) ||
    // One that is carried is written out; those of the page have a name.
    (lesson?.lesson.includes('.') === true && lesson.lesson !== said?.lesson?.lesson)
  );
}

/** The last column that has ended, of what is drawn; `null` before anything has left. */
export function stepOf(state: AppState): number | null {
  const timeline = timelineFor(state);
  if (timeline === null) return null;
  const step = stepAt(timeline, state.time);
  const ended = state.time < timeOfStep(timeline, step) ? step - 1 : step;
  return ended < 0 ? null : ended;
}

function timelineFor(state: AppState): Timeline | null {
  const scenario = scenarioOf(state.scenario);
  return scenario === null ? null : timelineOfState(state, scenario);
}

/** Does what is asked, once nothing is waited for any more, and answers when what comes of it is on screen. */
export async function hostAnswer(request: EmbedRequest, said: OwnData | null): Promise<EmbedAnswer> {
  await settled();
  switch (request.kind) {
    case 'hello':
      return { kind: 'ready' };
    case 'getState':
      break;
    case 'setState':
      show(partsOf(request.link));
      await settled();
      break;
    case 'step':
      dispatch({ kind: 'stepped', by: request.by });
      break;
    case 'goTo':
      dispatch(request.step === null ? { kind: 'restarted' } : { kind: 'step-chosen', step: request.step });
      break;
    case 'play':
      dispatch({ kind: request.on ? 'played' : 'paused' });
      break;
  }
  return answerFor(said, useApp.getState());
}

/** As going back comes to it: no page of its own in the history of the page around. */
function show(parts: LinkParts): void {
  const { location } = window;
  const [here, there] = [`${location.search}${location.hash}`, `${parts.search}${parts.hash}`];
  if (here !== there && replaced(`${location.pathname}${there}`)) window.dispatchEvent(new Event('popstate'));
  else dispatch(opening(parts));
}

/** A browser may refuse it: in a sandbox always, and what comes too often. */
function replaced(address: string): boolean {
  try {
    history.replaceState(null, '', address);
    return true;
  } catch {
    return false;
  }
}

function answerFor(said: OwnData | null, state: AppState): EmbedAnswer {
  if (state.linkProblem !== null) return { kind: 'error', code: 'bad-link' };
  if (state.pending !== null) return { kind: 'error', code: 'not-loaded' };
  const shown = stateFor(said, state);
  return shown === null ? { kind: 'error', code: 'private' } : { kind: 'state', state: shown };
}

function isSettled({ opened, pending }: AppState): boolean {
  return opened && pending?.kind !== 'loading';
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    if (isSettled(useApp.getState())) {
      resolve();
      return;
    }
    const stop = follow((state) => {
      if (!isSettled(state)) return;
      stop();
      resolve();
    });
  });
}
