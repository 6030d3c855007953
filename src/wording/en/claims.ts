import type { ClaimId } from '../../evidence/index.ts';

const claims: Readonly<Record<ClaimId, string>> = {
  K1: 'Kubernetes promises nothing about traffic between a cluster and anything outside it.',
  K2: 'All pods of one cluster reach each other directly, without NAT, also across nodes.',
  K3: 'Agents on a node reach all pods on that node.',
  K4: 'With two clusters on one network, how does a pod of cluster 1 reach a pod of cluster 2?',
  K5: 'How do clients and servers outside talk with a pod?',
  F1: 'Flat: a pod’s address is unique across all clusters.',
  F2: 'Flat: pods of one cluster reach any pod of another directly, with no gateway and no translation.',
  F3: 'Flat: pods reach each other unless a firewall or a policy blocks the traffic.',
  F4: 'Flat: outside hosts reach a pod by its own address if routes are configured in network devices.',
  F5: 'Flat: or if the nodes advertise their pods by BGP. With neither, there is no way in.',
  F6: 'Flat: no overlapping addresses, no overlay, no NAT.',
  I1: 'Island: the choice when a large address space is not available.',
  I2: 'Island: nodes have unique addresses, pods do not.',
  I3: 'Island: a pod never talks directly to a pod of another cluster.',
  I4: 'Island: gateways mediate between a pod of one cluster and a pod of another.',
  I5: 'Island: what comes in from outside goes through a gateway.',
  I6: 'Island: what goes out to an outside server goes through a gateway.',
  I7: 'Island: a gateway can be NAT, a virtual IP or a proxy; it translates, and so keeps pod addresses private.',
  I8: 'Island: the same pod addresses can be reused in each cluster.',
  T1: 'Flat is faster: address translation at gateways has a performance cost.',
  T2: 'Flat is easier to debug: every address is unique, and no pod is masked behind a node’s address.',
  T3: 'Flat does not obscure client addresses; island does.',
  T4: 'With scarce addresses, or without large free blocks, flat may not be possible.',
  T5: 'Flat and island are two of many models, and each has many variations.',
};

export function claimText(claim: ClaimId): string {
  return claims[claim];
}
