import type { Fault, Learned, Topology } from '../engine/index.ts';
import type { TitledText } from './words.ts';

/** What the panels around the picture say: ledger, inspector, tally, settings, faults, help. */
export interface PanelWords {
  readonly ledger: {
    /** What both tables are together, for those who scroll them by keys. */
    readonly name: string;
    readonly step: string;
    /** A mark on the place where this side has no hop. */
    readonly waits: string;
    /** A mark on the first hop of each connection, where there are several: `connection 2`. */
    readonly connection: (number: number) => string;
    /** The packet that an ICMP error complains about. */
    readonly quotes: (flow: string) => string;
    readonly steps: (count: number) => string;
    readonly ended: (outcome: string) => string;
    readonly experienced: (experience: string) => string;
    readonly noReply: (outcome: string) => string;
  };

  readonly inspector: {
    readonly interface: string;
    readonly device: string;
    readonly fault: string;
    readonly learned: (topology: Topology, learned: Learned) => string;
    readonly onLink: string;
    readonly refuses: string;
    readonly defaultRoute: string;
    readonly usedNow: string;
    readonly usedAt: (hops: readonly number[]) => string;
    /** A rule that was asked at this step and did not apply. */
    readonly passedOver: string;
    readonly entry: string;
    readonly answers: string;
    readonly earlier: string;
    readonly down: string;
    readonly session: (peer: string, address: string) => string;
    readonly announces: (prefixes: readonly string[]) => string;
    readonly nothingArrived: string;
    readonly itself: string;
    readonly candidatesNote: (count: number) => string;
    /** No backends: on to wherever the connection was going. */
    readonly proxy: (listen: string, backends: readonly string[]) => string;
    readonly rules: (count: number) => string;
    readonly withdraw: string;
    readonly withdrawNamed: (prefix: string) => string;
    readonly remove: string;
    readonly removeNamed: (rule: string) => string;
    readonly stopSpeaker: string;
    readonly takeDown: string;
    readonly sendFrom: string;
    readonly sendTo: string;
    readonly actions: string;
  };

  readonly tally: {
    /** Before a value, for those who do not see its colour: `Flat: `. */
    readonly of: (model: string) => string;
    /** Told apart by where they stand, where both sides show one model. */
    readonly left: (model: string) => string;
    readonly right: (model: string) => string;
    readonly only: (name: string) => string;
    readonly anyOf: (count: number) => string;
    readonly nobody: string;
  };

  readonly settings: {
    readonly invalidPrefixes: (text: string) => string;
    readonly reset: string;
    readonly close: string;
  };

  readonly faults: {
    /** What the button does: `Withdraw 10.8.1.0/24 via 192.168.2.13`. */
    readonly action: (topology: Topology, fault: Fault) => string;
    /** How many there are, where there is no room to say them. */
    readonly count: (count: number) => string;
    readonly offPath: (count: number) => string;
    readonly undo: string;
  };

  readonly help: {
    readonly modelled: string;
    readonly modelledList: readonly string[];
    readonly notModelled: string;
    readonly notModelledList: readonly string[];
    /** Leads to a page of its own. */
    readonly inMoreWords: string;
    readonly modelsTitle: string;
    readonly wordsTitle: string;
    readonly words: readonly TitledText[];
    readonly stepsTitle: string;
    readonly linksTitle: string;
    readonly links: readonly string[];
  };
}
