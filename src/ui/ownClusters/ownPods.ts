import type { DeviceId, Pod, Scenario } from '../../engine/index.ts';

/** Pods with a network of their own, by cluster. */
export function ownPods({
  clusters,
}: Scenario): readonly { readonly cluster: string; readonly pods: readonly Pod[] }[] {
  return clusters.map(({ name, nodes }) => ({
    cluster: name,
    pods: nodes.flatMap(({ pods }) => pods.filter(({ hostNetwork }) => hostNetwork !== true)),
  }));
}

/** A pod of the first cluster, and one of the last. */
export function endsOf(scenario: Scenario): { readonly from: DeviceId | null; readonly to: DeviceId | null } {
  const own = ownPods(scenario);
  const from = own[0]?.pods[0]?.id ?? null;
  const to = own.at(-1)?.pods.at(-1)?.id ?? null;
  return { from, to: to === from ? null : to };
}
