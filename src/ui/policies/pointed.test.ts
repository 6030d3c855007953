import { expect, test } from 'vitest';
import { deviceId } from '../../engine/index.ts';
import type { ClusterPolicies } from '../../engine/policy/index.ts';
import { scenarioNamed } from '../../testing/catalogue.ts';
import { firstPeer, peerAt, podAsked } from './pointed.ts';

const cluster = scenarioNamed('one-ip-block').clusters[1];
if (cluster?.policies === undefined) throw new Error('one-ip-block has policies');
const policies: ClusterPolicies = cluster.policies;
const subject = { namespaces: { kind: 'named', name: 'default' }, pods: [] } as const;

test('what is pointed at is the peer as it is by now, and nobody once it is gone', () => {
  const first = firstPeer(policies);
  if (first === null) throw new Error('nobody is written');
  expect(peerAt(policies, first)).toMatchObject({ direction: 'ingress', peer: { kind: 'addresses' } });
  expect(peerAt({ ...policies, network: [] }, first)).toBeNull();
  const open = policies.network.map((each) => ({ ...each, ingress: [{ peers: null, ports: null }] }));
  expect(peerAt({ ...policies, network: open }, first)).toMatchObject({ peer: null });
  expect(firstPeer({ ...policies, network: [] })).toBeNull();
});

test('of the pods that a policy is about, the one that is sent to is asked', () => {
  expect(podAsked(cluster, subject, deviceId('cluster-2/pod-j'))).toBe('cluster-2/pod-j');
  expect(podAsked(cluster, subject, deviceId('cluster-1/pod-a'))).toBe('cluster-2/pod-g');
  const nobody = [{ key: 'app', operator: 'in', values: ['none'] }] as const;
  expect(podAsked(cluster, { ...subject, pods: nobody }, null)).toBeNull();
});
