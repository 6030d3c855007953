import { rangesOf } from '../objects/fields.ts';
import type { Product } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';

/** Google Distributed Cloud on bare metal: its Cluster says outright which of the two models it is. */
export const bareMetal: Product = {
  id: 'gdc-bare-metal',
  name: 'Google Distributed Cloud (bare metal)',
  recognise: (objects) =>
    firstSigns([
      ...objects.of('bareMetal').map((each) => each.origin(['spec', 'clusterNetwork'])),
      ...objects.of('clusterCidrConfig').map((each) => each.origin(['spec'])),
      ...objects.of('flatIpMode').map((each) => each.origin(['spec'])),
      ...objects.of('gatewayGroup').map((each) => each.origin(['spec'])),
    ]),
  read: (objects) => {
    const [cluster] = objects.of('bareMetal');
    const network = cluster?.body.spec.clusterNetwork;
    const at = (field: string) => (cluster === undefined ? [] : [cluster.origin(['spec', 'clusterNetwork', field])]);
    const blocks = objects.of('clusterCidrConfig');
    const services = rangesOf(network?.services.cidrBlocks.join(',') ?? null);
    const floating = objects.of('gatewayGroup').filter(({ body }) => body.spec.floatingIPs.length > 0);
    const more = {
      ...(services.length === 0 ? {} : { serviceRanges: found(services, ...at('services')) }),
      ...(floating.length === 0
        ? {}
        : {
            ways: floating
              .slice(0, 2)
              .map((each) => found('floating-address' as const, each.origin(['spec', 'floatingIPs']))),
          }),
      attach: 'routed',
    } as const;
    const flatMode = objects.of('flatIpMode');
    if (network?.flatIPv4 === true || (cluster === undefined && (flatMode.length > 0 || blocks.length > 0))) {
      // In flat mode pods.cidrBlocks means nothing.
      const ranges = blocks.flatMap(({ body }) => rangesOf(body.spec.ipv4.cidr));
      const [block] = blocks;
      const length = block?.body.spec.ipv4.perNodeMaskSize ?? null;
      const speaking = flatMode.length > 0 || network?.advancedNetworking === true;
      const from = flatMode.length > 0 ? flatMode.map((each) => each.origin(['spec'])) : at('advancedNetworking');
      return {
        ...more,
        ...(ranges.length === 0
          ? {}
          : { podRanges: found(ranges, ...blocks.map((each) => each.origin(['spec', 'ipv4', 'cidr']))) }),
        ...(block === undefined || length === null
          ? {}
          : { blockLength: found(length, block.origin(['spec', 'ipv4', 'perNodeMaskSize'])) }),
        encapsulated: found(wrapped('none'), ...at('flatIPv4')),
        translated: found(plain, ...at('flatIPv4')),
        routed: speaking ? found('bgp', ...from) : found('segment', ...at('flatIPv4')),
        ...(speaking ? { asks: ['bgp'] as const } : {}),
      };
    }
    const pods = rangesOf(network?.pods.cidrBlocks.join(',') ?? null);
    return {
      ...more,
      ...(pods.length === 0 ? {} : { podRanges: found(pods, ...at('pods')) }),
      encapsulated: assumed(wrapped('geneve'), ...at('pods')),
      translated: found(masquerade([]), ...at('pods')),
      routed: found('no', ...at('pods')),
    };
  },
};
