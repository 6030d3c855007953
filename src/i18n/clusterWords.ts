import type { ClusterProblem, Overlap, RangeKind, RangedCluster, Renumbering, Standing } from '../planner/index.ts';
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
  readonly summary: (flat: number, pairs: number) => string;
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
}
