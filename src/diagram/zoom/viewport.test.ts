import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../geometry.ts';
import { middle } from '../geometry.ts';
import type { Framed, Viewport } from './viewport.ts';
import { seenAt, showing, unseenAt, viewBetween, wholeViewport, within, zoomedAt } from './viewport.ts';

const framed: Framed = { room: { width: 600, height: 400 }, picture: { x: 0, y: 50, width: 600, height: 300 } };
const margin = { width: 150, height: 100 };
const envelope: Box = { x: 300, y: 180, width: 52, height: 27 };

const scales = fc.double({ min: 1, max: 6, noNaN: true });
const offsets = fc.double({ min: -4000, max: 4000, noNaN: true });
const views = fc.record({ x: offsets, y: offsets, scale: scales });
/** A frame with a picture in its middle, and something in the picture. */
const frames = fc
  .record({
    width: fc.integer({ min: 150, max: 1200 }),
    height: fc.integer({ min: 120, max: 900 }),
    wide: fc.double({ min: 0.3, max: 1, noNaN: true }),
    high: fc.double({ min: 0.3, max: 1, noNaN: true }),
    at: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ width, height, wide, high, at: [x, y] }) => {
    const picture = { width: width * wide, height: height * high };
    const [left, top] = [(width - picture.width) / 2, (height - picture.height) / 2];
    const box = { x: left + x * (picture.width - 20), y: top + y * (picture.height - 10), width: 20, height: 10 };
    return { framed: { room: { width, height }, picture: { x: left, y: top, ...picture } }, box };
  });

describe('which view shows a point', () => {
  test('one that is well in sight is left where it is', () => {
    const view = { x: -400, y: -200, scale: 2 };
    expect(seenAt(view, envelope)).toMatchObject({ x: 200, y: 160 });
    expect(showing(view, envelope, framed, margin)).toEqual(view);
  });

  test('one that is not comes as far in as the margin, and no further', () => {
    const view = { x: 0, y: -100, scale: 2 };
    const box = { ...envelope, x: 400, y: 170 };
    const seen = seenAt(showing(view, box, framed, margin), box);
    expect([seen.x + seen.width, seen.y]).toEqual([600 - 150, 240]);
  });

  test('one at the edge of the picture is shown without anything beside the picture', () => {
    const corner = { ...envelope, x: 540, y: 320 };
    expect(showing(wholeViewport, corner, framed, margin)).toEqual(wholeViewport);
    const view = showing({ x: 0, y: 0, scale: 3 }, corner, framed, margin);
    expect(view).toEqual({ x: 600 - 1800, y: 400 - 350 * 3, scale: 3 });
  });

  test('what is larger than the frame shows its middle', () => {
    const wide = { x: 100, y: 150, width: 400, height: 20 };
    expect(middle(seenAt(showing({ x: 0, y: -200, scale: 3 }, wide, framed, margin), wide)).x).toBeCloseTo(300);
  });

  test('whatever the frame, the picture, the place and the view before: it is in the frame, whole where it can be', () => {
    fc.assert(
      fc.property(frames, views, ({ framed: of, box }, before) => {
        const { x, y, width, height } = seenAt(showing(before, box, of, { width: 40, height: 30 }), box);
        const [least, most] = [-1e-6, 1e-6];
        expect(x).toBeGreaterThanOrEqual(least);
        expect(y).toBeGreaterThanOrEqual(least);
        expect(x + width).toBeLessThanOrEqual(of.room.width + most);
        expect(y + height).toBeLessThanOrEqual(of.room.height + most);
      }),
    );
  });
});

describe('never more than the picture', () => {
  test('whole, it stands as it was drawn', () => {
    expect(within({ x: 80, y: -300, scale: 1 }, framed)).toEqual(wholeViewport);
  });

  test('larger than the frame, no edge of it is inside; smaller, it stands in the middle', () => {
    fc.assert(
      fc.property(frames, views, ({ framed: of }, view) => {
        const { x, y, width, height } = seenAt(within(view, of), of.picture);
        for (const [start, length, room] of [
          [x, width, of.room.width],
          [y, height, of.room.height],
        ] as const) {
          if (length <= room) expect(start + length / 2).toBeCloseTo(room / 2, 4);
          else expect([start < 1e-6, start + length > room - 1e-6]).toEqual([true, true]);
        }
      }),
    );
  });

  test('nor is there on the way from one view to another', () => {
    fc.assert(
      fc.property(frames, views, views, fc.double({ min: 0, max: 1, noNaN: true }), ({ framed: of }, a, b, share) => {
        const between = viewBetween(within(a, of), within(b, of), share);
        expect(distance(within(between, of), between)).toBeLessThan(1e-6 + gap(of, a, b));
      }),
    );
  });
});

test('who zooms at a point sees it where it was', () => {
  fc.assert(
    fc.property(views, scales, offsets, offsets, (view, scale, x, y) => {
      const point = { x, y, width: 0, height: 0 };
      const seen = seenAt(zoomedAt(view, scale, point), unseenAt(view, point));
      expect(Math.hypot(seen.x - x, seen.y - y)).toBeLessThan(1e-6);
    }),
  );
});

function distance(a: Viewport, b: Viewport): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** While a picture grows from smaller than its frame to larger, it leaves the middle. */
function gap({ room, picture }: Framed, a: Viewport, b: Viewport): number {
  const grows = (length: number, size: number): boolean => length * a.scale < size !== length * b.scale < size;
  return grows(picture.width, room.width) || grows(picture.height, room.height) ? Infinity : 0;
}
