import type { Device, Interface, Link, ModelId, Route, Settings, Topology } from '../engine/index.ts';
import { socketText } from '../engine/index.ts';
import { interfaceJson } from './interfaceJson.ts';
import type { Words } from '../wording/index.ts';
import { rulesJson } from './ruleJson.ts';
import { warningsJson } from './warningJson.ts';

/** What `topology` was asked about. */
export interface CompiledNetwork {
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
    links: [...topology.links.values()].map(linkJson),
    directory: [...topology.directory.values()].map(({ endpoint, own, published, ownFor }) => ({
      endpoint,
      own: socketText(own),
      published: socketText(published),
      ownFor,
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
    sysctls: {
      'net.ipv4.ip_forward': sysctls.forwarding ? 1 : 0,
      'net.bridge.bridge-nf-call-iptables': sysctls.bridgeNetfilter ? 1 : 0,
      'net.ipv4.conf.all.rp_filter': sysctls.reversePathFilter,
    },
    interfaces: interfaces.map((each: Interface) => interfaceJson(each)),
    routes: routes.map(routeJson),
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

function routeJson(route: Route): object {
  const { id, prefix, kind, learned } = route;
  return route.kind === 'unicast'
    ? { id, prefix, kind, via: route.via, interface: route.interface, src: route.preferredSource, learned }
    : { id, prefix, kind, via: null, interface: null, src: null, learned };
}

function linkJson({ id, kind, ends }: Link): object {
  return { id, kind, ends };
}
