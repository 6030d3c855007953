import type { CostPathId, CostReport, MeasuredPath } from '../../content/cost/index.ts';
import { baseline } from '../../content/cost/index.ts';
import type { CostPath } from './costPaths.ts';
import type { Figure, Load, Rig } from './rig.ts';
import { openRig } from './rig.ts';
import { measuredAgainst } from './statistics.ts';

const figures: readonly Figure[] = ['roundTrip', 'connection', 'throughput'];

/** What every round found of every way. */
export type Rounds = Readonly<Record<Figure, ReadonlyMap<CostPathId, readonly number[]>>>;

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
