import type { Prefix } from '../../../engine/index.ts';
import { lengthOf, nthBlock, prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import { isByCloud } from '../products/kops.ts';
import { rancherFlag, rancherServers } from '../products/rancher.ts';
import { talosNetworks } from '../products/talos.ts';

/** Ranges of one use that whoever made the cluster was told, and what is taken where nobody told any. */
interface Installed {
  readonly told: readonly { readonly text: string | null; readonly at: Origin }[];
  readonly usual: { readonly ranges: readonly Prefix[]; readonly at: Origin } | null;
}

/** Where nobody says otherwise: docs.k3s.io and docs.rke2.io (server flags), docs.siderolabs.com, kind.sigs.k8s.io; of kOps all of it. */
const usually = {
  rancher: { pods: prefix('10.42.0.0/16'), services: prefix('10.43.0.0/16') },
  talos: { pods: prefix('10.244.0.0/16'), services: prefix('10.96.0.0/12') },
  kind: { pods: prefix('10.244.0.0/16'), services: prefix('10.96.0.0/16') },
  kops: '100.64.0.0/10',
} as const;

/** What K3s, RKE2, Talos and kOps say of a cluster's ranges, whatever makes its network. */
export function installedRanges(objects: Inventory): { readonly pods: Installed; readonly services: Installed } {
  const [server] = rancherServers(objects);
  const [talos] = talosNetworks(objects);
  const [kops] = objects.of('kopsCluster');
  const isOfCloud = kops !== undefined && isByCloud(kops.body.spec.networking);
  const flag = (name: string) => {
    const found = rancherFlag(objects, name);
    return found === null ? [] : [{ text: found.value, at: found.from }];
  };
  const inTalos = (field: 'podSubnets' | 'serviceSubnets') =>
    talosNetworks(objects).map((each) => ({ text: each[field].join(','), at: each.at(field) }));
  const inKops = (field: 'podCIDR' | 'serviceClusterIPRange') =>
    objects.of('kopsCluster').map(({ body: { spec }, origin }) => ({
      text: spec[field] ?? spec.networking[field],
      at: origin(['spec', ...(spec[field] === null ? ['networking'] : []), field]),
    }));
  const [kind] = objects.of('kindCluster').filter(({ body }) => body.networking.ipFamily !== 'ipv6');
  const usual = (of: 'pods' | 'services'): Installed['usual'] => {
    if (server !== undefined) return { ranges: [usually.rancher[of]], at: server.at };
    if (talos !== undefined)
      return { ranges: [usually.talos[of]], at: talos.at(of === 'pods' ? 'podSubnets' : 'serviceSubnets') };
    if (kind !== undefined) return { ranges: [usually.kind[of]], at: kind.origin(['networking']) };
    if (kops === undefined || (isOfCloud && of === 'pods')) return null;
    const { spec } = kops.body;
    // Where pods have addresses of the cloud's network that is what is not masqueraded, and Services are elsewhere.
    const told = isOfCloud ? null : (spec.nonMasqueradeCIDR ?? spec.networking.nonMasqueradeCIDR);
    return {
      ranges: rangesOf(told ?? usually.kops).flatMap((each) => (of === 'pods' ? upperHalf : firstEighth)(each) ?? []),
      at: kops.origin(['spec', 'nonMasqueradeCIDR']),
    };
  };
  return {
    pods: {
      told: [
        ...flag('cluster-cidr'),
        ...inTalos('podSubnets'),
        ...(isOfCloud ? [] : inKops('podCIDR')),
        ...(isOfCloud ? [] : objects.of('kopsCluster')).map(({ body, origin }) => ({
          text: body.spec.kubeControllerManager.clusterCIDR,
          at: origin(['spec', 'kubeControllerManager', 'clusterCIDR']),
        })),
      ],
      usual: usual('pods'),
    },
    services: {
      told: [...flag('service-cidr'), ...inTalos('serviceSubnets'), ...inKops('serviceClusterIPRange')],
      usual: usual('services'),
    },
  };
}

/** kOps gives pods the upper half of what is not masqueraded, and Services the first eighth (kubernetes/kops, cloudup). */
function upperHalf(whole: Prefix): Prefix | null {
  return nthBlock(whole, lengthOf(whole) + 1, 1);
}

function firstEighth(whole: Prefix): Prefix | null {
  return nthBlock(whole, lengthOf(whole) + 3, 0);
}
