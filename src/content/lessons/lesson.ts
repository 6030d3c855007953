import type { ClaimId, SidedFact } from '../evidence/index.ts';
import type { DeviceId } from '../../engine/index.ts';
import type { Inspected, Language, SideIndex, View } from '../../formats/index.ts';

/** The same sentence in every language there is. Figures and addresses stand in it as slots: `{right.seen}`. */
export type LessonText = Readonly<Record<Language, string>>;

/** Parts of the page that a step can point at. */
export const pageParts = [
  'ends',
  'transport',
  'outcome',
  'caption',
  'tally',
  'ledger',
  'settings',
  'faults',
  'prediction',
] as const;
export type PagePart = (typeof pageParts)[number];

/** What a step points at: a device in one picture, or a part of the page. */
export type Highlight =
  | { readonly kind: 'device'; readonly side: SideIndex; readonly device: DeviceId }
  | { readonly kind: 'part'; readonly part: PagePart };

/** When a step has been done. */
type Completion =
  /** There is nothing to do but read. */
  | { readonly kind: 'read' }
  /** The send has been watched to its end. */
  | { readonly kind: 'played' }
  /** The screen shows what `after` shows: other ends chosen, a setting changed, something broken or mended. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'inspected'; readonly inspected: Inspected }
  /** At least so many predictions were right. */
  | { readonly kind: 'predicted'; readonly right: number };

/** Something on screen, what is said about it, and what is so in it. */
export interface LessonScene {
  readonly view: View;
  readonly say: readonly LessonText[];
  readonly facts: readonly SidedFact[];
}

export interface LessonStep extends LessonScene {
  readonly title: LessonText;
  /** What the learner should do; `null` where there is nothing. */
  readonly task: LessonText | null;
  readonly done: Completion;
  readonly highlight: readonly Highlight[];
  /** What is said once it is done, about what is then on screen. */
  readonly after: LessonScene | null;
}

/** A question that the lesson has answered, with the answer read off the trace. */
export interface AnsweredQuestion extends LessonScene {
  readonly question: LessonText;
}

export interface Lesson {
  readonly id: string;
  readonly title: LessonText;
  readonly summary: LessonText;
  /** How long it takes somebody who is new to this. */
  readonly minutes: number;
  /** None: it is about what people often hear that is not so. */
  readonly claims: readonly ClaimId[];
  readonly steps: readonly [LessonStep, ...LessonStep[]];
  /** What somebody knows at the end. */
  readonly learned: readonly AnsweredQuestion[];
}
