import { interfaceOf, lookupRoute } from './forwarding/lookup.ts';
import { fixed } from './topology/builder.ts';
import type { RouteSpec, Scenario } from './scenario.ts';
import type { Device } from './topology/device.ts';
import type { DeviceId } from './topology/ids.ts';
import { routeId } from './topology/ids.ts';
import type { Topology } from './topology/topology.ts';
import type { NotInForce, Warning } from './topology/warning.ts';
import { warned } from './topology/warning.ts';

interface Stated {
  readonly at: DeviceId;
  readonly route: RouteSpec;
  readonly where: string;
}

/** The network with the routes that its scenario states, each before those that the model made: of two for one prefix it is in force. */
export function withStatedRoutes(topology: Topology, scenario: Scenario): Topology {
  return statedIn(scenario).toReversed().reduce(withRoute, topology);
}

function statedIn({ clusters, hosts, routers = [] }: Scenario): readonly Stated[] {
  return [
    ...clusters.flatMap(({ nodes }, cluster) =>
      nodes.flatMap(({ id, routes }, node) => stated(id, routes, `clusters[${cluster}].nodes[${node}]`)),
    ),
    ...hosts.flatMap(({ id, routes }, index) => stated(id, routes, `hosts[${index}]`)),
    ...routers.flatMap(({ id, routes }, index) => stated(id, routes, `routers[${index}]`)),
  ];
}

function stated(at: DeviceId, routes: readonly RouteSpec[] | undefined, where: string): readonly Stated[] {
  return (routes ?? []).map((route, index) => ({ at, route, where: `${where}.routes[${index}]` }));
}

function withRoute(topology: Topology, { at, route, where }: Stated): Topology {
  const device = topology.devices.get(at);
  if (device === undefined) return refused(topology, where, { because: 'no-such-device', device: at });
  const name = outInterface(device, route);
  if (name === null)
    return refused(topology, where, { because: 'no-next-hop', at, via: route.via ?? route.interface ?? '' });
  const made = fixed(route.prefix, route.via, name);
  const twins = device.routes.filter(({ id }) => id === made.id || id.startsWith(`${made.id}#`)).length;
  const added = twins === 0 ? made : { ...made, id: routeId(`${made.id}#${twins + 1}`) };
  return {
    ...topology,
    devices: new Map(topology.devices).set(at, { ...device, routes: [added, ...device.routes] }),
  };
}

function refused(topology: Topology, where: string, reason: NotInForce): Topology {
  const warning: Warning = { kind: 'not-in-force', where, reason };
  return warned(topology, [warning]);
}

/** The interface that is named, or the one whose link the next hop is on; `null`: there is none (ENETUNREACH). */
function outInterface(device: Device, { via, interface: name }: RouteSpec): string | null {
  if (name !== null)
    return device.interfaces.some((each) => each.name === name) ? interfaceOf(device, name).name : null;
  const way = via === null ? null : lookupRoute(device, via);
  return way?.kind === 'unicast' && way.via === null ? way.interface : null;
}
