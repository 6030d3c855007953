import type { Device, KubernetesService, Topology } from '../../engine/index.ts';
import { deviceId, deviceOf, prefix } from '../../engine/index.ts';
import type { Enforced, NetworkPolicy, PolicyPeer } from '../../engine/policy/policy.ts';
import { withPolicies } from '../../engine/policy/withPolicies.ts';
import { withServices } from '../../engine/services/withServices.ts';
import { withFilterOnTop } from '../../engine/filters.ts';
import { twoClusters } from '../catalogue.ts';
import type { KernelCase } from './kernelCase.ts';
import { client, filter, node3, node4, onNodes, podA, podG, podJ } from './kernelCase.ts';
import { webService } from '../webService.ts';

const [, second] = twoClusters.clusters;

const web = webService({ nodePort: 30080 });

interface Guarding {
  readonly enforced?: Enforced;
  readonly externalTraffic?: KubernetesService['externalTraffic'];
  /** Of pods that the policy is about: all, or one by its label. */
  readonly about?: string;
  readonly ingress?: readonly PolicyPeer[];
  readonly egress?: readonly PolicyPeer[];
}

/** Cluster 2 with a Service before Pod-G and one policy; every pod is labelled by its own name. */
function guarded({ enforced = 'forward', externalTraffic = 'cluster', about, ingress, egress }: Guarding) {
  if (second === undefined) throw new Error('two-clusters has two clusters');
  const network: NetworkPolicy = {
    namespace: 'default',
    name: 'guard',
    pods: about === undefined ? [] : [{ key: 'app', operator: 'in', values: [about] }],
    ingress: ingress === undefined ? null : ingress.length === 0 ? [] : [{ peers: ingress, ports: null }],
    egress: egress === undefined ? null : [{ peers: egress, ports: null }],
  };
  const cluster = {
    ...second,
    nodes: second.nodes.map((node) => ({
      ...node,
      pods: node.pods.map((pod) => ({ ...pod, labels: { app: pod.id.split('/')[1] ?? '' } })),
    })),
    services: [{ ...web, externalTraffic }],
    policies: { enforced, network: [network], tiers: [] },
  };
  return (topology: Topology): Topology => withPolicies(withServices(topology, cluster, 1), cluster);
}

const block = (...prefixes: readonly string[]): PolicyPeer => ({
  kind: 'addresses',
  prefixes: prefixes.map(prefix),
  except: [],
});
const pods = (app: string): PolicyPeer => ({
  kind: 'pods',
  namespaces: { kind: 'named', name: 'default' },
  pods: [{ key: 'app', operator: 'in', values: [app] }],
});
const outside = block('198.51.100.0/24');
const refused = { symptom: 'timeout', cause: 'filter-drop', at: node3 } as const;
const heard = { symptom: 'connected', cause: null } as const;

/** What a NetworkPolicy sees behind Services, gateways, proxies and overlays. */
export const policiesAtGateways: readonly KernelCase[] = [
  {
    fact: 'who may send to the Service’s address alone may not, for egress is asked after it became a pod',
    model: 'flat',
    alter: guarded({ about: 'pod-j', egress: [block('10.96.0.0/16')] }),
    from: podJ,
    to: '10.96.0.10:80',
    ...refused,
    at: node4,
  },
  {
    fact: 'a node port at another node: the client is that node by then',
    model: 'flat',
    alter: guarded({ ingress: [outside] }),
    from: client,
    to: '192.168.2.14:30080',
    ...refused,
  },
  {
    fact: 'at the pod’s own node he is still himself where ingress is asked',
    model: 'flat',
    alter: guarded({ ingress: [outside] }),
    from: client,
    to: '192.168.2.13:30080',
    ...heard,
  },
  {
    fact: 'at the pod’s port he is the node, which nobody keeps out',
    model: 'flat',
    alter: guarded({ enforced: 'port', ingress: [] }),
    from: client,
    to: '192.168.2.13:30080',
    sees: '10.8.1.1',
    ...heard,
  },
  {
    fact: 'externalTrafficPolicy Local keeps a client from outside himself',
    model: 'flat',
    alter: guarded({ externalTraffic: 'local', ingress: [outside] }),
    from: client,
    to: '192.168.2.13:30080',
    sees: '198.51.100.10',
    ...heard,
  },
  {
    fact: 'but a pod of the other island remains its gateway',
    model: 'island',
    alter: guarded({ externalTraffic: 'local', ingress: [block('10.4.0.0/16')] }),
    from: podA,
    to: '192.168.2.13:30080',
    ...refused,
  },
  {
    fact: 'a proxy on the way in comes as itself, and whoever it accepted does not hear of it',
    model: 'island',
    settings: { ingress: 'proxy' },
    alter: guarded({ ingress: [block('10.4.0.0/16')] }),
    from: podA,
    to: podG,
    ...refused,
    symptom: 'connected',
  },
  {
    fact: 'a pod is asked where it really sends before a proxy on the gateway takes it',
    model: 'island',
    settings: { egress: 'proxy' },
    alter: guarded({ egress: [block('203.0.113.0/24')] }),
    from: podG,
    to: 'other-server',
    ...heard,
  },
  {
    fact: 'a proxy on the pod’s own node is the node: nothing keeps the pod from it',
    model: 'island',
    settings: { ...onNodes, egress: 'proxy' },
    alter: guarded({ egress: [] }),
    from: podG,
    to: 'other-server',
    ...heard,
  },
  {
    fact: 'inside an overlay a packet is asked about as it was',
    model: 'island',
    settings: { overlay: 'vxlan' },
    alter: guarded({ ingress: [pods('pod-j')] }),
    from: podJ,
    to: podG,
    ...heard,
  },
  {
    fact: 'within an archipelago the other cluster’s pod is itself',
    model: 'archipelago',
    alter: guarded({ ingress: [block('10.4.0.0/16')] }),
    from: podA,
    to: podG,
    ...heard,
  },
  {
    fact: 'a selector means the pods of its own cluster, whoever else is called so',
    model: 'flat',
    alter: guarded({ about: 'pod-g', ingress: [pods('pod-j'), pods('pod-h')] }),
    from: podA,
    to: podG,
    ...refused,
  },
  {
    fact: 'whom no policy selects hears from everybody',
    model: 'flat',
    alter: guarded({ about: 'pod-g', ingress: [] }),
    from: podA,
    to: 'cluster-2/pod-h',
    ...heard,
  },
  {
    fact: 'a pod that reaches itself by its Service is asked nothing',
    model: 'flat',
    alter: guarded({ ingress: [], egress: [] }),
    from: podG,
    to: '10.96.0.10:80',
    ...heard,
  },
  {
    fact: 'a filter that is asked sooner lets in whom a policy would refuse',
    model: 'flat',
    alter: (topology) => withFilterOnTop(guarded({ ingress: [] })(topology), filter(node3, 'accept', { id: 'open' })),
    from: podA,
    to: podG,
    ...heard,
  },
];

/** A policy whose rule somebody took away. */
export const withoutFirstDrop: KernelCase = {
  fact: 'the rule of a policy was taken away',
  model: 'flat',
  alter: (topology) => withoutRules(guarded({ ingress: [] })(topology)),
  from: podA,
  to: podG,
  ...heard,
};

/** Two pods on a bridge that passes frames without asking anybody. */
export const withoutBridgeFilters: KernelCase = {
  fact: 'a bridge that asks no filters asks no policies',
  model: 'flat',
  alter: (topology) => withoutBridgeNetfilter(guarded({ ingress: [] })(topology)),
  from: 'cluster-2/pod-h',
  to: podG,
  ...heard,
};

function withoutRules(topology: Topology): Topology {
  return atNode3(topology, (node) => ({ ...node, hooks: { ...node.hooks, forward: [] } }));
}

function withoutBridgeNetfilter(topology: Topology): Topology {
  return atNode3(topology, (node) => ({ ...node, sysctls: { ...node.sysctls, bridgeNetfilter: false } }));
}

function atNode3(topology: Topology, change: (node: Device) => Device): Topology {
  const id = deviceId(node3);
  const node = deviceOf(topology, id);
  return { ...topology, devices: new Map(topology.devices).set(id, change(node)) };
}
