import type {
  ClusterProblem,
  CompleteCluster,
  DrawnNetwork,
  DrawnClusters,
  Leaves,
  Overlap,
  Publishes,
  RangeKind,
  RangedCluster,
  Remedy,
  Renumbering,
  Runs,
  Standing,
  Trial,
} from '../planner/index.ts';
import type { ScenarioTextProblem } from '../formats/import/index.ts';
import type { NamedText } from './words.ts';

/** Lists that show something, one click each. */
export type ClusterTry = 'same' | 'apart' | 'crossed' | 'four';

/** The page of one's own clusters. A cluster is named as it is in the list. */
export interface ClusterWords {
  readonly lead: string;
  readonly privacy: string;
  readonly field: NamedText;
  readonly try: string;
  readonly tries: Readonly<Record<ClusterTry, string>>;
  readonly undo: string;
  readonly problem: (problem: ClusterProblem) => string;

  readonly answer: string;
  readonly nothingYet: string;
  readonly oneOnly: string;
  /** Over the answer, while some lines are not read. */
  readonly stale: string;
  readonly summary: (counts: { readonly flat: number; readonly unsaid: number; readonly pairs: number }) => string;
  readonly pair: (a: RangedCluster, b: RangedCluster) => string;
  readonly standing: Readonly<Record<Standing, NamedText>>;
  readonly overlap: (overlap: Overlap, a: RangedCluster, b: RangedCluster) => string;
  readonly mends: string;
  readonly mend: (renumbering: Renumbering, cluster: RangedCluster) => string;
  readonly mendAll: string;
  readonly gateways: string;
  readonly unsaid: (cluster: RangedCluster, kind: RangeKind) => string;
  readonly inside: (overlap: Overlap, cluster: RangedCluster) => string;
  readonly bare: (ranges: readonly string[]) => string;
  readonly ipv6: (ranges: readonly string[]) => string;
  readonly flatPairs: (pairs: readonly string[]) => string;
  readonly morePairs: (count: number) => string;

  readonly form: {
    readonly title: string;
    readonly lead: string;
    readonly mendFirst: string;
    readonly name: string;
    readonly pods: string;
    readonly nodes: string;
    readonly runs: string;
    readonly leaves: string;
    readonly publishes: string;
    readonly fieldsOf: (cluster: RangedCluster) => string;
    /** In a list of values: nothing is said, and this is taken. */
    readonly unsaid: (value: string) => string;
    readonly badName: string;
    readonly badRange: (example: string) => string;
    readonly add: string;
    readonly remove: (cluster: RangedCluster) => string;
    readonly runsValues: Readonly<Record<Runs, string>>;
    readonly leavesValues: Readonly<Record<Leaves, string>>;
    readonly publishesValues: Readonly<Record<Publishes, string>>;
  };

  readonly drawing: {
    readonly title: string;
    readonly summary: string;
    readonly action: string;
    readonly what: (drawn: Pick<DrawnClusters, 'nodesPerCluster' | 'podsPerNode'>, clusters: number) => string;
    readonly first: (most: number) => string;
    readonly tooSmall: string;
    readonly assumed: (assumed: DrawnClusters['assumed'][number], cluster: RangedCluster) => string;
  };

  /** The scenario as a document that is written by hand. */
  readonly text: {
    readonly title: string;
    readonly lead: string;
    readonly open: string;
    readonly field: string;
    /** What can be written at the caret. */
    readonly offers: string;
    readonly required: string;
    readonly keys: string;
    readonly schema: string;
    readonly undo: string;
    readonly redo: string;
    /** Throws away what was written, and begins with the lines above anew. */
    readonly anew: string;
    readonly problems: (count: number) => string;
    readonly problem: (problem: ScenarioTextProblem) => string;
    /** The picture is of the text before. */
    readonly stale: string;
    readonly fits: string;
    readonly picture: string;
    readonly see: string;
    readonly asText: string;
  };

  readonly card: {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly swap: string;
    /** What came of dialling the pod's own address, or what its cluster publishes. */
    readonly own: (trial: Trial<DrawnNetwork>) => string;
    readonly published: (trial: Trial<DrawnNetwork>) => string;
    readonly helps: string;
    /** Where it works already. */
    readonly alsoHelps: string;
    readonly fails: string;
    /** What is done about it, without a full stop. */
    readonly remedy: (remedy: Remedy<DrawnNetwork>, two: readonly [RangedCluster, RangedCluster]) => string;
    /** A remedy that works, and what the receiver sees then. */
    readonly option: (what: string, trial: Trial<DrawnNetwork>) => string;
    readonly failed: (what: string, trial: Trial<DrawnNetwork>) => string;
    readonly see: (what: string) => string;
    readonly seeNow: string;
    readonly copy: string;
    readonly copied: string;
    readonly computed: string;
    /** Before a list of what is assumed. */
    readonly under: string;
    readonly assumedChoice: (cluster: CompleteCluster) => string;
  };
}
