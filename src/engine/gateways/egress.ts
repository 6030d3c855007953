import type { Match } from '../rules/match.ts';
import type { AddressedCluster } from '../models/parts/addressing.ts';
import { egressRange } from '../models/parts/addressing.ts';
import { addProxy, addRule } from '../topology/builder.ts';
import { prefix } from '../net/prefix.ts';
import { ruleId } from '../topology/ids.ts';
import type { Gateway, GatewayAttachment } from './site.ts';

/** Where a diverting proxy listens; Squid's customary port. */
const egressProxyPort = 3128;

/** Pods leave under the address of the interface they leave by. */
const egressNat: Gateway = (plan, cluster, site) => {
  addRule(plan, site.device, 'postrouting', {
    kind: 'masquerade',
    id: ruleId(site.device, 'egress-snat'),
    match: leaving(cluster, site),
    ...egressRange(cluster),
  });
};

/** What all hosts of a link hear; nobody's way out (RFC 5771). */
const multicast = prefix('224.0.0.0/4');

/**
 * Pods leave as above, and whoever is not of the cluster is hidden from pods that are not on the machine it came to. Ports are always
 * drawn anew (flannel, --ip-masq).
 */
const egressNatBothWays: Gateway = (plan, cluster, site) => {
  const { device, outerInterface } = site;
  const { podRange } = cluster;
  const here = cluster.nodes.find(({ node }) => node.id === device);
  const out = leaving(cluster, site);
  addRule(plan, device, 'postrouting', {
    kind: 'masquerade',
    id: ruleId(device, 'egress-snat'),
    match: { ...out, notDestination: [...(out.notDestination ?? []), multicast] },
    ports: 'redrawn',
    ...egressRange(cluster),
  });
  addRule(plan, device, 'postrouting', {
    kind: 'masquerade',
    id: ruleId(device, 'inward-snat'),
    match: {
      notSource: outerInterface === null ? [podRange] : [podRange, cluster.cluster.nodeRange],
      destination: [podRange],
      ...(here === undefined || here.prefixes.length === 0 ? {} : { notDestination: here.prefixes }),
    },
    ports: 'redrawn',
  });
};

/** Pods do not leave; answers to those who came in do. */
const egressNone: Gateway = (plan, cluster, site) => {
  const { device } = site;
  addRule(plan, device, 'forward', {
    kind: 'filter',
    id: ruleId(device, 'answers-pass'),
    match: { states: ['established', 'related'] },
    verdict: 'accept',
  });
  addRule(plan, device, 'forward', {
    kind: 'filter',
    id: ruleId(device, 'no-egress'),
    match: leaving(cluster, site),
    verdict: 'reject-admin-prohibited',
  });
};

/** TCP from pods is diverted to a proxy here, which connects to wherever it was going. Nothing else leaves. */
const egressProxy: Gateway = (plan, cluster, site) => {
  const { device, innerAddress } = site;
  const inside = site.outerInterface === null ? [cluster.podRange] : [cluster.podRange, cluster.cluster.nodeRange];
  addRule(plan, device, 'prerouting', {
    kind: 'destination-nat',
    id: ruleId(device, 'egress-divert'),
    match: { source: [cluster.podRange], notDestination: inside, notToSelf: true, protocol: 'tcp' },
    backends: [{ device, address: innerAddress, port: egressProxyPort }],
  });
  addProxy(plan, device, {
    id: ruleId(device, 'egress-proxy'),
    listen: { address: innerAddress, port: egressProxyPort },
    upstream: { kind: 'original-destination' },
  });
  egressNone(plan, cluster, site);
};

/** Traffic of the cluster's pods on its way out of the cluster. */
function leaving({ podRange }: AddressedCluster, { outerInterface }: GatewayAttachment): Match {
  return outerInterface === null
    ? { source: [podRange], notDestination: [podRange] }
    : { source: [podRange], outInterface: outerInterface };
}

/** How pods get out, in the order in which it is offered; the first is what an island begins with. */
export const egressKinds = ['nat', 'proxy', 'none', 'both'] as const;

export const egressGateways: Readonly<Record<(typeof egressKinds)[number], Gateway>> = {
  nat: egressNat,
  proxy: egressProxy,
  none: egressNone,
  both: egressNatBothWays,
};
