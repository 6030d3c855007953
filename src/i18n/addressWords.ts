import type { Prefix } from '../engine/index.ts';
import type {
  AddressPlan,
  BlockProblem,
  DrawnPlan,
  NamedSpace,
  NodeBlockPreset,
  NodeBlockRule,
  NodeBlocks,
  NodeReserve,
  PlanExample,
  PlannedModel,
  Purpose,
  RequestProblem,
  SegmentKind,
  Shortfall,
} from '../planner/index.ts';
import type { NamedText } from './words.ts';

/** A range in the map: one of the plan's, somebody else's, nobody's, or several that are too small to be drawn one by one. */
export interface DrawnRange {
  readonly kind: SegmentKind | 'several' | 'wanted';
  readonly prefix: Prefix;
  readonly addresses: number;
  /** The clusters whose it is, first and last; `null` when it is nobody's or everybody's. */
  readonly clusters: readonly [number, number] | null;
  /** How many ranges are drawn as this one. */
  readonly count: number;
}

/** One line of an address count: so many times so many addresses. */
export interface CountLine {
  readonly purpose: Purpose;
  readonly times: number;
  /** Addresses of all of them. */
  readonly total: number;
}

/** Another way of giving addresses to nodes, and how many each gets. */
export interface OtherRule {
  readonly product: NodeBlockPreset;
  readonly addresses: number;
}

/** The page that plans addresses. */
export interface AddressWords {
  readonly lead: string;
  readonly cases: string;
  readonly caseTexts: Readonly<Record<PlanExample, { readonly name: string; readonly why: string }>>;
  /** Before links. */
  readonly source: string;

  readonly form: {
    readonly title: string;
    readonly space: NamedText;
    readonly used: NamedText;
    readonly clusters: string;
    readonly nodes: string;
    readonly pods: string;
    readonly product: string;
    readonly products: Readonly<Record<NodeBlockPreset | 'other', NamedText>>;
    readonly rule: string;
    readonly rules: Readonly<Record<NodeBlockRule['kind'], string>>;
    readonly blockLength: string;
    readonly reserve: string;
    readonly reserves: Readonly<Record<NodeReserve, string>>;
    readonly more: string;
    readonly virtualIps: string;
    readonly egressIps: string;
    readonly services: string;
    readonly serviceKinds: Readonly<Record<'private' | 'advertised', string>>;
    readonly serviceLength: string;
    readonly reused: string;
    readonly reusedKinds: Readonly<Record<'from-space' | 'own', string>>;
    readonly reusedRange: string;
    readonly oneRange: string;
  };
  /** What every node gets: `a /24 for each node: 256 addresses for 110 pods`. */
  readonly nodeBlockText: (blocks: NodeBlocks, pods: number) => string;
  readonly spaceNames: Readonly<Record<NamedSpace | 'other', string>>;
  readonly blockText: (block: Prefix, addresses: number, name: string) => string;
  readonly blockProblem: (problem: BlockProblem) => string;
  readonly requestProblem: (problem: RequestProblem) => string;
  /** Over the results, while what was typed is no plan. */
  readonly stale: string;

  readonly number: (value: number) => string;
  readonly purposes: Readonly<Record<Purpose, string>>;

  readonly result: {
    readonly fits: (placed: number, wanted: number, more: number) => string;
    readonly needed: string;
    readonly routable: (addresses: number) => string;
    readonly count: (line: CountLine) => string;
    /** Before what a range is, where all islands have it together. */
    readonly onceForAll: (range: string) => string;
    readonly rangeOf: (purpose: Purpose, plan: AddressPlan, model: PlannedModel) => string;
    readonly total: string;
    readonly whyNot: string;
    /** That the verdict hangs on the addresses of a node; `mine` are those of the plan, `fit` whether all clusters fit under the others. */
    readonly hangsOn: (mine: number, others: readonly OtherRule[], fit: boolean) => string;
    readonly shortfall: (shortfall: Shortfall) => string;
    readonly left: (left: AddressPlan['flat']['left']) => string;
    /** Beside a large number; `share` is of what flat needs. */
    readonly saves: (share: number) => string;
    readonly savedRoutable: (addresses: number) => string;
    /** Beside a number of routable addresses, where nothing is used again. */
    readonly savesRoutable: string;
    /** What an island needs more in all: 0 or above. */
    readonly nothingAgain: (more: number) => string;
    readonly chance: (clusters: number, length: number, chance: number) => string;
    readonly envelope: (nodes: number, pods: number) => string;
  };

  readonly map: {
    readonly title: string;
    readonly name: (model: string) => string;
    readonly keys: string;
    readonly point: string;
    readonly magnified: (drawn: readonly Prefix[], share: number) => string;
    readonly kinds: Readonly<Record<SegmentKind | 'several' | 'wanted' | 'shared', string>>;
    readonly range: (range: DrawnRange, wantedClusters: number) => string;
    readonly inUse: string;
    readonly islandsOnly: string;
    readonly largestFree: string;
    readonly wants: (cluster: number, length: number) => string;
    readonly times: (clusters: number) => string;
    readonly tile: (block: Prefix, addresses: number) => string;
    readonly podRanges: string;
    readonly same: string;
    readonly noRoom: string;
    readonly others: (count: number) => string;
  };

  readonly table: {
    readonly title: string;
    readonly caption: (model: string) => string;
    readonly range: string;
    readonly addresses: string;
    readonly purpose: string;
    readonly cluster: string;
    readonly all: string;
    readonly more: (count: number) => string;
  };

  readonly trace: {
    readonly title: string;
    readonly action: string;
    readonly what: (drawn: DrawnPlan) => string;
    readonly nothing: string;
    readonly refused: string;
    readonly classE: string;
    readonly names: {
      readonly title: string;
      readonly summary: (clusters: number, nodes: number, pods: number) => string;
      readonly cluster: (number: number) => string;
      readonly node: (number: number) => string;
      readonly pod: (letters: string) => string;
      readonly client: string;
      readonly server: string;
    };
  };
}
