import type { Prefix } from '../../../engine/index.ts';
import { prefix } from '../../../engine/index.ts';
import { rangesOf } from '../objects/fields.ts';
import type { Inventory } from '../objects/inventory.ts';
import { unmasqueradedByDefault } from './ipMasqAgent.ts';
import type { Product, Reading } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import { broughtByRke2 } from './rancher.ts';
import type { Told } from './telling.ts';
import { configMaps, entry, isTrue } from './telling.ts';

/** Cilium's settings by the agent's spelling, whether from its ConfigMap or from the values of its chart. */
interface Settings {
  readonly get: (...keys: readonly string[]) => Told | null;
  /** The chart leaves what it does not set to the agent's defaults; the ConfigMap says everything. */
  readonly isWhole: boolean;
  /** What is not set here may be set elsewhere. */
  readonly isPart: boolean;
  readonly at: Told;
}

/** The chart's spelling of what the agent is told. */
const spelled: Readonly<Record<string, readonly string[]>> = {
  'routing-mode': ['routingMode'],
  tunnel: ['tunnel'],
  'tunnel-protocol': ['tunnelProtocol'],
  'ipv4-native-routing-cidr': ['ipv4NativeRoutingCIDR'],
  'native-routing-cidr': ['nativeRoutingCIDR'],
  'enable-ipv4': ['ipv4', 'enabled'],
  'enable-ipv4-masquerade': ['enableIPv4Masquerade'],
  ipam: ['ipam', 'mode'],
  'cluster-pool-ipv4-cidr': ['ipam', 'operator', 'clusterPoolIPv4PodCIDRList'],
  'cluster-pool-ipv4-mask-size': ['ipam', 'operator', 'clusterPoolIPv4MaskSize'],
  'enable-ip-masq-agent': ['ipMasqAgent', 'enabled'],
  'non-masquerade': ['ipMasqAgent', 'config', 'nonMasqueradeCIDRs'],
  'enable-bgp-control-plane': ['bgpControlPlane', 'enabled'],
  'announce-pods': ['bgp', 'announce', 'podCIDR'],
  'cluster-name': ['cluster', 'name'],
  eni: ['eni', 'enabled'],
  azure: ['azure', 'enabled'],
  alibabacloud: ['alibabacloud', 'enabled'],
  'cni-chaining-mode': ['cni', 'chainingMode'],
  encrypted: ['encryption', 'enabled'],
  'encrypted-by': ['encryption', 'type'],
  mesh: ['clustermesh', 'useAPIServer'],
  'mesh-config': ['clustermesh', 'config', 'enabled'],
};

function settingsOf(objects: Inventory): Settings | null {
  const [map] = configMaps(objects, /^cilium-config$/);
  if (map !== undefined) {
    return {
      get: (...keys) => keys.flatMap((key) => entry(map, key) ?? [])[0] ?? null,
      isWhole: true,
      isPart: false,
      at: { value: '', from: map.origin(['data']) },
    };
  }
  // Values that are laid over others come first.
  const all = objects
    .of('ciliumValues')
    .toSorted((a, b) => Number(b.body.isPart === true) - Number(a.body.isPart === true));
  const [first] = all;
  if (first === undefined) return null;
  const one = (key: string): readonly Told[] => {
    const path = spelled[key];
    if (path === undefined) return [];
    return all.flatMap(({ body, origin }) => {
      const value = valueAt(body, path);
      return value === null ? [] : [{ value, from: origin(path) }];
    });
  };
  return {
    get: (...keys) => keys.flatMap(one)[0] ?? null,
    isWhole: false,
    isPart: all.every(({ body }) => body.isPart === true),
    at: { value: '', from: first.origin([]) },
  };
}

function valueAt(body: unknown, path: readonly string[]): string | null {
  let value = body;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = Object.entries(value).find(([key]) => key === step)?.[1];
  }
  if (Array.isArray(value)) return value.map(String).join(',');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

export const cilium: Product = {
  id: 'cilium',
  name: 'Cilium',
  recognise: (objects) => {
    const settings = settingsOf(objects);
    return firstSigns([
      ...(settings === null ? [] : [settings.at.from]),
      ...objects.of('ciliumNode').map((each) => each.origin(['spec'])),
      ...objects.of('ciliumPool').map((each) => each.origin(['spec'])),
      ...broughtByRke2(objects, /^cilium$/),
      ...objects.of('workload').flatMap((each) => (each.name === 'cilium' ? [each.origin(['spec'])] : [])),
      ...objects.of('pod').flatMap((each) => (/^cilium-\w{5}$/.test(each.name) ? [each.origin(['metadata'])] : [])),
    ]);
  },
  read: (objects) => {
    const settings = settingsOf(objects);
    const guest = settings === null ? null : guestOf(settings);
    if (guest !== null) return guest;
    const ipam = settings?.get('ipam') ?? null;
    const cloud = settings === null ? null : cloudOf(settings);
    return {
      ...ranges(objects, settings),
      ...(settings === null ? asBrought(objects) : { ...encapsulation(settings), ...translation(settings) }),
      ...publishing(objects),
      ...(cloud === null ? {} : { routed: found('fabric', cloud.from), asks: ['vpc-ranges'] }),
      ...announcing(objects, settings, cloud !== null),
      ...mesh(objects, settings),
      ...addressesBy(ipam?.value ?? ''),
      blocksOnNodes: ipam === null ? broughtByRke2(objects, /^cilium$/).length > 0 : ipam.value === 'kubernetes',
      attach: 'routed',
      ...(settings?.get('enable-ipv4')?.value === 'false' ? { isWithoutIpv4: true } : {}),
    };
  },
};

/** RKE2 leaves its chart as it is, but for who hands out addresses, where nobody lays anything over it. */
function asBrought(objects: Inventory): Reading {
  const from = broughtByRke2(objects, /^cilium$/);
  return from.length === 0
    ? {}
    : { encapsulated: assumed(wrapped('vxlan'), ...from), translated: assumed(masquerade([]), ...from) };
}

/** Chained behind another network it only polices and balances (`portmap` is no network). */
function guestOf({ get }: Settings): Reading | null {
  const chained = get('cni-chaining-mode');
  switch (chained?.value) {
    case undefined:
    case '':
    case 'none':
    case 'portmap':
      return null;
    case 'aws-cni':
      return {
        encapsulated: found(wrapped('none'), chained.from),
        routed: found('fabric', chained.from),
        translated: assumed(masquerade(null, { ports: 'redrawn' }), chained.from),
        asks: ['vpc-ranges'],
        attach: 'routed',
        isGuest: true,
      };
    default:
      return { asks: ['routes'], attach: 'routed', isGuest: true };
  }
}

const clouds = ['eni', 'azure', 'alibabacloud'] as const;

/** Pods have addresses of the cloud's network, one by one. */
function cloudOf({ get }: Settings): Told | null {
  const mode = get('ipam');
  if (mode !== null) return clouds.some((each) => each === mode.value) ? mode : null;
  return clouds.flatMap((each) => get(each) ?? []).find(({ value }) => isTrue(value)) ?? null;
}

/** Who else may hand out addresses: GKE as blocks of nodes, AKS through a plugin of its own. */
function addressesBy(ipam: string): Reading {
  if (ipam === 'kubernetes') return { addressesBy: 'gke' };
  return ipam === 'delegated-plugin' ? { addressesBy: 'aks' } : {};
}

function ranges(objects: Inventory, settings: Settings | null): Reading {
  const mode = settings?.get('ipam')?.value ?? (settings === null ? null : 'cluster-pool');
  const pools = objects.of('ciliumPool').flatMap(({ body, origin }) => {
    const inPool = rangesOf(body.spec.ipv4.cidrs.join(','));
    return inPool.length === 0
      ? []
      : [{ ranges: inPool, mask: body.spec.ipv4.maskSize, from: origin(['spec', 'ipv4', 'cidrs']) }];
  });
  if (pools.length > 0) {
    const mask = pools[0]?.mask ?? null;
    return {
      podRanges: found(
        pools.flatMap((pool) => pool.ranges),
        ...pools.map(({ from }) => from),
      ),
      ...(mask === null ? {} : { blockLength: found(mask) }),
    };
  }
  const list = settings?.get('cluster-pool-ipv4-cidr') ?? null;
  const size = settings?.get('cluster-pool-ipv4-mask-size') ?? null;
  const inList = rangesOf(list?.value ?? null);
  if (mode === 'cluster-pool' && list !== null && inList.length > 0) {
    return {
      podRanges: found(inList, list.from),
      blockLength:
        size === null || !/^(8|9|[12]\d|3[0-2])$/.test(size.value) ? assumed(24) : found(Number(size.value), size.from),
    };
  }
  const native = nativeRange(settings);
  if (native !== null && !clouds.some((each) => each === mode))
    return { podRanges: assumed(native.ranges, native.from.from) };
  // The chart's own range, where its values name none (install/kubernetes/cilium/values.yaml).
  return settings === null ||
    settings.isWhole ||
    settings.isPart ||
    cloudOf(settings) !== null ||
    settings.get('ipam') !== null
    ? {}
    : { usualPodRanges: assumed([prefix('10.0.0.0/8')], settings.at.from), blockLength: assumed(24, settings.at.from) };
}

function nativeRange(settings: Settings | null) {
  const from = settings?.get('ipv4-native-routing-cidr', 'native-routing-cidr') ?? null;
  const inside = rangesOf(from?.value ?? null);
  return from === null || inside.length === 0 ? null : { ranges: inside, from };
}

/** What is encrypted from node to node is wrapped by that: alone, or in its tunnel (docs, security/network/encryption). */
function encapsulation(settings: Settings): Reading {
  const plainly = routing(settings);
  const [encryption, inner] = [encrypted(settings), plainly.encapsulated];
  if (encryption === null || inner === undefined) return plainly;
  const { value: sealedIn, from } = encryption;
  return {
    encapsulated:
      inner.value.by === 'none'
        ? found(wrapped(sealedIn), from)
        : { ...inner, value: { ...inner.value, sealedIn }, from: [from, ...inner.from] },
  };
}

function encrypted({ get }: Settings): Told<'wireguard' | 'ipsec'> | null {
  const [wireguard, ipsec, inChart] = [get('enable-wireguard'), get('enable-ipsec'), get('encrypted')];
  if (wireguard !== null && isTrue(wireguard.value)) return { value: 'wireguard', from: wireguard.from };
  if (ipsec !== null && isTrue(ipsec.value)) return { value: 'ipsec', from: ipsec.from };
  if (inChart === null || !isTrue(inChart.value)) return null;
  return { value: get('encrypted-by')?.value === 'wireguard' ? 'wireguard' : 'ipsec', from: inChart.from };
}

/** Since 1.14 routing-mode and tunnel-protocol; before, `tunnel` said both. */
function routing(settings: Settings): Reading {
  const { get, at, isPart } = settings;
  const mode = get('routing-mode');
  const old = get('tunnel');
  const protocol = get('tunnel-protocol');
  if (mode?.value === 'native') return { encapsulated: found(wrapped('none'), mode.from) };
  if (mode === null && old?.value === 'disabled') return { encapsulated: found(wrapped('none'), old.from) };
  const cloud = cloudOf(settings);
  if (mode === null && old === null && cloud !== null) return { encapsulated: assumed(wrapped('none'), cloud.from) };
  const named = protocol ?? (old?.value === 'vxlan' || old?.value === 'geneve' ? old : null);
  if (named?.value === 'geneve' || named?.value === 'vxlan') {
    return { encapsulated: found(wrapped(named.value), named.from) };
  }
  if (mode?.value === 'tunnel') return { encapsulated: found(wrapped('vxlan'), mode.from) };
  return mode === null && old === null && !isPart ? { encapsulated: assumed(wrapped('vxlan'), at.from) } : {};
}

/** On unless switched off; never towards the range that is routed as it is. */
function translation(settings: Settings): Reading {
  const { get, at, isWhole, isPart } = settings;
  const told = get('enable-ipv4-masquerade', 'masquerade');
  if (told === null && isPart) return {};
  const cloud = cloudOf(settings);
  const byCloud = cloud !== null && (cloud.value === 'eni' || isTrue(get('eni')?.value ?? ''));
  const isOn = told === null ? !byCloud : isTrue(told.value);
  const from = told?.from ?? at.from;
  const say = told !== null || isWhole ? found : assumed;
  if (!isOn) return { translated: (told === null ? assumed : found)(plain, from) };
  const agent = get('enable-ip-masq-agent');
  const inChart = get('non-masquerade');
  // Without a list of its own the agent goes by a usual one (pkg/ipmasq).
  const listed: readonly Prefix[] | null =
    agent !== null && isTrue(agent.value)
      ? inChart === null
        ? unmasqueradedByDefault
        : rangesOf(inChart.value)
      : null;
  const native = nativeRange(settings);
  // Where the cloud's range is not written down, the agent is told by the cloud.
  const except = listed ?? native?.ranges ?? (cloud === null ? [] : null);
  return { translated: say(masquerade(except), from, ...(native === null ? [] : [native.from.from])) };
}

/** Ways in for whom addresses are set aside, and the one out through a gateway. */
function publishing(objects: Inventory): Reading {
  const egress = objects
    .of('ciliumEgress')
    .map((each) => found('egress-address' as const, each.origin(['spec', 'egressGateway'])));
  const pools = objects.of('ciliumLoadBalancers').length > 0;
  const answered = objects
    .of('ciliumL2')
    .filter(({ body: { spec } }) => pools && spec.loadBalancerIPs === true)
    .map((each) => found('load-balancer-l2' as const, each.origin(['spec', 'loadBalancerIPs'])));
  const peers = objects.of('ciliumBgpCluster');
  const advertised = objects
    .of('ciliumAdvertisement')
    .filter(({ body }) => body.spec.advertisements.some(({ advertisementType: type }) => type === 'Service'));
  const older = peers.filter(({ body: { spec } }) =>
    spec.virtualRouters.some(({ serviceSelector }) => Object.keys(serviceSelector).length > 0),
  );
  const announced = pools && peers.length > 0 ? [...advertised, ...older] : [];
  const ways: Reading['ways'] = [
    ...egress.slice(0, 2),
    ...answered.slice(0, 1),
    ...announced.slice(0, 1).map((each) => found('load-balancer-bgp' as const, each.origin(['spec']))),
  ];
  return ways.length === 0 ? {} : { ways };
}

/** That pods' ranges are announced takes a peer and an advertisement of them. */
function announcing(objects: Inventory, settings: Settings | null, isByCloud: boolean): Reading {
  const control = settings?.get('enable-bgp-control-plane') ?? null;
  // Objects of what is switched off are left over from before.
  if (control !== null && !isTrue(control.value)) return isByCloud ? {} : { asks: ['routes'] };
  const clusters = objects.of('ciliumBgpCluster');
  const peering = clusters.filter(({ body: { spec } }) => spec.bgpInstances.some(({ peers }) => peers.length > 0));
  const advertised = objects
    .of('ciliumAdvertisement')
    .filter(({ body }) =>
      body.spec.advertisements.some(({ advertisementType: type }) => type === 'PodCIDR' || type === 'CiliumPodIPPool'),
    );
  const exporting = clusters.filter(({ body: { spec } }) =>
    spec.virtualRouters.some(({ exportPodCIDR, neighbors }) => exportPodCIDR === true && neighbors.length > 0),
  );
  const inChart = settings?.get('announce-pods') ?? null;
  const [peer] = peering;
  const [advertisement] = advertised;
  const [policy] = exporting;
  if (peer !== undefined && advertisement !== undefined) {
    return {
      routed: found('bgp', peer.origin(['spec']), advertisement.origin(['spec', 'advertisements'])),
      asks: ['bgp'],
    };
  }
  if (policy !== undefined) return { routed: found('bgp', policy.origin(['spec', 'virtualRouters'])), asks: ['bgp'] };
  if (inChart !== null && isTrue(inChart.value)) return { routed: found('bgp', inChart.from), asks: ['bgp'] };
  return isByCloud ? {} : { asks: ['routes'] };
}

function mesh(objects: Inventory, settings: Settings | null): Reading {
  const told = settings?.get('mesh', 'mesh-config') ?? null;
  const server = objects.of('workload').find((each) => each.name === 'clustermesh-apiserver');
  if (server !== undefined) return { joined: found('nodes', server.origin(['metadata', 'name'])) };
  return told !== null && isTrue(told.value) ? { joined: found('nodes', told.from) } : {};
}
