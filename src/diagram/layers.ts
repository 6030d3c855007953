import type { Selection } from 'd3';
import { drawClusters } from './marks/clusters.ts';
import { drawDevices } from './marks/devices.ts';
import { drawEnvelopes, drawFlights } from './marks/envelopes.ts';
import { drawFolded } from './marks/folded.ts';
import { drawDesks, drawHooks } from './marks/hooks.ts';
import type { Layer } from './marks/mark.ts';
import { drawGaps, drawNodes } from './marks/nodes.ts';
import { drawBreaks, drawStops } from './marks/signs.ts';
import { drawGhosts, drawLoops, drawTrails } from './marks/trails.ts';
import { drawWires } from './marks/wires.ts';
import type { Scene } from './scene/shapes.ts';

/** The groups that the marks draw in, from the back to the front. */
interface Layers {
  readonly clusters: Layer;
  readonly nodes: Layer;
  readonly ground: Layer;
  readonly wires: Layer;
  readonly front: Layer;
  readonly folded: Layer;
  readonly gaps: Layer;
  readonly ghosts: Layer;
  readonly trails: Layer;
  readonly hooks: Layer;
  readonly desks: Layer;
  readonly breaks: Layer;
  readonly stops: Layer;
  readonly envelopes: Layer;
  readonly flights: Layer;
}

type Root<Svg extends Element> = Selection<Svg, unknown, null, undefined>;

/**
 * Two surfaces, one over the other, so that nothing of the first is painted again while things move on the second; or one that is both,
 * for a picture that stands still.
 */
export interface Surfaces<Svg extends Element> {
  readonly ground: Root<Svg>;
  readonly motion: Root<Svg>;
}

export function layersIn<Svg extends Element>({ ground, motion }: Surfaces<Svg>): Layers {
  const layer = (root: Root<Svg>, name: keyof Layers): Layer => root.append('g').attr('class', name);
  return {
    clusters: layer(ground, 'clusters'),
    nodes: layer(ground, 'nodes'),
    ground: layer(ground, 'ground'),
    wires: layer(ground, 'wires'),
    front: layer(ground, 'front'),
    folded: layer(ground, 'folded'),
    gaps: layer(ground, 'gaps'),
    ghosts: layer(motion, 'ghosts'),
    trails: layer(motion, 'trails'),
    hooks: layer(motion, 'hooks'),
    desks: layer(motion, 'desks'),
    breaks: layer(motion, 'breaks'),
    stops: layer(motion, 'stops'),
    envelopes: layer(motion, 'envelopes'),
    flights: layer(motion, 'flights'),
  };
}

/** `null`: the devices are drawn as they are. */
type Drawn = Omit<Scene, 'devices'> & { readonly devices: Scene['devices'] | null };

export function drawScene<Svg extends Element>({ ground, motion }: Surfaces<Svg>, layers: Layers, scene: Drawn): void {
  const { width, height, scale } = scene;
  for (const root of new Set([ground, motion])) {
    root
      .attr('data-model', scene.model)
      .attr('viewBox', `0 0 ${width} ${height}`)
      .attr('width', width * scale)
      .attr('height', height * scale);
  }
  drawClusters(layers.clusters, scene.clusters);
  drawNodes(layers.nodes, scene.nodes);
  drawWires(layers.wires, scene.wires);
  drawGaps(layers.gaps, scene.gaps);
  drawFolded(layers.folded, scene.folded);
  drawGhosts(layers.ghosts, scene.ghosts);
  drawTrails(layers.trails, scene.trails);
  drawLoops(layers.trails, scene.loops);
  drawHooks(layers.hooks, scene.hooks);
  drawDesks(layers.desks, scene.desks);
  drawBreaks(layers.breaks, scene.breaks);
  drawStops(layers.stops, scene.stops);
  drawEnvelopes(layers.envelopes, scene.envelopes);
  drawFlights(layers.flights, scene.flights);
  if (scene.devices === null) return;
  for (const name of ['ground', 'front'] as const) {
    drawDevices(
      layers[name],
      scene.devices.filter(({ layer }) => layer === name),
    );
  }
}
