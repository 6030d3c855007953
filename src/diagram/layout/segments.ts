import type { Link, LinkEnd } from '../../engine/index.ts';
import type { Line } from '../geometry.ts';
import { bottom, joined, middle } from '../geometry.ts';
import type { ClusterPlace } from './clusters.ts';
import type { Placements } from './placements.ts';
import {
  aisleY,
  linkEndOf,
  lanX,
  onBackbone,
  portAbove,
  portBelow,
  sideX,
  toFabric,
  upFrom,
  uplinkX,
} from './placements.ts';
import type { Wire, WireEnd } from './layout.ts';
import { spacing } from './spacing.ts';

/** A bus under each row of nodes, joined at the side, with one line on to the router it shares. */
export function segmentWire(link: Link, cluster: ClusterPlace, placements: Placements): Wire {
  const nodes = cluster.nodes.filter(({ device }) => link.ends.some((end) => end.device === device.id));
  const onlyNodes = nodes.length === link.ends.length;
  const lastBus = busUnder(cluster.floor);
  const nodeEnds = nodes.map((node): WireEnd => {
    const port = portBelow(onlyNodes ? lanX(node) : uplinkX(node, false), bottom(node.bar));
    const end = linkEndOf(link, node.device.id);
    return { ...end, port, reach: [port.rest, { x: port.rest.x, y: busUnder(bottom(node.bar)) }] };
  });
  const routerEnds = link.ends
    .filter(({ device }) => nodes.every((node) => node.device.id !== device))
    .map((end) => outerEnd(end, cluster, lastBus, placements));
  const ends = [...nodeEnds, ...routerEnds];
  const spine = cluster.spine;
  const taps = ends.map(({ reach }) => reach.at(-1)).filter((tap) => tap !== undefined);
  const levels = [...new Set(taps.map(({ y }) => y))];
  const buses = levels.map((y): Line => {
    const xs = taps.filter((tap) => tap.y === y).map(({ x }) => x);
    const reach = spine !== null && levels.length > 1 ? [...xs, spine] : xs;
    return [
      { x: Math.min(...reach), y },
      { x: Math.max(...reach), y },
    ];
  });
  const spines: readonly Line[] =
    spine === null || levels.length < 2
      ? []
      : [
          [
            { x: spine, y: Math.min(...levels) },
            { x: spine, y: Math.max(...levels) },
          ],
        ];
  const strokes = [...buses, ...spines, ...ends.map(({ port, reach }) => joined([port.edge], reach))];
  return { id: link.id, rank: onlyNodes ? 'lan' : 'segment', strokes, ends, spine };
}

/** A machine beside the nodes, a node of another cluster on the same segment, or the router of all. */
function outerEnd(end: LinkEnd, cluster: ClusterPlace, bus: number, placements: Placements): WireEnd {
  const aisle = aisleY(placements);
  const up: Line = [
    { x: sideX(cluster), y: aisle },
    { x: sideX(cluster), y: bus },
  ];
  const host = placements.outside.hosts.find(({ device }) => device.id === end.device);
  if (host !== undefined)
    return { ...end, port: portAbove(host.port, host.box.y), reach: joined(upFrom(host, aisle), up) };
  for (const other of placements.clusters) {
    const node = other.nodes.find(({ device }) => device.id === end.device);
    if (node === undefined) continue;
    const port = portBelow(uplinkX(node, false), bottom(node.bar));
    const under = busUnder(bottom(node.bar));
    const out: Line = [
      port.rest,
      { x: port.rest.x, y: under },
      { x: sideX(other), y: under },
      { x: sideX(other), y: aisle },
    ];
    return { ...end, port, reach: joined(out, up) };
  }
  return routerEnd(end, cluster, bus, placements);
}

function routerEnd(end: LinkEnd, cluster: ClusterPlace, bus: number, placements: Placements): WireEnd {
  const entrance = cluster.entrances.find(({ device }) => device.id === end.device);
  if (entrance !== undefined) {
    const port = portAbove(middle(entrance.box).x, entrance.box.y);
    return { ...end, port, reach: [port.rest, { x: port.rest.x, y: bus }] };
  }
  const tap = { x: middle(cluster.area.box).x, y: bus };
  const line = joined([tap], toFabric(tap, cluster, placements));
  return { ...end, port: onBackbone(line), reach: line.toReversed() };
}

function busUnder(bar: number): number {
  return bar + spacing.bus;
}
