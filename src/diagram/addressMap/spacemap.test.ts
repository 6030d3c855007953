import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AddressPlan, Block, PlanExample } from '../../planner/index.ts';
import { blockOf, planExampleIds, planExamples, planOf } from '../../planner/index.ts';
import type { Box } from '../geometry.ts';
import { around, boxWithin, holdsBlock, sidesOf } from './geometry.ts';
import { labelsOf } from './labels.ts';
import { packedTiles } from './treemap.ts';
import { pictureOf } from './scene.ts';
import { tilesOf } from './cells.ts';

const models = ['flat', 'island'] as const;
const square: Box = { x: 0, y: 0, width: 512, height: 512 };
const whole: Block = { start: 0, size: 256 };

const blocks = fc
  .tuple(fc.integer({ min: 0, max: 8 }), fc.nat({ max: 255 }))
  .map(([exponent, at]): Block => ({ start: at - (at % 2 ** exponent), size: 2 ** exponent }));

function apart(a: Box, b: Box): boolean {
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}

function inside({ x, y, width, height }: Box, outer: Box): boolean {
  const near = 1e-6;
  return (
    x >= outer.x - near &&
    y >= outer.y - near &&
    x + width <= outer.x + outer.width + near &&
    y + height <= outer.y + outer.height + near
  );
}

const area = ({ width, height }: Box): number => width * height;

describe('an aligned block in the map', () => {
  test('has an area to scale, and no odd shape', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const box = boxWithin(whole, square, block);
        expect(area(box)).toBeCloseTo((area(square) * block.size) / whole.size, 6);
        expect([1, 2]).toContain(box.width / box.height);
      }),
    );
  });

  test('lies inside the blocks that hold it and apart from all others', () => {
    fc.assert(
      fc.property(blocks, blocks, (a, b) => {
        const [one, other] = [boxWithin(whole, square, a), boxWithin(whole, square, b)];
        if (holdsBlock(a, b)) expect(inside(other, one)).toBe(true);
        else if (holdsBlock(b, a)) expect(inside(one, other)).toBe(true);
        else expect(apart(one, other)).toBe(true);
      }),
    );
  });

  test('has the same shape as a tile of its own, whatever the shape of the largest', () => {
    for (const shape of ['square', 'lying'] as const) {
      const outer = { ...square, height: shape === 'square' ? 512 : 256 };
      fc.assert(
        fc.property(blocks, (block) => {
          const { width, height } = boxWithin(whole, outer, block);
          expect(sidesOf(block.size, { size: whole.size, width: outer.width, shape })).toEqual({ width, height });
        }),
      );
    }
  });

  test('around several is the smallest that holds them all', () => {
    fc.assert(
      fc.property(fc.array(blocks, { minLength: 1, maxLength: 4 }), (several) => {
        const found = around(several) ?? whole;
        expect(several.every((each) => holdsBlock(found, each))).toBe(true);
        expect(found.start % found.size).toBe(0);
        const halves = [found.start, found.start + found.size / 2].map((start) => ({ start, size: found.size / 2 }));
        expect(halves.some((half) => several.every((each) => holdsBlock(half, each)))).toBe(false);
      }),
    );
    expect(around([])).toBeNull();
  });
});

describe.each(planExampleIds)('the map of %s', (id: PlanExample) => {
  const plan = planOf(planExamples[id]);

  test.each([300, 330, 480, 640])('fits into %i pixels, tiles to one scale and apart', (width) => {
    const { tiles, height, scale } = packedTiles(tilesOf(plan).tiles, width, 520);
    expect(height).toBeLessThanOrEqual(520);
    for (const [index, { tile, box }] of tiles.entries()) {
      expect(inside(box, { x: 0, y: 0, width, height })).toBe(true);
      expect(area(box) / tile.size / scale).toBeCloseTo(1, 6);
      for (const other of tiles.slice(index + 1)) expect(apart(box, other.box)).toBe(true);
    }
  });

  test('has the same tiles in the same places in both models, so that areas compare', () => {
    const [flat, island] = models.map((model) => pictureOf(plan, model, 480, 520));
    expect(flat?.frames.map(({ box }) => box)).toEqual(island?.frames.map(({ box }) => box));
    expect(flat?.height).toBe(island?.height);
  });

  test.each(models)('shows every range of %s once, alone or with its neighbours', (model) => {
    const { marks } = pictureOf(plan, model, 480, 520);
    const ours = marks.filter(({ kind }) => !['free', 'used', 'wanted'].includes(kind));
    expect(ours.reduce((sum, { count }) => sum + count, 0)).toBe(plan[model].allocations.length);
    expect(ours.reduce((sum, { addresses }) => sum + addresses, 0)).toBe(
      plan[model].allocations.reduce((sum, { prefix }) => sum + blockOf(prefix).size, 0),
    );
  });

  test.each(models)('lets no text of %s lie outside what it is about', (model) => {
    const picture = pictureOf(plan, model, 480, 520);
    const labels = labelsOf(picture, words);
    expect(new Set(labels.map((label) => label.id)).size).toBe(labels.length);
    for (const { x, y } of labels) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(480);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(picture.height);
    }
  });
});

describe('what is shown', () => {
  test('is all of the space where its ranges can be seen, and else the part they lie in', () => {
    expect(tilesOf(planOf(planExamples.scarce)).share).toBe(1);
    const few = planOf({ ...planExamples.roomy, clusters: 1, nodesPerCluster: 3, podsPerNode: 8 });
    const { tiles, share } = tilesOf(few);
    expect(share).toBeLessThan(1 / 12);
    const drawn = [...few.flat.allocations, ...few.island.allocations].map(({ prefix }) => blockOf(prefix));
    expect(drawn.every((range) => tiles.some((tile) => holdsBlock(tile, range)))).toBe(true);
  });

  test('is a wanted range beside the space, in the model in which it found no room', () => {
    const plan = planOf(planExamples.scarce);
    expect(wanted(pictureOf(plan, 'flat', 480, 520))).toMatchObject([{ clusters: [2, 2], addresses: 2 ** 15 }]);
    expect(wanted(pictureOf(plan, 'island', 480, 520))).toEqual([]);
  });

  test('is the largest free block, where no aligned one was large enough', () => {
    const plan = planOf(planExamples['four-sixteens']);
    expect(pictureOf(plan, 'flat', 480, 520).largest?.prefix).toBe('10.32.0.0/11');
    expect(pictureOf(plan, 'island', 480, 520).largest).toBeNull();
  });

  test('is one range for the pods of all islands', () => {
    const { marks } = pictureOf(planOf(planExamples.scarce), 'island', 480, 520);
    expect(marks.filter(({ shared }) => shared)).toMatchObject([{ kind: 'pods', clusters: null, count: 1 }]);
  });

  test('is few enough rectangles to be drawn at once, however many clusters there are', () => {
    const many: AddressPlan = planOf({ ...planExamples.roomy, clusters: 1000, nodesPerCluster: 3, virtualIps: 7 });
    for (const model of models) {
      const { marks } = pictureOf(many, model, 480, 520);
      expect(marks.length).toBeLessThan(6000);
      expect(Math.min(...marks.map(({ box }) => Math.min(box.width, box.height)))).toBeGreaterThan(1);
    }
  });
});

function wanted({ marks }: ReturnType<typeof pictureOf>) {
  return marks.filter(({ kind }) => kind === 'wanted');
}

const words = {
  tile: (block: string) => block,
  inUse: 'in use',
  islandsOnly: 'islands only',
  largestFree: 'largest free',
  wants: (cluster: number, length: number) => `cluster ${cluster} wants a /${length}`,
  times: '×10',
};
