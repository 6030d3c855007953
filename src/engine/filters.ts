import { hostPrefix } from './net/prefix.ts';
import type { Prefix } from './net/prefix.ts';
import type { Match } from './rules/match.ts';
import type { Filter } from './rules/rule.ts';
import type { FilterSpec, Party } from './scenario.ts';
import type { Device, Hooks } from './topology/device.ts';
import { freeRuleId } from './topology/device.ts';
import { ruleId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';
import type { NotInForce } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

/** The scenario's filters in the order in which they are written, which is the order in which they are asked, before the model's own. */
export function withFilters(topology: Topology, wishes: readonly FilterSpec[]): Topology {
  const filtered = wishes.filter(({ enabled }) => enabled).reduceRight(withFilterOnTop, topology);
  return warned(
    filtered,
    wishes.flatMap((wish, index) => {
      const reason = wish.enabled ? whyNotFiltered(topology, wish) : null;
      return reason === null ? [] : [{ kind: 'not-in-force', where: `filters[${index}]`, reason } as const];
    }),
  );
}

/** A filter before all that the device has, as `iptables -I` puts it. On routers it sees what passes; elsewhere also what is for the device. */
export function withFilterOnTop(topology: Topology, wish: FilterSpec): Topology {
  const device = topology.devices.get(wish.at);
  if (device === undefined || whyNotFiltered(topology, wish) !== null) return topology;
  const rule: Filter = {
    kind: 'filter',
    id: freeRuleId(device, ruleId(wish.at, wish.id)),
    match: matchOf(topology, device, wish),
    verdict: wish.verdict,
  };
  const hooks: Hooks = {
    ...device.hooks,
    forward: [rule, ...device.hooks.forward],
    input: device.role === 'router' ? device.hooks.input : [rule, ...device.hooks.input],
  };
  return { ...topology, devices: new Map(topology.devices).set(wish.at, { ...device, hooks }) };
}

export function whyNotFiltered(topology: Topology, { at, from, to }: FilterSpec): NotInForce | null {
  const device = topology.devices.get(at);
  if (device === undefined) return { because: 'no-such-device', device: at };
  return partyUnheld(topology, device, from) ?? partyUnheld(topology, device, to);
}

/** No packet here could bear an address of this party, so a rule about it would never match. */
export function partyUnheld(topology: Topology, device: Device, party: Party | null): NotInForce | null {
  if (party === null || prefixesAt(topology, device, party).length > 0) return null;
  switch (party.kind) {
    case 'cluster':
      return { because: 'no-address', of: party.cluster };
    case 'device':
      return { because: 'no-address', of: party.device };
    case 'prefixes':
      return null;
  }
}

function matchOf(topology: Topology, device: Device, { from, to, protocol, ports, states }: FilterSpec): Match {
  return {
    ...(from === null ? {} : { source: prefixesAt(topology, device, from) }),
    ...(to === null ? {} : { destination: prefixesAt(topology, device, to) }),
    ...(protocol === null ? {} : { protocol }),
    ...(ports.length === 0 ? {} : { destinationPorts: ports }),
    ...(states.length === 0 ? {} : { states }),
  };
}

/**
 * What a cluster or a device is called on the wire at this device. A cluster is known by other addresses outside than on its own
 * machines, where its pods go by their own.
 */
export function prefixesAt(topology: Topology, at: Device, party: Party): readonly Prefix[] {
  switch (party.kind) {
    case 'prefixes':
      return party.prefixes;
    case 'cluster': {
      const cluster = topology.clusters.find(({ id }) => id === party.cluster);
      if (cluster === undefined) return [];
      const own = at.cluster === cluster.id ? [cluster.podRange] : [];
      return [...new Set([...own, ...cluster.known])];
    }
    case 'device': {
      const interfaces = topology.devices.get(party.device)?.interfaces ?? [];
      return interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => hostPrefix(address)));
    }
  }
}
