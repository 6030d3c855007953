import { prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Product } from './product.ts';
import { firstSigns, assumed, found, masquerade, wrapped } from './product.ts';
import { containersNamed } from './telling.ts';

/** weaveworks/weave, prog/weave-kube/launch.sh. */
const usualRange = prefix('10.32.0.0/12');

/** Weave Net: one range of which every node takes parts as it needs them, translated on the way out and on the way in (net/expose.go). */
export const weave: Product = {
  id: 'weave',
  name: 'Weave Net',
  recognise: (objects) => firstSigns(containersNamed(objects, /^weave$/).map(({ origin }) => origin)),
  read: (objects) => {
    const containers = containersNamed(objects, /^weave$/);
    const variable = (name: string) => containers.flatMap((each) => each.env(name) ?? [])[0] ?? null;
    const from = containers.slice(0, 1).map(({ origin }) => origin);
    const range = variable('IPALLOC_RANGE');
    const ranges = rangesOf(range?.value ?? null);
    const slow = variable('WEAVE_NO_FASTDP');
    return {
      ...(range === null || ranges.length === 0
        ? { usualPodRanges: assumed([usualRange], ...from) }
        : { podRanges: found(ranges, range.from) }),
      // Where two nodes cannot have VXLAN between them they fall back to UDP, which no object says.
      encapsulated:
        slow === null || slow.value === '' ? assumed(wrapped('vxlan'), ...from) : found(wrapped('udp'), slow.from),
      translated: found(masquerade([], { inwardToo: true }), ...from),
      blocksOnNodes: false,
      attach: 'bridge',
      asks: ['routes'],
    };
  },
};
