import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import type { QrCode } from './CodeDialog.tsx';
import { qrCodeOf } from './CodeDialog.tsx';

const link = 'https://example.org/?v=2&d=23bfs&from=cluster-1/pod-a&to=cluster-2/pod-g&step=1.39&ask=1&e=n7eda';

/** What a camera makes of the path, at four pixels a module. */
function seen({ size, path }: QrCode): string | null {
  const side = size * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let at = 0; at < 16; at += 1) {
      const pixel = (Number(y) * 4 + Math.floor(at / 4)) * side + Number(x) * 4 + (at % 4);
      pixels.fill(0, pixel * 4, pixel * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data ?? null;
}

describe('the code of a link', () => {
  test.each([link, `${link}&lang=zh-TW`, `${link}#2.d.${'Ab-_'.repeat(180)}`])('%s is read again', (text) => {
    const code = qrCodeOf(text);
    expect(code === null ? null : seen(code)).toBe(text);
  });

  test('has four empty modules on every side', () => {
    const { size = 0, path = '' } = qrCodeOf(link) ?? {};
    const places = [...path.matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [Number(x), Number(y)]);
    expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
  });

  test('is none of a text that only a near telephone could read', () => {
    // Version 20 has 97 modules a side.
    expect(qrCodeOf('a'.repeat(850))?.size).toBe(97 + 8);
    expect(qrCodeOf('a'.repeat(859))).toBeNull();
    expect(qrCodeOf('a'.repeat(70_000))).toBeNull();
  });
});
