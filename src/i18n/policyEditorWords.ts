import type { Direction, Requirement, Tier, TierAction } from '../engine/policy/index.ts';

/** Whom a rule's peer is, as one chooses it. */
export type PeerChoice = 'everybody' | 'own-namespace' | 'namespaces' | 'addresses';

/** What one chooses, adds and takes away, each named by whose it is. */
interface PolicyFieldWords {
  readonly name: string;
  readonly namespace: string;
  readonly peer: string;
  readonly peers: Readonly<Record<PeerChoice, string>>;
  readonly peerNumber: (number: number) => string;
  readonly addPeer: string;
  readonly removePeer: (number: number) => string;
  readonly podLabels: string;
  readonly namespaceLabels: string;
  readonly key: string;
  readonly operator: string;
  readonly operators: Readonly<Record<Requirement['operator'], string>>;
  readonly values: string;
  readonly addLabel: string;
  readonly removeLabel: (key: string) => string;
  readonly cidr: string;
  readonly except: string;
  readonly wrongRange: string;
  readonly ports: string;
  readonly everyPort: string;
  readonly protocol: string;
  readonly port: string;
  readonly portHelp: string;
  readonly wrongPort: string;
  readonly addPort: string;
  readonly removePort: (number: number) => string;
}

/** Whom somebody in a rule is in a network. */
interface MeantWords {
  readonly title: string;
  /** Nobody is pointed at. */
  readonly idle: string;
  readonly noPod: string;
  readonly picture: (network: string) => string;
  readonly said: (all: {
    readonly network: string;
    readonly pod: string;
    readonly direction: Direction;
    readonly names: readonly string[];
  }) => string;
  /** Those whom the policy sees by somebody else's address. */
  readonly as: (seen: {
    readonly direction: Direction;
    readonly names: readonly string[];
    readonly address: string;
    /** `null`: nobody has it. */
    readonly holder: string | null;
    readonly isMeant: boolean;
  }) => string;
  /** What stands between two sentences. */
  readonly between: string;
}

/** A cluster's network policies, as a picture and as text. */
export interface PolicyEditorWords {
  readonly open: string;
  readonly close: string;
  readonly lead: string;
  readonly cluster: string;
  readonly enforced: string;
  readonly enforcedAt: Readonly<Record<'forward' | 'port', string>>;
  readonly policies: string;
  readonly none: string;
  readonly add: string;
  readonly remove: (policy: string) => string;
  /** Who is selected: `3 of 6 pods: Pod-G, Pod-H, Pod-I`. */
  readonly selected: (count: number, of: number, names: readonly string[]) => string;
  readonly subject: string;
  readonly says: Readonly<Record<Direction, string>>;
  /** What a direction without a rule, or without a word, comes to. */
  readonly silent: Readonly<Record<Direction, string>>;
  readonly nobody: Readonly<Record<Direction, string>>;
  readonly rule: (number: number) => string;
  readonly addRule: Readonly<Record<Direction, string>>;
  readonly removeRule: (number: number) => string;
  readonly fields: PolicyFieldWords;
  readonly undo: string;
  readonly redo: string;
  readonly meant: MeantWords;
  readonly tiersHelp: string;
  readonly addTier: string;
  readonly tier: string;
  readonly tierNames: Readonly<Record<Tier, string>>;
  readonly priority: string;
  readonly priorityHelp: string;
  readonly wrongPriority: string;
  readonly action: string;
  readonly actions: Readonly<Record<TierAction, string>>;
  readonly tierWays: Readonly<Record<Direction, string>>;
  readonly addTierRule: Readonly<Record<Direction, string>>;
  readonly text: string;
  readonly textHelp: string;
  /** As the text is called where something in it is wrong. */
  readonly textName: string;
  readonly problems: (count: number) => string;
  /** What is drawn while the text cannot be read. */
  readonly stale: string;
}
