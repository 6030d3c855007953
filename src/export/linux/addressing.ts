import type { Device, Interface, Route, TunnelPeer, UnicastRoute } from '../../engine/index.ts';
import {
  encapsulations,
  initialTtl,
  isSpeaking,
  isTunnel,
  lengthOf,
  needsOnlink,
  overlayNetworkId,
  prefixAround,
} from '../../engine/index.ts';
import { isLearned } from './frr.ts';
import { tunnelHardware } from './wiring.ts';

/** Addresses on interfaces, ports in bridges, and everything up. A device without power has none of it. */
export function interfaceLines(device: Device): readonly string[] {
  if (!device.up) return [];
  return [
    ...device.interfaces.flatMap((each) => [...addressLines(device, each), ...portLines(each)]),
    ...device.interfaces.map(({ name }) => `link set dev ${name} up`),
  ];
}

function addressLines(device: Device, { name, addresses }: Interface): readonly string[] {
  return addresses.map(({ address, length, scope }) => {
    const connects = device.routes.some((route) => isMadeBy(route, name, { address, length, scope }));
    // zebra takes an address's subnet for connected, whatever the kernel's table says.
    const kept = connects || !isSpeaking(device) ? length : 32;
    const quiet = kept === 32 || connects ? '' : ' noprefixroute';
    return `address add ${address}/${kept} dev ${name} scope ${scope}${quiet}`;
  });
}

function portLines(each: Interface): readonly string[] {
  if (each.kind !== 'ethernet' || each.bridge === null) return [];
  const hairpin = each.hairpin ? [`link set dev ${each.name} type bridge_slave hairpin on`] : [];
  return [`link set dev ${each.name} master ${each.bridge}`, ...hairpin];
}

/** Routes that neither addresses nor BGP sessions bring along, and what tunnels know of their peers. */
export function routeLines(device: Device): { readonly ip: readonly string[]; readonly bridge: readonly string[] } {
  const seen = new Set<string>(
    device.routes.filter((route) => isBroughtAlong(device, route)).map(({ prefix }) => prefix),
  );
  const typed = device.routes.filter((route) => !isBroughtAlong(device, route) && !isLearned(route));
  const routes = typed.toSorted(byDependence);
  const ip = routes.map((route) => {
    // Among equals the first listed wins; `append` keeps that order.
    const verb = seen.has(route.prefix) ? 'append' : 'add';
    seen.add(route.prefix);
    return `route ${verb} ${routeText(device, route)}`;
  });
  return { ip: [...ip, ...device.interfaces.flatMap(neighbourLines)], bridge: device.interfaces.flatMap(peerLines) };
}

/** A next hop must be known to be on a link before a route may lead through it; the rest keep their order. */
function byDependence(a: Route, b: Route): number {
  return Number(isDirect(b)) - Number(isDirect(a));
}

function isDirect(route: Route): boolean {
  return route.kind === 'unicast' && route.via === null;
}

function routeText(device: Device, route: Route): string {
  if (route.kind !== 'unicast') return `${route.kind} ${route.prefix}`;
  const source = route.preferredSource === null ? '' : ` src ${route.preferredSource}`;
  if (route.via === null) return `${route.prefix} dev ${route.interface} scope link${source}`;
  const onLink = needsOnlink(device.routes, route) ? ' onlink' : '';
  const wrapping = wrappingText(device, route);
  return `${route.prefix}${wrapping} via ${route.via} dev ${route.interface}${onLink}${source}`;
}

/** A Geneve device sends where the route says; the others know their peers themselves. */
function wrappingText({ interfaces }: Device, { interface: name, via }: UnicastRoute): string {
  const out = interfaces.find((each) => each.name === name);
  if (out?.kind !== 'geneve') return '';
  const peer = out.peers.find(({ nextHop }) => nextHop === via);
  return peer === undefined
    ? ''
    : ` encap ip id ${overlayNetworkId} src ${out.local} dst ${peer.remote} ttl ${initialTtl}`;
}

function isBroughtAlong(device: Device, route: Route): boolean {
  return device.interfaces.some(({ name, addresses }) => addresses.some((each) => isMadeBy(route, name, each)));
}

function isMadeBy(route: Route, name: string, { address, length }: Interface['addresses'][number]): boolean {
  return (
    route.kind === 'unicast' &&
    route.learned.how === 'connected' &&
    route.interface === name &&
    length < 32 &&
    lengthOf(route.prefix) === length &&
    route.prefix === prefixAround(address, length)
  );
}

function neighbourLines(each: Interface): readonly string[] {
  return firstOfEach(framePeers(each), ({ nextHop }) => nextHop).map(
    ({ nextHop, remote }) => `neighbor add ${nextHop} lladdr ${tunnelHardware(remote)} dev ${each.name} nud permanent`,
  );
}

/** Whom a VXLAN device sends a frame to, by its hardware address. */
function peerLines(each: Interface): readonly string[] {
  return firstOfEach(each.kind === 'vxlan' ? each.peers : [], ({ remote }) => remote).map(
    ({ remote }) => `fdb add ${tunnelHardware(remote)} dev ${each.name} dst ${remote} self`,
  );
}

/** Nodes of two clusters may have one address, and so be one peer to a tunnel. */
function firstOfEach(peers: readonly TunnelPeer[], key: (peer: TunnelPeer) => string): readonly TunnelPeer[] {
  return peers.filter((peer, index) => peers.findIndex((other) => key(other) === key(peer)) === index);
}

/** Whom a tunnel sends frames to, so that their hardware addresses must be known. */
function framePeers(each: Interface): readonly TunnelPeer[] {
  return isTunnel(each) && encapsulations[each.kind].carries === 'frame' ? each.peers : [];
}
