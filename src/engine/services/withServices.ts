import type { IpAddress } from '../net/address.ts';
import type { Match } from '../rules/match.ts';
import type { Backend, Masquerade } from '../rules/rule.ts';
import type { Cluster, KubernetesService } from '../scenario.ts';
import type { Device, Hook, Hooks } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import { doorIdOf, externalPart, loadBalancerPart, ruleId } from '../topology/ids.ts';
import type { Service, ServiceFrontend, Topology } from '../topology/topology.ts';
import { withAnnouncement } from './announcing.ts';
import type { ServiceRules } from './nodeRules.ts';
import { serviceRules } from './nodeRules.ts';

/** The network with the cluster's services: rules on each of its nodes, whichever model made them, and addresses that are announced. */
export function withServices(topology: Topology, { id: cluster, services = [] }: Cluster, index: number): Topology {
  const podRange = topology.clusters.find(({ id }) => id === cluster)?.podRange;
  if (services.length === 0 || podRange === undefined) return topology;
  const devices = new Map(topology.devices);
  for (const device of topology.devices.values()) {
    if (device.cluster !== cluster || device.role !== 'node') continue;
    const node = device.id;
    const rules = services.map((service) => {
      const endpoints = endpointsOf(topology, service);
      const local = endpoints.filter((each) => topology.devices.get(each.device)?.node === node);
      return serviceRules({ service, node, podRange, endpoints, local });
    });
    const endpoints = services.flatMap((service) => endpointsOf(topology, service));
    devices.set(node, { ...device, hooks: withRules(device, rules, endpoints) });
  }
  const doors = services.flatMap((service) => doorsOf(topology, cluster, service));
  const named = new Map([...topology.services, ...doors.map((door) => [door.id, door] as const)]);
  const served: Topology = { ...topology, devices, services: named };
  return services.reduce<Topology>((made, service, at) => {
    const where = `clusters[${index}].services[${at}]`;
    return withAnnouncement(made, cluster, { service, where });
  }, served);
}

/** Every address at which a service can be dialled, the cluster's own first, then by node, then those for the outside. */
function doorsOf(topology: Topology, cluster: Service['cluster'], service: KubernetesService): readonly Service[] {
  const { id, name, protocol, clusterIp, port, backends, nodePort, loadBalancer, externalIps } = service;
  const door = (kind: ServiceFrontend, part: string | null, address: IpAddress): Service => ({
    id: part === null ? id : doorIdOf(id, part),
    name,
    door: kind,
    node: null,
    cluster,
    address: { address, port },
    protocols: [protocol],
    backends,
  });
  const nodes = [...topology.devices.values()].filter((each) => each.cluster === cluster && each.role === 'node');
  return [
    door('cluster-ip', null, clusterIp),
    ...nodes.flatMap((node) => {
      const own = topology.directory.get(node.id)?.own.address;
      if (nodePort === null || own === undefined) return [];
      const part = node.id.slice(cluster.length + 1);
      return [{ ...door('node-port', part, own), node: node.id, address: { address: own, port: nodePort } }];
    }),
    ...(loadBalancer === null ? [] : [door('load-balancer', loadBalancerPart, loadBalancer.address)]),
    ...externalIps.map((address, index) => door('external-ip', externalPart(index), address)),
  ];
}

function endpointsOf({ directory }: Topology, { backends, targetPort }: KubernetesService): readonly Backend[] {
  return backends.flatMap((device) => {
    const address = directory.get(device)?.own.address;
    return address === undefined ? [] : [{ device, address, port: targetPort }];
  });
}

/** kube-proxy puts its own rules before those that are there, and takes what it marked before anybody else does. */
function withRules({ id, hooks }: Device, rules: readonly ServiceRules[], endpoints: readonly Backend[]): Hooks {
  const translations = [...rules.flatMap((each) => each.translations), ...rules.flatMap(({ nodePorts }) => nodePorts)];
  const refusals = (hook: Hook) =>
    rules.flatMap((each) => each.refusals.filter(({ hooks: on }) => on.includes(hook)).map(({ filter }) => filter));
  return {
    prerouting: [...translations, ...hooks.prerouting],
    input: [...refusals('input'), ...hooks.input],
    forward: [...refusals('forward'), ...hooks.forward],
    output: [...refusals('output'), ...translations, ...hooks.output],
    postrouting: [...masquerades(id, endpoints), ...hooks.postrouting],
  };
}

/** Whoever was marked, and any pod that is its own endpoint: it would see itself as the sender, and its kernel drop what comes back. */
function masquerades(node: DeviceId, endpoints: readonly Backend[]): readonly Masquerade[] {
  const rule = (name: string, match: Match): Masquerade => ({
    kind: 'masquerade',
    id: ruleId(node, name),
    match,
    ports: 'redrawn',
  });
  const addresses = [...new Set(endpoints.map(({ address }) => address))];
  const marked = rule('services-masquerade', { marked: true });
  return addresses.length === 0
    ? [marked]
    : [marked, rule('services-hairpin', { destinationTranslated: true, hairpinOf: addresses })];
}
