import { prefixesOf } from './filters.ts';
import { isLocal, lookupRoute } from './forwarding/lookup.ts';
import type { IpAddress } from './net/address.ts';
import { everywhere } from './net/prefix.ts';
import type { Prefix } from './net/prefix.ts';
import type { SourceNat } from './rules/rule.ts';
import type { EgressWish } from './scenario.ts';
import { withAddressAt } from './services/announcing.ts';
import { fixed } from './topology/builder.ts';
import type { Device } from './topology/device.ts';
import { ruleId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';

/** The network in which what leaves by this device for these prefixes bears this address. */
export function withEgress(topology: Topology, wish: EgressWish): Topology {
  const device = topology.devices.get(wish.at);
  if (device === undefined) return topology;
  const { id, to, address, ports } = wish;
  const source = sourcesOf(topology, device, wish);
  const rule: SourceNat = {
    kind: 'source-nat',
    id: ruleId(device.id, id),
    match: { ...(source === null ? {} : { source }), destination: to },
    to: address,
    ports,
  };
  const hooks = { ...device.hooks, postrouting: [rule, ...device.hooks.postrouting] };
  const translating = { ...topology, devices: new Map(topology.devices).set(device.id, { ...device, hooks }) };
  const steered = device.role === 'node' ? withSteering(translating, device, to) : translating;
  return device.role === 'router' || isLocal(device, address) ? steered : withAddressAt(steered, address, device.id);
}

function sourcesOf(topology: Topology, { cluster }: Device, { from }: EgressWish): readonly Prefix[] | null {
  if (from !== null) return prefixesOf(topology, from);
  const own = topology.clusters.find(({ id }) => id === cluster);
  return own === undefined ? null : [own.podRange];
}

/** The other nodes of the cluster send what is for these prefixes the way they send to that node's pods, if that is a way of its own. */
function withSteering(topology: Topology, gateway: Device, to: readonly Prefix[]): Topology {
  const pod = podOn(topology, gateway);
  if (pod === null) return topology;
  const devices = new Map(topology.devices);
  for (const node of topology.devices.values()) {
    if (node.role !== 'node' || node.cluster !== gateway.cluster || node.id === gateway.id) continue;
    const way = lookupRoute(node, pod);
    if (way?.kind !== 'unicast' || way.prefix === everywhere) continue;
    const routes = to.map((prefix) => fixed(prefix, way.via, way.interface, way.preferredSource));
    devices.set(node.id, { ...node, routes: [...node.routes, ...routes] });
  }
  return { ...topology, devices };
}

function podOn({ devices, directory }: Topology, { id }: Device): IpAddress | null {
  const pod = [...devices.values()].find(({ node }) => node === id);
  return pod === undefined ? null : (directory.get(pod.id)?.own.address ?? null);
}
