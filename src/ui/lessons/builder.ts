import type { Fact, Observed } from '../../content/evidence/index.ts';
import { evaluateFact, isSo } from '../../content/evidence/index.ts';
import type { BuiltLevel, Goal } from '../../content/lessons/index.ts';
import { movesBetween } from '../../content/lessons/index.ts';

type Sides = readonly [Observed | null, Observed | null];

/** Something that is so now and can be a goal; `fresh`: it was not so at the beginning. */
interface GoalOffer {
  readonly goal: Goal;
  readonly fresh: boolean;
}

/** What can be asked of any send; what they say is read off the trace. */
const asked: readonly Fact[] = [
  { is: 'outcome', kind: 'delivered' },
  { is: 'symptom', symptom: 'connected' },
  { is: 'reached', device: null },
  { is: 'seen-as', device: null },
  { is: 'stopped', cause: null, at: null, way: null },
  { is: 'dialled', address: 'own' },
  { is: 'translated', value: false },
  { is: 'rewrites', count: 0 },
  { is: 'connections', count: 1 },
  { is: 'gateways', devices: [] },
  { is: 'overlay', kind: null },
  { is: 'pod-addresses-outside', value: false },
];

/** What is so now on either side, what has changed since the beginning first. */
export function goalOffers(beginning: Sides, now: Sides): readonly GoalOffer[] {
  const offers = (['left', 'right'] as const).flatMap((side, at): readonly GoalOffer[] => {
    const [before, after] = [beginning[at] ?? null, now[at] ?? null];
    if (after === null) return [];
    return asked
      .map((fact) => evaluateFact(fact, after))
      .filter((fact) => !(fact.is === 'stopped' && fact.cause === null))
      .filter((fact) => isSo(fact, after))
      .map((fact) => ({
        goal: { kind: 'so', side, fact, holds: true },
        fresh: before === null || !isSo(fact, before),
      }));
  });
  return [...offers.filter(({ fresh }) => fresh), ...offers.filter(({ fresh }) => !fresh)];
}

/** What a level still lacks before it can be sent. */
type Lack = 'title' | 'task' | 'move' | 'goal';

/** In the order in which one meets them. */
export function lacksOf(
  { title, task, goals, view, solution }: BuiltLevel,
  offers: readonly GoalOffer[],
): readonly Lack[] {
  const fresh = offers.some((offer) => offer.fresh && goals.some((goal) => isSame(goal, offer.goal)));
  return [
    ...(movesBetween(view, solution).length === 0 ? (['move'] as const) : []),
    ...(fresh ? [] : (['goal'] as const)),
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(task.trim() === '' ? (['task'] as const) : []),
  ];
}

export function isSame(a: Goal, b: Goal): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
