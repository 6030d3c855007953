import type { Device, DeviceId, Fault, FaultKind, Party, Topology } from '../../engine/index.ts';
import type { AddedFilter } from '../../formats/index.ts';
import { filterFault } from '../../formats/index.ts';
import type { Draw } from './draw.ts';
import { drawOne, byTurns, shuffled } from './draw.ts';

/** Something to break in this network: a BGP speaker where there are any, half of the time, else any kind as likely as another. */
export function anyBreakage(topology: Topology, draw: Draw): Fault {
  const devices = byTurns(shuffled([...topology.devices.values()], draw), ({ role }) => role);
  const offers: Readonly<Record<FaultKind, readonly Fault[]>> = {
    'withdraw-route': devices.filter(isFabric).flatMap(withdrawals),
    'stop-bgp': devices.filter(({ bgp }) => bgp !== null).map(({ id }): Fault => ({ kind: 'stop-bgp', device: id })),
    'remove-rule': devices.flatMap(removals),
    // In turn by role: most devices are pods, and most networks hardly notice one less.
    'take-down': devices.slice(0, 6).map(({ id }): Fault => ({ kind: 'take-down', device: id })),
    'add-filter': [filterFault(anyFilter(topology, draw))],
  };
  if (offers['stop-bgp'].length > 0 && draw() < 0.5) return drawOne(offers['stop-bgp'], draw);
  return drawOne(
    drawOne(
      Object.values(offers).filter((each) => each.length > 0),
      draw,
    ),
    draw,
  );
}

function isFabric({ role }: Device): boolean {
  return role !== 'pod' && role !== 'host';
}

function withdrawals({ id, routes }: Device): readonly Fault[] {
  return routes.map((route) => ({ kind: 'withdraw-route', device: id, route: route.id }));
}

function removals({ id, hooks, proxies }: Device): readonly Fault[] {
  const rules = [...Object.values(hooks).flat(), ...proxies].map((each) => each.id);
  return [...new Set(rules)].map((rule) => ({ kind: 'remove-rule', device: id, rule }));
}

function anyFilter(topology: Topology, draw: Draw): AddedFilter {
  const parties = [null, null, ...shuffled(partiesOf(topology), draw)];
  const places = [...topology.devices.values()].filter(isFabric).map(({ id }): DeviceId => id);
  return {
    at: drawOne(places, draw),
    from: drawOne(parties, draw),
    to: drawOne(parties, draw),
    protocol: drawOne([null, null, 'tcp', 'udp'] as const, draw),
    ports: drawOne([[], [], [{ from: 8080, to: 8080 }], [{ from: 80, to: 90 }]], draw),
    states: drawOne(
      [
        [],
        [],
        ['new'],
        ['established'],
        ['established', 'related'],
        ['invalid'],
      ] as const satisfies readonly AddedFilter['states'][],
      draw,
    ),
    verdict: drawOne(
      [
        'accept',
        'drop',
        'reject-port-unreachable',
        'reject-admin-prohibited',
        'reject-tcp-reset',
      ] as const satisfies readonly AddedFilter['verdict'][],
      draw,
    ),
  };
}

function partiesOf({ clusters, directory }: Topology): readonly Party[] {
  return [
    ...clusters.flatMap(({ id, podRange }): readonly Party[] => [
      { kind: 'cluster', cluster: id },
      { kind: 'prefixes', prefixes: [podRange] },
    ]),
    ...[...directory.keys()].map((device): Party => ({ kind: 'device', device })),
  ];
}
