import { addressOf, isIpv6 } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { PodFact } from './members.ts';

/** A pod, and the node that it is on. */
export interface NodePod extends Omit<PodFact, 'hostNetwork'> {
  readonly node: string;
}

/** The label by which a slice says whose it is (well-known labels of Kubernetes). */
export const servedBy = 'kubernetes.io/service-name';

/**
 * Pods that EndpointSlices name and no object of their own tells of, as in a list of Services without pods. Of their labels those are
 * known that their Services select.
 */
export function slicePods(objects: Inventory): readonly NodePod[] {
  const given = new Set(objects.of('pod').map(({ namespace, name }) => `${namespace}/${name}`));
  const selectors = new Map(
    objects.of('service').map(({ namespace, name, body }) => [`${namespace}/${name}`, body.spec.selector]),
  );
  const found = new Map<string, NodePod>();
  for (const slice of objects.of('endpointSlice')) {
    const selected = selectors.get(`${slice.namespace}/${slice.labels[servedBy] ?? ''}`) ?? {};
    for (const [at, { addresses, nodeName, targetRef }] of slice.body.endpoints.entries()) {
      const namespace = targetRef.namespace ?? slice.namespace;
      const key = `${namespace}/${targetRef.name ?? ''}`;
      if (targetRef.kind !== 'Pod' || targetRef.name === null || nodeName === null || given.has(key)) continue;
      const before = found.get(key);
      const [address = null] = addresses.flatMap((each) => addressOf(each) ?? []);
      found.set(key, {
        name: targetRef.name,
        namespace,
        node: nodeName,
        labels: { ...before?.labels, ...selected },
        ports: [],
        address: before?.address ?? address,
        hasIpv6: before?.hasIpv6 === true || addresses.some(isIpv6),
        from:
          before === undefined || before.address === null ? slice.origin(['endpoints', at, 'addresses']) : before.from,
      });
    }
  }
  return [...found.values()];
}
