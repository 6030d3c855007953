import type { TunnelKind } from '../engine/index.ts';

/** What keeps a network from being built here. */
export type Obstacle = 'proxies' | 'bgp' | TunnelKind;

/** What two accounts of a send can disagree about. */
type ComparedAspect = 'request' | 'reply' | 'order' | 'later' | 'symptom' | 'receiver' | 'outcome' | 'flows';

/** A disagreement, ready to be said. */
export interface DifferenceText {
  readonly aspect: ComparedAspect;
  /** Which connection, from 1; `null` when it is about the send as a whole. */
  readonly connection: number | null;
  /** `null`: nothing. */
  readonly predicted: string | null;
  readonly observed: string | null;
}

/** What the lab says: whether it can run, what it compared and how that ended. */
export interface LabWords {
  readonly notBoth: (one: string, others: readonly string[]) => string;
  readonly notNumber: (field: string, value: string) => string;
  readonly notRoot: string;
  /** `reason` is what the system said. */
  readonly noNamespaces: (reason: string) => string;
  readonly missingTools: (tools: readonly string[], packages: readonly string[]) => string;
  readonly obstacles: Readonly<Record<Obstacle, string>>;
  readonly predicted: string;
  readonly observed: string;
  readonly nothing: string;
  /** Heading of the packets that follow SYN and SYN-ACK. */
  readonly later: string;
  readonly difference: (difference: DifferenceText) => string;
  readonly firstDifference: (difference: string) => string;
  readonly agrees: (kernel: string) => string;
  readonly disagrees: (kernel: string) => string;
  readonly incomplete: string;
  /** A device whose BGP sessions brought other routes than predicted. */
  readonly learnedOtherwise: (device: string, missing: readonly string[], surplus: readonly string[]) => string;
  readonly verifying: (counts: {
    /** How many networks stand at once. */
    readonly labs: number;
    readonly sends: number;
    readonly topologies: number;
    readonly seed: number;
  }) => string;
  readonly progress: (done: number, of: number) => string;
  readonly leftOut: (obstacle: Obstacle, networks: number) => string;
  /** How many of the networks had processes of this kind, run for real. */
  readonly processes: (counts: { readonly speakingBgp: number; readonly withProxies: number }) => string;
  readonly byModel: Readonly<Record<'model' | 'topologies' | 'sends' | 'differ', string>>;
  readonly generated: (topologies: number, seed: number) => string;
  /** Sends in networks made up for their policies, and how many of them policies refused. */
  readonly policies: (counts: { readonly sends: number; readonly refused: number }) => string;
  /** Sends that every run makes, because a kernel was seen to decide what comes of them. */
  readonly cases: (sends: number) => string;
  /** Networks of the page of real networks. */
  readonly presets: (topologies: number) => string;
  /** A difference that did not show again. */
  readonly passing: (difference: string) => string;
  readonly couldNotBuild: (link: string, reason: string) => string;
  readonly took: (seconds: number) => string;
  /** What a run over many sends comes to. */
  readonly total: (counts: { readonly sends: number; readonly topologies: number; readonly differ: number }) => string;
}
