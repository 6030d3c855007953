import type { Device, PortRange, Prefix, Rule } from '../../engine/index.ts';
import { deviceId, models, parsePrefix } from '../../engine/index.ts';
import type {
  ClusterV3,
  HostV3,
  NodeKernelV3,
  NodeV3,
  PodV3,
  RouterV3,
  RouteV3,
  ScenarioDocumentV3,
} from '../../formats/index.ts';
import { kernelLaws } from './kernel.ts';
import type { Made, Broken, Laws } from './made.ts';
import {
  ok,
  unless,
  label,
  elsewhere,
  joinedBy,
  reported,
  device,
  holds,
  inPrefix,
  ownAddress,
  podsOf,
  same,
} from './made.ts';

export const documentLaws: Laws<ScenarioDocumentV3, string> = {
  version: label,
  id: label,
  title: label,
  summary: label,
  reusedPodRange: (made, { reusedPodRange, clusters }) =>
    unless(
      reusedPodRange === undefined ||
        clusters
          .filter((each) => models[joinedBy(made, each).model].podRanges === 'reused' && !saysOtherwise(each))
          .flatMap(podsOf)
          .every((id) => inPrefix(reusedPodRange, ownAddress(made, id))),
      `a pod is outside the range that all use, ${reusedPodRange}`,
    ),
  nodePodLength: (made, { nodePodLength, clusters }) =>
    clusters.flatMap((cluster) => {
      if (nodePodLength === undefined || statesAddresses(cluster)) return ok;
      const { id, nodes } = cluster;
      const blocks = nodes.map(({ pods = [] }) =>
        pods
          .filter(({ hostNetwork }) => hostNetwork !== true)
          .map((pod) => parsePrefix(`${ownAddress(made, `${id}/${pod.id}`) ?? ''}/32`))
          .map((each) => blockOf(each, nodePodLength)),
      );
      const mixed = blocks.some((all) => new Set(all).size > 1);
      const used = blocks.flatMap((all) => [...new Set(all)]);
      return unless(
        !mixed && new Set(used).size === used.length,
        `${id}: nodes share or mix blocks of /${nodePodLength}`,
      );
    }),
  clusters: ({ topology }, { clusters }) =>
    unless(
      same(
        topology.clusters.map(({ id }) => id),
        clusters.map(({ id }) => id),
      ),
      'other clusters',
    ),
  hosts: (made, { hosts = [] }) =>
    unless(
      hosts.every(({ id }) => device(made, id)?.role === 'host'),
      'a host is missing',
    ),
  filters: (made, { filters = [] }) => inOrder(made, filters, 'filters', (at) => at.hooks.forward),
  earlier: elsewhere,
  routers: elsewhere,
  egress: (made, { egress = [] }) => inOrder(made, egress, 'egress', (at) => at.hooks.postrouting),
};

function blockOf(address: Prefix | null, length: number): string {
  const octets = (address ?? '0.0.0.0/32').split('/')[0]?.split('.').map(Number) ?? [];
  const number = octets.reduce((sum, octet) => sum * 256 + octet, 0);
  return String(Math.floor(number / 2 ** (32 - length)));
}

/** Of what stands at one device, the first that is written is the first that is asked. */
function inOrder(
  made: Made,
  all: readonly { readonly id: string; readonly at: string; readonly enabled?: boolean }[],
  list: string,
  rulesOf: (at: Device) => readonly Rule[],
): Broken {
  const live = all.filter(({ enabled }, index) => enabled !== false && !reported(made, `${list}[${index}]`));
  const places = new Set(live.map(({ at }) => at));
  return [...places].flatMap((at) => {
    const there = device(made, at);
    const wanted = live.filter((each) => each.at === at).map(({ id }) => `${at}/${id}`);
    const asked =
      there === undefined
        ? []
        : rulesOf(there)
            .map(({ id }): string => id)
            .filter((id) => wanted.includes(id));
    return unless(same(asked, wanted), `${at} asks ${asked.join(', ')} where ${wanted.join(', ')} is written`);
  });
}

function statesAddresses({ nodes }: ClusterV3): boolean {
  return nodes.some(
    ({ blocks = [], pods = [] }) => blocks.length > 0 || pods.some(({ address }) => address !== undefined),
  );
}

/** Who says what joins it, or where its pods are, is not given the range that islands re-use. */
function saysOtherwise(cluster: ClusterV3): boolean {
  return cluster.model !== undefined || statesAddresses(cluster);
}

export const clusterLaws: Laws<ClusterV3, string> = {
  id: elsewhere,
  name: ({ topology }, { id, name = id }) =>
    unless(
      topology.clusters.some((each) => each.id === id && each.name === name),
      `${id} is not called ${name}`,
    ),
  model: ({ topology }, { id, model }) =>
    unless(topology.clusters.find((each) => each.id === id)?.model === model, `${id} is not joined by ${model}`),
  settings: (made, cluster, where) =>
    Object.keys(cluster.settings ?? {}).flatMap((setting) =>
      unless(
        Object.hasOwn(models[joinedBy(made, cluster).model].settings, setting) ||
          reported(made, `${where}.settings.${setting}`),
        `${cluster.id}: ${setting} is neither there nor reported`,
      ),
    ),
  podRange: (made, cluster, where) =>
    unless(
      cluster.podRange === undefined ||
        reported(made, `${where}.podRange`) ||
        podsOf(cluster).every((id) => inPrefix(cluster.podRange ?? '', ownAddress(made, id))),
      `${cluster.id}: a pod is outside ${cluster.podRange}`,
    ),
  nodeRange: ({ topology }, { id, nodeRange, nodes }) => {
    const found = topology.clusters.find((each) => each.id === id)?.nodeRange;
    return unless(
      nodeRange === undefined
        ? nodes.every(({ address }) => address === undefined || inPrefix(found ?? '', address))
        : found === nodeRange,
      `${id}: other node range`,
    );
  },
  assumed: ({ topology }, { id, assumed }, where) =>
    unless(
      assumed === undefined ||
        topology.warnings.some((each) => each.kind === 'assumed' && each.where === `${where}.assumed`),
      `${id}: what is assumed is not told`,
    ),
  namespaces: elsewhere,
  policies: (made, { id, nodes, policies = {} }) => {
    const { enforced = 'forward', network = [], tiers = [] } = policies;
    const isClosed = network.some(
      ({ namespace = 'default', pods = [], ingress }) =>
        namespace === 'default' && pods.length === 0 && ingress?.length === 0,
    );
    if (!isClosed || network.length > 1 || tiers.length > 0) return ok;
    return nodes.flatMap((node) =>
      node.pods?.some(({ namespace }) => namespace !== undefined && namespace !== 'default') === true
        ? ok
        : podsOf({ id, nodes: [node] }).flatMap((pod) => {
            const own = `${ownAddress(made, pod) ?? ''}/32`;
            const at =
              enforced === 'port' ? device(made, pod)?.hooks.input : device(made, `${id}/${node.id}`)?.hooks.forward;
            const isDropped = at?.some(
              ({ kind, match }) => kind === 'filter' && match.destination?.some((each) => each === own) === true,
            );
            return unless(isDropped === true, `${pod}: nothing keeps anybody from it`);
          }),
    );
  },
  nodeSubnets: (made, { id, nodes, nodeSubnets = [] }) =>
    nodes.flatMap(({ id: node, address }) => {
      const subnet = nodeSubnets.find((each) => inPrefix(each, address));
      if (subnet === undefined) return ok;
      const found = device(made, `${id}/${node}`);
      const way = found?.routes.findLast((each) => each.kind === 'unicast' && each.prefix === '0.0.0.0/0');
      const isRouter =
        way?.kind === 'unicast' &&
        way.via === `${subnet.split('/')[0]?.replace(/\d+$/, (last) => `${Number(last) + 1}`)}`;
      return unless(isRouter, `${id}/${node}: its router is not in ${subnet}`);
    }),
  virtualIp: (made, cluster) => {
    const { model, settings } = joinedBy(made, cluster);
    if (cluster.virtualIp === undefined || model !== 'island' || (settings['ingress'] ?? 'vip') !== 'vip') return ok;
    return unless(
      podsOf(cluster).every((id) => made.topology.directory.get(deviceId(id))?.published.address === cluster.virtualIp),
      `${cluster.id}: not published at ${cluster.virtualIp}`,
    );
  },
  transit: (made, { id, transit }) => {
    const gateway = device(made, `${id}/gateway`);
    if (gateway === undefined || transit === undefined) return ok;
    const held = gateway.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address));
    return unless(
      held.some((address) => inPrefix(transit, address)),
      `${id}/gateway is not in ${transit}`,
    );
  },
  egressPorts: ({ topology }, { id, egressPorts }) => {
    const own = [...topology.devices.values()].filter(({ cluster }) => cluster === id);
    const given = own.flatMap(({ hooks }) => hooks.postrouting).filter((each) => each.id.endsWith('/egress-snat'));
    const [from, to = from] = egressPorts?.split('-').map(Number) ?? [];
    const isIt = (range?: PortRange): boolean => range?.from === from && range?.to === to;
    return unless(
      given.every((rule) => (rule.kind === 'masquerade' || rule.kind === 'source-nat') && isIt(rule.range)),
      `${id}: pods leave with other ports than ${egressPorts}`,
    );
  },
  nodes: elsewhere,
  services: elsewhere,
};

export interface NodePlace {
  readonly cluster: ClusterV3;
  readonly where: string;
}

export const nodeLaws: Laws<NodeV3, NodePlace> = {
  id: (made, { id }, { cluster }) => unless(device(made, `${cluster.id}/${id}`)?.role === 'node', `${id} is no node`),
  name: (made, { id, name = id }, { cluster }) =>
    unless(device(made, `${cluster.id}/${id}`)?.name === name, `${id}: name`),
  address: (made, { id, address }, { cluster }) =>
    unless(
      address === undefined || holds(device(made, `${cluster.id}/${id}`), address),
      `${id} does not hold ${address}`,
    ),
  addresses: (made, { id, addresses = [] }, { cluster }) =>
    unless(
      addresses.every((each) => holds(device(made, `${cluster.id}/${id}`), each)),
      `${id} lacks a further address`,
    ),
  // Whoever joins pods sends what is for a block to its node: a peer, a router, or the node's own table.
  blocks: (made, { id, blocks = [] }, { cluster }) => {
    const node = device(made, `${cluster.id}/${id}`);
    const hasPods = podsOf({ ...cluster, nodes: cluster.nodes.filter((each) => each.id === id) });
    const known = blocks.every((block) => {
      const inside = hasPods.filter((pod) => inPrefix(block, ownAddress(made, pod)));
      return inside.every((pod) => device(made, pod)?.node === node?.id);
    });
    const stray = hasPods.filter(
      (pod) =>
        blocks.length > 0 && !blocks.some((block) => inPrefix(block, ownAddress(made, pod))) && !isStated(cluster, pod),
    );
    return unless(known && stray.length === 0, `${id}: pods are outside its blocks`);
  },
  interfaces: (made, { id, interfaces = [] }, { cluster }) =>
    unless(
      interfaces.every(({ name, address }) =>
        device(made, `${cluster.id}/${id}`)?.interfaces.some(
          (each) =>
            each.name === name && each.addresses.some(({ address: own, length }) => `${own}/${length}` === address),
        ),
      ),
      `${id}: an interface is missing`,
    ),
  routes: (made, { id, routes }, { cluster, where }) => inForce(made, `${cluster.id}/${id}`, routes, where),
  kernel: (made, { id, kernel }, { cluster, where }) => kernelAsWritten(made, `${cluster.id}/${id}`, kernel, where),
  pods: elsewhere,
};

function isStated({ id, nodes }: ClusterV3, pod: string): boolean {
  return nodes.some(({ pods = [] }) => pods.some((each) => `${id}/${each.id}` === pod && each.address !== undefined));
}

/** Of the routes for a prefix, the first that is stated is the first of the table. */
function inForce(made: Made, id: string, routes: readonly RouteV3[] = [], where = ''): Broken {
  const table = device(made, id)?.routes ?? [];
  const live = routes.filter((_, index) => !reported(made, `${where}.routes[${index}]`));
  return live
    .filter(({ prefix }, index) => live.findIndex((each) => each.prefix === prefix) === index)
    .flatMap(({ prefix, via, interface: name }) => {
      const first = table.find((each) => each.prefix === prefix);
      const isIt =
        first?.kind === 'unicast' && first.via === (via ?? null) && (name === undefined || first.interface === name);
      return unless(isIt, `${id}: another route to ${prefix}`);
    });
}

function kernelAsWritten(made: Made, id: string, kernel: NodeKernelV3 = {}, where = ''): Broken {
  return Object.values(kernelLaws).flatMap((law) => law(made, kernel, { id, where: `${where}.kernel` }));
}

export interface PodPlace {
  readonly cluster: ClusterV3;
  readonly node: NodeV3;
}

export const podLaws: Laws<PodV3, PodPlace> = {
  id: (made, { id, hostNetwork }, { cluster, node }) => {
    const found = device(made, `${cluster.id}/${id}`);
    return hostNetwork === true
      ? unless(found === undefined, `${id} has a network of its own`)
      : unless(found?.role === 'pod' && found.node === `${cluster.id}/${node.id}`, `${id} is not on ${node.id}`);
  },
  name: (made, { id, name = id, hostNetwork }, { cluster }) =>
    unless(hostNetwork === true || device(made, `${cluster.id}/${id}`)?.name === name, `${id}: name`),
  address: (made, { id, address, hostNetwork }, { cluster }) =>
    unless(
      address === undefined || hostNetwork === true || ownAddress(made, `${cluster.id}/${id}`) === address,
      `${id} has not the address ${address}`,
    ),
  namespace: label,
  labels: label,
  ports: label,
  hostNetwork: (made, { hostNetwork }) =>
    unless(hostNetwork !== true || reported(made, 'clusters['), 'who stands for pods of a host network is not said'),
};

export const routerLaws: Laws<RouterV3, string> = {
  id: (made, { id }, where) =>
    unless(
      device(made, id) !== undefined || reported(made, where) || id.includes('/'),
      `${id} is neither there nor reported`,
    ),
  name: (made, { id, name = id }) =>
    unless(id === 'fabric' || id.includes('/') || device(made, id)?.name === name, `${id} is not called ${name}`),
  interfaces: (made, { id, interfaces = [] }) =>
    unless(
      interfaces.every(({ address }) => holds(device(made, id), address.split('/')[0] ?? '')),
      `${id}: a port is missing`,
    ),
  routes: (made, { id, routes }, where) => inForce(made, id, routes, where),
  kernel: (made, { id, kernel }, where) => kernelAsWritten(made, id, kernel, where),
};

export const hostLaws: Laws<HostV3, string> = {
  id: elsewhere,
  name: (made, { id, name = id }) => unless(device(made, id)?.name === name, `${id} is not called ${name}`),
  routes: (made, { id, routes }, where) => inForce(made, id, routes, where),
  kernel: (made, { id, kernel }, where) => kernelAsWritten(made, id, kernel, where),
  address: (made, { id, address }) => unless(holds(device(made, id), address), `${id} does not hold ${address}`),
  length: (made, { id, length }) => {
    const held = device(made, id)?.interfaces.flatMap(({ addresses }) => addresses) ?? [];
    return unless(
      held.some((each) => each.length === length),
      `${id}: no subnet of /${length}`,
    );
  },
  serves: (made, { id, serves = [] }) => {
    const listeners = device(made, id)?.listeners ?? [];
    const open = (port: number) => listeners.some((each) => each.protocol === 'tcp' && each.port === port);
    return unless(serves.every(open), `${id} does not serve what it should`);
  },
};
