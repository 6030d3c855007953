import type { ClaimId } from '../evidence/index.ts';

/** For each claim the query of a link that shows it, as `printLink` prints it. */
const links: Readonly<Record<ClaimId, string>> = {
  K1: '?v=1&r=isolated&from=other-client&to=cluster-1/pod-a',
  K2: '?v=1&from=cluster-1/pod-a&to=cluster-1/pod-d',
  K3: '?v=1&from=cluster-1/node-1&to=cluster-1/pod-a',
  K4: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g',
  K5: '?v=1&from=cluster-1/pod-a&to=other-server',
  F1: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip',
  F2: '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-h',
  F3: '?v=1&r=flat&r.fault=filter:fabric:cluster-1~cluster-2:drop&from=cluster-1/pod-a&to=cluster-2/pod-g',
  F4: '?v=1&r=flat&r.routes=none&from=other-client&to=cluster-1/pod-a',
  F5: '?v=1&l.routes=bgp&r=flat&r.routes=none&from=other-client&to=cluster-1/pod-a',
  F6: '?v=1&r.overlay=vxlan&from=cluster-1/pod-a&to=cluster-1/pod-d',
  I1: '?v=1&s=overlap&from=cluster-1/pod-b&to=cluster-2/pod-h',
  I2: '?v=1&from=cluster-1/pod-b&to=cluster-2/pod-g&dial=pod-ip',
  I3: '?v=1&from=cluster-1/pod-a&to=cluster-2/pod-j&dial=pod-ip',
  I4: '?v=1&l=island&l.gateway=node&from=cluster-1/pod-a&to=cluster-2/pod-g',
  I5: '?v=1&from=other-client&to=cluster-1/pod-a',
  I6: '?v=1&from=cluster-1/pod-d&to=other-server',
  I7: '?v=1&l=island&l.ingress=nat&r.ingress=proxy&from=other-client&to=cluster-1/pod-a',
  I8: '?v=1&l=isolated&from=cluster-1/pod-a&to=cluster-2/pod-g',
  T1: '?v=1&from=cluster-1/pod-c&to=cluster-2/pod-i',
  T2: '?v=1&r.gateway=node&from=cluster-1/pod-a&to=other-server',
  T3: '?v=1&from=other-client&to=cluster-2/pod-g',
  T4: '?v=1&s=overlap&r=flat&r.routes=bgp&from=other-client&to=cluster-2/pod-g',
  T5: '?v=1&l=hybrid&r=isolated&from=cluster-1/pod-a&to=other-server',
};

export interface Claim {
  readonly id: ClaimId;
  readonly link: string;
}

const ids: readonly ClaimId[] = [
  ...(['K1', 'K2', 'K3', 'K4', 'K5'] as const),
  ...(['F1', 'F2', 'F3', 'F4', 'F5', 'F6'] as const),
  ...(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'] as const),
  ...(['T1', 'T2', 'T3', 'T4', 'T5'] as const),
];

/** In the order of the brief: Kubernetes, flat, island, and what follows from them. */
export const claims: readonly Claim[] = ids.map((id) => ({ id, link: links[id] }));
