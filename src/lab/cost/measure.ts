import type { CostPathId, CostReport, MeasuredPath, Measured, Spread } from '../../content/cost/index.ts';
import { baseline } from '../../content/cost/index.ts';
import type { CostPath } from './costPaths.ts';
import type { Figure, Load, Rig } from './rig.ts';
import { openRig } from './rig.ts';

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
export function measuredAgainst(same: readonly number[], numbers: readonly number[]): Measured {
  const ratios = numbers.map((number, round) => {
    const beside = same[round];
    if (beside === undefined) throw new Error('a round has nothing to be compared with');
    return number / beside;
  });
  return { value: rounded(quantile(numbers, 0.5), 2), ratio: spreadOf(ratios) };
}

function rounded(number: number, places: number): number {
  return Number(number.toFixed(places));
}

const figures: readonly Figure[] = ['roundTrip', 'connection', 'throughput'];

/** What every round found of every way. */
type Rounds = Readonly<Record<Figure, ReadonlyMap<CostPathId, readonly number[]>>>;

/**
 * All networks stand at once, and of every figure every round takes every way, one right after the other,
 * so that a change of the machine's mood meets all alike.
 */
export async function measureRounds(
  paths: readonly CostPath[],
  rounds: number,
  load: Load,
  onRound: (done: number) => void,
): Promise<Rounds> {
  const rigs: (readonly [CostPathId, Rig])[] = [];
  const nothing = (): Map<CostPathId, number[]> => new Map(paths.map(({ id }) => [id, []]));
  const found = { roundTrip: nothing(), connection: nothing(), throughput: nothing() };
  try {
    for (const path of paths) rigs.push([path.id, await openRig(path)]);
    for (let round = 0; round < rounds; round += 1) {
      for (const figure of figures) {
        for (const [id, rig] of turned(rigs, round)) found[figure].get(id)?.push(await rig.measure(figure, load));
      }
      onRound(round + 1);
    }
  } finally {
    for (const [, rig] of rigs) await rig.close();
  }
  return found;
}

/** The same order, beginning with another every time: nobody always comes first. */
export function turned<Each>(all: readonly Each[], by: number): readonly Each[] {
  const start = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(start), ...all.slice(0, start)];
}

/** What the rounds come to; throws when the baseline is not among them. */
export function summary(paths: readonly CostPath[], rounds: Rounds): CostReport['paths'] {
  return paths.map(({ id, link, composition }): MeasuredPath => {
    const against = (figure: Figure): MeasuredPath['roundTrip'] =>
      measuredAgainst(rounds[figure].get(baseline) ?? [], rounds[figure].get(id) ?? []);
    return {
      id,
      link,
      between: composition.between,
      remembering: composition.remembering,
      roundTrip: against('roundTrip'),
      connection: against('connection'),
      throughput: against('throughput'),
    };
  });
}
