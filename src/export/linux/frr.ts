import type { Device, Prefix, Route, Speaking, Topology, UnicastRoute } from '../../engine/index.ts';
import { isSpeaking, withBgpRoutes } from '../../engine/index.ts';

/** As the simulator has it, a next hop that only the default route leads to counts (RFC 4271 §9.1.2.1 does not rule it out). */
export const zebraConfiguration: readonly string[] = ['ip nht resolve-via-default'];

/** Nothing about this is slow: connections are tried again every second, and news is passed on at once. */
export function bgpdConfiguration(topology: Topology, { id, bgp }: Speaking): readonly string[] {
  const withheld = withheldAt(topology, id);
  return [
    `router bgp ${bgp.autonomousSystem}`,
    ` bgp router-id ${bgp.routerId}`,
    ' no bgp ebgp-requires-policy',
    ' no bgp network import-check',
    ' bgp bestpath compare-routerid',
    ' coalesce-time 0',
    ...bgp.sessions.flatMap(({ peer, address }) => [
      ` neighbor ${address} remote-as ${topology.devices.get(peer)?.bgp?.autonomousSystem ?? 'external'}`,
      ` neighbor ${address} timers connect 1`,
      ` neighbor ${address} advertisement-interval 0`,
      // On links whose ends are numbered /32 no connected route leads to the neighbour.
      ` neighbor ${address} disable-connected-check`,
    ]),
    ' address-family ipv4 unicast',
    ...bgp.originates.map((prefix) => `  network ${prefix}`),
    ...(withheld.length === 0 ? [] : ['  table-map installed']),
    ' exit-address-family',
    ...withheld.map((prefix) => `ip prefix-list withheld permit ${prefix}`),
    ...(withheld.length === 0
      ? []
      : [
          'route-map installed deny 1',
          ' match ip address prefix-list withheld',
          'exit',
          'route-map installed permit 2',
        ]),
  ];
}

/** What its kernel must have from BGP in the end, as `PREFIX via NEXT-HOP dev INTERFACE`. */
export function learnedRoutes(device: Device): readonly string[] {
  if (!isSpeaking(device)) return [];
  // Where the administrator knows a way to the same prefix, zebra prefers that and leaves the learned one out.
  const known = new Set<Prefix>(device.routes.filter((route) => !isLearned(route)).map(({ prefix }) => prefix));
  return device.routes
    .filter(isLearned)
    .filter(({ prefix }) => !known.has(prefix))
    .map(({ prefix, via, interface: name }) => `${prefix} via ${via} dev ${name}`);
}

export function isLearned(route: Route): route is UnicastRoute {
  return route.kind === 'unicast' && route.learned.how === 'bgp';
}

/** A learned route that was taken away on purpose: the speaker still hears and passes it on, but does not install it. */
function withheldAt(topology: Topology, id: Device['id']): readonly Prefix[] {
  const bare = new Map(
    [...topology.devices].map(([key, device]) => [
      key,
      { ...device, routes: device.routes.filter((route) => !isLearned(route)) },
    ]),
  );
  const kept = new Set(
    topology.devices
      .get(id)
      ?.routes.filter(isLearned)
      .map(({ prefix }) => prefix),
  );
  const offered =
    withBgpRoutes({ ...topology, devices: bare })
      .devices.get(id)
      ?.routes.filter(isLearned) ?? [];
  return offered.map(({ prefix }) => prefix).filter((prefix) => !kept.has(prefix));
}
