import type { ReactNode } from 'react';
import type { PlanExample, PlanRequest } from '../../planner/index.ts';
import { planExampleIds, planExamples } from '../../planner/index.ts';
import { planText } from '../../formats/index.ts';
import { dispatch } from '../../state/index.ts';
import { usePageWords } from '../shared/index.ts';
import { SourceLinks } from './SourceLinks.tsx';
import { caseSources } from './sources.ts';

const texts = new Map(planExampleIds.map((id) => [planText(planExamples[id]), id]));

// The gripping one first.
const shown: readonly PlanExample[] = ['scarce', ...planExampleIds.filter((id) => id !== 'scarce')];

/** Plans that show something, one click each; of the one on screen, what it shows and who says so. */
export function Cases({ plan }: { readonly plan: PlanRequest }): ReactNode {
  const words = usePageWords().addresses;
  const current = texts.get(planText(plan)) ?? null;
  return (
    <section className="plan-cases" aria-label={words.cases}>
      <ul className="plan-case-list">
        {shown.map((id) => (
          <li key={id}>
            <button
              type="button"
              className="plan-case"
              aria-pressed={id === current}
              title={words.caseTexts[id].why}
              // A new value, so that the form is filled anew even where somebody spoilt the same plan.
              onClick={() => dispatch({ kind: 'plan-changed', plan: { ...planExamples[id] } })}
            >
              {words.caseTexts[id].name}
            </button>
          </li>
        ))}
      </ul>
      {current === null ? null : (
        <p className="plan-case-why">
          {words.caseTexts[current].why} <SourceLinks sources={caseSources[current]} />
        </p>
      )}
    </section>
  );
}
