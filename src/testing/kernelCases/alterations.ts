import type { Device, Hook, Interface, Route, Rule, Topology } from '../../engine/index.ts';
import { address, deviceId, prefix, routeId, ruleId } from '../../engine/index.ts';

/** A change to a network that no setting and no fault makes: what somebody typed in by hand. */
export type Alteration = (topology: Topology) => Topology;

/** One change after another. */
export function both(...alterations: readonly Alteration[]): Alteration {
  return (topology) => alterations.reduce((so, alter) => alter(so), topology);
}

/** Change every device of which this holds. */
export function where(holds: (device: Device) => boolean, edit: (device: Device) => Partial<Device>): Alteration {
  return (topology) => ({
    ...topology,
    devices: new Map(
      [...topology.devices].map(([id, device]) => [id, holds(device) ? { ...device, ...edit(device) } : device]),
    ),
  });
}

export function at(id: string, edit: (device: Device) => Partial<Device>): Alteration {
  return where((device) => device.id === deviceId(id), edit);
}

export function settingsAt(id: string, settings: Partial<Device['sysctls']>): Alteration {
  return at(id, ({ sysctls }) => ({ sysctls: { ...sysctls, ...settings } }));
}

/** An interface's own rp_filter. */
export function judgingAt(id: string, name: string, reversePathFilter: 1 | 2): Alteration {
  return at(id, ({ interfaces }) => ({
    interfaces: interfaces.map((each) => (each.name === name ? { ...each, reversePathFilter } : each)),
  }));
}

/** An address on lo, as speakers of routing protocols and holders of virtual addresses have. */
export function onLoopback(id: string, text: string): Alteration {
  const own = { address: address(text), length: 32, scope: 'global' } as const;
  const added = (of: Interface): Interface =>
    of.kind === 'loopback' ? { ...of, addresses: [...of.addresses, own] } : of;
  return at(id, ({ interfaces }) => ({ interfaces: interfaces.map(added) }));
}

/** A program that answers ARP for an address which no interface has, as MetalLB's speaker does. */
export function answering(id: string, name: string, text: string): Alteration {
  const added = (of: Interface): Interface =>
    of.kind === 'ethernet' && of.name === name ? { ...of, answersFor: [...of.answersFor, address(text)] } : of;
  return at(id, ({ interfaces }) => ({ interfaces: interfaces.map(added) }));
}

/** A route that refuses, before all that are there. */
export function refusing(id: string, kind: 'blackhole' | 'unreachable' | 'prohibit', text: string): Alteration {
  const route: Route = { kind, id: routeId(`${kind}:${text}`), prefix: prefix(text), learned: { how: 'static' } };
  return at(id, ({ routes }) => ({ routes: [route, ...routes] }));
}

/** A static route through a neighbour, before all that are there; it replaces one to the same prefix. */
export function through(id: string, text: string, via: string, out: string): Alteration {
  const route: Route = {
    kind: 'unicast',
    id: routeId(text),
    prefix: prefix(text),
    learned: { how: 'static' },
    via: address(via),
    interface: out,
    preferredSource: null,
  };
  return at(id, ({ routes }) => ({ routes: [route, ...routes.filter((each) => each.prefix !== route.prefix)] }));
}

/** A rule at the end of a hook. */
export function ruleAt(id: string, hook: Hook, rule: (id: Rule['id']) => Rule, name = 'by-hand'): Alteration {
  const made = rule(ruleId(deviceId(id), name));
  return at(id, ({ hooks }) => ({ hooks: { ...hooks, [hook]: [...hooks[hook], made] } }));
}

const isNode = ({ role }: Device): boolean => role === 'node';

/** `net.bridge.bridge-nf-call-iptables=0` on every node. */
export const withoutBridgeNetfilter = where(isNode, ({ sysctls }) => ({
  sysctls: { ...sysctls, bridgeNetfilter: false },
}));

/** No port of a bridge gives a frame back by the port it came in by. */
export const withoutHairpin = where(isNode, ({ interfaces }) => ({
  interfaces: interfaces.map((each) => (each.kind === 'ethernet' ? { ...each, hairpin: false } : each)),
}));
