import type { Device, Prefix, Rule } from '../../engine/index.ts';
import { deviceId, models, parsePrefix } from '../../engine/index.ts';
import type { ClusterV2, HostV1, NodeV1, PodV1, ScenarioDocumentV2 } from '../../formats/index.ts';
import type { Made, Broken, Laws } from './made.ts';
import { ok, unless, label, elsewhere, reported, device, holds, inPrefix, ownAddress, podsOf, same } from './made.ts';

export const documentLaws: Laws<ScenarioDocumentV2, string> = {
  version: label,
  id: label,
  title: label,
  summary: label,
  reusedPodRange: (made, { reusedPodRange, clusters }) =>
    models[made.model].podRanges === 'unique'
      ? ok
      : unless(
          clusters.flatMap(podsOf).every((id) => inPrefix(reusedPodRange, ownAddress(made, id))),
          `a pod is outside the range that all use, ${reusedPodRange}`,
        ),
  nodePodLength: (made, { nodePodLength, clusters }) =>
    clusters.flatMap(({ id, nodes }) => {
      const blocks = nodes.map(({ pods }) =>
        pods
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

export const clusterLaws: Laws<ClusterV2, string> = {
  id: elsewhere,
  name: ({ topology }, { id, name }) =>
    unless(
      topology.clusters.some((each) => each.id === id && each.name === name),
      `${id} is not called ${name}`,
    ),
  podRange: (made, cluster, where) =>
    unless(
      reported(made, `${where}.podRange`) ||
        podsOf(cluster).every((id) => inPrefix(cluster.podRange, ownAddress(made, id))),
      `${cluster.id}: a pod is outside ${cluster.podRange}`,
    ),
  nodeRange: ({ topology }, { id, nodeRange }) =>
    unless(topology.clusters.find((each) => each.id === id)?.nodeRange === nodeRange, `${id}: other node range`),
  virtualIp: ({ topology, model, settings }, cluster) =>
    model === 'island' && settings['ingress'] === 'vip'
      ? unless(
          podsOf(cluster).every((id) => topology.directory.get(deviceId(id))?.published.address === cluster.virtualIp),
          `${cluster.id}: not published at ${cluster.virtualIp}`,
        )
      : ok,
  transit: (made, { id, transit }) => {
    const gateway = device(made, `${id}/gateway`);
    if (gateway === undefined) return ok;
    const held = gateway.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address));
    return unless(
      held.some((address) => inPrefix(transit, address)),
      `${id}/gateway is not in ${transit}`,
    );
  },
  nodes: elsewhere,
  services: elsewhere,
};

export const nodeLaws: Laws<NodeV1, ClusterV2> = {
  id: (made, { id }, cluster) => unless(device(made, `${cluster.id}/${id}`)?.role === 'node', `${id} is no node`),
  name: (made, { id, name }, cluster) => unless(device(made, `${cluster.id}/${id}`)?.name === name, `${id}: name`),
  address: (made, { id, address }, cluster) =>
    unless(holds(device(made, `${cluster.id}/${id}`), address), `${id} does not hold ${address}`),
  pods: elsewhere,
};

export interface PodPlace {
  readonly cluster: ClusterV2;
  readonly node: NodeV1;
}

export const podLaws: Laws<PodV1, PodPlace> = {
  id: (made, { id }, { cluster, node }) => {
    const found = device(made, `${cluster.id}/${id}`);
    return unless(found?.role === 'pod' && found.node === `${cluster.id}/${node.id}`, `${id} is not on ${node.id}`);
  },
  name: (made, { id, name }, { cluster }) => unless(device(made, `${cluster.id}/${id}`)?.name === name, `${id}: name`),
};

export const hostLaws: Laws<HostV1, string> = {
  id: elsewhere,
  name: (made, { id, name }) => unless(device(made, id)?.name === name, `${id} is not called ${name}`),
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
