/** What the page is showing, what can happen to it, and what follows from it. */
export type { AppEvent, ChoiceEvent, Preferences, TransportEvent } from './appEvent.ts';
export type { AppState, CompositionChoice, Motion, Speed, StateKey, Theme } from './appState.ts';
export { initialState, motions, speeds, themes } from './appState.ts';
export { mostZoom } from './zoom.ts';
export { isEmbedded, isGuided, isLocked, shownSides } from './framing.ts';
export {
  candidatesOf,
  disclosureOf,
  earlierOf,
  exchangeOf,
  failureOf,
  frameOfState,
  isMotionReduced,
  namesOf,
  shownCandidatesOf,
  timeAtLinkStep,
  timelineOfState,
  topologyOf,
  unharmedOf,
} from './selectors.ts';
export { tagsOf } from './tags.ts';
export type { SendTally } from './tally.ts';
export { isAhead, tallyOf } from './tally.ts';
export type { ScenarioLookup } from './transition.ts';
export { transition } from './transition.ts';
export { queryClient, retryFailed } from './documents.ts';
export { loadManyCandidates } from './candidates.ts';
export { forgetScenarios, isMadePlain, keepScenario, loadReader, scenarioOf } from './scenarios.ts';
export { dispatch, follow, report, useApp } from './store.ts';
export { attachScenario, useScenarioStatus } from './scenarioSync.ts';
export type { ScenarioStatus } from './scenarioSync.ts';
export { opening } from './openLink.ts';
export { persistence } from './persistence.ts';
export type { PreferenceWindow } from './preferenceSync.ts';
export { attachPreferences } from './preferenceSync.ts';
export { attachLanguage } from './languageSync.ts';
export type { AddressWindow } from './urlSync.ts';
export { addressBarText, attachAddressBar, linkOf } from './urlSync.ts';
export { digestFor, viewOf } from './viewOf.ts';
