import type { CostPathId, CostReport, MeasuredPath } from '../../cost/index.ts';
import { baseline } from '../../cost/index.ts';
import type { CostPath } from './costPaths.ts';
import type { Figures, Load, Rig } from './rig.ts';
import { openRig } from './rig.ts';
import { measuredAgainst } from './statistics.ts';

/** Every round's figures of every way. */
export type Rounds = ReadonlyMap<CostPathId, readonly Figures[]>;

/** All networks stand at once, and every round takes every way, so that a change of the machine's mood meets all alike. */
export async function measureRounds(
  paths: readonly CostPath[],
  rounds: number,
  load: Load,
  onRound: (done: number) => void,
): Promise<Rounds> {
  const rigs: (readonly [CostPathId, Rig])[] = [];
  const found = new Map<CostPathId, Figures[]>(paths.map(({ id }) => [id, []]));
  try {
    for (const path of paths) rigs.push([path.id, await openRig(path)]);
    for (let round = 0; round < rounds; round += 1) {
      for (const [id, rig] of turned(rigs, round)) found.get(id)?.push(await rig.measure(load));
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
  const beside = rounds.get(baseline) ?? [];
  return paths.map(({ id, link, makeup }): MeasuredPath => {
    const own = rounds.get(id) ?? [];
    const against = (figure: keyof Figures): MeasuredPath['roundTrip'] =>
      measuredAgainst(
        beside.map((each) => each[figure]),
        own.map((each) => each[figure]),
      );
    return {
      id,
      link,
      between: makeup.between,
      remembering: makeup.remembering,
      roundTrip: against('roundTrip'),
      connection: against('connection'),
      throughput: against('throughput'),
    };
  });
}
