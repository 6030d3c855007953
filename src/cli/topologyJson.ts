import type {
  Device,
  Interface,
  Link,
  ModelId,
  Route,
  Settings,
  Topology,
  Hook,
  Hooks,
  Masquerade,
  Rule,
  SourceNat,
} from '../engine/index.ts';
import {
  chainOf,
  isShadowed,
  needsOnlink,
  socketText,
  encapsulations,
  initialTtl,
  overlayNetworkId,
} from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';
import { nftRule } from '../i18n/index.ts';
import { warningsJson } from './warningJson.ts';

const hooks: readonly Hook[] = ['prerouting', 'input', 'forward', 'output', 'postrouting'];

/** Rules by hook, in the order in which they are asked, each as data and in the language of nft(8). */
function rulesJson(of: Hooks): Readonly<Record<string, readonly object[]>> {
  return Object.fromEntries(hooks.map((hook) => [hook, of[hook].map(ruleJson)]));
}

function ruleJson(rule: Rule): object {
  const { id, kind, match } = rule;
  return { id, kind, chain: chainOf(kind), match, ...actionOf(rule), nft: nftRule(rule) };
}

function actionOf(rule: Rule): object {
  switch (rule.kind) {
    case 'filter':
      return { verdict: rule.verdict };
    case 'source-nat':
      return { to: rule.to, ...portsOf(rule) };
    case 'destination-nat':
      return { backends: rule.backends.map(({ device, ...socket }) => ({ device, to: socketText(socket) })) };
    case 'masquerade':
      return portsOf(rule);
    case 'mark':
    case 'no-translation':
      return {};
  }
}

/** Said only where the source port is drawn anew whether or not it is free, and where not all are to be had. */
function portsOf({ ports, range }: Masquerade | SourceNat): object {
  return { ...(ports === 'redrawn' ? { ports } : {}), ...(range === undefined ? {} : { range }) };
}

/** What `topology` was asked about. */
interface CompiledNetwork {
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly string[];
  readonly topology: Topology;
}

/** `topology --json`: the network, complete enough to build it out of real ones. */
export function topologyJson(words: Words, { scenario, model, settings, faults, topology }: CompiledNetwork): object {
  return {
    version: 1,
    scenario,
    model,
    settings,
    faults,
    warnings: warningsJson(words, topology.warnings),
    clusters: topology.clusters,
    devices: [...topology.devices.values()].map(deviceJson),
    links: [...topology.links.values()].map((each) => linkJson(topology, each)),
    directory: [...topology.directory.values()].map(({ endpoint, own, published, ownFor, members = [] }) => ({
      endpoint,
      own: socketText(own),
      published: socketText(published),
      ownFor,
      // Said where not all clusters are joined with it.
      ...(members.length === 0 || members.length === topology.clusters.length ? {} : { members }),
    })),
    services: [...topology.services.values()].map((service) => ({ ...service, address: socketText(service.address) })),
  };
}

function deviceJson(device: Device): object {
  const { id, name, role, cluster, node, up, sysctls, interfaces, routes, listeners, proxies, bgp } = device;
  return {
    id,
    name,
    role,
    cluster,
    node,
    up,
    // Without power its interfaces are there, and down: cables to it have no carrier at either end.
    links: up ? 'up' : 'down',
    sysctls: {
      'net.ipv4.ip_forward': sysctls.forwarding ? 1 : 0,
      'net.bridge.bridge-nf-call-iptables': sysctls.bridgeNetfilter ? 1 : 0,
      'net.ipv4.conf.all.rp_filter': sysctls.reversePathFilter,
    },
    interfaces: interfaces.map((each: Interface) => interfaceJson(each)),
    routes: routes.map((each) => routeJson(routes, each)),
    rules: rulesJson(device.hooks),
    listeners,
    proxies: proxies.map(({ id: proxy, listen, upstream }) => ({
      id: proxy,
      protocol: 'tcp',
      listen: socketText(listen),
      upstream:
        upstream.kind === 'fixed' ? { kind: upstream.kind, backends: upstream.backends.map(socketText) } : upstream,
    })),
    bgp,
  };
}

/** Of several routes for one prefix the first is in force, and the others say that they are not. */
function routeJson(all: readonly Route[], route: Route): object {
  const { id, prefix, kind, learned } = route;
  const shadowed = isShadowed(all, route) ? { shadowed: true } : {};
  if (route.kind !== 'unicast')
    return { id, prefix, kind, via: null, interface: null, src: null, learned, ...shadowed };
  const { via, interface: name, preferredSource: src } = route;
  const onlink = needsOnlink(all, route) ? { onlink: true } : {};
  return { id, prefix, kind, via, interface: name, src, learned, ...onlink, ...shadowed };
}

/** A switch keeps its own ports up; a cable has a carrier only where both ends have power. */
function linkJson({ devices }: Topology, { id, kind, ends }: Link): object {
  const carrier = kind === 'segment' || ends.every(({ device }) => devices.get(device)?.up === true);
  return { id, kind, carrier, ends };
}

/** An interface with what ip-link(8) would need to make it; `rpFilter` is its own `net.ipv4.conf.NAME.rp_filter`. */
function interfaceJson(of: Interface): object {
  const { kind, name, reversePathFilter: rpFilter = 0 } = of;
  const addresses = of.addresses.map(({ address, length, scope }) => ({ address: `${address}/${length}`, scope }));
  switch (of.kind) {
    case 'loopback':
    case 'bridge':
      return { kind, name, addresses, rpFilter };
    case 'ethernet': {
      const { link, bridge, hairpin, proxyArp, answersFor } = of;
      return { kind, name, addresses, rpFilter, link, bridge, hairpin, proxyArp, answersFor };
    }
    case 'vxlan':
    case 'geneve': {
      const { local, peers } = of;
      return {
        kind,
        name,
        addresses,
        rpFilter,
        local,
        ttl: initialTtl,
        vni: overlayNetworkId,
        port: encapsulations[of.kind].port,
        peers,
      };
    }
    case 'ipip': {
      const { local, peers } = of;
      return { kind, name, addresses, rpFilter, local, ttl: initialTtl, peers };
    }
  }
}
