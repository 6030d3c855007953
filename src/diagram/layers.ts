import type { Selection } from 'd3';
import { drawClusters } from './marks/clusters.ts';
import { drawDevices } from './marks/devices.ts';
import type { Layer } from './marks/mark.ts';
import { drawNodes } from './marks/nodes.ts';
import { drawLeaders, drawPackets } from './marks/packets.ts';
import { drawBreaks, drawStops } from './marks/signs.ts';
import { drawTokens } from './marks/tokens.ts';
import { drawTrails } from './marks/trails.ts';
import { drawWires } from './marks/wires.ts';
import type { Scene } from './scene/shapes.ts';

/** The groups that the marks draw in. */
interface Layers {
  readonly clusters: Layer;
  readonly nodes: Layer;
  readonly ground: Layer;
  readonly wires: Layer;
  readonly trails: Layer;
  readonly leaders: Layer;
  readonly front: Layer;
  readonly packets: Layer;
  readonly breaks: Layer;
  readonly tokens: Layer;
  readonly stops: Layer;
}

type Root<Svg extends Element> = Selection<Svg, unknown, null, undefined>;

/**
 * From the back to the front: what nothing may cover comes last. A header at rest hangs in a free lane, clear of the labels
 * of its device; on its way past one it stays in sight.
 */
export function layersIn<Svg extends Element>(root: Root<Svg>): Layers {
  const layer = (name: keyof Layers): Layer => root.append('g').attr('class', name);
  return {
    clusters: layer('clusters'),
    nodes: layer('nodes'),
    ground: layer('ground'),
    wires: layer('wires'),
    trails: layer('trails'),
    leaders: layer('leaders'),
    front: layer('front'),
    packets: layer('packets'),
    breaks: layer('breaks'),
    tokens: layer('tokens'),
    stops: layer('stops'),
  };
}

/** `null`: the devices are drawn as they are. */
type Drawn = Omit<Scene, 'devices'> & { readonly devices: Scene['devices'] | null };

export function drawScene<Svg extends Element>(root: Root<Svg>, layers: Layers, scene: Drawn): void {
  const { width, height, scale } = scene;
  root
    .attr('data-model', scene.model)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width * scale)
    .attr('height', height * scale);
  drawClusters(layers.clusters, scene.clusters);
  drawNodes(layers.nodes, scene.nodes);
  drawWires(layers.wires, scene.wires);
  drawTrails(layers.trails, scene.trails);
  drawLeaders(layers.leaders, scene.packets);
  drawPackets(layers.packets, scene.packets);
  drawBreaks(layers.breaks, scene.breaks);
  drawTokens(layers.tokens, scene.tokens);
  drawStops(layers.stops, scene.stops);
  if (scene.devices === null) return;
  for (const name of ['ground', 'front'] as const) {
    drawDevices(
      layers[name],
      scene.devices.filter(({ layer }) => layer === name),
    );
  }
}
