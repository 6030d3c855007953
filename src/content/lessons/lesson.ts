import type { ClaimId } from '../claims/index.ts';
import type { Source } from '../claims/sources.ts';
import type { Fact, SidedFact } from '../evidence/index.ts';
import type { DeviceId } from '../../engine/index.ts';
import type { Inspected, View } from '../../formats/index.ts';
import type { LocalText } from '../localText.ts';
import type { MoveKind } from '../moves/index.ts';

/** Parts of the page that a level can point at. */
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

/** What a level points at: devices in either picture, and parts of the page. */
export interface Pointing {
  readonly devices: readonly [ReadonlySet<DeviceId>, ReadonlySet<DeviceId>];
  readonly parts: readonly PagePart[];
}

export const pointsAtNothing: Pointing = { devices: [new Set(), new Set()], parts: [] };

/** What has to be so for a level to be solved. The engine says whether it is. */
export type Goal =
  /** The trace says so of one side; with `holds` `false`: it says something else. */
  | { readonly kind: 'so'; readonly side: SidedFact['side']; readonly fact: Fact; readonly holds: boolean }
  /** Somebody looks inside a device, and the moment has come at which what is to be found is there. */
  | { readonly kind: 'inspected'; readonly inspected: Inspected }
  /** At least so many predictions were right. */
  | { readonly kind: 'predicted'; readonly right: number };

/** Something on screen, what is said about it, and what is so in it. */
export interface LessonScene {
  readonly view: View;
  readonly say: readonly LocalText[];
  readonly facts: readonly SidedFact[];
}

/** A screen to begin with, and a state of the network to reach. `say` may be empty: then the task says it all. */
export interface Level extends LessonScene {
  readonly title: LocalText;
  /** What is to be reached, in words; never how. */
  readonly task: LocalText;
  readonly goals: readonly [Goal, ...Goal[]];
  /** The changes that count; with any other the level is not solved. */
  readonly moves: readonly MoveKind[];
  /** From a nudge to what to press. */
  readonly hints: readonly LocalText[];
  /** Screens on which the level is solved, the first with the fewest moves; there may be other ways. None: only predictions solve it. */
  readonly solutions: readonly View[];
  readonly pointing: Pointing;
  /** The words that people may bring who look for it, parted by semicolons. */
  readonly also?: LocalText | undefined;
  /** Where what no trace shows was read. */
  readonly sources: readonly Source[];
  /** What is said once it is solved, about what is then on screen; its view is the first solution, or the beginning. */
  readonly after: LessonScene;
}

/** A question that the lesson has answered, with the answer read off the trace. */
export interface AnsweredQuestion extends LessonScene {
  readonly question: LocalText;
}

/** Levels in the order in which they are meant to be taken. */
export interface Lesson {
  readonly id: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  /** How long it takes somebody who is new to this; `null` where nobody says, as of a level that a link carries. */
  readonly minutes: number | null;
  /** None: it is about what people often hear that is not so. */
  readonly claims: readonly ClaimId[];
  readonly levels: readonly [Level, ...Level[]];
  /** What somebody knows at the end. */
  readonly learned: readonly AnsweredQuestion[];
}
