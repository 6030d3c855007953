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

/** Each is a send of its own, made again at every change. */
const mostSenders = 100;

/** What can be asked of a send; what they say is read off the trace. */
function asked({ topology, exchange: { attempt }, to }: Observed): readonly Fact[] {
  const { from } = attempt;
  const policy = { is: 'policy', seen: null, was: null, verdict: null } as const;
  return [
    { is: 'outcome', kind: 'delivered' },
    { is: 'symptom', symptom: 'connected' },
    { is: 'reached', device: null },
    { is: 'seen-as', device: null },
    ...(topology.directory.size > mostSenders ? [] : [{ is: 'candidates', count: 1 } as const]),
    { is: 'stopped', cause: null, at: null, way: null },
    { ...policy, pod: from },
    ...(from === to ? [] : [{ ...policy, pod: to }]),
    { is: 'dialled', address: 'own' },
    { is: 'translated', value: false },
    { is: 'rewrites', count: 0 },
    { is: 'connections', count: 1 },
    { is: 'gateways', devices: [] },
    { is: 'overlay', kind: null },
    { is: 'pod-addresses-outside', value: false },
    ...(from === to ? [] : [{ is: 'same-address', devices: [from, to], value: false } as const]),
  ];
}

/** Not where it has nothing to speak of: what stopped nowhere, or is seen by nobody. */
function isTelling(fact: Fact, { receiver, topology }: Observed): boolean {
  if (fact.is === 'stopped') return fact.cause !== null;
  if (fact.is === 'policy') return fact.verdict !== null;
  if (fact.is === 'same-address') return fact.devices.every((device) => topology.directory.has(device));
  return (fact.is !== 'seen-as' && fact.is !== 'candidates') || receiver !== null;
}

function toldOf(observed: Observed): readonly Fact[] {
  return asked(observed)
    .map((fact) => evaluateFact(fact, observed))
    .filter((fact) => isTelling(fact, observed));
}

/** What may be enough to be rid of, whatever comes instead. */
const shed: ReadonlySet<Fact['is']> = new Set(['stopped', 'seen-as', 'policy']);

/** What is so now on either side, or is so no more; what has changed since the beginning first. */
export function goalOffers(beginning: Sides, now: Sides): readonly GoalOffer[] {
  const offers = (['left', 'right'] as const).flatMap((side, at): readonly GoalOffer[] => {
    const [before, after] = [beginning[at] ?? null, now[at] ?? null];
    if (after === null) return [];
    const is = toldOf(after).map(
      (fact): GoalOffer => ({
        goal: { kind: 'so', side, fact, holds: true },
        fresh: before === null || !isSo(fact, before),
      }),
    );
    const was = before === null ? [] : toldOf(before).filter((fact) => shed.has(fact.is) && !isSo(fact, after));
    return [...is, ...was.map((fact): GoalOffer => ({ goal: { kind: 'so', side, fact, holds: false }, fresh: true }))];
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
