import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, found, masquerade, plain, wrapped } from './product.ts';
import { containersNamed, isTrue } from './telling.ts';

/** The network that kind and minikube bring along: routes among nodes of one segment, source translated beyond the pods. */
export const kindnet: Product = {
  id: 'kindnet',
  name: 'kindnet',
  recognise: (objects) =>
    firstSigns([
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
      translated: translation(objects, from),
      blocksOnNodes: true,
      attach: 'routed',
      asks: ['routes'],
    };
  },
};

/** kubernetes-sigs/kindnet: on unless it is switched off, and not towards what it is told to leave alone. */
function translation(objects: Inventory, from: readonly Origin[]): NonNullable<Reading['translated']> {
  const flag = (name: string) => containersNamed(objects, /^kindnet-cni$/).flatMap((each) => each.flag(name) ?? [])[0];
  const [on, except] = [flag('masquerading'), flag('no-masquerade-cidr')];
  if (on !== undefined && !isTrue(on.value)) return found(plain, on.from);
  return except === undefined ? found(masquerade([]), ...from) : found(masquerade(rangesOf(except.value)), except.from);
}

function podSubnet(objects: Inventory) {
  const told = containersNamed(objects, /^kindnet-cni$/).flatMap((each) => each.env('POD_SUBNET') ?? [])[0];
  const ranges = rangesOf(told?.value ?? null);
  return told === undefined || ranges.length === 0 ? null : { ranges, from: told.from };
}
