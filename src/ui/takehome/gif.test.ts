import { describe, expect, test } from 'vitest';
import { gifOf } from './gif.ts';

const size = { width: 4, height: 2 };
const [white, red, blue] = [
  [255, 255, 255, 255],
  [200, 0, 0, 255],
  [0, 0, 200, 255],
];

async function* frames(...drawn: readonly (readonly (readonly number[] | undefined)[])[]) {
  for (const points of drawn) {
    yield await Promise.resolve({ points: Uint8ClampedArray.from(points.flatMap((each) => each ?? [])), stands: 120 });
  }
}

describe('a GIF', () => {
  const ground = Array.from({ length: 8 }, () => white);
  const marked = ground.with(3, red);
  const moved = ground.with(4, blue);

  test('has the size, goes on for ever, and shows each picture so long', async () => {
    const bytes = Buffer.from(await gifOf(frames(ground, marked, moved), size));
    expect(bytes.subarray(0, 6).toString('latin1')).toBe('GIF89a');
    expect([bytes.readUInt16LE(6), bytes.readUInt16LE(8)]).toEqual([4, 2]);
    expect(bytes.includes('NETSCAPE2.0')).toBe(true);
    expect(delays(bytes)).toEqual([12, 12, 12]);
  });

  test('takes hardly more room for a picture in which nothing has changed', async () => {
    const [once, twice] = await Promise.all([gifOf(frames(marked), size), gifOf(frames(marked, marked), size)]);
    // A palette, and what frames a picture.
    expect(twice.length - once.length).toBeLessThan(3 * 256 + 40);
  });
});

/** Hundredths of a second, from what controls each picture. */
function delays(bytes: Buffer): readonly number[] {
  const control = Buffer.from([0x21, 0xf9, 0x04]);
  const found: number[] = [];
  for (let at = bytes.indexOf(control); at !== -1; at = bytes.indexOf(control, at + 1)) {
    found.push(bytes.readUInt16LE(at + 4));
  }
  return found;
}
