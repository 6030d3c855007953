import type { DeviceRole, Prefix, TunnelKind } from '../engine/index.ts';
import type { PolicyPlace } from '../content/enforcement/index.ts';
import type { NamedText } from './words.ts';

/** What people call ways to join clusters to a network. */
export type PlacementName = 'flat' | 'archipelago' | 'hybrid' | 'island' | 'isolated';

/** The questions that tell real networks apart. */
type AxisName = 'unique' | 'routed' | 'tunnelInside' | 'tunnelBetween' | 'between' | 'advised' | 'exceptions';

/** A cluster of a drawing, and the ranges of its pods and nodes. */
export interface ClusterRanges {
  readonly name: string;
  readonly pods: Prefix;
  readonly nodes: Prefix;
}

/** What the page of real networks says around what the engine finds. */
export interface NetworkWords {
  readonly lead: string;
  readonly working: (left: number) => string;
  readonly unknown: (id: string) => string;
  readonly failed: string;

  readonly placements: Readonly<Record<PlacementName, NamedText>>;
  /** `Inside: Flat`. */
  readonly badge: Readonly<Record<'inside' | 'outside', (placement: PlacementName) => string>>;
  /** A badge, and how far it holds. */
  readonly within: Readonly<Record<'vpc', (badge: string) => string>>;
  /** What the ranges of a drawing are. */
  readonly ranges: (title: string, clusters: readonly ClusterRanges[]) => string;
  readonly axes: Readonly<Record<AxisName, NamedText>>;
  /** Who is seen where pods send to this machine. */
  readonly towards: (host: string) => string;
  /** What becomes of this machine’s sends to pods’ own addresses. */
  readonly from: (host: string) => string;
  readonly unique: (is: boolean) => string;
  readonly routed: Readonly<Record<'all' | 'some' | 'none', string>>;
  readonly tunnel: (kind: TunnelKind | null) => string;
  readonly passage: (kind: 'kept' | 'translated' | 'closed', by: readonly DeviceRole[]) => string;
  readonly noExceptions: string;

  readonly map: {
    readonly title: string;
    readonly what: string;
    /** Who was asked. */
    readonly asked: string;
    /** In place of the axes, where places stand one under the other. */
    readonly place: { readonly seen: (by: string) => string; readonly dialled: (by: string) => string };
    readonly across: string;
    readonly upwards: string;
    /** Whose logs show a pod’s own address, from nobody’s to everybody’s. */
    readonly seen: readonly [string, string, string, string, string];
    /** Who can dial it. */
    readonly dialled: readonly [string, string, string, string];
    /** What signs, colours and rings mean. */
    readonly legend: string;
  };

  readonly filter: {
    readonly title: string;
    readonly placement: string;
    readonly product: string;
    readonly all: string;
    readonly count: (shown: number, all: number) => string;
    readonly none: string;
    readonly look: string;
    readonly cards: string;
    readonly table: string;
  };

  readonly table: {
    readonly title: string;
    readonly name: string;
    readonly inside: string;
    readonly outside: string;
    readonly sortBy: (column: string) => string;
  };

  readonly detail: {
    readonly more: string;
    readonly moreAbout: (name: string) => string;
    readonly close: string;
    readonly axes: string;
    readonly tells: string;
    readonly holds: string;
    readonly fails: string;
    /** Where network policies are judged. */
    readonly policies: Readonly<Record<PolicyPlace, string>>;
    /** Their kinds, as the API calls them. */
    readonly policyKinds: (kinds: readonly string[]) => string;
    readonly caveats: string;
    readonly sources: string;
    readonly standing: Readonly<Record<'read' | 'partly' | 'derived' | 'hearsay', string>>;
    /** How far it was read, and on which day, as `2026-11-28`. */
    readonly readOn: (standing: string, day: string) => string;
    /** What the product leaves open, and what is taken for granted here. */
    readonly assumed: string;
    readonly assumedHelp: string;
    /** An answer that is assumed. */
    readonly assumedValue: (value: string) => string;
    /** Beside an answer that an option of the product gives. */
    readonly option: string;
    readonly beside: string;
    readonly open: string;
    readonly openSend: (title: string) => string;
    readonly compare: string;
    readonly nothing: string;
  };

  readonly compare: {
    readonly title: (a: string, b: string) => string;
    readonly question: string;
    readonly same: string;
    readonly differs: string;
    readonly differences: (count: number) => string;
    readonly sends: string;
    readonly alike: string;
    readonly unlike: string;
    readonly open: (title: string) => string;
    readonly common: (title: string) => string;
    readonly swap: string;
  };
}
