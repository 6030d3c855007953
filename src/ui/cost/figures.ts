import type { CostFigure } from '../../i18n/index.ts';

/** In the order in which they are offered. */
export const costFigures: readonly CostFigure[] = ['roundTrip', 'connection', 'throughput'];
