import type { Measured, Spread } from '../../content/cost/index.ts';

/** The value below which this share of the numbers lies, between neighbours in proportion; throws without numbers. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('there is no middle of nothing');
  return below + (above - below) * (place - Math.floor(place));
}

export function spreadOf(numbers: readonly number[]): Spread {
  const at = (share: number): number => rounded(quantile(numbers, share), 3);
  return { median: at(0.5), low: at(0.25), high: at(0.75), least: at(0), most: at(1) };
}

/** Rounds of a way against the same rounds of the baseline: whatever slowed the machine down slowed down both. */
export function measuredAgainst(baseline: readonly number[], numbers: readonly number[]): Measured {
  const ratios = numbers.map((number, round) => {
    const beside = baseline[round];
    if (beside === undefined) throw new Error('a round has nothing to be compared with');
    return number / beside;
  });
  return { value: rounded(quantile(numbers, 0.5), 2), ratio: spreadOf(ratios) };
}

function rounded(number: number, places: number): number {
  return Number(number.toFixed(places));
}
