import type { ScenarioFailure } from '../content/index.ts';
import type { DeviceId, Dial, Fault, ModelId, TransportProtocol } from '../engine/index.ts';
import type {
  Framing,
  Language,
  LessonPlace,
  LinkNotice,
  LinkNoticeKind,
  LinkProblem,
  Page,
  ScenarioRef,
  SideIndex,
  View,
} from '../formats/index.ts';
import type { AppState, CompositionChoice, Motion, Speed, Theme } from './appState.ts';

/** What a person chooses to look at. */
export type ChoiceEvent =
  | { readonly kind: 'scenario-chosen'; readonly scenario: ScenarioRef }
  | { readonly kind: 'model-chosen'; readonly side: SideIndex; readonly model: ModelId }
  | { readonly kind: 'setting-changed'; readonly side: SideIndex; readonly key: string; readonly value: string }
  | { readonly kind: 'fault-added'; readonly side: SideIndex; readonly fault: Fault }
  | { readonly kind: 'fault-removed'; readonly side: SideIndex; readonly index: number }
  | { readonly kind: 'from-chosen'; readonly device: DeviceId | null }
  | { readonly kind: 'to-chosen'; readonly device: DeviceId | null }
  /** In the picture: the first pick is the source, the second the destination, the third starts over. */
  | { readonly kind: 'picked'; readonly device: DeviceId }
  | { readonly kind: 'dial-chosen'; readonly dial: Dial }
  | { readonly kind: 'protocol-chosen'; readonly protocol: TransportProtocol };

/** What becomes of the moment on screen. */
export type TransportEvent =
  | { readonly kind: 'played' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'restarted' }
  /** `by` steps forwards, or backwards when negative. */
  | { readonly kind: 'stepped'; readonly by: number }
  | { readonly kind: 'seeked'; readonly time: number }
  /** The moment at which this column of the timeline has just ended. */
  | { readonly kind: 'step-chosen'; readonly step: number }
  /** What the devices of this column are about to do, once the packets have come and before it is told. */
  | { readonly kind: 'asked'; readonly step: number }
  /** The clock: real milliseconds. */
  | { readonly kind: 'ticked'; readonly elapsed: number }
  | { readonly kind: 'speed-chosen'; readonly speed: Speed };

/** How the page looks, and what it was opened with. */
type PageEvent =
  | { readonly kind: 'inspected'; readonly side: SideIndex; readonly device: DeviceId | null }
  | { readonly kind: 'candidates-shown'; readonly shown: boolean }
  | { readonly kind: 'presenting-chosen'; readonly presenting: boolean }
  | { readonly kind: 'composition-chosen'; readonly composition: CompositionChoice }
  | { readonly kind: 'map-measured'; readonly cramped: boolean }
  /** `null`: without it. */
  | { readonly kind: 'zoomed'; readonly scale: number | null }
  /** By hand, away from the packet. */
  | { readonly kind: 'view-moved'; readonly side: SideIndex }
  | { readonly kind: 'follow-asked' }
  | { readonly kind: 'theme-chosen'; readonly theme: Theme }
  | { readonly kind: 'motion-chosen'; readonly motion: Motion }
  | { readonly kind: 'language-chosen'; readonly language: Language }
  | { readonly kind: 'page-chosen'; readonly page: Page }
  /** On the page of real networks; `against` is compared with it. */
  | { readonly kind: 'network-chosen'; readonly network: string | null; readonly against: string | null }
  | { readonly kind: 'plan-changed'; readonly plan: string }
  | { readonly kind: 'clusters-changed'; readonly clusters: string }
  | { readonly kind: 'lesson-placed'; readonly lesson: LessonPlace | null }
  | { readonly kind: 'lesson-finished'; readonly lesson: string }
  | { readonly kind: 'predicting-chosen'; readonly predicting: boolean }
  | { readonly kind: 'question-asked'; readonly upTo: number }
  | { readonly kind: 'prediction-answered'; readonly right: boolean }
  | { readonly kind: 'system-motion-changed'; readonly reduced: boolean }
  | { readonly kind: 'preferences-read'; readonly preferences: Partial<Preferences> }
  | { readonly kind: 'framed'; readonly framing: Framing }
  | { readonly kind: 'view-opened'; readonly view: View }
  /** The same by a link that somebody brought. */
  | { readonly kind: 'link-opened'; readonly view: View; readonly notices: readonly LinkNotice[] }
  | {
      readonly kind: 'link-refused';
      readonly problem: LinkProblem;
      readonly notices: readonly LinkNotice[];
      /** What the link asks to be answered in; `null` when it does not say. */
      readonly language: Language | null;
    }
  | { readonly kind: 'link-problem-dismissed' }
  | { readonly kind: 'notice-dismissed'; readonly notice: LinkNoticeKind }
  /** The scenario that is waited for. */
  | { readonly kind: 'scenario-loaded' }
  | { readonly kind: 'scenario-failed'; readonly failure: ScenarioFailure }
  | { readonly kind: 'scenario-retried' }
  | { readonly kind: 'trouble-met'; readonly details: string }
  | { readonly kind: 'trouble-dismissed' };

/** What a person chose once for every visit. */
export type Preferences = Pick<AppState, 'theme' | 'motion' | 'speed' | 'lastLesson' | 'finishedLessons'>;

/** Everything that can happen, in the past tense. */
export type AppEvent = ChoiceEvent | TransportEvent | PageEvent;
