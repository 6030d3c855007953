import type { GifFrame } from './gif.ts';
import { gifOf } from './gif.ts';
import type { PacedStill } from '../../export/picture/index.ts';
import { pointsOf } from './points.ts';

/** A send as a GIF, out of its pictures; `null` where the browser cannot draw them. */
export async function sentGif(stills: readonly PacedStill[]): Promise<Uint8Array | null> {
  const first = stills[0] === undefined ? null : await pointsOf(stills[0].svg, 1);
  if (first === null) return null;
  const { width, height } = first;
  async function* frames(): AsyncIterable<GifFrame> {
    for (const { svg, stands } of stills) {
      const points = (await pointsOf(svg, 1))?.getContext('2d')?.getImageData(0, 0, width, height).data;
      if (points === undefined) throw new Error('a picture could not be drawn');
      yield { points, stands };
    }
  }
  return gifOf(frames(), { width, height }).catch(() => null);
}
