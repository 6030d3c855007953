import type {
  BlockProblem,
  NodeBlockPreset,
  NodeBlockRule,
  NodeReserve,
  PlanField,
  PlanRequest,
  RequestProblem,
} from '../../planner/index.ts';
import { nodeBlockPresets, parseBlockList, requestProblems } from '../../planner/index.ts';

/** Whose way of giving addresses to nodes; `other` is one's own. */
export type BlockScheme = NodeBlockPreset | 'other';

/** What stands in the form: whatever was typed. */
export interface Draft {
  readonly space: string;
  readonly used: string;
  readonly clusters: string;
  readonly nodesPerCluster: string;
  readonly podsPerNode: string;
  readonly product: BlockScheme;
  readonly rule: NodeBlockRule['kind'];
  readonly blockLength: string;
  readonly reserve: NodeReserve;
  readonly services: 'private' | 'advertised';
  readonly serviceLength: string;
  readonly reused: 'from-space' | 'own';
  readonly range: string;
  readonly virtualIps: string;
  readonly egressIps: string;
}

/** What is wrong, field by field; a plan if and only if nothing is. */
export interface ReadDraft {
  readonly plan: PlanRequest | null;
  readonly space: readonly BlockProblem[];
  readonly used: readonly BlockProblem[];
  readonly range: readonly BlockProblem[];
  /** A range of one's own must be exactly one. */
  readonly oneRange: boolean;
  readonly fields: readonly RequestProblem[];
}

/** Each product's rule for the node subnet: Azure and AWS keep five addresses of a subnet, Google four. */
const reserveOf: Readonly<Record<NodeBlockPreset, NodeReserve>> = {
  gke: 'gke',
  flannel: 'plain',
  'aks-overlay': 'azure',
  calico: 'plain',
};

export const blockSchemes: readonly NodeBlockPreset[] = ['gke', 'flannel', 'calico', 'aks-overlay'];

export function draftOf(plan: PlanRequest): Draft {
  const { nodeBlocks, services, reused } = plan;
  return {
    space: plan.space.join('\n'),
    used: plan.used.join('\n'),
    clusters: String(plan.clusters),
    nodesPerCluster: String(plan.nodesPerCluster),
    podsPerNode: String(plan.podsPerNode),
    product: productOf(plan),
    rule: nodeBlocks.kind,
    blockLength: nodeBlocks.kind === 'gke-double' ? '24' : String(nodeBlocks.length),
    reserve: plan.nodeReserve,
    services: services.kind,
    serviceLength: services.kind === 'private' ? '20' : String(services.length),
    reused: reused.kind,
    range: reused.kind === 'own' ? reused.range : '100.64.0.0/10',
    virtualIps: String(plan.virtualIps),
    egressIps: String(plan.egressIps),
  };
}

/** The draft with a product's rule for blocks and subnets; what is one's own stays as it was. */
export function withProduct(draft: Draft, product: BlockScheme): Draft {
  if (product === 'other') return { ...draft, product };
  const rule = nodeBlockPresets[product];
  const blockLength = rule.kind === 'gke-double' ? draft.blockLength : String(rule.length);
  return { ...draft, product, rule: rule.kind, blockLength, reserve: reserveOf[product] };
}

export function readDraft(draft: Draft): ReadDraft {
  const [space, used, range] = [
    parseBlockList(draft.space),
    parseBlockList(draft.used, 'used'),
    parseBlockList(draft.range),
  ];
  const own = draft.reused === 'own';
  const [only] = range.blocks;
  const oneRange = own && range.problems.length === 0 && range.blocks.length !== 1;
  const plan: PlanRequest = {
    space: space.blocks,
    used: used.blocks,
    clusters: whole(draft.clusters),
    nodesPerCluster: whole(draft.nodesPerCluster),
    podsPerNode: whole(draft.podsPerNode),
    nodeBlocks: ruleOf(draft),
    nodeReserve: draft.reserve,
    services:
      draft.services === 'private' ? { kind: 'private' } : { kind: 'advertised', length: whole(draft.serviceLength) },
    reused: own && only !== undefined ? { kind: 'own', range: only } : { kind: 'from-space' },
    virtualIps: whole(draft.virtualIps),
    egressIps: whole(draft.egressIps),
  };
  const wrong = {
    space: space.problems,
    used: used.problems,
    range: own ? range.problems : [],
    oneRange,
    fields: requestProblems(plan).filter(({ kind }) => kind !== 'no-space' || space.problems.length === 0),
  };
  const fine = !oneRange && [wrong.space, wrong.used, wrong.range, wrong.fields].every(({ length }) => length === 0);
  return { plan: fine ? plan : null, ...wrong };
}

/** The problem of one field of numbers. */
export function problemAt({ fields }: ReadDraft, field: PlanField): RequestProblem | null {
  return fields.find((problem) => problem.kind !== 'no-space' && problem.field === field) ?? null;
}

function ruleOf({ rule, blockLength }: Draft): NodeBlockRule {
  switch (rule) {
    case 'gke-double':
      return { kind: rule };
    case 'fixed':
    case 'calico-blocks':
      return { kind: rule, length: whole(blockLength) };
  }
}

function productOf({ nodeBlocks, nodeReserve }: PlanRequest): BlockScheme {
  const text = JSON.stringify(nodeBlocks);
  return (
    blockSchemes.find((each) => JSON.stringify(nodeBlockPresets[each]) === text && reserveOf[each] === nodeReserve) ??
    'other'
  );
}

/** Not a whole number: `NaN`, which is within no bounds. */
function whole(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
}
