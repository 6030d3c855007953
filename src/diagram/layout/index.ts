import type { DeviceId, Topology } from '../../engine/index.ts';
import { bottom, middle } from '../geometry.ts';
import type { Box } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Card } from './card.ts';
import { placed } from './card.ts';
import type { CardsOf } from './cards.ts';
import { gatewayCards, hostCards, nodeCards, podCards } from './cards.ts';
import { placeClusters } from './clusters.ts';
import type { Layout, Place, Port, Wire } from './layout.ts';
import type { Measures } from './measures.ts';
import { measuresOf } from './measures.ts';
import { placeOutside } from './outside.ts';
import { sketchOf } from './topologyOutline.ts';
import { spacing } from './spacing.ts';
import type { Ground } from './ground.ts';
import { wiresOf } from './wires.ts';

export interface LayoutInput {
  readonly topology: Topology;
  /** The topology drawn beside it, so that rows of both line up; `null`: none is. */
  readonly beside: Topology | null;
  /** CSS pixels there are. */
  readonly width: number;
  readonly labels: SceneLabels;
}

/** Below this nothing would be legible; the picture keeps this width and its container scrolls. */
const narrowest = 300;

/** Everything that does not move. Pure: same input, same layout. */
export function layout({ topology, beside, width, labels }: LayoutInput): Layout {
  const sketch = sketchOf(topology);
  const sketches = beside === null ? [sketch] : [sketch, sketchOf(beside)];
  const measures = measuresOf(sketches, Math.max(narrowest, Math.floor(width)), labels);
  const { clusters, end } = placeClusters(sketch, measures, labels);
  const outside = placeOutside(sketch, end, measures, labels);
  const ground = { clusters, outside };
  const wires = wiresOf([...topology.links.values()], ground);
  return {
    width: measures.width,
    height: Math.ceil(outside.end),
    scale: measures.scale,
    clusters: clusters.map(({ area }) => area),
    nodes: clusters.flatMap(({ nodes }) => nodes.map(({ device, box }) => ({ id: device.id, box }))),
    places: placesOf(topology, ground, measures, labels),
    wires: new Map(wires.map((wire): [Wire['id'], Wire] => [wire.id, wire])),
  };
}

function placesOf(
  topology: Topology,
  { clusters, outside }: Ground,
  measures: Measures,
  labels: SceneLabels,
): ReadonlyMap<DeviceId, Place> {
  const texts = (of: CardsOf, option: number, device: Place['device'], box: Box): Place['texts'] => {
    const card: Card = of(topology, device, labels)[option] ?? [];
    return placed(card, box);
  };
  const places: Place[] = [];
  for (const { nodes, entrances } of clusters) {
    for (const { device, bar, pods } of nodes) {
      const lane = bottom(bar) + spacing.lane;
      places.push({
        device,
        box: bar,
        texts: texts(nodeCards, measures.node.option, device, bar),
        lane,
        layer: 'front',
        port: above(bar),
      });
      for (const pod of pods) {
        const { box } = pod;
        const port = { edge: { x: box.x, y: middle(box).y }, rest: { x: pod.rail, y: middle(box).y } };
        places.push({
          device: pod.device,
          box,
          texts: texts(podCards, measures.pod.option, pod.device, box),
          lane,
          layer: 'front',
          port,
        });
      }
    }
    for (const { device, box } of entrances) {
      const lane = bottom(box) + spacing.lane;
      places.push({
        device,
        box,
        texts: texts(gatewayCards, measures.gateway.option, device, box),
        lane,
        layer: 'front',
        port: above(box),
      });
    }
  }
  for (const { device, box, port } of outside.hosts) {
    const atPort = { edge: { x: port, y: box.y }, rest: { x: port, y: box.y - spacing.rest } };
    places.push({
      device,
      box,
      texts: texts(hostCards, measures.host.option, device, box),
      lane: bottom(box) + 9,
      layer: 'front',
      port: atPort,
    });
  }
  const { fabric } = outside;
  if (fabric !== null) {
    const at = { x: middle(fabric.box).x, y: fabric.backbone };
    places.push({ ...fabric, lane: fabric.lane, layer: 'ground', port: { edge: at, rest: at } });
  }
  return new Map(places.map((place) => [place.device.id, place]));
}

function above(box: Box): Port {
  const { x } = middle(box);
  return { edge: { x, y: box.y }, rest: { x, y: box.y - spacing.rest } };
}
