import { rangesOf } from '../objects/fields.ts';
import type { Product } from './product.ts';
import { firstSigns, found } from './product.ts';

/** Joins clusters by a tunnel between one gateway node of each; with Globalnet, those whose ranges overlap too. */
export const submariner: Product = {
  id: 'submariner',
  name: 'Submariner',
  recognise: (objects) =>
    firstSigns([
      ...objects.of('submarinerCluster').map((each) => each.origin(['spec'])),
      ...objects.of('submarinerEndpoint').map((each) => each.origin(['spec'])),
      ...objects.of('submarinerSettings').map((each) => each.origin(['spec'])),
      ...objects.of('submarinerGateway').map((each) => each.origin(['status'])),
      ...objects.of('submarinerEgress').map((each) => each.origin(['status'])),
      ...objects
        .of('node')
        .filter(({ labels }) => labels['submariner.io/gateway'] === 'true')
        .map((node) => node.origin(['metadata', 'labels', 'submariner.io/gateway'])),
    ]),
  read: (objects) => {
    const clusters = objects.of('submarinerCluster');
    const global = clusters.filter(({ body }) => rangesOf(body.spec.global_cidr.join(',')).length > 0);
    const allocated = objects.of('submarinerEgress');
    const settings = objects
      .of('submarinerSettings')
      .flatMap(({ body, origin }) =>
        (['spec', 'status'] as const).flatMap((half) =>
          rangesOf(body[half].globalCIDR).length > 0 ? [origin([half, 'globalCIDR'])] : [],
        ),
      );
    const bridge = [
      ...settings,
      ...global.map((each) => each.origin(['spec', 'global_cidr'])),
      ...allocated.map((each) => each.origin(['status', 'allocatedIPs'])),
    ];
    const from = submariner.recognise(objects) ?? [];
    if (bridge.length > 0) return { ways: [found('globalnet', ...bridge.slice(0, 2))] };
    return { joined: found('gateways', ...from), ways: [found('submariner', ...from)] };
  },
};
