import type { Selection } from 'd3';
import { drawDevices } from './marks/devices.ts';
import { drawFolded } from './marks/folded.ts';
import type { Layer } from './marks/mark.ts';
import { isNew } from './marks/mark.ts';
import { drawClusterAreas, drawGaps, drawNodes, drawWires } from './marks/ground.ts';
import type { Scene } from './scene/shapes.ts';

export type Root<Svg extends Element> = Selection<Svg, unknown, null, undefined>;

/** Draws one surface of a scene. */
type Draw = (scene: Scene) => void;

/** Makes the groups of what moves, from the back to the front, and tells how to draw in them. */
export type MovingLayers = (append: (name: string) => Layer) => Draw;

export function appendTo<Svg extends Element>(root: Root<Svg>): (name: string) => Layer {
  return (name) => root.append('g').attr('class', name);
}

/** The groups of what stands still, from the back to the front; devices that are as they were are not drawn again. */
export function groundIn<Svg extends Element>(root: Root<Svg>): Draw {
  const layer = appendTo(root);
  const [clusters, nodes, ground] = [layer('clusters'), layer('nodes'), layer('ground')];
  const [wires, front, folded, gaps] = [layer('wires'), layer('front'), layer('folded'), layer('gaps')];
  let shown: Scene['devices'] | null = null;
  return (scene) => {
    drawClusterAreas(clusters, scene.clusters);
    drawNodes(nodes, scene.nodes);
    drawWires(wires, scene.wires);
    drawFolded(folded, scene.folded);
    drawGaps(gaps, scene.gaps);
    // In most frames no device changes its state.
    if (scene.devices === shown) return;
    shown = scene.devices;
    drawDevices(
      ground,
      scene.devices.filter(({ layer: of }) => of === 'ground'),
    );
    drawDevices(
      front,
      scene.devices.filter(({ layer: of }) => of === 'front'),
    );
  };
}

/** As large as the scene is shown. Told again what it knows, an svg would be laid out anew with all that is in it. */
export function setSize<Svg extends Element>(root: Root<Svg>, { model, width, height, scale }: Scene): void {
  if (!isNew(root.node(), `${model} ${width} ${height} ${scale}`)) return;
  root
    .attr('data-model', model)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width * scale)
    .attr('height', height * scale);
}
