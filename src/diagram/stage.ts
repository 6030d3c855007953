import { select } from 'd3';
import { deviceId } from '../engine/index.ts';
import type { DeviceId } from '../engine/index.ts';
import { drawScene, layersIn } from './layers.ts';
import { createRoving } from './roving.ts';
import type { Scene } from './scene/shapes.ts';

/** Owns the inside of one svg element. */
export interface Stage {
  readonly draw: (scene: Scene) => void;
  readonly destroy: () => void;
}

export function createStage(svg: SVGSVGElement, onPick: (device: DeviceId) => void): Stage {
  // Said aloud, since browsers do not give svg the role it has in the specification; and no tab stop, though it listens to keys.
  const root = select(svg).attr('role', 'graphics-document').attr('tabindex', -1);
  const layers = layersIn(root);
  const roving = createRoving(svg, (id) => {
    onPick(deviceId(id));
  });
  let shown: Scene['devices'] | null = null;

  return {
    draw: (scene) => {
      // In most frames no device changes its state.
      const moved = scene.devices === shown ? { ...scene, devices: null } : scene;
      drawScene(root, layers, moved);
      if (moved.devices !== null) roving.update(moved.devices);
      shown = scene.devices;
    },
    destroy: () => {
      roving.destroy();
      root.selectAll('*').remove();
    },
  };
}
