import type { Prefix } from '../../engine/index.ts';
import type { NodeBlockRule, PlanRequest, ReusedRange, ServiceRanges } from '../../planner/index.ts';
import { parsePrefix, parsePrefixList, unusableIn } from '../../engine/index.ts';
import { nodeReserves, requestProblems } from '../../planner/index.ts';
import type { LinkProblem } from './linkProblem.ts';
import { examples } from './parameters.ts';
import { badValue } from './reading.ts';

/**
 * `space:10.0.0.0/8~clusters:10~nodes:100~pods:110~blocks:gke`, then what differs from nothing: the reserve of the node subnet,
 * what is in use, the length of advertised service ranges, the range islands re-use, published and egress addresses. `blocks` is
 * `gke`, `24` for one block of that length, or `calico-26`. Frozen with version 1 of the link.
 */
export function planText(plan: PlanRequest): string {
  const { space, used, services, reused } = plan;
  return [
    ['space', space.join(',')],
    ['clusters', String(plan.clusters)],
    ['nodes', String(plan.nodesPerCluster)],
    ['pods', String(plan.podsPerNode)],
    ['blocks', blocksText(plan.nodeBlocks)],
    ...(plan.nodeReserve === 'plain' ? [] : [['reserve', plan.nodeReserve]]),
    ...(used.length === 0 ? [] : [['used', used.join(',')]]),
    ...(services.kind === 'private' ? [] : [['services', String(services.length)]]),
    ...(reused.kind === 'from-space' ? [] : [['reused', reused.range]]),
    ...(plan.virtualIps === 0 ? [] : [['vips', String(plan.virtualIps)]]),
    ...(plan.egressIps === 0 ? [] : [['egress', String(plan.egressIps)]]),
  ]
    .map((pair) => pair.join(':'))
    .join('~');
}

/** What a link is told that has a plan which is none. */
export function badPlan(text: string): LinkProblem {
  return badValue('plan', text, examples.plan);
}

/** `null` when it is no plan, or one that cannot be made: something is out of its bounds, or nobody may have the addresses. */
export function parsePlan(text: string): PlanRequest | null {
  const fields = fieldsOf(text);
  if (fields === null) return null;
  const space = prefixes(fields.get('space'));
  const used = prefixes(fields.get('used') ?? '');
  const blocks = parseBlocks(fields.get('blocks') ?? '');
  const reserve = nodeReserves.find((each) => each === (fields.get('reserve') ?? 'plain'));
  const [services, reused] = [parseServices(fields.get('services')), parseReused(fields.get('reused'))];
  if (space === null || used === null || blocks === null || reserve === undefined) return null;
  if (services === null || reused === null) return null;
  const plan: PlanRequest = {
    space,
    used,
    clusters: whole(fields.get('clusters')),
    nodesPerCluster: whole(fields.get('nodes')),
    podsPerNode: whole(fields.get('pods')),
    nodeBlocks: blocks,
    nodeReserve: reserve,
    services,
    reused,
    virtualIps: whole(fields.get('vips') ?? '0'),
    egressIps: whole(fields.get('egress') ?? '0'),
  };
  const taken = [...space, ...(reused.kind === 'own' ? [reused.range] : [])];
  return requestProblems(plan).length === 0 && taken.every((each) => unusableIn(each) === null) ? plan : null;
}

const names = [
  'space',
  'clusters',
  'nodes',
  'pods',
  'blocks',
  'reserve',
  'used',
  'services',
  'reused',
  'vips',
  'egress',
];

/** `null` when a field is strange, or there twice. */
function fieldsOf(text: string): ReadonlyMap<string, string> | null {
  const fields = new Map<string, string>();
  for (const part of text.split('~')) {
    const [name = '', value, ...rest] = part.split(':');
    if (value === undefined || rest.length > 0 || !names.includes(name) || fields.has(name)) return null;
    fields.set(name, value);
  }
  return fields;
}

function prefixes(text: string | undefined): readonly Prefix[] | null {
  return text === undefined ? null : parsePrefixList(text);
}

/** Not a number: `NaN`, which is within no bounds. */
function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
}

function blocksText(rule: NodeBlockRule): string {
  switch (rule.kind) {
    case 'gke-double':
      return 'gke';
    case 'fixed':
      return String(rule.length);
    case 'calico-blocks':
      return `calico-${rule.length}`;
  }
}

function parseBlocks(text: string): NodeBlockRule | null {
  if (text === 'gke') return { kind: 'gke-double' };
  const [, calico, length] = /^(calico-)?(\d{1,2})$/.exec(text) ?? [];
  if (length === undefined) return null;
  return { kind: calico === undefined ? 'fixed' : 'calico-blocks', length: Number(length) };
}

function parseServices(text: string | undefined): ServiceRanges | null {
  if (text === undefined) return { kind: 'private' };
  const length = whole(text);
  return Number.isNaN(length) ? null : { kind: 'advertised', length };
}

function parseReused(text: string | undefined): ReusedRange | null {
  if (text === undefined) return { kind: 'from-space' };
  const range = parsePrefix(text);
  return range === null ? null : { kind: 'own', range };
}
