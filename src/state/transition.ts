import { compileKept } from './scenarios.ts';
import type { Scenario } from '../engine/index.ts';
import type { ScenarioRef, View } from '../formats/index.ts';
import { defaultView, resolveView, scenarioNotices } from '../formats/index.ts';
import type { AppEvent, TransportEvent } from './appEvent.ts';
import type { AppState } from './appState.ts';
import { initialState } from './appState.ts';
import { askedAt, stepAt } from '../playback/index.ts';
import { afterChoice } from './selectionReducer.ts';
import { moved } from './playbackReducer.ts';
import { isLocked } from './framing.ts';
import { timeAtLinkStep, timelineOfState } from './selectors.ts';
import { viewOf } from './viewOf.ts';
import { followed, strayed, wholeZoom, zoomedTo } from './zoom.ts';

/** The scenarios that are loaded; `null` while one is not. */
export type ScenarioLookup = (ref: ScenarioRef) => Scenario | null;

/** What the state is after the event. Pure: same state, event and scenarios, same answer. */
export function transition(state: AppState, event: AppEvent, scenarioOf: ScenarioLookup): AppState {
  switch (event.kind) {
    case 'scenario-chosen':
    case 'model-chosen':
    case 'setting-changed':
    case 'fault-added':
    case 'fault-removed':
    case 'from-chosen':
    case 'to-chosen':
    case 'picked':
    case 'dial-chosen':
    case 'protocol-chosen':
      return isLocked(state) ? state : afterChoice(state, event, scenarioOf);
    case 'restarted':
    case 'stepped':
    case 'seeked':
    case 'step-chosen':
    case 'asked':
      return { ...movedInTime(state, event, scenarioOf), zoom: followed(state.zoom) };
    case 'played':
    case 'paused':
    case 'ticked':
    case 'speed-chosen':
      return movedInTime(state, event, scenarioOf);
    case 'zoomed':
      return { ...state, zoom: zoomedTo(state.zoom, event.scale) };
    case 'view-moved':
      return { ...state, zoom: strayed(state.zoom, event.side) };
    case 'follow-asked':
      return { ...state, zoom: followed(state.zoom) };
    case 'inspected': {
      const { side, device } = event;
      return { ...state, inspected: device === null ? null : { side, device } };
    }
    case 'presenting-chosen':
      return { ...state, presenting: event.presenting, playing: false };
    case 'composition-chosen':
      return { ...state, composition: event.composition };
    case 'map-measured':
      return state.cramped === event.cramped ? state : { ...state, cramped: event.cramped };
    case 'candidates-shown':
      return { ...state, candidatesShown: event.shown };
    case 'theme-chosen':
      return { ...state, theme: event.theme, framing: { ...state.framing, theme: null } };
    case 'motion-chosen':
      return { ...state, motion: event.motion };
    case 'language-chosen':
      return { ...state, language: event.language };
    case 'page-chosen':
      return isLocked(state) ? state : { ...state, page: event.page, playing: false };
    case 'network-chosen':
      return { ...state, network: event.network, compare: event.against };
    case 'plan-changed':
      return { ...state, plan: event.plan };
    case 'clusters-changed':
      return { ...state, clusters: event.clusters };
    case 'lesson-placed':
      return isLocked(state) ? state : { ...state, lesson: event.lesson, lastLesson: event.lesson ?? state.lastLesson };
    case 'lesson-finished': {
      const { finishedLessons } = state;
      return finishedLessons.includes(event.lesson)
        ? state
        : { ...state, finishedLessons: [...finishedLessons, event.lesson] };
    }
    case 'predicting-chosen':
      return { ...state, predicting: event.predicting, asking: false, playing: false, answers: initialState.answers };
    case 'question-asked':
      return { ...state, answers: { ...state.answers, upTo: event.upTo } };
    case 'prediction-answered': {
      const { asked, right } = state.answers;
      return { ...state, answers: { ...state.answers, asked: asked + 1, right: right + (event.right ? 1 : 0) } };
    }
    case 'system-motion-changed':
      return { ...state, systemReducesMotion: event.reduced };
    case 'preferences-read':
      return { ...state, ...event.preferences };
    case 'framed':
      return { ...state, framing: event.framing };
    case 'view-opened':
      return staysWithAuthor(state, event.view) ? showing(state, event.view, scenarioOf) : state;
    case 'link-opened':
      return { ...showing(state, event.view, scenarioOf), notices: event.notices };
    case 'link-refused': {
      const { problem: linkProblem, notices } = event;
      const language = event.language ?? state.language;
      // What the link was to show is never going to be there.
      const isLost = state.scenario.kind === 'custom' && scenarioOf(state.scenario) === null;
      const left = isLost
        ? showing(state, { ...defaultView, language: null }, scenarioOf)
        : { ...state, playing: false, opened: true, pending: null };
      return { ...left, linkProblem, notices, language };
    }
    case 'link-problem-dismissed':
      return { ...state, linkProblem: null, notices: [] };
    case 'notice-dismissed':
      return { ...state, notices: state.notices.filter(({ kind }) => kind !== event.notice) };
    case 'scenario-loaded': {
      const scenario = scenarioOf(state.scenario);
      if (state.pending === null || scenario === null) return state;
      const view = viewOf(state, null);
      const resolved = resolveView(view, scenario, compileKept);
      const notices = [...state.notices, ...scenarioNotices(view, scenario)];
      return resolved.ok
        ? { ...showing(state, resolved.value, scenarioOf), notices }
        : { ...state, linkProblem: resolved.error, notices, pending: null };
    }
    case 'scenario-failed': {
      const { pending } = state;
      return pending === null ? state : { ...state, pending: { ...pending, kind: 'failed', failure: event.failure } };
    }
    case 'scenario-retried': {
      const { pending } = state;
      return pending === null
        ? state
        : { ...state, pending: { kind: 'loading', step: pending.step, digest: pending.digest } };
    }
    case 'trouble-met':
      return state.trouble === null ? { ...state, trouble: event.details } : state;
    case 'trouble-dismissed':
      return { ...state, trouble: null };
  }
}

function movedInTime(state: AppState, event: TransportEvent, scenarioOf: ScenarioLookup): AppState {
  const scenario = scenarioOf(state.scenario);
  return moved(state, event, scenario === null ? null : timelineOfState(state, scenario));
}

/** The state with the view on screen; while its scenario is not there, what was asked for is kept as it is. */
function showing(state: AppState, { step, digest, ...view }: View, scenarioOf: ScenarioLookup): AppState {
  const scenario = scenarioOf(view.scenario);
  const opened: AppState = {
    ...state,
    ...view,
    language: view.language ?? state.language,
    lastLesson: view.lesson ?? state.lastLesson,
    answers: initialState.answers,
    time: 0,
    playing: false,
    opened: true,
    linkProblem: null,
    notices: [],
    pending: scenario === null ? { kind: 'loading', step, digest } : null,
    // What somebody sends is seen as a whole first.
    zoom: wholeZoom(state.zoom),
  };
  if (scenario === null) return opened;
  const timeline = timelineOfState(opened, scenario);
  const time = timeAtLinkStep(opened, scenario, step);
  const asked = timeline === null || step === null || !view.asking ? null : askedAt(timeline, stepAt(timeline, time));
  return { ...opened, asking: asked !== null, time: asked ?? time };
}

/** Where a lesson is shown it can be taken, and where nothing can be shown there is nothing to stay with. */
function staysWithAuthor(state: AppState, { lesson }: View): boolean {
  const { linkProblem } = state;
  return !isLocked(state) || linkProblem !== null || (lesson !== null && lesson.lesson === state.lesson?.lesson);
}
