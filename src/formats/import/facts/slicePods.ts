import { addressOf, isIpv6 } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { PodFact } from './members.ts';
import { servedOf } from './served.ts';

/** A pod, and the node that it is on. */
export interface NodePod extends Omit<PodFact, 'hostNetwork'> {
  readonly node: string;
}

/**
 * Pods that EndpointSlices, or Endpoints, name and no object of their own tells of, as in a list of Services without pods. Of their labels those are
 * known that their Services select.
 */
export function slicePods(objects: Inventory): readonly NodePod[] {
  const given = new Set(objects.of('pod').map(({ namespace, name }) => `${namespace}/${name}`));
  const selectors = new Map(
    objects.of('service').map(({ namespace, name, body }) => [`${namespace}/${name}`, body.spec.selector]),
  );
  const found = new Map<string, NodePod>();
  for (const served of servedOf(objects)) {
    const selected = selectors.get(served.service) ?? {};
    for (const { addresses, nodeName, targetRef, from } of served.endpoints) {
      const namespace = targetRef.namespace ?? served.namespace;
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
        from: before === undefined || before.address === null ? from : before.from,
      });
    }
  }
  return [...found.values()];
}
