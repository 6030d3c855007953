import type { Device, Topology } from '../../engine/index.ts';
import { isSpeaking } from '../../engine/index.ts';
import { interfaceLines, routeLines } from './addressing.ts';
import type { LabDaemon } from './daemons.ts';
import { daemons } from './daemons.ts';
import { learnedRoutes } from './frr.ts';
import { namespaceOf, namespaceOfLink } from './names.ts';
import { nftRuleset, refusesPackets, tracksFlows } from './nftables.ts';
import { wiring } from './wiring.ts';

/** One run of one tool in one namespace; `null`: where the lab itself stands. */
export interface LabStep {
  readonly namespace: string | null;
  readonly tool: 'ip' | 'bridge' | 'nft' | 'settings';
  readonly lines: readonly string[];
}

/** A device as the lab knows it. */
interface LabDevice {
  readonly device: Device['id'];
  readonly namespace: string;
  readonly listeners: Device['listeners'];
  /** Does its kernel track connections? */
  readonly tracks: boolean;
  /** Has it rules that stop packets, and count them? */
  readonly refuses: boolean;
  /** The routes that its BGP sessions have to bring, as `PREFIX via NEXT-HOP dev INTERFACE`. */
  readonly learned: readonly string[];
  /** Its BGP sessions: both ends' addresses. */
  readonly sessions: readonly (readonly [string, string])[];
}

/** A topology written out for the Linux kernel: namespaces, what to run to make them that network, and what to run in it. */
export interface LabPlan {
  readonly namespaces: readonly string[];
  readonly devices: readonly LabDevice[];
  readonly steps: readonly LabStep[];
  readonly daemons: readonly LabDaemon[];
}

/** The second interpreter of a topology; it knows devices, links, routes and rules, never models. */
export function labPlan(topology: Topology): LabPlan {
  const devices = [...topology.devices.values()];
  const segments = [...topology.links.values()].filter(({ kind }) => kind === 'segment');
  const steps: readonly LabStep[] = [
    ...devices.map((device): LabStep => step(device, 'settings', earlySettings(device))),
    ...wiring(topology),
    ...devices.flatMap((device): readonly LabStep[] => [
      step(device, 'ip', interfaceLines(device)),
      step(device, 'settings', lateSettings(device)),
      ...(device.up ? poweredSteps(device) : []),
    ]),
  ];
  return {
    namespaces: [...devices.map(({ id }) => namespaceOf(id)), ...segments.map(({ id }) => namespaceOfLink(id))],
    devices: devices.map((device) => ({
      device: device.id,
      namespace: namespaceOf(device.id),
      listeners: device.up ? device.listeners : [],
      tracks: tracksFlows(device),
      refuses: device.up && refusesPackets(device),
      learned: learnedRoutes(device),
      sessions: isSpeaking(device) ? device.bgp.sessions.map((each) => [each.localAddress, each.address]) : [],
    })),
    steps: steps.filter(({ lines }) => lines.length > 0),
    daemons: daemons(topology),
  };
}

function poweredSteps(device: Device): readonly LabStep[] {
  const { ip, bridge } = routeLines(device);
  return [step(device, 'ip', ip), step(device, 'bridge', bridge), step(device, 'nft', nftRuleset(device))];
}

function step({ id }: Device, tool: LabStep['tool'], lines: readonly string[]): LabStep {
  return { namespace: namespaceOf(id), tool, lines };
}

/**
 * Kernel settings, as paths under /proc/sys/net with their values, that interfaces inherit when they are made.
 * Beyond the device's own: no IPv6, no redirects, no rate limits, nothing remembered from earlier connections.
 */
function earlySettings({ sysctls }: Device): readonly string[] {
  const { forwarding, bridgeNetfilter, reversePathFilter } = sysctls;
  return [
    setting('ipv4/ip_forward', Number(forwarding)),
    setting('ipv4/conf/all/rp_filter', reversePathFilter),
    setting('ipv4/conf/default/rp_filter', 0),
    ...['all', 'default'].flatMap((scope) => [
      setting(`ipv4/conf/${scope}/send_redirects`, 0),
      setting(`ipv4/conf/${scope}/accept_redirects`, 0),
      setting(`ipv6/conf/${scope}/disable_ipv6`, 1),
    ]),
    setting('ipv4/icmp_ratelimit', 0),
    setting('ipv4/icmp_ratemask', 0),
    setting('ipv4/tcp_syn_retries', 1),
    setting('ipv4/tcp_synack_retries', 0),
    setting('ipv4/tcp_no_metrics_save', 1),
    setting('bridge/bridge-nf-call-iptables', Number(bridgeNetfilter)),
    setting('bridge/bridge-nf-call-arptables', 0),
    setting('bridge/bridge-nf-call-ip6tables', 0),
  ];
}

/** Settings of interfaces that exist: quick ARP everywhere, proxy ARP and judged sources where wanted. */
function lateSettings({ interfaces }: Device): readonly string[] {
  return [
    setting('ipv4/neigh/*/mcast_solicit', 3),
    setting('ipv4/neigh/*/retrans_time_ms', 50),
    setting('ipv4/neigh/*/proxy_delay', 0),
    ...interfaces
      .filter((each) => each.kind === 'ethernet' && each.proxyArp)
      .map(({ name }) => setting(`ipv4/conf/${name}/proxy_arp`, 1)),
    ...interfaces.flatMap(({ name, reversePathFilter = 0 }) =>
      reversePathFilter === 0 ? [] : [setting(`ipv4/conf/${name}/rp_filter`, reversePathFilter)],
    ),
  ];
}

function setting(path: string, value: number): string {
  return `${path} ${value}`;
}
