import type { Box } from './geometry.ts';
import { middle } from './geometry.ts';

export type ArrowDirection = 'up' | 'down' | 'left' | 'right';

/** By the key that is pressed (`KeyboardEvent.key`). */
export const arrows: Readonly<Record<string, ArrowDirection>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

interface Standing {
  readonly id: string;
  readonly box: Box;
}

/**
 * Whom an arrow key leads to: the nearest in that direction, where being off its line counts double. A wide box is on the line of
 * everything above and below it. `null`: nobody is there.
 */
export function nearest<Each extends Standing>(
  from: Each,
  direction: ArrowDirection,
  all: readonly Each[],
): Each | null {
  const here = middle(from.box);
  const ahead = all.flatMap((each) => {
    const { along, aside } = seen(direction, from.box, each.box);
    const off = Math.abs(middle(each.box).x - here.x) + Math.abs(middle(each.box).y - here.y);
    // Between two on the line at the same distance, the one that is more in front.
    return each.id !== from.id && along > 0
      ? [{ each, cost: Math.round(along + 2 * aside) + Math.round(off) / 1000 }]
      : [];
  });
  return ahead.toSorted((a, b) => a.cost - b.cost)[0]?.each ?? null;
}

interface Seen {
  readonly along: number;
  readonly aside: number;
}

function seen(direction: ArrowDirection, from: Box, to: Box): Seen {
  const [here, there] = [middle(from), middle(to)];
  const [offX, offY] = [outside(here.x, to.x, to.width), outside(here.y, to.y, to.height)];
  switch (direction) {
    case 'up':
      return { along: here.y - there.y, aside: offX };
    case 'down':
      return { along: there.y - here.y, aside: offX };
    case 'left':
      return { along: here.x - there.x, aside: offY };
    case 'right':
      return { along: there.x - here.x, aside: offY };
  }
}

/** How far a coordinate is outside a span. */
function outside(at: number, start: number, length: number): number {
  return Math.max(0, start - at, at - start - length);
}
