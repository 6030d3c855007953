import type { Product } from './product.ts';
import { firstSigns, found } from './product.ts';

/** Says to the network where the addresses of Services are. */
export const metallb: Product = {
  id: 'metallb',
  name: 'MetalLB',
  recognise: (objects) =>
    firstSigns([
      ...objects.of('addressPool').map((each) => each.origin(['spec', 'addresses'])),
      ...objects.of('l2Advertisement').map((each) => each.origin(['spec'])),
      ...objects.of('bgpAdvertisement').map((each) => each.origin(['spec'])),
    ]),
  read: (objects) => ({
    ways: [
      ...objects
        .of('l2Advertisement')
        .slice(0, 1)
        .map((each) => found('load-balancer-l2' as const, each.origin(['spec']))),
      ...objects
        .of('bgpAdvertisement')
        .slice(0, 1)
        .map((each) => found('load-balancer-bgp' as const, each.origin(['spec']))),
    ],
  }),
};
