import type { Cluster, Scenario } from '../engine/index.ts';
import type { NetworkPolicy } from '../engine/policy/policy.ts';
import { addressOfValue, deviceId, nthAddress, prefix } from '../engine/index.ts';
import { twoClusters } from './catalogue.ts';

/** The lengths of the blocks that nodes get, and of the range that holds all of a cluster's. */
const blockLength = 24;

/** The canonical scenario with this many nodes in each cluster, and pods on each: up to 8,000 nodes. */
export function grown(nodes: number, pods: number): Scenario {
  const length = Math.min(16, blockLength - Math.ceil(Math.log2(nodes + 1)));
  const ranges = ['10.0.0.0', '10.128.0.0'].map((base) => prefix(`${base}/${length}`));
  return {
    ...twoClusters,
    reusedPodRange: prefix(`10.0.0.0/${length}`),
    clusters: twoClusters.clusters.map((cluster, index) => ({
      ...cluster,
      podRange: ranges[index] ?? cluster.podRange,
      nodeRange: prefix(`172.${16 + index}.0.0/16`),
      nodes: Array.from({ length: nodes }, (_, at) => ({
        id: deviceId(`${cluster.id}/node-${at + 1}`),
        name: `node-${at + 1}`,
        address: nthAddress(prefix(`172.${16 + index}.0.0/16`), at + 11) ?? addressOfValue(0),
        pods: Array.from({ length: pods }, (__, pod) => ({
          id: deviceId(`${cluster.id}/pod-${at + 1}-${pod + 1}`),
          name: `pod-${at + 1}-${pod + 1}`,
        })),
      })),
    })),
  };
}

/** Policies of each team, of which the first isolates it; as many apps send to one another in a row. */
const policiesEach = 10;

/** The same, where in both clusters teams have labelled pods and policies, so many in all. */
export function grownGuarded(nodes: number, pods: number, policies: number): Scenario {
  const scenario = grown(nodes, pods);
  const teams = Math.ceil(policies / 2 / policiesEach);
  return { ...scenario, clusters: scenario.clusters.map((cluster) => guarded(cluster, teams)) };
}

function guarded(cluster: Cluster, teams: number): Cluster {
  let next = 0;
  const nodes = cluster.nodes.map((node) => ({
    ...node,
    pods: node.pods.map((pod) => {
      const place = next;
      next += 1;
      const app = Math.floor(place / teams) % policiesEach;
      return { ...pod, namespace: `team-${place % teams}`, labels: { app: `app-${app}` } };
    }),
  }));
  const network = Array.from({ length: teams }, (_, team) => policiesOf(`team-${team}`)).flat();
  return { ...cluster, nodes, policies: { enforced: 'forward', network, tiers: [] } };
}

function appNamed(number: number): NetworkPolicy['pods'] {
  return [{ key: 'app', operator: 'in', values: [`app-${number}`] }];
}

function policiesOf(namespace: string): readonly NetworkPolicy[] {
  const shut: NetworkPolicy = { namespace, name: 'shut', pods: [], ingress: [], egress: null };
  const open = Array.from({ length: policiesEach - 1 }, (_, at): NetworkPolicy => {
    const from = { kind: 'pods', namespaces: { kind: 'named', name: namespace }, pods: appNamed(at) } as const;
    return {
      namespace,
      name: `open-${at}`,
      pods: appNamed(at + 1),
      ingress: [{ peers: [from], ports: null }],
      egress: null,
    };
  });
  return [shut, ...open];
}
