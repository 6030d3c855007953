import type { StateKey } from './appState.ts';

/** Where a field of the state outlives the page: in links, on the device, in its own address alone, or nowhere. A new field does not compile without a decision. */
type StorageScope = 'link' | 'device' | 'address' | 'none';

export const persistence: Readonly<Record<StateKey, StorageScope>> = {
  scenario: 'link',
  sides: 'link',
  from: 'link',
  to: 'link',
  dial: 'link',
  protocol: 'link',
  inspected: 'link',
  // As the step.
  time: 'link',
  asking: 'link',
  playing: 'none',
  speed: 'device',
  theme: 'device',
  motion: 'device',
  systemReducesMotion: 'none',
  // A link that was only looked at must not change what the next visit speaks.
  language: 'link',
  page: 'link',
  network: 'link',
  compare: 'link',
  plan: 'link',
  clusters: 'link',
  lesson: 'link',
  predicting: 'link',
  candidatesShown: 'none',
  presenting: 'none',
  composition: 'none',
  cramped: 'none',
  // A link shows everything: who opens it has another frame, and looks closer themselves.
  zoom: 'none',
  lastLesson: 'device',
  finishedLessons: 'device',
  answers: 'none',
  framing: 'address',
  opened: 'none',
  linkProblem: 'none',
  notices: 'none',
  // What it waits for is in the link: as every field of the view, and its step.
  pending: 'none',
  trouble: 'none',
};
