import type { DeviceId, Link, LinkEnd } from '../../engine/index.ts';
import type { Line } from '../geometry.ts';
import { bottom, joined, middle } from '../geometry.ts';
import type { ClusterPlace } from './clusters.ts';
import type { Placements } from './placements.ts';
import {
  aisleY,
  backboneY,
  linkEndOf,
  onBackbone,
  portAbove,
  portBelow,
  sideX,
  toFabric,
  upFrom,
  uplinkX,
} from './placements.ts';
import type { Port, Wire, WireEnd, WireRank } from './layout.ts';
import type { NodePlace, PodPlace } from './nodes.ts';
import type { HostPlace } from './outside.ts';
import { segmentWire } from './segments.ts';

/** Every link of the topology as a wire, and the fabric's backbone. */
export function wiresOf(links: readonly Link[], placements: Placements): readonly Wire[] {
  const wires = links.map((link) => wireOf(link, links, placements)).filter((wire) => wire !== null);
  return [...wires, ...backboneOf(wires, placements)];
}

/** The way along a wire from one end to another, from rest to rest. */
export function routeAlong(wire: Wire, from: WireEnd, to: WireEnd): Line {
  const [leaving, arriving] = [from.reach.at(-1), to.reach.at(-1)];
  const apart = wire.spine !== null && leaving?.y !== arriving?.y;
  const bridge =
    apart && leaving !== undefined && arriving !== undefined
      ? [
          { x: wire.spine, y: leaving.y },
          { x: wire.spine, y: arriving.y },
        ]
      : [];
  return joined(from.reach, bridge, to.reach.toReversed());
}

function wireOf(link: Link, links: readonly Link[], placements: Placements): Wire | null {
  const cluster = placements.clusters.find(({ nodes }) =>
    link.ends.some(({ device }) => nodes.some((node) => node.device.id === device)),
  );
  const pod = link.ends.map(({ device }) => podAt(placements, device)).find((found) => found !== null) ?? null;
  if (pod !== null) return podWire(link, pod);
  if (link.kind === 'segment')
    return cluster === undefined ? sharedHostWire(link, placements) : segmentWire(link, cluster, placements);
  if (cluster !== undefined) return uplinkWire(link, links, cluster, placements);
  const host = placements.outside.hosts.find(({ device }) => link.ends.some((end) => end.device === device.id));
  if (host === undefined) return gatewayWire(link, placements);
  const behind = placements.clusters.find(({ entrances }) =>
    entrances.some((entrance) => link.ends.some((end) => end.device === entrance.device.id)),
  );
  return behind === undefined ? hostWire(link, host, placements) : besideWire(link, host, behind, placements);
}

/** From the pod's left edge into the gutter and down to the node's bar; packets of both rest between the last pod and the bar. */
function podWire(link: Link, { pod, node }: { readonly pod: PodPlace; readonly node: NodePlace }): Wire | null {
  const ofPod = railPort(pod);
  const x = Math.max(uplinkX(node, false), ofPod.rest.x);
  const ofNode = { edge: { x, y: node.bar.y }, rest: { x, y: pod.lane } };
  const wire = cable(link, 'pod', pod.device.id, { near: ofPod, far: ofNode, line: [ofPod.rest, ofNode.rest] });
  const stroke = joined(ofPod.lead, [ofNode.rest, ofNode.edge]);
  return wire === null ? null : { ...wire, strokes: [stroke] };
}

/** From a node's bar to its gateway, to its router or to the fabric. */
function uplinkWire(link: Link, links: readonly Link[], cluster: ClusterPlace, placements: Placements): Wire | null {
  const node = cluster.nodes.find(({ device }) => link.ends.some((end) => end.device === device.id));
  if (node === undefined) return null;
  const doubled = links.some(
    (other) => other.kind === 'segment' && other.ends.some((end) => end.device === node.device.id),
  );
  const near = portBelow(uplinkX(node, doubled), bottom(node.bar));
  const down = descent(node, near);
  const entrance = cluster.entrances.find(({ device }) => link.ends.some((end) => end.device === device.id));
  if (entrance === undefined) {
    const line = joined(down, toFabric(down.at(-1) ?? near.rest, cluster, placements));
    return cable(link, 'cable', node.device.id, { near, far: onBackbone(line), line });
  }
  const arrivals = cluster.nodes
    .filter(({ device }) =>
      links.some(({ ends, kind }) => kind === 'cable' && joins(ends, device.id, entrance.device.id)),
    )
    .map((each) => ({ id: each.device.id, x: each.bypass ?? uplinkX(each, doubled) }))
    .toSorted((a, b) => a.x - b.x);
  const ports = arrivals.map((_, at) => middle(entrance.box).x + (at - (arrivals.length - 1) / 2) * 11);
  const at = arrivals.findIndex(({ id }) => id === node.device.id);
  const [x, port] = [arrivals[at]?.x ?? near.rest.x, ports[at] ?? middle(entrance.box).x];
  // The outermost line runs lowest, so that none crosses another.
  const depth = x < port ? at : arrivals.length - 1 - at;
  const far = portAbove(port, entrance.box.y);
  const y = entrance.box.y - 14 - Math.min(depth, 4) * 5;
  const line = Math.abs(x - port) < 2 ? [...down, far.rest] : [...down, { x, y }, { x: port, y }, far.rest];
  return cable(link, 'cable', node.device.id, { near, far, line: joined(line) });
}

function gatewayWire(link: Link, placements: Placements): Wire | null {
  for (const cluster of placements.clusters) {
    const entrance = cluster.entrances.find(({ device }) => link.ends.some((end) => end.device === device.id));
    if (entrance === undefined) continue;
    const near = portBelow(middle(entrance.box).x, bottom(entrance.box));
    const line = joined([near.rest], toFabric(near.rest, cluster, placements));
    return cable(link, 'cable', entrance.device.id, { near, far: onBackbone(line), line });
  }
  return null;
}

function hostWire(link: Link, host: HostPlace, placements: Placements): Wire {
  const line = joined(upFrom(host, backboneY(placements)));
  const near = portAbove(host.port, host.box.y);
  return cable(link, 'cable', host.device.id, { near, far: onBackbone(line), line });
}

/** Over the fabric to a cluster's own router or gateway. */
function besideWire(link: Link, host: HostPlace, cluster: ClusterPlace, placements: Placements): Wire | null {
  const entrance = cluster.entrances.find(({ device }) => link.ends.some((end) => end.device === device.id));
  if (entrance === undefined) return null;
  const { box } = entrance;
  const near = portAbove(host.port, host.box.y);
  const far = portBelow(middle(box).x + Math.min(14, box.width / 4), bottom(box));
  const y = aisleY(placements);
  const [side, below] = [sideX(cluster), cluster.exit];
  // Past the clusters that stand below it, if any do.
  const past: Line =
    cluster.rail === null
      ? [{ x: far.rest.x, y }]
      : [
          { x: side, y },
          { x: side, y: below },
          { x: far.rest.x, y: below },
        ];
  const line = joined(upFrom(host, y), past, [far.rest]);
  return cable(link, 'cable', host.device.id, { near, far, line });
}

/** Hosts of one subnet meet where the fabric is. */
function sharedHostWire(link: Link, placements: Placements): Wire {
  const y = backboneY(placements);
  const hosts = placements.outside.hosts.filter(({ device }) => link.ends.some((end) => end.device === device.id));
  const ends = hosts.map((host): WireEnd => {
    const reach = joined(upFrom(host, y));
    return { ...linkEndOf(link, host.device.id), port: portAbove(host.port, host.box.y), reach };
  });
  const strokes = ends.map(({ port, reach }) => joined([port.edge], reach));
  const xs = ends.flatMap(({ reach }) => reach.slice(-1)).map(({ x }) => x);
  const shared = [
    { x: Math.min(...xs), y },
    { x: Math.max(...xs), y },
  ];
  const routers = link.ends
    .filter(({ device }) => hosts.every((host) => host.device.id !== device))
    .map((end): WireEnd => ({ ...end, port: onBackbone(shared.slice(0, 1)), reach: shared.slice(0, 1) }));
  return { id: link.id, rank: 'segment', strokes: [...strokes, shared], ends: [...ends, ...routers], spine: null };
}

function backboneOf(wires: readonly Wire[], placements: Placements): readonly Wire[] {
  const y = backboneY(placements);
  const fabric = placements.outside.fabric?.device.id;
  const xs = wires.flatMap(({ ends }) => ends.filter(({ device }) => device === fabric).map(({ port }) => port.rest.x));
  if (xs.length < 2) return [];
  const stroke = [
    { x: Math.min(...xs), y },
    { x: Math.max(...xs), y },
  ];
  return [{ id: 'backbone', rank: 'backbone', strokes: [stroke], ends: [], spine: null }];
}

/** Down past the rows below, if there are any. */
function descent({ bypass }: NodePlace, { rest }: Port): Line {
  return bypass === null ? [rest] : [rest, { x: bypass, y: rest.y }];
}

interface Run {
  readonly near: Port;
  readonly far: Port;
  readonly line: Line;
}

function cable(link: Link, rank: WireRank, nearDevice: DeviceId, { near, far, line }: Run): Wire {
  const ends = link.ends.map((end): WireEnd => {
    const isNear = end.device === nearDevice;
    return { ...end, port: isNear ? near : far, reach: isNear ? line : line.slice(-1) };
  });
  return { id: link.id, rank, strokes: [joined([near.edge], line, [far.edge])], ends, spine: null };
}

function joins(ends: readonly LinkEnd[], a: DeviceId, b: DeviceId): boolean {
  return ends.some(({ device }) => device === a) && ends.some(({ device }) => device === b);
}

/** Out of the pod's left edge and down beside it, to where there is room for a packet. */
export function railPort({ box, rail, lane }: PodPlace): Required<Port> {
  const y = middle(box).y;
  const [edge, rest] = [
    { x: box.x, y },
    { x: Math.max(rail, box.x + 16), y: lane },
  ];
  return { edge, rest, lead: [edge, { x: rail, y }, { x: rail, y: lane }, rest] };
}

function podAt({ clusters }: Placements, id: DeviceId): { readonly pod: PodPlace; readonly node: NodePlace } | null {
  for (const { nodes } of clusters) {
    for (const node of nodes) {
      const pod = node.pods.find(({ device }) => device.id === id);
      if (pod !== undefined) return { pod, node };
    }
  }
  return null;
}
