import type { Steering } from './egressSteering.ts';
import { withSteering } from './egressSteering.ts';
import { partyUnheld, prefixesAt } from './filters.ts';
import { isLocal } from './forwarding/lookup.ts';
import type { Prefix } from './net/prefix.ts';
import type { SourceNat } from './rules/rule.ts';
import type { EgressSpec } from './scenario.ts';
import { withAddressAt } from './services/announcing.ts';
import type { Device } from './topology/device.ts';
import { freeRuleId } from './topology/device.ts';
import { ruleId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';
import { deviceOf } from './topology/topology.ts';
import type { NotInForce } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

/** The network in which what leaves by these devices bears these addresses: of two entries for one packet the first that is written. */
export function withEgress(topology: Topology, wishes: readonly EgressSpec[]): Topology {
  const translating = wishes.reduceRight(withTranslation, topology);
  const live = wishes.filter((wish) => whyNot(topology, wish) === null);
  return wishes.reduce((made, wish, index) => {
    const where = `egress[${index}]`;
    const reason = whyNot(topology, wish);
    if (reason !== null) return warned(made, [{ kind: 'not-in-force', where, reason }]);
    return withWay(made, { wish, where, all: live, unsteered: translating });
  }, translating);
}

function withTranslation(topology: Topology, wish: EgressSpec): Topology {
  const device = topology.devices.get(wish.at);
  if (device === undefined || whyNot(topology, wish) !== null) return topology;
  const { id, to, address, ports } = wish;
  const source = sourcesOf(topology, device, wish);
  const rule: SourceNat = {
    kind: 'source-nat',
    id: freeRuleId(device, ruleId(device.id, id)),
    match: { ...(source === null ? {} : { source }), destination: to },
    to: address,
    ports,
  };
  const hooks = { ...device.hooks, postrouting: [rule, ...device.hooks.postrouting] };
  return { ...topology, devices: new Map(topology.devices).set(device.id, { ...device, hooks }) };
}

function whyNot(topology: Topology, { at, from }: EgressSpec): NotInForce | null {
  const device = topology.devices.get(at);
  return device === undefined ? { because: 'no-such-device', device: at } : partyUnheld(topology, device, from);
}

function sourcesOf(topology: Topology, device: Device, { from }: EgressSpec): readonly Prefix[] | null {
  if (from !== null) return prefixesAt(topology, device, from);
  const own = topology.clusters.find(({ id }) => id === device.cluster);
  return own === undefined ? null : [own.podRange];
}

/** What is to leave by a node is steered to it, and answers to the address come back to it. */
function withWay(topology: Topology, entry: Omit<Steering, 'gateway' | 'source'>): Topology {
  const { at, address } = entry.wish;
  const device = deviceOf(topology, at);
  const source = sourcesOf(topology, device, entry.wish) ?? [];
  const steered = device.role === 'node' ? withSteering(topology, { ...entry, gateway: device, source }) : topology;
  return device.role === 'router' || isLocal(device, address) ? steered : withAddressAt(steered, address, device.id);
}
