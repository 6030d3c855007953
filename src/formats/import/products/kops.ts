import { rangesOf } from '../objects/fields.ts';
import type { BodyOf } from '../objects/kinds.ts';
import { wrappedByFlannel } from './flannel.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, wrapped } from './product.ts';

type Networking = BodyOf<'kopsCluster'>['spec']['networking'];

/** What kOps is to install, where no object of the network itself is there to say it (kops.sigs.k8s.io, networking). */
export const kops: Product = {
  id: 'kops',
  name: 'kOps',
  recognise: (objects) => firstSigns(objects.of('kopsCluster').map((each) => each.origin(['spec', 'networking']))),
  read: (objects) => {
    const [cluster] = objects.of('kopsCluster');
    if (cluster === undefined) return {};
    const { spec } = cluster.body;
    const from = cluster.origin(['spec', 'networking']);
    const { networking } = spec;
    if (isByCloud(networking)) {
      return {
        encapsulated: found(wrapped('none'), from),
        translated: assumed(masquerade(null), from),
        routed: found('fabric', from),
        asks: ['vpc-ranges'],
        attach: 'routed',
      };
    }
    if (networking.kubenet !== null) {
      // The cloud has a route to each node's block, and the kubelet is told what keeps its address.
      const whole = spec.nonMasqueradeCIDR ?? networking.nonMasqueradeCIDR ?? '100.64.0.0/10';
      return {
        encapsulated: found(wrapped('none'), from),
        translated: found(masquerade(rangesOf(whole)), cluster.origin(['spec', 'nonMasqueradeCIDR'])),
        routed: assumed('fabric', from),
        blocksOnNodes: true,
        attach: 'bridge',
      };
    }
    const by = wrapping(networking);
    if (by === null) return { asks: ['routes'] };
    return {
      encapsulated: assumed(by, from),
      translated: assumed(masquerade([]), from),
      attach: networking.flannel !== null || networking.canal !== null ? 'bridge' : 'routed',
      asks: ['routes'],
    };
  },
};

/** Pods have addresses of the cloud's own network. */
export function isByCloud({ amazonvpc, cilium, gcp }: Networking): boolean {
  return amazonvpc !== null || gcp !== null || cilium?.ipam === 'eni';
}

/** As kOps installs it; `null`: a network that it leaves to others. */
function wrapping(networking: Networking): NonNullable<Reading['encapsulated']>['value'] | null {
  if (networking.calico !== null) return wrapped('ipip', true);
  if (networking.kuberouter !== null) return wrapped('ipip', true);
  if (networking.kindnet !== null) return wrapped('none');
  if (networking.flannel !== null) {
    const by = wrappedByFlannel(networking.flannel.backend ?? 'vxlan');
    return by === null ? null : wrapped(by);
  }
  return [networking.cilium, networking.canal, networking.weave].some((each) => each !== null)
    ? wrapped('vxlan')
    : null;
}
