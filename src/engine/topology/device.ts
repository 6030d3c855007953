import type { IpAddress, SocketAddress } from '../net/address.ts';
import type { TransportProtocol } from '../net/packet.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Rule } from '../rules/rule.ts';
import type { ClusterId, DeviceId, RuleId } from './ids.ts';
import { ruleIdNamed } from './ids.ts';
import type { Interface, ReversePathFilter } from './interface.ts';
import type { Route } from './route.ts';

/**
 * Where rules hang, named after netfilter (nft(8)):
 *
 *     in ── prerouting ── route ─┬─ forward ──────────── postrouting ── out
 *                                └─ input ── process ── output ── route ─┘
 *
 * Destinations are rewritten at prerouting and output, sources at postrouting, filters stand at input, forward and output.
 */
export type Hook = 'prerouting' | 'input' | 'forward' | 'output' | 'postrouting';

export type Hooks = Readonly<Record<Hook, readonly Rule[]>>;

export const noRules: Hooks = {
  prerouting: [],
  input: [],
  forward: [],
  output: [],
  postrouting: [],
};

/** Every rule and process of a device that has an id. */
export function identified({ hooks, proxies }: Pick<Device, 'hooks' | 'proxies'>): readonly (Rule | Proxy)[] {
  return [...Object.values(hooks).flat(), ...proxies];
}

/** The id, or where another rule of the device has it the next that is free: people may call two things by one name. */
export function freeRuleId(device: Pick<Device, 'hooks' | 'proxies'>, id: RuleId): RuleId {
  const taken = new Set(identified(device).map((each) => each.id));
  let [free, number] = [id, 1];
  while (taken.has(free)) free = ruleIdNamed(`${id}#${(number += 1)}`);
  return free;
}

/** What a device is to a person who looks at the network. */
export type DeviceRole = 'pod' | 'node' | 'gateway' | 'router' | 'host';

/** A process that answers on a port, on every address of the device. */
export interface Listener {
  readonly protocol: TransportProtocol;
  readonly port: number;
}

/** A process that ends TCP connections and begins others. */
export interface Proxy {
  readonly id: RuleId;
  readonly listen: { readonly address: IpAddress; readonly port: number };
  /** Given backends in turn, or wherever the client was going before it was diverted here (SO_ORIGINAL_DST). */
  readonly upstream:
    | { readonly kind: 'fixed'; readonly backends: readonly SocketAddress[] }
    | { readonly kind: 'original-destination' };
}

/** A BGP speaker (RFC 4271): what it announces and whom it talks to. */
export interface BgpSpeaker {
  readonly autonomousSystem: number;
  readonly routerId: IpAddress;
  readonly running: boolean;
  readonly originates: readonly Prefix[];
  readonly sessions: readonly BgpSession[];
}

export interface BgpSession {
  /** The neighbour and the address it is reached at. */
  readonly peer: DeviceId;
  readonly address: IpAddress;
  /** Our end: the interface, and the address the neighbour knows us by. */
  readonly interface: string;
  readonly localAddress: IpAddress;
}

/** Kernel settings that change a packet's fate (ip-sysctl). */
export interface Sysctls {
  /** net.ipv4.ip_forward */
  readonly forwarding: boolean;
  /** net.bridge.bridge-nf-call-iptables; Kubernetes nodes set it. */
  readonly bridgeNetfilter: boolean;
  /** net.ipv4.conf.all.rp_filter: off, strict, loose (RFC 3704). */
  readonly reversePathFilter: ReversePathFilter;
}

/** A table of addresses, routes and rules; everything the simulator knows about a machine. */
export interface Device {
  readonly id: DeviceId;
  readonly role: DeviceRole;
  /** The name a person gave it: `Pod-A`, `node-1`. */
  readonly name: string;
  readonly cluster: ClusterId | null;
  /** Pods only: the node it runs on. */
  readonly node: DeviceId | null;
  /** Powered and attached; a device that is down answers nobody. */
  readonly up: boolean;
  readonly interfaces: readonly Interface[];
  readonly routes: readonly Route[];
  readonly hooks: Hooks;
  readonly listeners: readonly Listener[];
  readonly proxies: readonly Proxy[];
  readonly bgp: BgpSpeaker | null;
  readonly sysctls: Sysctls;
}
