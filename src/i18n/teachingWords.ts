import type { ClaimId, MythId } from '../content/claims/index.ts';
import type { Fact } from '../content/evidence/index.ts';
import type { MoveKind } from '../content/moves/index.ts';
import type { LaterKind, Topology } from '../engine/index.ts';
import type { NamedText } from './words.ts';

/** What is asked about the next hop. */
export type TopicName = 'source' | 'destination' | 'next' | 'fate';

/** What becomes of a packet at a device. */
type FateName = 'passed-on' | 'taken' | 'taken-by-another' | 'reconnected' | 'dropped' | 'refused';

/** What of a device had a say in an exchange. */
type SayName = 'route' | 'rule' | 'state' | 'process';

/** Building a level out of what is on screen. */
interface BuildWords {
  readonly title: string;
  readonly lead: string;
  readonly begin: string;
  readonly close: string;
  readonly how: string;
  readonly noMoves: string;
  readonly made: string;
  readonly fromHere: string;
  readonly nobodySends: string;
  /** What was not so at the beginning. */
  readonly fresh: (goal: string) => string;
  readonly allowed: string;
  readonly kinds: Readonly<Record<MoveKind, string>>;
  readonly fields: Readonly<Record<'title' | 'task' | 'hint', string>>;
  readonly lacking: string;
  readonly lacks: Readonly<Record<'move' | 'goal' | 'title' | 'task', string>>;
  readonly tooLong: (length: number, limit: number) => string;
  readonly link: string;
  readonly copy: string;
  readonly tryIt: string;
}

/** What lessons, claims, predictions and broken networks say around the words of the trace itself. */
export interface TeachingWords {
  readonly lessons: {
    readonly lead: string;
    readonly invitation: string;
    readonly minutes: (minutes: number) => string;
    readonly levels: (levels: number) => string;
    readonly claims: (claims: readonly string[]) => string;
    readonly start: string;
    /** In place of `start` once a lesson is finished. */
    readonly again: string;
    readonly goOn: (step: number) => string;
    /** A way into a lesson, for those who hear it without its card: `Start: Flat`. */
    readonly named: (way: string, title: string) => string;
    /** The panel's name: `Lesson: Flat`. */
    readonly panel: (title: string) => string;
    readonly progress: (step: number, steps: number) => string;
    readonly task: string;
    readonly done: string;
    readonly back: string;
    readonly forward: string;
    readonly finish: string;
    /** Over the questions that a lesson has answered. */
    readonly learned: string;
    readonly nextLesson: (title: string) => string;
    readonly leave: string;
    readonly fold: string;
    readonly unfold: string;
    /** Something that does not count in the level has been changed. */
    readonly away: string;
    readonly comeBack: string;
    /** What a screen reader hears when a step opens. */
    readonly announced: (title: string, step: number, steps: number) => string;
    readonly unknown: string;
    readonly failed: string;
    readonly toLessons: string;
    /** Over what has to be so. */
    readonly goals: string;
    readonly met: string;
    readonly unmet: string;
    /** What must not be so. */
    readonly notSo: (text: string) => string;
    readonly toInspect: string;
    readonly toPredict: (right: number) => string;
    /** How many moves were made, and the fewest that are known. */
    readonly moves: (made: number, fewest: number) => string;
    /** Over the moves that do not count. */
    readonly strays: string;
    /** In place of a setting's value: what the model begins with. */
    readonly asBefore: string;
    readonly startOver: string;
    readonly hint: (hint: number, hints: number) => string;
    readonly showMe: string;
    /** A move that was made for the learner. */
    readonly shown: (move: string) => string;
    readonly damaged: string;
    readonly newer: string;
    readonly wrong: (place: string, expected: string) => string;
    readonly build: BuildWords;
  };

  /** What the trace says of one side, in a few words. */
  readonly factText: (topology: Topology, fact: Fact) => string;

  readonly mythText: (myth: MythId) => MythText;

  readonly prediction: {
    /** The toggle beside the clock. */
    readonly toggle: string;
    readonly panel: string;
    /** What is asked of a device, or of the packet that leaves it, on one side. */
    readonly question: (topic: TopicName, device: string, made: boolean) => string;
    /** Which side and which packet: `Island, the request`. */
    readonly about: (side: string, packet: 'request' | 'reply' | LaterKind) => string;
    readonly fates: Readonly<Record<FateName, string>>;
    readonly answer: string;
    readonly skip: string;
    readonly next: string;
    readonly right: string;
    readonly wrong: (right: string) => string;
    /** The same where what is right is a whole sentence. */
    readonly wrongFate: (right: string) => string;
    /** Why a field is what it is where no step of the device decided it. */
    readonly untouched: Readonly<Record<'source' | 'destination', string>>;
    readonly addressed: Readonly<Record<'request' | 'reply' | 'connection', string>>;
    readonly score: (right: number, asked: number) => string;
    readonly over: string;
    readonly again: string;
    readonly choose: string;
    readonly moving: string;
    /** In place of what would give the answer away. */
    readonly hidden: string;
    /** In a device that is looked into while a question is open. */
    readonly inside: string;
    readonly aboutToSend: (sender: string) => string;
    readonly hopAt: (at: number) => string;
    readonly close: string;
  };

  readonly breaking: {
    /** A switch; `lead` says what it does. */
    readonly guessFirst: string;
    readonly lead: string;
    readonly needsEnds: string;
    readonly where: string;
    readonly what: string;
    readonly nowhere: string;
    readonly answer: string;
    /** `null`: nowhere, it still works. */
    readonly rightWhere: (place: string | null) => string;
    readonly wrongWhere: (place: string | null) => string;
    readonly rightWhat: (experience: string) => string;
    readonly wrongWhat: (experience: string) => string;
    readonly another: string;
    readonly inOther: (model: string) => string;
    readonly noOther: (model: string) => string;
    readonly places: (model: string, count: number) => string;
    readonly placesTitle: string;
    readonly placesHelp: string;
    readonly says: Readonly<Record<SayName, string>>;
  };

  readonly claims: {
    readonly lead: string;
    readonly groups: Readonly<Record<'K' | 'F' | 'I' | 'T', NamedText>>;
    readonly evidence: (model: string) => string;
    readonly holds: string;
    readonly fails: string;
    readonly count: (held: number, all: number) => string;
    readonly open: string;
    readonly openNamed: (claim: string) => string;
    readonly sources: string;
    /** The day as `2026-11-28`. */
    readonly readOn: (day: string) => string;
    /** What is to be read off the evidence of a claim that does not say it itself: a question, or that nothing is so. */
    readonly answers: Partial<Readonly<Record<ClaimId, string>>>;
    readonly myths: NamedText;
    readonly myth: string;
    readonly fact: string;
  };
}

/** The sentence, and what is so instead. */
interface MythText {
  readonly said: string;
  readonly so: string;
}
