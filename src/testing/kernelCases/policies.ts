import type { Topology } from '../../engine/index.ts';
import { prefix } from '../../engine/index.ts';
import type { ClusterPolicies, NetworkPolicy, PolicyPeer } from '../../engine/policy/policy.ts';
import { withPolicies } from '../../engine/policy/withPolicies.ts';
import { twoClusters } from '../catalogue.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, node3, node4, onNodes, podA, podG, podJ } from './kernelCase.ts';

const addresses = (...texts: readonly string[]): PolicyPeer => ({
  kind: 'addresses',
  prefixes: texts.map(prefix),
  except: [],
});

/** Of cluster 2, about every pod in it. */
function policy(more: Partial<NetworkPolicy>): Pick<KernelCase, 'alter'> {
  return under('forward', { namespace: 'default', name: 'rule', pods: [], ingress: null, egress: null, ...more });
}

function under(enforced: ClusterPolicies['enforced'], ...network: readonly NetworkPolicy[]): Pick<KernelCase, 'alter'> {
  const cluster = twoClusters.clusters[1];
  if (cluster === undefined) throw new Error('two-clusters has two clusters');
  const guarded = { ...cluster, policies: { enforced, network, tiers: [] } };
  return { alter: (topology: Topology) => withPolicies(topology, guarded) };
}

const onlyFour = policy({ ingress: [{ peers: [addresses('10.4.0.0/16')], ports: null }] });
const closed: NetworkPolicy = {
  namespace: 'default',
  name: 'closed',
  pods: [],
  ingress: [],
  egress: null,
};
const refused = { symptom: 'timeout', cause: 'filter-drop', at: node3 } as const;
const heard = { symptom: 'connected', cause: null } as const;

/** Whom a NetworkPolicy sees, as filters where implementations have them. */
export const policies: readonly KernelCase[] = [
  {
    fact: 'flat: an ipBlock lets the other cluster’s pod in',
    model: 'flat',
    ...onlyFour,
    from: podA,
    to: podG,
    ...heard,
  },
  { fact: 'flat: and keeps the own cluster’s out', model: 'flat', ...onlyFour, from: podJ, to: podG, ...refused },
  {
    fact: 'island: the same ipBlock keeps the other cluster’s pod out, which comes as its gateway',
    model: 'island',
    ...onlyFour,
    from: podA,
    to: podG,
    ...refused,
  },
  {
    fact: 'island: and lets the own cluster’s in',
    model: 'island',
    ...onlyFour,
    from: podJ,
    to: podG,
    sees: '10.4.2.2',
    ...heard,
  },
  {
    fact: 'a pod that may send to nobody still answers',
    model: 'flat',
    ...policy({ egress: [] }),
    from: podA,
    to: podG,
    ...heard,
  },
  { fact: 'and sends to nobody', model: 'flat', ...policy({ egress: [] }), from: podG, to: podA, ...refused },
  {
    fact: 'two pods on one bridge are judged too, because bridges ask',
    model: 'flat',
    ...policy({ ingress: [] }),
    from: 'cluster-2/pod-h',
    to: podG,
    ...refused,
  },
  {
    fact: 'a pod’s own node is never kept from it',
    model: 'flat',
    ...policy({ ingress: [] }),
    from: node3,
    to: podG,
    ...heard,
  },
  { fact: 'another node is', model: 'flat', ...policy({ ingress: [] }), from: node4, to: podG, ...refused },
  {
    fact: 'a port is the pod’s, by its protocol',
    model: 'flat',
    ...policy({
      ingress: [{ peers: null, ports: [{ kind: 'range', protocol: 'tcp', range: { from: 8080, to: 8080 } }] }],
    }),
    from: podA,
    to: podG,
    protocol: 'udp',
    ...refused,
  },
  {
    fact: 'while packets are forwarded, whoever comes by the pod’s own node as gateway is seen as he is, and kept out',
    model: 'island',
    settings: onNodes,
    ...under('forward', closed),
    from: client,
    to: podG,
    ...refused,
  },
  {
    fact: 'at the pod’s port he is the node by then, and who is closed to everybody lets him in',
    model: 'island',
    settings: onNodes,
    ...under('port', closed),
    from: client,
    to: podG,
    sees: '10.4.1.1',
    ...heard,
  },
  {
    fact: 'at its port a pod still refuses who comes from elsewhere',
    model: 'flat',
    ...under('port', closed),
    from: podJ,
    to: podG,
    symptom: 'timeout',
    cause: 'filter-drop',
    at: podG,
  },
];
