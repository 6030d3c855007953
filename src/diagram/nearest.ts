import type { Box } from './geometry.ts';
import { middle } from './geometry.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

interface Standing {
  readonly id: string;
  readonly box: Box;
}

/** Whom an arrow key leads to: the nearest in that direction, where being off its line counts double. `null`: nobody is there. */
export function nearest<Each extends Standing>(from: Each, direction: Direction, all: readonly Each[]): Each | null {
  const here = middle(from.box);
  const ahead = all.flatMap((each) => {
    const { x, y } = middle(each.box);
    const [along, aside] = turned(direction, x - here.x, y - here.y);
    return each.id !== from.id && along > 1 ? [{ each, cost: along + 2 * Math.abs(aside) }] : [];
  });
  return ahead.toSorted((a, b) => a.cost - b.cost)[0]?.each ?? null;
}

function turned(direction: Direction, x: number, y: number): readonly [number, number] {
  switch (direction) {
    case 'up':
      return [-y, x];
    case 'down':
      return [y, x];
    case 'left':
      return [-x, y];
    case 'right':
      return [x, y];
  }
}
