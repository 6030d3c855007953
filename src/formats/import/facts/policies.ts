import type { ClusterPolicy, Namespace, NetworkPolicy } from '../../../engine/policy/index.ts';
import { clusterPolicyOf, networkPolicyOf } from '../../policy/resolved.ts';
import { samePriority } from '../../policy/samePriority.ts';
import { addressOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { ImportNote } from '../problem.ts';
import type { Product } from '../products/product.ts';
import { broughtByRke2, rancherFlag } from '../products/rancher.ts';
import { containersNamed } from '../products/telling.ts';
import { grouped } from './grouped.ts';

/** Where the cluster's policies are enforced; `null`: nothing says so, and it has to be asked. */
type EnforcedBy = 'node' | 'port' | 'nobody';

export interface PolicyFacts {
  readonly namespaces: readonly Namespace[];
  readonly network: readonly NetworkPolicy[];
  readonly tiers: readonly ClusterPolicy[];
  readonly enforced: EnforcedBy | null;
  readonly notes: readonly ImportNote[];
}

/** What a cluster's objects say of who may send to whom. */
export function policiesOf(cluster: string, objects: Inventory, product: Product | null): PolicyFacts {
  const nodes = objects.of('node').map(({ labels, body }) => ({
    labels,
    addresses: body.status.addresses.flatMap(({ address }) => addressOf(address) ?? []),
  }));
  const network = objects
    .of('networkPolicy')
    .map(({ name, namespace, body }) => networkPolicyOf({ name, namespace: namespace || 'default' }, body.spec));
  const placed = [
    ...objects.of('clusterPolicy').map(({ name, body, origin }) => ({
      policy: clusterPolicyOf({ kind: 'ClusterNetworkPolicy', name }, body.spec, nodes),
      origin,
    })),
    ...objects.of('adminPolicy').map(({ name, body, origin }) => ({
      policy: clusterPolicyOf({ kind: 'AdminNetworkPolicy', name }, { ...body.spec, tier: 'admin' }, nodes),
      origin,
    })),
    ...objects.of('baselinePolicy').map(({ name, body, origin }) => ({
      policy: clusterPolicyOf(
        { kind: 'BaselineAdminNetworkPolicy', name },
        { ...body.spec, tier: 'baseline', priority: 0 },
        nodes,
      ),
      origin,
    })),
  ];
  const tiers = placed.map(({ policy }) => policy);
  const unread = grouped(
    objects.of('unreadPolicy').map(({ body, origin }) => {
      const [kind = ''] = origin([]).object.split('/');
      return [body.apiVersion?.split('/')[0] ?? '', kind].filter((part) => part !== '').join('/');
    }),
    (kind) => kind,
  );
  const isAsked = network.length + tiers.length > 0;
  const enforced = product === null || !isPoliced(product, objects) ? null : (enforcing[product.id] ?? null);
  return {
    namespaces: objects.of('namespace').map(({ name, labels }) => ({ name, labels })),
    network,
    tiers,
    enforced,
    notes: [
      ...samePriority(placed),
      ...[...unread].map(([kind, { length }]) => ({ code: 'unread-policies', cluster, kind, count: length }) as const),
      ...(isAsked && product !== null && !isPoliced(product, objects)
        ? [{ code: 'no-enforcer', cluster, product: product.name } as const]
        : []),
    ],
  };
}

/** Flannel polices nothing by itself: in Canal Calico does, in K3s a controller that can be left out. */
function isPoliced({ id }: Product, objects: Inventory): boolean {
  switch (id) {
    case 'flannel':
      return containersNamed(objects, /^calico-node$/).length > 0 || broughtByRke2(objects, /^canal$/).length > 0;
    case 'k3s':
      return rancherFlag(objects, 'disable-network-policy')?.value !== 'true';
    default:
      return true;
  }
}

/**
 * Where those judge that say so: Calico and kube-network-policies, which kindnet has, while nodes forward; Cilium and Antrea at a pod's
 * port, where what its own node masqueraded is the node's (cilium#23603, antrea#280).
 */
const enforcing: Readonly<Partial<Record<string, EnforcedBy>>> = {
  calico: 'node',
  kindnet: 'node',
  k3s: 'node',
  cilium: 'port',
  antrea: 'port',
};
