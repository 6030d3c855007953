import type { Prefix } from '../../../engine/index.ts';
import { lengthOf, nthBlock, prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import { isByCloud } from '../products/kops.ts';
import { rancherFlag, rancherServers } from '../products/rancher.ts';

/** Ranges of one use that whoever made the cluster was told, and what is taken where nobody told any. */
interface Installed {
  readonly told: readonly { readonly text: string | null; readonly at: Origin }[];
  readonly usual: { readonly ranges: readonly Prefix[]; readonly at: Origin } | null;
}

/** What K3s, RKE2, Talos and kOps say of a cluster's ranges, whatever makes its network. */
export function installedRanges(objects: Inventory): { readonly pods: Installed; readonly services: Installed } {
  const [server] = rancherServers(objects);
  const [talos] = objects.of('talosConfig');
  const [kops] = objects.of('kopsCluster');
  const isOfCloud = kops !== undefined && isByCloud(kops.body.spec.networking);
  const flag = (name: string) => {
    const found = rancherFlag(objects, name);
    return found === null ? [] : [{ text: found.value, at: found.from }];
  };
  const inTalos = (field: 'podSubnets' | 'serviceSubnets') =>
    objects.of('talosConfig').map(({ body, origin }) => ({
      text: body.cluster.network[field].join(','),
      at: origin(['cluster', 'network', field]),
    }));
  const inKops = (field: 'podCIDR' | 'serviceClusterIPRange') =>
    objects.of('kopsCluster').map(({ body: { spec }, origin }) => ({
      text: spec[field] ?? spec.networking[field],
      at: origin(['spec', ...(spec[field] === null ? ['networking'] : []), field]),
    }));
  const usual = (ofRancher: string, ofTalos: string, part: (whole: Prefix) => Prefix | null): Installed['usual'] => {
    if (server !== undefined) return { ranges: [prefix(ofRancher)], at: server.at };
    if (talos !== undefined) return { ranges: [prefix(ofTalos)], at: talos.origin(['cluster', 'network']) };
    if (kops === undefined || (isOfCloud && part === upperHalf)) return null;
    const { spec } = kops.body;
    const whole = spec.nonMasqueradeCIDR ?? spec.networking.nonMasqueradeCIDR ?? '100.64.0.0/10';
    return {
      ranges: rangesOf(whole).flatMap((each) => part(each) ?? []),
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
      usual: usual('10.42.0.0/16', '10.244.0.0/16', upperHalf),
    },
    services: {
      told: [...flag('service-cidr'), ...inTalos('serviceSubnets'), ...inKops('serviceClusterIPRange')],
      usual: usual('10.43.0.0/16', '10.96.0.0/12', firstEighth),
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
