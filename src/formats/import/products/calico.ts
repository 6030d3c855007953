import type { Prefix } from '../../../engine/index.ts';
import { prefix } from '../../../engine/index.ts';
import { addressOf, rangesOf } from '../objects/fields.ts';
import { inAny } from '../facts/hull.ts';
import type { Inventory } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import type { Encapsulation, Finding, Product, Reading, Translation } from './product.ts';
import { firstSigns, assumed, found, masquerade, plain, wrapped } from './product.ts';
import { broughtByRke2 } from './rancher.ts';
import { configMaps, containersNamed, entry, installations, isTrue } from './telling.ts';

/** A pool of pod addresses, from whichever object says so. */
interface Pool {
  readonly ranges: readonly Prefix[];
  readonly from: Origin;
  readonly wrapping: Finding<Encapsulation>;
  readonly nat: Finding<boolean>;
  readonly blockLength: Finding<number>;
  readonly disabled: boolean;
  readonly exported: boolean;
}

/** projectcalico/calico, api/pkg/apis/projectcalico/v3/ippool.go: 26 for IPv4. */
const usualBlock = 26;

export const calico: Product = {
  id: 'calico',
  name: 'Calico',
  recognise: (objects) =>
    firstSigns([
      ...installations(objects, /^Calico$/).map((each) => each.origin(['spec'])),
      ...objects.of('ipPool').map((each) => each.origin(['spec'])),
      ...broughtByRke2(objects, /^calico$/),
      ...networking(objects).map(({ origin }) => origin),
      ...configMaps(objects, /^calico-config$/)
        .filter(() => networking(objects).length > 0 || calicoNodes(objects).length === 0)
        .map((each) => each.origin(['data'])),
      ...(networking(objects).length > 0 || calicoNodes(objects).length === 0
        ? objects.of('node').flatMap((node) =>
            Object.keys(node.annotations)
              .filter((key) => key.startsWith('projectcalico.org/'))
              .map((key) => node.origin(['metadata', 'annotations', key])),
          )
        : []),
      ...(networking(objects).length > 0 || calicoNodes(objects).length === 0 ? ofBgp(objects) : []),
    ]),
  read: (objects) => {
    const pools = poolsOf(objects);
    const active = pools.filter(({ disabled }) => !disabled);
    const used = agreed(byUse(objects, active.length > 0 ? active : pools));
    const [first] = used;
    const ranges = active.flatMap((pool) => pool.ranges);
    const idle = pools.flatMap((pool) => pool.ranges);
    return {
      ...(ranges.length > 0
        ? { podRanges: found(ranges, ...active.map(({ from }) => from)) }
        : idle.length > 0
          ? { podRanges: assumed(idle, ...pools.map(({ from }) => from)) }
          : usualRanges(objects, first)),
      ...(first === undefined ? {} : { blockLength: first.blockLength }),
      ...encapsulation(objects, first),
      ...translation(objects, { pools, first }),
      ...announcing(objects, active),
      attach: 'routed',
      // Nodes without an address of IPv4 give pods none (docs.tigera.io, Configure dual stack or IPv6 only).
      ...(networking(objects).some((each) => each.env('IP')?.value === 'none') ? { isWithoutIpv4: true } : {}),
    };
  },
};

/** What nobody writes who only polices another's network. */
function ofBgp(objects: Inventory): readonly Origin[] {
  return [
    ...objects.of('calicoBgp').map((each) => each.origin(['spec'])),
    ...objects.of('calicoPeer').map((each) => each.origin(['spec'])),
    ...objects
      .of('calicoNode')
      .filter(({ body }) => (body.spec.bgp.ipv4Address ?? '') !== '')
      .map((each) => each.origin(['spec', 'bgp'])),
  ];
}

function calicoNodes(objects: Inventory) {
  return containersNamed(objects, /^calico-node$/);
}

/** Those that make a network, rather than police another's (`CALICO_NETWORKING_BACKEND: none`). */
function networking(objects: Inventory) {
  return calicoNodes(objects).filter((each) => each.env('CALICO_NETWORKING_BACKEND')?.value !== 'none');
}

/** Pools with more of the pods first. */
function byUse(objects: Inventory, pools: readonly Pool[]): readonly Pool[] {
  const addresses = objects
    .of('pod')
    .flatMap(({ body: { spec, status } }) => (spec.hostNetwork === true ? [] : (addressOf(status.podIP) ?? [])));
  const count = ({ ranges }: Pool): number => addresses.filter((each) => inAny(ranges, each)).length;
  return pools.toSorted((a, b) => count(b) - count(a));
}

/** What pools say in different ways is so of some pods alone. */
function agreed(pools: readonly Pool[]): readonly Pool[] {
  return pools.map((pool) => ({
    ...pool,
    wrapping: pools.every(({ wrapping: { value } }) => sameWrapping(value, pool.wrapping.value))
      ? pool.wrapping
      : assumed(pool.wrapping.value, ...pools.flatMap(({ wrapping }) => wrapping.from)),
    nat: pools.every(({ nat }) => nat.value === pool.nat.value)
      ? pool.nat
      : assumed(pool.nat.value, ...pools.flatMap(({ nat }) => nat.from)),
    blockLength: pools.every(({ blockLength }) => blockLength.value === pool.blockLength.value)
      ? pool.blockLength
      : assumed(pool.blockLength.value, ...pools.flatMap(({ blockLength }) => blockLength.from)),
  }));
}

function sameWrapping(a: Encapsulation, b: Encapsulation): boolean {
  return a.by === b.by && a.acrossOnly === b.acrossOnly;
}

/** startup.go of calico-node, and on EKS the operator: a pool that nobody asked for. */
function usualRanges(objects: Inventory, pool: Pool | undefined): Reading {
  if (pool === undefined) return {};
  const isEks = installations(objects, /^Calico$/).some(({ body }) => body.spec.kubernetesProvider === 'EKS');
  return { usualPodRanges: assumed([prefix(isEks ? '172.16.0.0/16' : '192.168.0.0/16')], pool.from) };
}

function poolsOf(objects: Inventory): readonly Pool[] {
  const own = objects.of('ipPool').flatMap(({ body: { spec }, origin }) => {
    // Others are for the addresses of Services or of tunnels.
    if (spec.allowedUses.length > 0 && !spec.allowedUses.includes('Workload')) return [];
    const ranges = rangesOf(spec.cidr);
    const nat = spec.natOutgoing ?? spec['nat-outgoing'];
    const wrapping = modesText(
      spec.ipipMode ?? (spec.ipip.enabled === true ? (spec.ipip.mode ?? 'Always') : null),
      spec.vxlanMode,
    );
    return {
      ranges,
      from: origin(['spec', 'cidr']),
      wrapping: found(wrapping, origin(['spec', wrapping.by === 'vxlan' ? 'vxlanMode' : 'ipipMode'])),
      nat: found(nat === true, origin(['spec', 'natOutgoing'])),
      blockLength: spec.blockSize === null ? assumed(usualBlock) : found(spec.blockSize, origin(['spec', 'blockSize'])),
      // Nobody's nodes are a usual way of switching one off.
      disabled: spec.disabled === true || /^!\s*all\(\)$/.test(spec.nodeSelector?.trim() ?? ''),
      exported: spec.disableBGPExport !== true,
    };
  });
  const pools = own.filter(({ ranges }) => ranges.length > 0);
  if (pools.length > 0) return pools;
  const made = [...installed(objects), ...fromVariables(objects)].slice(0, 8);
  const [brought] = made.length > 0 ? [] : broughtByRke2(objects, /^calico$/);
  return brought === undefined ? made : [unasked(wrapped('vxlan'), brought)];
}

/** tigera/operator, api/v1/installation_types.go: pools that the operator makes. */
function installed(objects: Inventory): readonly Pool[] {
  return installations(objects, /^Calico$/).flatMap(({ body, origin }) => {
    const { calicoNetwork, kubernetesProvider } = body.spec;
    if (calicoNetwork.ipPools.length === 0) {
      // RKE2's chart has a pool for that (rke2-charts, rke2-calico).
      const isWrapped = kubernetesProvider === 'EKS' || kubernetesProvider === 'RKE2';
      return [unasked(wrapped(isWrapped ? 'vxlan' : 'ipip'), origin(body.at))];
    }
    return calicoNetwork.ipPools.flatMap((pool, index) => {
      const ranges = rangesOf(pool.cidr);
      const at = (field: string): Origin => origin([...body.at, 'calicoNetwork', 'ipPools', index, field]);
      const wrapping = encapsulationNamed(pool.encapsulation ?? 'IPIP');
      if (ranges.length === 0 || wrapping === null) return [];
      return [
        {
          ranges,
          from: at('cidr'),
          wrapping: pool.encapsulation === null ? assumed(wrapping, at('cidr')) : found(wrapping, at('encapsulation')),
          nat: pool.natOutgoing === null ? assumed(true) : found(pool.natOutgoing !== 'Disabled', at('natOutgoing')),
          blockLength: pool.blockSize === null ? assumed(usualBlock) : found(pool.blockSize, at('blockSize')),
          disabled: false,
          exported: pool.disableBGPExport !== true,
        },
      ];
    });
  });
}

/** A pool that nobody described. */
function unasked(wrapping: Encapsulation, from: Origin): Pool {
  return {
    ranges: [],
    from,
    wrapping: assumed(wrapping, from),
    nat: assumed(true, from),
    blockLength: assumed(usualBlock, from),
    disabled: false,
    exported: true,
  };
}

/** What calico-node makes when it first starts (startup.go); the manifest's range is a comment unless somebody chose one. */
function fromVariables(objects: Inventory): readonly Pool[] {
  const nodes = networking(objects);
  const variable = (name: string) => nodes.flatMap((each) => each.env(name) ?? [])[0] ?? null;
  const [node] = nodes;
  const range = variable('CALICO_IPV4POOL_CIDR');
  const ipip = variable('CALICO_IPV4POOL_IPIP');
  const vxlan = variable('CALICO_IPV4POOL_VXLAN');
  const nat = variable('CALICO_IPV4POOL_NAT_OUTGOING');
  const block = variable('CALICO_IPV4POOL_BLOCK_SIZE');
  if (node === undefined) return [];
  const wrapping = modesText(ipip?.value ?? (vxlan === null ? 'Always' : 'Never'), vxlan?.value ?? null);
  const by = wrapping.by === 'vxlan' ? vxlan : ipip;
  return [
    {
      ranges: rangesOf(range?.value ?? null),
      from: range?.from ?? node.origin,
      wrapping: by === null ? assumed(wrapping, node.origin) : found(wrapping, by.from),
      nat: nat === null ? assumed(true, node.origin) : found(isTrue(nat.value), nat.from),
      blockLength: block === null ? assumed(usualBlock) : found(blockIn(block.value), block.from),
      disabled: false,
      exported: true,
    },
  ];
}

function blockIn(text: string): number {
  return /^(8|9|[12]\d|3[0-2])$/.test(text) ? Number(text) : usualBlock;
}

function modesText(ipip: string | null, vxlan: string | null): Encapsulation {
  const [inIpip, inVxlan] = [modeOf(ipip), modeOf(vxlan)];
  if (inVxlan !== 'never') return wrapped('vxlan', inVxlan === 'across');
  return inIpip === 'never' ? wrapped('none') : wrapped('ipip', inIpip === 'across');
}

function modeOf(text: string | null): 'never' | 'always' | 'across' {
  switch ((text ?? '').toLowerCase().replaceAll('-', '')) {
    case 'always':
      return 'always';
    case 'crosssubnet':
      return 'across';
    default:
      return 'never';
  }
}

function encapsulationNamed(text: string): Encapsulation | null {
  const known: Readonly<Record<string, Encapsulation>> = {
    IPIP: wrapped('ipip'),
    IPIPCrossSubnet: wrapped('ipip', true),
    VXLAN: wrapped('vxlan'),
    VXLANCrossSubnet: wrapped('vxlan', true),
    None: wrapped('none'),
  };
  return known[text] ?? null;
}

/** WireGuard carries what pods of different nodes send whatever the pools say, then their word, then the tunnels that nodes say they have. */
function encapsulation(objects: Inventory, pool: Pool | undefined): Reading {
  const [felix] = objects.of('felix').filter(({ body }) => body.spec.wireguardEnabled === true);
  const variable = networking(objects).flatMap((each) => each.env('FELIX_WIREGUARDENABLED') ?? [])[0];
  if (felix !== undefined)
    return { encapsulated: found(wrapped('wireguard'), felix.origin(['spec', 'wireguardEnabled'])) };
  if (variable !== undefined && isTrue(variable.value))
    return { encapsulated: found(wrapped('wireguard'), variable.from) };
  if (pool?.wrapping.state === 'found') return { encapsulated: pool.wrapping };
  const tunnels = objects.of('node').flatMap((node) =>
    Object.keys(node.annotations).flatMap((key) => {
      const from = node.origin(['metadata', 'annotations', key]);
      if (key.endsWith('IPv4VXLANTunnelAddr')) return [found(wrapped('vxlan'), from)];
      return key.endsWith('IPv4IPIPTunnelAddr') ? [found(wrapped('ipip'), from)] : [];
    }),
  );
  const [seen] = tunnels;
  if (seen !== undefined) return { encapsulated: seen };
  return pool === undefined ? {} : { encapsulated: pool.wrapping };
}

/** Source in a pool that asks for it, destination in none; disabled pools count (felix/rules/nat.go). */
function translation(
  objects: Inventory,
  { pools, first }: { readonly pools: readonly Pool[]; readonly first: Pool | undefined },
): Reading {
  if (first === undefined) return {};
  const nat = first.nat;
  const none: Finding<Translation> = { value: plain, state: nat.state, from: nat.from };
  if (!nat.value) return { translated: none };
  const [felix] = objects.of('felix');
  const hosts = felix?.body.spec.natOutgoingExclusions === 'IPPoolsAndHostIPs';
  const nodes = hosts
    ? objects
        .of('node')
        .flatMap(({ body }) => body.status.addresses.flatMap(({ address }) => rangesOf(`${address ?? ''}/32`)))
    : [];
  const address = addressOf(felix?.body.spec.natOutgoingAddress ?? null);
  const hiding = masquerade([...new Set([...pools.flatMap((pool) => pool.ranges), ...nodes])], { ports: 'redrawn' });
  const from = felix !== undefined && (hosts || address !== null) ? [...nat.from, felix.origin(['spec'])] : nat.from;
  return {
    translated: { value: address === null ? hiding : { ...hiding, to: 'address', address }, state: nat.state, from },
  };
}

/** Peers outside the cluster, to whom a pool may be announced; whether they accept it no object says. */
function announcing(objects: Inventory, pools: readonly Pool[]): Reading {
  const nodes = new Set([
    ...objects.of('node').flatMap(({ body }) => body.status.addresses.map(({ address }) => address)),
    ...objects.of('calicoNode').map(({ body }) => body.spec.bgp.ipv4Address?.split('/')[0]),
  ]);
  const peers = isMute(objects)
    ? []
    : objects.of('calicoPeer').filter(({ body }) => {
        const at = body.spec.peerIP?.replace(/:\d+$/, '') ?? null;
        return at !== null && at !== '' && !nodes.has(at);
      });
  const [peer] = peers;
  if (peer === undefined) return { asks: ['routes'] };
  const ways = objects
    .of('calicoBgp')
    .flatMap(({ body: { spec }, origin }) => [
      ...(spec.serviceLoadBalancerIPs.length > 0
        ? [found('load-balancer-bgp' as const, origin(['spec', 'serviceLoadBalancerIPs']))]
        : []),
      ...(spec.serviceExternalIPs.length > 0
        ? [found('external-ip' as const, origin(['spec', 'serviceExternalIPs']))]
        : []),
    ]);
  const exported = pools.length === 0 || pools.some((pool) => pool.exported);
  return {
    ...(ways.length === 0 ? {} : { ways }),
    ...(exported
      ? { routed: found('bgp', ...peers.map((each) => each.origin(['spec', 'peerIP']))), asks: ['bgp'] }
      : { asks: ['routes'] }),
  };
}

/** Without BGP peers are left over from before. */
function isMute(objects: Inventory): boolean {
  const backends = [
    ...networking(objects).flatMap((each) => each.env('CALICO_NETWORKING_BACKEND') ?? []),
    ...configMaps(objects, /^calico-config$/).flatMap((map) => entry(map, 'calico_backend') ?? []),
  ];
  return (
    backends.some(({ value }) => value === 'vxlan') ||
    installations(objects, /^Calico$/).some(({ body }) => body.spec.calicoNetwork.bgp === 'Disabled')
  );
}
