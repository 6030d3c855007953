import type { ScenarioFailure } from '../content/index.ts';
import type { Framing, Language, LessonPlace, LinkNotice, LinkProblem, View } from '../formats/index.ts';
import { defaultView, unframed } from '../formats/index.ts';
import type { Zoom } from './zoom.ts';

/** Colours: as the system wants them, or as the person does. */
export type Theme = 'system' | 'light' | 'dark';
export const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Whether packets travel on screen: as the system wants it, or as the person does. */
export type Motion = 'system' | 'full' | 'reduced';
export const motions: readonly Motion[] = ['system', 'full', 'reduced'];

/** How fast the clock runs. */
export type Speed = 0.25 | 0.5 | 1 | 2 | 4;
export const speeds: readonly Speed[] = [0.25, 0.5, 1, 2, 4];

/** A map of the networks, their hops one under the other, or the hop tables. */
export type CompositionChoice = 'auto' | 'map' | 'lanes' | 'table';

/** What was asked for while its scenario is not there: it is being loaded, or could not be. */
type Pending =
  | ({ readonly kind: 'loading' } & AskedMoment)
  | ({ readonly kind: 'failed'; readonly failure: ScenarioFailure } & AskedMoment);

/** What of a link only its scenario can answer. */
type AskedMoment = Pick<View, 'step' | 'digest'>;

/** How many predictions were asked for on this page, and how many were right. */
interface Answers {
  readonly asked: number;
  readonly right: number;
  /** The last column of which the question names who is there. The pictures cannot compute it: what makes questions loads with their panel. */
  readonly upTo: number;
}

/** Everything that changes while the page is used. What can be computed from it is not in it. */
export interface AppState extends Omit<View, 'step' | 'digest' | 'language'> {
  /** The moment on screen: milliseconds at speed 1 since nothing had left. */
  readonly time: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly theme: Theme;
  readonly motion: Motion;
  /** What the system asks for; counts while `motion` is `system`. */
  readonly systemReducesMotion: boolean;
  readonly language: Language;
  /** Are those who could be behind the receiver's log line lit up in the pictures, whatever the moment? */
  readonly candidatesShown: boolean;
  /** Is it shown to many: large, without controls, step by step? */
  readonly presenting: boolean;
  /** How both networks are composed; `auto`: as the frame allows. */
  readonly composition: CompositionChoice;
  /** Would letters of a map be smaller in this frame than they were made to be? */
  readonly cramped: boolean;
  /** `null` until somebody zooms: what it takes loads then. */
  readonly zoom: Zoom | null;
  /** Where somebody was in a lesson most recently, so that the list of lessons can lead back there. */
  readonly lastLesson: LessonPlace | null;
  /** The lessons that somebody has finished, by id. */
  readonly finishedLessons: readonly string[];
  readonly answers: Answers;
  /** How the page was framed by whoever put it into theirs. */
  readonly framing: Framing;
  /** Has the link that the page was opened with been read? Until then the state is not yet what anybody asked for. */
  readonly opened: boolean;
  /** Why the link could not be opened; `null` when it could, and once a person has moved on. */
  readonly linkProblem: LinkProblem | null;
  /** What is still to be said of the link that the page was opened with; a kind at most once. */
  readonly notices: readonly LinkNotice[];
  /** The moment that is asked for, kept until its scenario is there; `null` while nothing is waited for. */
  readonly pending: Pending | null;
  /** A mistake of the page itself that nothing else has shown, for whoever reports it; `null` while all goes well, and once it was put away. */
  readonly trouble: string | null;
}

export type StateKey = keyof AppState;

const { step: _start, digest: _unsaid, ...begun } = defaultView;

export const initialState: AppState = {
  ...begun,
  time: 0,
  playing: false,
  speed: 1,
  theme: 'system',
  motion: 'system',
  systemReducesMotion: false,
  language: 'en',
  candidatesShown: false,
  presenting: false,
  composition: 'auto',
  cramped: false,
  zoom: null,
  lastLesson: null,
  finishedLessons: [],
  answers: { asked: 0, right: 0, upTo: 0 },
  framing: unframed,
  opened: false,
  linkProblem: null,
  notices: [],
  pending: null,
  trouble: null,
};
