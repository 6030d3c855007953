import { select } from 'd3-selection';
import { deviceId } from '../engine/index.ts';
import type { DeviceId } from '../engine/index.ts';
import { drawClusters } from './marks/clusters.ts';
import { drawDevices } from './marks/devices.ts';
import type { Layer } from './marks/mark.ts';
import { drawNodes } from './marks/nodes.ts';
import { drawLeaders, drawPackets } from './marks/packets.ts';
import { drawBreaks, drawStops } from './marks/signs.ts';
import { drawTokens } from './marks/tokens.ts';
import { drawTrails } from './marks/trails.ts';
import { drawWires } from './marks/wires.ts';
import { createRoving } from './roving.ts';
import type { Scene } from './scene/shapes.ts';

/** Owns the inside of one svg element. */
export interface Stage {
  readonly draw: (scene: Scene) => void;
  readonly destroy: () => void;
}

/**
 * From the back to the front: what nothing may cover comes last. A header at rest hangs in a free lane, clear of the labels
 * of its device; on its way past one it stays in sight.
 */
const layerNames = [
  'clusters',
  'nodes',
  'ground',
  'wires',
  'trails',
  'leaders',
  'front',
  'packets',
  'breaks',
  'tokens',
  'stops',
] as const;
type LayerName = (typeof layerNames)[number];

export function createStage(svg: SVGSVGElement, onPick: (device: DeviceId) => void): Stage {
  // Said aloud, since browsers do not give svg the role it has in the specification; and no tab stop, though it listens to keys.
  const root = select(svg).attr('role', 'graphics-document').attr('tabindex', -1);
  const layers = new Map(layerNames.map((name): [LayerName, Layer] => [name, root.append('g').attr('class', name)]));
  const roving = createRoving(svg, (id) => {
    onPick(deviceId(id));
  });
  const into = (name: LayerName, draw: (layer: Layer) => void): void => {
    const layer = layers.get(name);
    if (layer !== undefined) draw(layer);
  };
  let shown: Scene['devices'] | null = null;

  function drawAllDevices({ devices }: Scene): void {
    // In most frames no device changes its state.
    if (devices === shown) return;
    shown = devices;
    for (const name of ['ground', 'front'] as const) {
      into(name, (group) =>
        drawDevices(
          group,
          devices.filter(({ layer }) => layer === name),
        ),
      );
    }
    roving.update(devices);
  }

  return {
    draw: (scene) => {
      const { width, height, scale } = scene;
      root
        .attr('data-model', scene.model)
        .attr('viewBox', `0 0 ${width} ${height}`)
        .attr('width', width * scale)
        .attr('height', height * scale);
      into('clusters', (layer) => drawClusters(layer, scene.clusters));
      into('nodes', (layer) => drawNodes(layer, scene.nodes));
      into('wires', (layer) => drawWires(layer, scene.wires));
      into('trails', (layer) => drawTrails(layer, scene.trails));
      into('leaders', (layer) => drawLeaders(layer, scene.packets));
      into('packets', (layer) => drawPackets(layer, scene.packets));
      into('breaks', (layer) => drawBreaks(layer, scene.breaks));
      into('tokens', (layer) => drawTokens(layer, scene.tokens));
      into('stops', (layer) => drawStops(layer, scene.stops));
      drawAllDevices(scene);
    },
    destroy: () => {
      roving.destroy();
      root.selectAll('*').remove();
    },
  };
}
