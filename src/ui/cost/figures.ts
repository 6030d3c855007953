import type { CostFigure } from '../../wording/index.ts';

/** In the order in which they are offered. */
export const costFigures: readonly CostFigure[] = ['roundTrip', 'connection', 'throughput'];
