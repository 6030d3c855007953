import { powerOfTwoFrom, sizeForLength } from './block.ts';
import { nodeBlocksFor } from './nodeBlocks.ts';
import { nodeSubnetSize } from './nodeSubnet.ts';
import type { PlanRequest } from './request.ts';

/** What a range is for. */
export type Purpose = 'pods' | 'nodes' | 'services' | 'virtual-ips' | 'egress-ips';

export const purposes: readonly Purpose[] = ['pods', 'nodes', 'services', 'virtual-ips', 'egress-ips'];

/** One aligned block that a model wants. */
export interface Want {
  readonly purpose: Purpose;
  readonly size: number;
}

/** What a model wants once for all clusters, and for each of them. */
export interface Needs {
  readonly shared: readonly Want[];
  readonly each: readonly Want[];
}

/** The two models that a plan compares. */
export type PlannedModel = 'flat' | 'island';

/** Which ranges a model wants once for all clusters, and which for each of them. */
export const needsOf: Readonly<Record<PlannedModel, (request: PlanRequest) => Needs>> = {
  flat: (request) => ({ shared: [], each: [podRange(request), nodeRange(request), ...serviceRange(request)] }),
  island: (request) => ({
    shared: [podRange(request)],
    each: [
      nodeRange(request),
      ...singles('virtual-ips', request.virtualIps),
      ...singles('egress-ips', request.egressIps),
    ],
  }),
};

/** Addresses by purpose for `n` clusters: `n(pods + nodes + services)` flat, `pods + n(nodes + virtual IPs + egress IPs)` as islands. */
export interface AddressCount {
  readonly byPurpose: Readonly<Record<Purpose, number>>;
  readonly total: number;
}

export function addressCount({ shared, each }: Needs, clusters: number): AddressCount {
  const count = (of: Purpose): number => sumFor(shared, of) + clusters * sumFor(each, of);
  const byPurpose = {
    pods: count('pods'),
    nodes: count('nodes'),
    services: count('services'),
    'virtual-ips': count('virtual-ips'),
    'egress-ips': count('egress-ips'),
  };
  return { byPurpose, total: purposes.reduce((total, of) => total + byPurpose[of], 0) };
}

function sumFor(wants: readonly Want[], of: Purpose): number {
  return wants.reduce((total, { purpose, size }) => (purpose === of ? total + size : total), 0);
}

function podRange({ nodesPerCluster, podsPerNode, nodeBlocks: rule }: PlanRequest): Want {
  return { purpose: 'pods', size: powerOfTwoFrom(nodesPerCluster * nodeBlocksFor(rule, podsPerNode).addresses) };
}

function nodeRange({ nodesPerCluster, nodeReserve }: PlanRequest): Want {
  return { purpose: 'nodes', size: nodeSubnetSize(nodesPerCluster, nodeReserve) };
}

function serviceRange({ services }: PlanRequest): readonly Want[] {
  switch (services.kind) {
    case 'private':
      return [];
    case 'advertised':
      return [{ purpose: 'services', size: sizeForLength(services.length) }];
  }
}

/** Single addresses need not be neighbours: as few blocks as make up their number exactly. */
function singles(purpose: Purpose, count: number): readonly Want[] {
  const wants: Want[] = [];
  for (let [left, size] = [count, 1]; left > 0; size *= 2) {
    if (left % (size * 2) === 0) continue;
    wants.unshift({ purpose, size });
    left -= size;
  }
  return wants;
}
