import type { Prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import type { Found, Told } from './telling.ts';
import { containersNamed, isTrue } from './telling.ts';

/** cloudnativelabs/kube-router, pkg/options: what it does is said by flags, of which none has to be there. */
export const kubeRouter: Product = {
  id: 'kube-router',
  name: 'kube-router',
  recognise: (objects) => firstSigns(routers(objects).map(({ origin }) => origin)),
  read: (objects) => {
    const all = routers(objects);
    const [router] = all;
    if (router === undefined) return {};
    const flag = (name: string) => all.flatMap((each) => each.flag(name) ?? [])[0] ?? null;
    const services = flag('service-cluster-ip-range');
    const ranges = rangesOf(services?.value ?? null);
    return {
      ...(services === null || ranges.length === 0 ? {} : { serviceRanges: found(ranges, services.from) }),
      encapsulated: encapsulation(router, flag),
      translated: translation(objects, router, flag('enable-pod-egress')),
      ...announcing(flag),
      blocksOnNodes: true,
      attach: 'bridge',
    };
  },
};

type Flag = (name: string) => Told | null;

/** Those that make routes: it may as well only police another's network, or only stand in for kube-proxy. */
function routers(objects: Inventory): readonly Found[] {
  return containersNamed(objects, /^kube-router$/).filter((each) => isTrue(each.flag('run-router')?.value ?? 'true'));
}

/** IPIP between nodes of different subnets, unless it is told otherwise. */
function encapsulation({ origin }: Found, flag: Flag): NonNullable<Reading['encapsulated']> {
  const [overlay, type, by] = [flag('enable-overlay'), flag('overlay-type'), flag('overlay-encap')];
  if (overlay !== null && !isTrue(overlay.value)) return found(wrapped('none'), overlay.from);
  const wrapping = wrapped(by?.value === 'fou' ? 'udp' : 'ipip', type?.value !== 'full');
  const from = [overlay, type, by].flatMap((each) => each?.from ?? []);
  return from.length === 0 ? assumed(wrapping, origin) : found(wrapping, ...from);
}

/** Neither pods nor nodes see another source (pod_egress.go). */
function translation(objects: Inventory, { origin }: Found, egress: Told | null): NonNullable<Reading['translated']> {
  if (egress !== null && !isTrue(egress.value)) return found(plain, egress.from);
  const nodes: readonly Prefix[] = objects
    .of('node')
    .flatMap(({ body }) => body.status.addresses.flatMap(({ address }) => rangesOf(`${address ?? ''}/32`)));
  const hiding = masquerade(nodes, { ports: 'redrawn' });
  return egress === null ? assumed(hiding, origin) : found(hiding, egress.from);
}

function announcing(flag: Flag): Reading {
  const [peers, pods] = [flag('peer-router-ips'), flag('advertise-pod-cidr')];
  return peers === null || peers.value === 'true' || (pods !== null && !isTrue(pods.value))
    ? { asks: ['routes'] }
    : { routed: found('bgp', peers.from), asks: ['bgp'] };
}
