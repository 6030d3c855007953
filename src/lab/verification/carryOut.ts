import type { Send } from '../../engine/index.ts';
import type { Difference } from '../comparison/compare.ts';
import type { Lab } from '../session.ts';
import { openLab } from '../session.ts';
import { checksIn } from './check.ts';
import type { Job } from './schedule.ts';

/** A send about which prediction and kernel differed, and the first thing they differed in. */
export interface Disagreement {
  readonly send: Send;
  readonly difference: Difference;
}

export interface JobResult {
  readonly job: Job;
  /** How many sends were compared. */
  readonly compared: number;
  /** Differences that the same network, built anew, showed again. */
  readonly differ: readonly Disagreement[];
  /** Differences that it did not show again. */
  readonly passing: readonly Disagreement[];
  /** What kept the lab from comparing everything; `null` when nothing did. */
  readonly failure: string | null;
}

/** Build, send and compare, so many networks at a time. */
export async function carryOut(
  jobs: readonly Job[],
  labs: number,
  onResult: (result: JobResult) => void,
): Promise<readonly JobResult[]> {
  const waiting = jobs.values();
  const results: JobResult[] = [];
  const worker = async (): Promise<void> => {
    for (const job of waiting) {
      const result = await done(job);
      results.push(result);
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: labs }, worker));
  return results;
}

async function done(job: Job): Promise<JobResult> {
  let compared = 0;
  const suspects: Disagreement[] = [];
  try {
    await through(job, job.sends, (send, difference) => {
      compared += 1;
      if (difference !== null) suspects.push({ send, difference });
    });
    const [differ, passing]: [Disagreement[], Disagreement[]] = [[], []];
    for (const suspect of suspects) {
      // On its own in a fresh lab: neither load nor another send may be what made the difference.
      await through(job, [suspect.send], (send, difference) => {
        if (difference === null) passing.push(suspect);
        else differ.push({ send, difference });
      });
    }
    return { job, compared, differ, passing, failure: null };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { job, compared, differ: suspects, passing: [], failure };
  }
}

async function through(
  { network: { topology, scenario } }: Job,
  sends: readonly Send[],
  tell: (send: Send, difference: Difference | null) => void,
): Promise<void> {
  const lab = await openLab(topology);
  const check = checksIn(topology, lab);
  try {
    await expectRoutes(lab);
    for (const wish of sends) {
      const { differences } = await check({ earlier: scenario.earlier, wish });
      tell(wish, differences[0] ?? null);
    }
    await expectRoutes(lab);
  } finally {
    await lab.close();
  }
}

/** Throws where BGP has brought other routes than the topology says: that would be another network. */
async function expectRoutes(lab: Lab): Promise<void> {
  const otherwise = (await lab.learnedOtherwise()).map(({ namespace, missing, surplus }) =>
    [namespace, ...missing.map((route) => `-${route}`), ...surplus.map((route) => `+${route}`)].join(' '),
  );
  if (otherwise.length > 0) throw new Error(`BGP: ${otherwise.join('; ')}`);
}
