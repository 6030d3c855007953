import type { TitledText } from './words.ts';

/** What the tally between the two models counts. */
export type TallyKey = 'hops' | 'rewrites' | 'connections' | 'stateEntries' | 'seen' | 'candidates';

export type ThemeName = 'system' | 'light' | 'dark';
export type MotionName = 'system' | 'full' | 'reduced';

/** A key, and what it does. */
export interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

/** Names of controls and headings on the page; contract.md section 4 fixes those that tests go by. */
export interface UiWords {
  readonly appName: string;
  /** The lesson in a sentence. */
  readonly tagline: string;
  readonly skipToStage: string;

  readonly transport: {
    readonly label: string;
    readonly play: string;
    readonly pause: string;
    readonly stepBack: string;
    readonly stepForward: string;
    readonly restart: string;
    readonly timeline: string;
    readonly speed: string;
    readonly speedValue: (times: number) => string;
    /** What the slider says of its position: `step 3 of 14`. */
    readonly position: (step: number, steps: number) => string;
    readonly gap: string;
  };

  readonly choosing: {
    readonly scenario: string;
    readonly from: string;
    readonly to: string;
    readonly nobody: string;
    readonly swap: string;
    readonly dial: string;
    readonly protocol: string;
    readonly outside: string;
    readonly services: string;
    /** What to do next, while source and destination are not both chosen. */
    readonly pickSource: string;
    readonly pickDestination: (source: string) => string;
    readonly dialled: (address: string) => string;
  };

  readonly side: {
    readonly model: string;
    readonly settings: string;
    readonly faults: string;
    readonly addFault: string;
    readonly removeFault: (fault: string) => string;
    readonly noFaults: string;
    readonly asBegun: string;
    readonly compareSame: string;
    /** The diagram's own name: `Network: Island`. */
    readonly diagram: (model: string) => string;
  };

  readonly faults: {
    readonly kind: string;
    readonly device: string;
    readonly route: string;
    readonly rule: string;
    readonly source: string;
    readonly destination: string;
    readonly anyone: string;
    readonly verdict: string;
    readonly add: string;
    readonly nothingToBreak: string;
  };

  readonly ledger: {
    readonly request: string;
    readonly reply: string;
    /** Tables are named exactly `Request` and `Reply`, with the connection where there are several. */
    readonly requestOf: (leg: number, legs: number) => string;
    readonly replyOf: (leg: number, legs: number) => string;
    readonly hop: string;
    readonly device: string;
    readonly header: string;
    readonly action: string;
    readonly rule: string;
    readonly why: string;
    readonly ttl: string;
    readonly empty: string;
    readonly noReply: string;
    readonly goToHop: (hop: number, device: string) => string;
    readonly changed: (field: string, before: string, after: string) => string;
    readonly details: string;
  };

  readonly outcome: {
    readonly label: string;
    readonly sender: string;
    readonly receiver: string;
    readonly none: string;
    readonly running: string;
  };

  readonly inspector: {
    readonly title: (device: string) => string;
    readonly close: string;
    readonly addresses: string;
    readonly routes: string;
    readonly rules: string;
    readonly proxies: string;
    readonly listeners: string;
    readonly state: string;
    readonly bgp: string;
    readonly prefix: string;
    readonly nextHop: string;
    readonly learned: string;
    readonly noRoutes: string;
    readonly noRules: string;
    readonly noState: string;
    readonly notTracking: string;
    readonly decides: string;
    readonly whoItSees: string;
    readonly whoItCouldBe: string;
    readonly listenerText: (protocol: string, port: number) => string;
    readonly bgpText: (asn: number, sessions: number, running: boolean) => string;
    readonly empty: string;
    readonly open: (device: string) => string;
  };

  readonly tally: {
    readonly title: string;
    readonly none: string;
    readonly difference: (difference: number) => string;
  };

  readonly share: {
    readonly open: string;
    readonly title: string;
    readonly link: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly length: (characters: number) => string;
    readonly tooLong: (characters: number) => string;
    readonly privacy: string;
    readonly close: string;
  };

  readonly preferences: {
    readonly label: string;
    readonly theme: string;
    readonly themes: Readonly<Record<ThemeName, string>>;
    readonly motion: string;
    readonly motions: Readonly<Record<MotionName, string>>;
    readonly language: string;
  };

  readonly legend: {
    readonly title: string;
    readonly request: string;
    readonly reply: string;
    readonly rewritten: string;
    readonly twin: string;
    readonly suspect: string;
    readonly dropped: string;
    readonly overlay: string;
    /** Marks an address that more than one endpoint holds: `also Pod-G`. */
    readonly sharedWith: (others: readonly string[]) => string;
  };

  readonly help: {
    readonly open: string;
    readonly title: string;
    readonly close: string;
    readonly steps: readonly string[];
    readonly keysTitle: string;
    readonly keys: readonly KeyHelp[];
    readonly honesty: TitledText;
  };

  readonly trouble: {
    readonly linkTitle: string;
    readonly linkRemedy: string;
    readonly startOver: string;
    readonly scenarioTitle: string;
    readonly loading: string;
    readonly loadFailed: string;
    readonly tryAgain: string;
    readonly crashed: TitledText;
    readonly details: string;
  };

  /** For the live region: what has just happened, once, in a sentence. */
  readonly announce: {
    readonly playing: string;
    readonly paused: string;
    readonly ended: string;
    readonly chosenFrom: (name: string) => string;
    readonly chosenTo: (name: string) => string;
    readonly atStep: (model: string, device: string, did: string) => string;
  };
}
