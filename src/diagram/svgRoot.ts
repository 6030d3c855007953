import { select } from 'd3';
import { deviceId } from '../engine/index.ts';
import type { DeviceId } from '../engine/index.ts';
import { appendTo, groundIn, setSize } from './layers.ts';
import type { Moving } from './moving.ts';
import { createRoving, deviceAt } from './roving.ts';
import type { FoldedShape, Scene } from './scene/shapes.ts';

/** Owns the inside of two svg elements, one over the other: nothing of the first is painted again while things move on the second. */
export interface SvgRoot {
  readonly draw: (scene: Scene, moving: Moving | null) => void;
  readonly destroy: () => void;
}

export interface SvgRootEvents {
  readonly onPick: (device: DeviceId) => void;
  readonly onUnfold: (folded: FoldedShape) => void;
  /** The envelope was pressed. */
  readonly onPacket: () => void;
  /** The gate of a pod was pressed. */
  readonly onGate: (pod: DeviceId) => void;
}

export function createSvgRoot(
  { ground, motion }: { readonly ground: SVGSVGElement; readonly motion: SVGSVGElement },
  { onPick, onUnfold, onPacket, onGate }: SvgRootEvents,
): SvgRoot {
  // Said aloud, since browsers do not give svg the role it has in the specification; and no tab stop, though it listens to keys.
  const still = select(ground).attr('role', 'graphics-document').attr('tabindex', -1);
  // Of what moves only envelope and gates take part in pointer events; by keys a header opens elsewhere, and a pod as any other.
  const over = select(motion)
    .attr('aria-hidden', 'true')
    .on('click', ({ target }: Event) => {
      const pod = deviceAt(target);
      if (pod === null) onPacket();
      else onGate(deviceId(pod));
    });
  const drawStill = groundIn(still);
  let drawOver: ((scene: Scene) => void) | null = null;
  let folded: readonly FoldedShape[] = [];
  let shown: Scene['devices'] | null = null;
  const roving = createRoving(ground, {
    onPick: (id) => {
      onPick(deviceId(id));
    },
    onUnfold: (id) => {
      const found = folded.find((each) => each.id === id);
      if (found !== undefined) onUnfold(found);
    },
  });

  return {
    draw: (scene, moving) => {
      setSize(still, scene);
      setSize(over, scene);
      drawStill(scene);
      if (moving !== null) drawOver ??= moving.layersIn(appendTo(over));
      drawOver?.(scene);
      if (scene.devices !== shown) roving.update(scene.devices.filter(({ again }) => again === 0));
      shown = scene.devices;
      folded = scene.folded;
    },
    destroy: () => {
      roving.destroy();
      over.on('click', null);
      for (const root of [still, over]) root.selectAll('*').remove();
    },
  };
}
