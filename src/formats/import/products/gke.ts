import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import { madeBy } from './clusterApi.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, wrapped } from './product.ts';
import { installations } from './telling.ts';
import { unmasqueradedByDefault } from './ipMasqAgent.ts';

/** Google Kubernetes Engine. Whether default SNAT is on is said to its API only (--disable-default-snat). */
export const gke: Product = {
  id: 'gke',
  name: 'Google Kubernetes Engine',
  recognise: (objects) =>
    firstSigns([
      ...objects
        .of('node')
        .filter(({ labels }) => labels['cloud.google.com/gke-nodepool'] !== undefined)
        .map((node) => node.origin(['metadata', 'labels', 'cloud.google.com/gke-nodepool'])),
      ...installations(objects, /^GKE$/).map((each) => each.origin(['spec'])),
      ...madeBy(objects, 'gke'),
    ]),
  read: (objects) => {
    const from = (gke.recognise(objects) ?? []).slice(0, 1);
    return {
      ...declared(objects),
      encapsulated: found(wrapped('none'), ...from),
      ...translation(objects),
      routed: assumed('fabric', ...from),
      blocksOnNodes: true,
      attach: 'routed',
    };
  },
};

/** A policy lists towards what nothing is translated (cloud.google.com, egress NAT policy); else it is as the API was told. */
function translation(objects: Inventory): Reading {
  const listed = objects
    .of('natPolicy')
    .filter(({ body: { spec } }) => spec.action === 'NoSNAT' && spec.destinations.length > 0);
  const except = listed.flatMap(({ body }) => body.spec.destinations.flatMap(({ cidr }) => rangesOf(cidr)));
  const from = listed.map((each) => each.origin(['spec', 'destinations']));
  return from.length === 0
    ? { translated: assumed(masquerade(unmasqueradedByDefault, { ports: 'redrawn' })), asks: ['gke-snat'] }
    : { translated: found(masquerade(except, { ports: 'redrawn' }), ...from) };
}

/** What Cluster API asks GKE for. */
function declared(objects: Inventory): Reading {
  const [plane] = objects.of('gkeControlPlane');
  if (plane === undefined) return {};
  const { pod, service } = plane.body.spec.clusterNetwork;
  const [pods, services] = [rangesOf(pod.cidrBlock), rangesOf(service.cidrBlock)];
  const at = (field: string) => plane.origin(['spec', 'clusterNetwork', field]);
  return {
    ...(pods.length === 0 ? {} : { podRanges: found(pods, at('pod')) }),
    ...(services.length === 0 ? {} : { serviceRanges: found(services, at('service')) }),
  };
}
