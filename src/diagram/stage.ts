import { select } from 'd3';
import { deviceId } from '../engine/index.ts';
import type { DeviceId } from '../engine/index.ts';
import { drawScene, layersIn } from './layers.ts';
import { createRoving } from './roving.ts';
import type { FoldedShape, Scene } from './scene/shapes.ts';

/** Owns the inside of two svg elements, one over the other. */
export interface Stage {
  readonly draw: (scene: Scene) => void;
  readonly destroy: () => void;
}

export interface StageEvents {
  readonly onPick: (device: DeviceId) => void;
  readonly onUnfold: (folded: FoldedShape) => void;
}

export function createStage(
  { ground, motion }: { readonly ground: SVGSVGElement; readonly motion: SVGSVGElement },
  { onPick, onUnfold }: StageEvents,
): Stage {
  // Said aloud, since browsers do not give svg the role it has in the specification; and no tab stop, though it listens to keys.
  const surfaces = {
    ground: select(ground).attr('role', 'graphics-document').attr('tabindex', -1),
    motion: select(motion).attr('aria-hidden', 'true'),
  };
  const layers = layersIn(surfaces);
  let folded: readonly FoldedShape[] = [];
  const roving = createRoving(ground, {
    onPick: (id) => {
      onPick(deviceId(id));
    },
    onUnfold: (id) => {
      const found = folded.find((each) => each.id === id);
      if (found !== undefined) onUnfold(found);
    },
  });
  let shown: Scene['devices'] | null = null;

  return {
    draw: (scene) => {
      // In most frames no device changes its state.
      const moved = scene.devices === shown ? { ...scene, devices: null } : scene;
      drawScene(surfaces, layers, moved);
      if (moved.devices !== null) roving.update(moved.devices);
      shown = scene.devices;
      folded = scene.folded;
    },
    destroy: () => {
      roving.destroy();
      for (const root of [surfaces.ground, surfaces.motion]) root.selectAll('*').remove();
    },
  };
}
