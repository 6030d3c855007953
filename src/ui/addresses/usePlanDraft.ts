import { useState } from 'react';
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
}

/** What stands in the form, and the plan in the link. A plan from elsewhere, such as an example or a link, fills the form anew. */
export function usePlanDraft(): PlanDraft {
  const plan = useApp((state) => state.plan) ?? planExamples.scarce;
  const [held, setHeld] = useState({ plan, draft: draftOf(plan) });
  const current = held.plan === plan ? held : { plan, draft: draftOf(plan) };
  if (current !== held) setHeld(current);
  return {
    draft: current.draft,
    read: readDraft(current.draft),
    plan,
    edit: (draft) => {
      const made = readDraft(draft).plan;
      setHeld({ plan: made ?? plan, draft });
      if (made !== null) dispatch({ kind: 'plan-changed', plan: made });
    },
  };
}
