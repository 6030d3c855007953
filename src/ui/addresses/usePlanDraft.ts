import { useState } from 'react';
import { parsePlan, planText } from '../../formats/index.ts';
import type { PlanRequest } from '../../planner/index.ts';
import { planExamples } from '../../planner/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import type { Draft, ReadDraft } from './draft.ts';
import { draftOf, readDraft } from './draft.ts';

export interface PlanDraft {
  readonly draft: Draft;
  readonly read: ReadDraft;
  /** The plan to show: of the draft, or the last one that could be made. */
  readonly plan: PlanRequest;
  readonly edit: (draft: Draft) => void;
  /** Fills the form anew, also where somebody spoilt the same plan. */
  readonly pick: (plan: PlanRequest) => void;
}

interface Held {
  readonly text: string;
  readonly plan: PlanRequest | null;
  readonly draft: Draft;
}

/** What stands in the form, and the plan in the link. One from elsewhere, such as a link, fills the form anew; `null`: it is no plan. */
export function usePlanDraft(): PlanDraft | null {
  const text = useApp((state) => state.plan) ?? first;
  const [held, setHeld] = useState(() => heldFrom(text));
  const current = held.text === text ? held : heldFrom(text);
  if (current !== held) setHeld(current);
  const { plan, draft } = current;
  if (plan === null) return null;
  const show = (next: Held): void => {
    setHeld(next);
    if (next.text !== text) dispatch({ kind: 'plan-changed', plan: next.text });
  };
  return {
    draft,
    read: readDraft(draft),
    plan,
    edit: (edited) => {
      const made = readDraft(edited).plan;
      show(made === null ? { ...current, draft: edited } : { text: planText(made), plan: made, draft: edited });
    },
    pick: (picked) => show(heldFrom(planText(picked))),
  };
}

const first = planText(planExamples.scarce);

function heldFrom(text: string): Held {
  const plan = parsePlan(text);
  return { text, plan, draft: draftOf(plan ?? planExamples.scarce) };
}
