import { scaleLinear } from 'd3';

/** A ratio with the middle half of what was measured around it. */
export interface RatioMark {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** A linear axis that several rows share. It begins at nothing, so that lengths may be compared; 1 is always on it. */
export interface RatioAxis {
  readonly end: number;
  readonly ticks: readonly number[];
}

const fewTicks = 4;

export function ratioAxis(marks: readonly RatioMark[]): RatioAxis {
  const most = Math.max(1, ...marks.flatMap(({ median, high }) => [median, high]));
  const scale = scaleLinear([0, most], [0, 100]).nice(fewTicks);
  return { end: scale.domain()[1] ?? most, ticks: scale.ticks(fewTicks) };
}

/** Where on the axis: percent of its length. */
export function placeOn({ end }: RatioAxis, ratio: number): number {
  return scaleLinear([0, end], [0, 100]).clamp(true)(ratio);
}
