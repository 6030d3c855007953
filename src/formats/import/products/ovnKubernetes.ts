import * as v from 'valibot';
import type { Prefix } from '../../../engine/index.ts';
import { lengthOf } from '../../../engine/index.ts';
import { parsedRange, rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Encapsulation, Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import type { Told } from './telling.ts';
import { configMaps, containersNamed, documentIn, entry } from './telling.ts';

const annotation = 'k8s.ovn.org/node-subnets';

/** OVN-Kubernetes, by itself or as OpenShift's network; OpenShift SDN, its predecessor. */
export const ovnKubernetes: Product = {
  id: 'ovn-kubernetes',
  name: 'OVN-Kubernetes',
  recognise: (objects) =>
    firstSigns([
      ...networks(objects).map(({ from }) => from),
      ...subnetsOnNodes(objects).map(({ from }) => from),
      ...containersNamed(objects, /^ovnkube-/).map(({ origin }) => origin),
      ...configMaps(objects, /^ovn-config$/).map((map) => map.origin(['data'])),
      ...objects.of('routeAdvertisements').map((each) => each.origin(['spec'])),
      ...objects.of('userNetwork').map((each) => each.origin(['spec'])),
    ]),
  read: (objects) => {
    const all = networks(objects);
    const ranges = all.flatMap((each) => each.ranges);
    const services = all.flatMap((each) => each.services);
    const length = all.find((each) => each.length !== null)?.length ?? lengthOnNodes(objects);
    const from = all.map((each) => each.from);
    const sdn = all.find(({ type }) => type !== null && /OpenShiftSDN/i.test(type));
    return {
      ...(ranges.length === 0 ? {} : { podRanges: found([...new Set(ranges)], ...from) }),
      ...(services.length === 0 ? {} : { serviceRanges: found([...new Set(services)], ...from) }),
      ...(length === null ? {} : { blockLength: found(length, ...from.slice(0, 1)) }),
      encapsulated: (isAdvertised(objects) ? assumed : found)(
        sdn === undefined ? { ...wrapped('geneve'), ...sealed(objects) } : wrapped('vxlan'),
        ...(recognisedAt(objects) ?? []),
      ),
      translated: found(masquerade([]), ...(recognisedAt(objects) ?? [])),
      asks: ['routes'],
      ...announcing(objects),
      ...uncovered(objects),
      blocksOnNodes: false,
      attach: 'bridge',
    };
  },
};

/** With IPsec between nodes, which older versions ask for by a table with nothing in it (openshift/api, operator/v1). */
function sealed(objects: Inventory): Partial<Encapsulation> {
  const isSealed = objects.of('openshiftNetwork').some(({ body }) => {
    const { ipsecConfig } = body.spec.defaultNetwork.ovnKubernetesConfig;
    return ipsecConfig !== null && /^(Full)?$/.test(ipsecConfig.mode ?? '');
  });
  return isSealed ? { sealedIn: 'ipsec' } : {};
}

function recognisedAt(objects: Inventory): readonly Origin[] | null {
  return ovnKubernetes.recognise(objects);
}

interface Said {
  readonly ranges: readonly Prefix[];
  readonly services: readonly Prefix[];
  readonly length: number | null;
  readonly type: string | null;
  readonly from: Origin;
}

function networks(objects: Inventory): readonly Said[] {
  const fromOpenShift = objects.of('openshiftNetwork').flatMap(({ body, origin }) => {
    const half = body.status.clusterNetwork.length > 0 ? 'status' : 'spec';
    const said = body[half];
    const ranges = said.clusterNetwork.flatMap(({ cidr }) => rangesOf(cidr));
    const type = body.status.networkType ?? body.spec.networkType ?? body.spec.defaultNetwork.type;
    if (type !== null && !/OVNKubernetes|OpenShiftSDN/i.test(type)) return [];
    const length = said.clusterNetwork.find(({ cidr }) => parsedRange(cidr ?? '') !== null)?.hostPrefix ?? null;
    return [
      {
        ranges,
        services: rangesOf(said.serviceNetwork.join(',')),
        length,
        type,
        from: origin([half, 'clusterNetwork']),
      },
    ];
  });
  // `10.244.0.0/16/24`: the range and the length of blocks in it.
  const fromConfig = toldRanges(objects).map(({ net, svc }) => {
    const parts = net.value.split(',').map((each) => /^([\d.]+\/\d+)(?:\/(8|9|[12]\d|3[0-2]))?$/.exec(each.trim()));
    const ranges = parts.flatMap((part) => rangesOf(part?.[1] ?? null));
    const length = parts.find((part) => part?.[2] !== undefined)?.[2];
    const services = rangesOf(svc);
    return { ranges, services, length: length === undefined ? null : Number(length), type: null, from: net.from };
  });
  const fromSdn = objects.of('sdnNetwork').map(({ body, origin }) => {
    const parts = rangesOf(body.clusterNetworks.map(({ CIDR }) => CIDR ?? '').join(','));
    const length = body.clusterNetworks[0]?.hostSubnetLength ?? body.hostsubnetlength;
    return {
      ranges: parts.length > 0 ? parts : rangesOf(body.network),
      services: rangesOf(body.serviceNetwork),
      length: length === null ? null : 32 - length,
      type: 'OpenShiftSDN',
      from: origin([parts.length > 0 ? 'clusterNetworks' : 'network']),
    };
  });
  return [...fromOpenShift, ...fromConfig, ...fromSdn];
}

/** In its ConfigMap, or in its chart's values. */
function toldRanges(objects: Inventory): readonly { readonly net: Told; readonly svc: string | null }[] {
  const inMaps = configMaps(objects, /^ovn-config$/).flatMap((map) => {
    const net = entry(map, 'net_cidr');
    return net === null ? [] : [{ net, svc: entry(map, 'svc_cidr')?.value ?? null }];
  });
  const inCharts = objects
    .of('ovnValues')
    .flatMap(({ body: { podNetwork, serviceNetwork }, origin }) =>
      podNetwork === null ? [] : [{ net: { value: podNetwork, from: origin(['podNetwork']) }, svc: serviceNetwork }],
    );
  return [...inMaps, ...inCharts];
}

/** `{"default":"10.128.0.0/23"}`, or a list. */
export function subnetsOnNodes(objects: Inventory) {
  return objects.of('node').flatMap((node) => {
    const value = node.annotations[annotation];
    if (value === undefined) return [];
    const from = node.origin(['metadata', 'annotations', annotation]);
    const read = documentIn({ value, from }, v.object({ default: v.union([v.string(), v.array(v.string())]) }));
    const texts = read === null ? [] : [read.value.default].flat();
    return [{ node: node.name, blocks: rangesOf(texts.join(',')), from }];
  });
}

function lengthOnNodes(objects: Inventory): number | null {
  const [block] = subnetsOnNodes(objects).flatMap(({ blocks }) => blocks);
  return block === undefined ? null : lengthOf(block);
}

/** Where somebody took the overlay away: of the network that pods have by default, or, where nothing tells of that one, of another. */
function uncovered(objects: Inventory): Reading {
  const byDefault = objects.of('openshiftNetwork').map(({ body, origin }) => {
    const { transport, noOverlayConfig } = body.spec.defaultNetwork.ovnKubernetesConfig;
    return { transport, snat: noOverlayConfig.outboundSNAT, at: origin(['spec', 'defaultNetwork']) };
  });
  const others = objects.of('userNetwork').map(({ body, origin }) => {
    const { transport, noOverlay } = body.spec.network;
    return { transport, snat: noOverlay.outboundSNAT, at: origin(['spec', 'network']) };
  });
  const isTold = networks(objects).length > 0 || subnetsOnNodes(objects).length > 0;
  const [network] = (isTold ? byDefault : others).filter(({ transport }) => transport === 'NoOverlay');
  if (network === undefined) return {};
  const { snat, at } = network;
  return {
    encapsulated: found(wrapped('none'), at),
    ...(snat === null ? {} : { translated: found(/enabled$/i.test(snat) ? masquerade([]) : plain, at) }),
  };
}

/** Those of the network that pods have by default, which is selected by name, or where nothing is. */
function advertisedIn(objects: Inventory) {
  return objects
    .of('routeAdvertisements')
    .filter(
      ({ body: { spec } }) =>
        spec.advertisements.includes('PodNetwork') &&
        (spec.networkSelectors.length === 0 ||
          spec.networkSelectors.some(({ networkSelectionType: type }) => type === 'DefaultNetwork')),
    );
}

/** Where pods are announced their network may have been begun without an overlay (`transport`), which no object says of the default one. */
function isAdvertised(objects: Inventory): boolean {
  return advertisedIn(objects).length > 0;
}

/** Pods that are announced keep their address on the way out (docs/features/bgp-integration). */
function announcing(objects: Inventory): Reading {
  const advertised = advertisedIn(objects);
  const egress = objects.of('egressIp');
  const from = advertised.map((each) => each.origin(['spec', 'advertisements']));
  return {
    ...(advertised.length === 0
      ? {}
      : { routed: found('bgp' as const, ...from), translated: found(plain, ...from), asks: ['bgp'] as const }),
    ...(egress.length === 0
      ? {}
      : {
          ways: egress.slice(0, 2).map((each) => found('egress-address' as const, each.origin(['spec', 'egressIPs']))),
        }),
  };
}
