import { applyPalette, GIFEncoder, quantize } from 'gifenc';
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

/** A picture in points of colour, and how many milliseconds it is seen. */
interface GifFrame {
  /** Red, green, blue and opacity of each point, row by row. */
  readonly points: Uint8ClampedArray;
  readonly stands: number;
}

/** The place in a frame's palette that lets be seen what was there before. */
const unchanged = 255;

/**
 * Pictures of one size, one after another and then anew, as GIF89a. Each holds only what has changed, in colours of its own: for so
 * little 255 are enough.
 */
export async function gifOf(
  frames: AsyncIterable<GifFrame>,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const gif = GIFEncoder();
  let before = new Uint32Array();
  for await (const { points, stands } of frames) {
    const now = new Uint32Array(points.slice().buffer);
    const places = placesOf(now, before);
    // A palette is made of something, also where nothing has changed.
    const changed = new Uint8ClampedArray(
      Uint32Array.from(places.length === 0 ? [0] : places, (at) => now[at] ?? 0).buffer,
    );
    const palette = quantize(changed, unchanged);
    const colours = applyPalette(changed, palette);
    const index = new Uint8Array(width * height).fill(unchanged);
    for (const [nth, at] of places.entries()) index[at] = colours[nth] ?? unchanged;
    const filled = [...palette, ...Array.from({ length: unchanged + 1 - palette.length }, () => [0, 0, 0])];
    gif.writeFrame(index, width, height, {
      palette: filled,
      delay: stands,
      transparent: true,
      transparentIndex: unchanged,
      dispose: 1,
    });
    before = now;
  }
  gif.finish();
  return gif.bytes();
}

/** Where the points are that were not so before. */
function placesOf(now: Uint32Array, before: Uint32Array): readonly number[] {
  const places: number[] = [];
  for (const [at, point] of now.entries()) if (before[at] !== point) places.push(at);
  return places;
}
