import type { TitledText } from './words.ts';

/** What the tally between the two models counts. */
export type TallyKey = 'hops' | 'rewrites' | 'connections' | 'stateEntries' | 'seen' | 'candidates';

type ThemeName = 'system' | 'light' | 'dark';
type MotionName = 'system' | 'full' | 'reduced';

/** A key, and what it does. */
interface KeyHelp {
  readonly keys: string;
  readonly does: string;
}

/** Names of controls and headings on the page; contract.md section 4 fixes those that tests go by. */
export interface UiWords {
  readonly appName: string;
  readonly skipToStage: string;

  readonly transport: {
    readonly label: string;
    readonly play: string;
    readonly pause: string;
    /** While a question is on screen: what tells the answer. */
    readonly answer: string;
    readonly stepBack: string;
    readonly stepForward: string;
    readonly restart: string;
    readonly timeline: string;
    readonly speed: string;
    readonly speedValue: (times: number) => string;
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
    readonly pickDestination: (source: string) => string;
  };

  readonly side: {
    readonly model: string;
    readonly settings: string;
    readonly faults: string;
    readonly addFault: string;
    readonly removeFault: (fault: string) => string;
    /** How many things about the network hardly do what was meant. */
    readonly warnings: (count: number) => string;
    /** The diagram's own name: `Network: Island`. */
    readonly diagram: (model: string) => string;
  };

  readonly ledger: {
    readonly request: string;
    readonly reply: string;
    readonly hop: string;
    readonly device: string;
    readonly header: string;
    readonly ttl: string;
    readonly empty: string;
    readonly goToHop: (hop: number, device: string) => string;
    readonly changed: (field: string, before: string, after: string) => string;
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
    readonly whoItSees: string;
    readonly whoItCouldBe: string;
    readonly listenerText: (protocol: string, port: number) => string;
    readonly bgpText: (asn: number, sessions: number, running: boolean) => string;
    readonly empty: string;
  };

  readonly tally: {
    readonly title: string;
  };

  readonly share: {
    readonly open: string;
    readonly title: string;
    readonly link: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly length: (characters: number) => string;
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
    readonly tag: string;
    readonly pod: string;
    readonly gateway: string;
    readonly virtual: string;
    readonly node: string;
    readonly host: string;
    readonly packet: string;
    readonly waits: string;
    readonly overlay: string;
    readonly hook: string;
    readonly free: string;
    readonly request: string;
    readonly reply: string;
    readonly past: string;
    readonly loop: string;
    readonly ghost: string;
    readonly replaced: string;
    readonly proxy: string;
    readonly gate: string;
    readonly gateOpen: string;
    readonly gateShut: string;
    readonly gatePassed: string;
    readonly dropped: string;
    readonly current: string;
    readonly folded: string;
    readonly gap: string;
    readonly twin: string;
    readonly suspect: string;
    readonly down: string;
    readonly shared: string;
    readonly lan: string;
    readonly lit: string;
    readonly inspected: string;
    readonly rewritten: string;
    readonly hopGone: string;
    readonly hopAhead: string;
    readonly hopRewrites: string;
    readonly hopStops: string;
  };

  readonly help: {
    readonly open: string;
    readonly title: string;
    readonly close: string;
    readonly steps: readonly string[];
    readonly keysTitle: string;
    readonly keys: readonly KeyHelp[];
    readonly honesty: TitledText;
    readonly licence: { readonly title: string; readonly own: string; readonly others: string };
  };

  /** Another build of the page is here, and waits to be let in. */
  readonly renewal: { readonly here: string; readonly reload: string; readonly later: string };

  readonly trouble: {
    readonly linkTitle: string;
    readonly linkRemedy: string;
    /** Puts away what is quietly said of a link. */
    readonly dismissNotice: string;
    readonly startOver: string;
    readonly scenarioTitle: string;
    readonly loading: string;
    readonly loadFailed: string;
    readonly loadTimedOut: string;
    readonly tryAgain: string;
    readonly crashed: TitledText;
    /** A part of the page: its file cannot be had, or it throws. */
    readonly partMissing: TitledText;
    readonly partWrong: TitledText;
    /** One of the two networks, or the send in it. */
    readonly sideWrong: TitledText;
    /** Whatever else threw. */
    readonly met: TitledText;
    /** A language whose words cannot be had, and the one that is spoken instead. */
    readonly speechless: (wanted: string, spoken: string) => TitledText;
    readonly reload: string;
    readonly leave: string;
    readonly copyDetails: string;
    readonly copied: string;
    readonly details: string;
  };

  /** For the live region: what has just happened, once, in a sentence. */
  readonly announce: {
    readonly atStep: (model: string, device: string, did: string, more: readonly string[]) => string;
    /** What a step made of a field: the old value and the new one. */
    readonly became: (field: string, before: string, after: string) => string;
    /** What was just broken on purpose, and what no longer is. */
    readonly broken: (model: string, fault: string) => string;
    readonly mended: (model: string, fault: string) => string;
  };
}
