import { hostPrefix } from './net/prefix.ts';
import type { Prefix } from './net/prefix.ts';
import type { Match } from './rules/match.ts';
import type { Filter } from './rules/rule.ts';
import type { FilterWish, Party } from './scenario.ts';
import type { Hooks } from './topology/device.ts';
import { ruleId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';

/** Hang a wished filter on its device. On routers it sees what passes; on nodes also what is meant for the node itself. */
export function withFilter(topology: Topology, wish: FilterWish): Topology {
  const device = topology.devices.get(wish.at);
  if (device === undefined || !wish.enabled) return topology;
  const rule: Filter = {
    kind: 'filter',
    id: ruleId(wish.at, wish.id),
    match: matchOf(topology, wish),
    verdict: wish.verdict,
  };
  const hooks: Hooks = {
    ...device.hooks,
    forward: [rule, ...device.hooks.forward],
    input: device.role === 'router' ? device.hooks.input : [rule, ...device.hooks.input],
  };
  return { ...topology, devices: new Map(topology.devices).set(wish.at, { ...device, hooks }) };
}

function matchOf(topology: Topology, { from, to, protocol, ports, states }: FilterWish): Match {
  return {
    ...(from === null ? {} : { source: prefixesOf(topology, from) }),
    ...(to === null ? {} : { destination: prefixesOf(topology, to) }),
    ...(protocol === null ? {} : { protocol }),
    ...(ports.length === 0 ? {} : { destinationPorts: ports }),
    ...(states.length === 0 ? {} : { states }),
  };
}

/** What a cluster or a device is called on the wire in this model. */
export function prefixesOf(topology: Topology, party: Party): readonly Prefix[] {
  switch (party.kind) {
    case 'prefixes':
      return party.prefixes;
    case 'cluster':
      return topology.clusters.find(({ id }) => id === party.cluster)?.known ?? [];
    case 'device': {
      const interfaces = topology.devices.get(party.device)?.interfaces ?? [];
      return interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => hostPrefix(address)));
    }
  }
}
