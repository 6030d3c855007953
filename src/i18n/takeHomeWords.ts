import type { TransportProtocol } from '../engine/index.ts';
import type { TitledText } from './words.ts';

/** A send as the script's reader is told of it; every member is a whole phrase already. */
export interface TakeHomeFacts {
  readonly file: string;
  readonly scenario: string;
  readonly side: string;
  readonly faults: readonly string[];
  readonly link: string | null;
  readonly from: string;
  readonly socket: string;
  readonly protocol: TransportProtocol;
  readonly outcome: string;
  readonly sender: string;
  readonly receiver: string;
  readonly packages: readonly string[];
}

/** The comments in the script that makes a send for real, and what it says while it runs. Comments are a text a paragraph. */
export interface TakeHomeScriptWords {
  readonly header: (facts: TakeHomeFacts) => readonly string[];

  readonly prediction: readonly string[];
  readonly outside: readonly string[];
  readonly inside: readonly string[];
  readonly helpers: readonly string[];
  readonly programs: readonly string[];
  readonly namespaces: readonly string[];
  readonly settings: readonly string[];
  readonly earlySettings: string;
  readonly lateSettings: string;
  readonly wiring: readonly string[];
  readonly switchOf: (link: string) => string;
  readonly device: (name: string) => string;
  readonly processes: readonly string[];
  readonly await: string;
  readonly daemons: readonly string[];
  readonly speakers: readonly string[];
  /** About a route that was taken away on purpose. */
  readonly withheld: string;
  readonly learned: string;
  readonly proxies: readonly string[];
  readonly originalDestination: string;
  readonly responders: readonly string[];
  readonly earlier: readonly string[];
  readonly capture: readonly string[];
  readonly send: readonly string[];
  readonly compare: readonly string[];

  readonly listenProgram: string;
  readonly askProgram: readonly string[];
  readonly compareProgram: readonly string[];
  readonly compareRedrawn: string;
  readonly compareHalfOpen: string;
  readonly compareSessions: string;

  readonly says: {
    readonly usage: string;
    /** Followed by what is missing. */
    readonly missing: string;
    readonly install: string;
    readonly notRoot: string;
    readonly notAllowed: string;
    readonly noBridgeFilter: string;
    readonly notObservable: (kind: string) => string;
    /** Followed by a device and what it has. */
    readonly learnedOtherwise: string;
    readonly building: string;
    readonly sending: (from: string, socket: string) => string;
    /** Followed by the number of a line. */
    readonly failedAt: string;
    readonly tooSlow: string;
    readonly cleaned: string;
    readonly experiences: string;
    readonly heard: string;
    readonly predicted: string;
    readonly nothing: string;
    readonly drawn: string;
  };
}

/** The dialog that offers script and capture. */
export interface TakeHomeUiWords {
  readonly open: string;
  readonly title: string;
  readonly close: string;
  readonly side: string;
  readonly sideName: (index: 0 | 1, side: string) => string;
  readonly run: string;
  readonly runHelp: (file: string) => string;
  readonly capture: string;
  readonly captureHelp: string;
  /** Opens the other dialog, and is its title. */
  readonly carry: string;
  readonly carryHelp: string;
  readonly picture: string;
  readonly pictureHelp: string;
  /** The picture that goes through the send. */
  readonly stepped: string;
  readonly steppedHelp: string;
  /** While its pictures are drawn. */
  readonly drawing: string;
  readonly noGif: string;
  readonly noPicture: string;
  /** Of a picture that was brought back, and leads nowhere. */
  readonly foreignPicture: TitledText;
  readonly table: string;
  readonly tableHelp: string;
  readonly tableForms: Readonly<Record<'markdown' | 'csv' | 'mermaid', string>>;
  readonly tableTitle: (side: string, from: string, to: string) => string;
  /** Heads the column that says which packet it is. */
  readonly packet: string;
  readonly nothingYet: string;
  readonly saved: (file: string) => string;
}

export interface TakeHomeWords {
  /** Of the command that prints the script. */
  readonly usage: string;
  readonly script: TakeHomeScriptWords;
  readonly ui: TakeHomeUiWords;
}
