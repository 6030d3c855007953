import type { Labels, NamedPort, PeerPod, PolicyPod } from '../../engine/policy/index.ts';

/** Who made an object and looks after it. */
export interface OwnerReference {
  readonly kind: string;
  readonly name: string;
}

/** A pod as it runs. */
export interface Running extends PolicyPod {
  readonly name: string;
  readonly owner: OwnerReference | null;
}

/** What makes pods, and how it makes them. */
export interface Workload extends OwnerReference {
  readonly namespace: string;
  readonly owner: OwnerReference | null;
  readonly labels: Labels;
  readonly hostNetwork: boolean;
  readonly ports: readonly NamedPort[];
}

/**
 * Pods by the name under which they are spoken of: the workload's that stands behind them, as far as the objects tell. A workload whose pods
 * are there is not asked for its template.
 */
export function peerPods(running: readonly Running[], workloads: readonly Workload[]): readonly PeerPod[] {
  const byName = new Map(workloads.map((each) => [keyOf(each.namespace, each), each]));
  const topmost = (namespace: string, owner: OwnerReference): OwnerReference => {
    let top = owner;
    for (let steps = 0; steps < deepest; steps += 1) {
      const above = byName.get(keyOf(namespace, top))?.owner ?? null;
      if (above === null || !byName.has(keyOf(namespace, above))) return top;
      top = above;
    }
    return top;
  };
  const pods = running.map(({ name, owner, ...pod }): PeerPod => {
    const peer = owner === null ? { kind: 'Pod', name } : topmost(pod.namespace, owner);
    return { ...pod, peer: titleOf(pod.namespace, peer) };
  });
  const present = new Set(pods.map(({ peer }) => peer));
  const templates = workloads.flatMap((workload): readonly PeerPod[] => {
    const { namespace, labels, hostNetwork, ports } = workload;
    const top = topmost(namespace, workload);
    const peer = titleOf(namespace, top);
    if (present.has(peer) || keyOf(namespace, top) !== keyOf(namespace, workload)) return [];
    return [{ peer, namespace, labels, address: null, hostNetwork, ports }];
  });
  return [...pods, ...templates];
}

/** CronJob, Job, Pod; Deployment, ReplicaSet, Pod: more than this is a circle. */
const deepest = 5;

function keyOf(namespace: string, { kind, name }: OwnerReference): string {
  return `${namespace}/${kind}/${name}`;
}

function titleOf(namespace: string, { kind, name }: OwnerReference): string {
  return `${namespace}/${name}[${kind}]`;
}
