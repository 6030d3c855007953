import type { Device } from '../../engine/index.ts';

/**
 * Kernel settings, as paths under /proc/sys/net with their values, that interfaces inherit when they are made.
 * Beyond the device's own: no IPv6, no redirects, no rate limits, nothing remembered from earlier connections.
 */
export function earlySettings({ sysctls }: Device): readonly string[] {
  const { forwarding, bridgeNetfilter, reversePathFilter } = sysctls;
  return [
    setting('ipv4/ip_forward', Number(forwarding)),
    ...['all', 'default'].flatMap((scope) => [
      setting(`ipv4/conf/${scope}/rp_filter`, reversePathFilter),
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

/** Settings of interfaces that exist: quick ARP everywhere, proxy ARP where wanted. */
export function lateSettings({ interfaces }: Device): readonly string[] {
  return [
    setting('ipv4/neigh/*/mcast_solicit', 3),
    setting('ipv4/neigh/*/retrans_time_ms', 50),
    setting('ipv4/neigh/*/proxy_delay', 0),
    ...interfaces
      .filter((each) => each.kind === 'ethernet' && each.proxyArp)
      .map(({ name }) => setting(`ipv4/conf/${name}/proxy_arp`, 1)),
  ];
}

function setting(path: string, value: number): string {
  return `${path} ${value}`;
}
