import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Product } from './product.ts';
import { any, found, masquerade, wrapped } from './product.ts';
import { containersNamed } from './telling.ts';

/** The network that kind and minikube bring along: routes among nodes of one segment, source translated beyond the pods. */
export const kindnet: Product = {
  id: 'kindnet',
  name: 'kindnet',
  recognise: (objects) =>
    any([
      ...containersNamed(objects, /^kindnet-cni$/).map(({ origin }) => origin),
      ...objects
        .of('kindCluster')
        .filter(({ body }) => body.networking.disableDefaultCNI !== true)
        .map((each) => each.origin(['networking'])),
    ]),
  read: (objects) => {
    const from = kindnet.recognise(objects) ?? [];
    const subnet = podSubnet(objects);
    return {
      ...(subnet === null ? {} : { podRanges: found(subnet.ranges, subnet.from) }),
      encapsulated: found(wrapped('none'), ...from),
      translated: found(masquerade([]), ...from),
      blocksOnNodes: true,
      attach: 'routed',
      asks: ['routes'],
    };
  },
};

function podSubnet(objects: Inventory) {
  const told = containersNamed(objects, /^kindnet-cni$/).flatMap((each) => each.env('POD_SUBNET') ?? [])[0];
  const ranges = rangesOf(told?.value ?? null);
  return told === undefined || ranges.length === 0 ? null : { ranges, from: told.from };
}
