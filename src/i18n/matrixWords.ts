import type { ListedCell, OutcomeKind, Same } from '../engine/index.ts';

/** How a cell of the table fares: what arrives is untouched or not, and what does not may be stopped by network policies. */
export type CellFate = 'direct' | 'translated' | 'policy' | Exclude<OutcomeKind, 'delivered'>;

/** Who reaches whom in the network of a side. */
export interface MatrixWords {
  /** The button that opens it, and its title. */
  readonly open: string;
  readonly close: string;
  readonly lead: string;
  readonly working: string;
  readonly failed: (why: string) => string;
  /** Over the names of the rows. */
  readonly sender: string;
  /** `Pod-A (cluster 1) and 5 like it`; `others` may be none. */
  readonly members: (example: string, others: number) => string;
  readonly outcomes: Readonly<Record<CellFate, string>>;
  /** `stopped by default/web`, of policies by their titles. */
  readonly stopped: (policies: readonly string[]) => string;
  /** Over the policies that stop something, of which one is chosen to see what it stops. */
  readonly policies: string;
  readonly policy: (policy: string, cells: number) => string;
  readonly cell: (send: {
    readonly from: string;
    readonly to: string;
    readonly where: string | null;
    readonly outcome: string;
  }) => string;
  readonly same: Readonly<Record<Same, string>>;
  readonly shared: Readonly<Record<NonNullable<ListedCell['shared']>, string>>;
  readonly counted: (counts: {
    readonly classes: number;
    readonly endpoints: number;
    readonly sends: number;
    readonly pairs: number;
  }) => string;
}
