import type { Direction, Requirement, TierAction } from '../engine/policy/index.ts';

/** Whom a rule's peer is, as one chooses it. */
export type PeerChoice = 'everybody' | 'own-namespace' | 'namespaces' | 'addresses';

/** What one chooses, adds and takes away, each named by whose it is. */
interface PolicyFieldWords {
  readonly name: string;
  readonly namespace: string;
  readonly peer: string;
  readonly peers: Readonly<Record<PeerChoice, string>>;
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
  readonly tiers: string;
  readonly tiersHelp: string;
  readonly actions: Readonly<Record<TierAction, string>>;
  readonly tierRules: (actions: readonly string[]) => string;
  readonly text: string;
  readonly textHelp: string;
  /** As the text is called where something in it is wrong. */
  readonly textName: string;
  readonly problems: (count: number) => string;
  /** What is drawn while the text cannot be read. */
  readonly stale: string;
}
