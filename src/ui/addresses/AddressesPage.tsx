import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import { badPlan, planText } from '../../formats/index.ts';
import type { PlanExample } from '../../planner/index.ts';
import { planExampleIds, planExamples } from '../../planner/index.ts';
import { useApp } from '../../state/index.ts';
import { LinkMessage } from '../messages/index.ts';
import { usePageWords } from '../shared/index.ts';
import { PlanForm } from './PlanForm.tsx';
import { Results } from './Results.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { caseSources } from './sources.ts';
import type { PlanDraft } from './usePlanDraft.ts';
import { usePlanDraft } from './usePlanDraft.ts';
import './addresses.css';
import './planForm.css';
import './planMaps.css';
import './planSums.css';
import './planTables.css';

const texts = new Map(planExampleIds.map((id) => [planText(planExamples[id]), id]));

// The gripping one first.
const shown: readonly PlanExample[] = ['scarce', ...planExampleIds.filter((id) => id !== 'scarce')];

/** Plans that show something, one click each; of the one on screen, what it shows and who says so. */
function Cases({ plan, pick }: Pick<PlanDraft, 'plan' | 'pick'>): ReactNode {
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
              onClick={() => pick(planExamples[id])}
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

/** How many addresses clusters need, flat and as islands, and whether the blocks there are hold them. */
export function AddressesPage(): ReactNode {
  const planning = usePlanDraft();
  const text = useApp((state) => state.plan) ?? '';
  return planning === null ? <LinkMessage problem={badPlan(text)} /> : <Planner planning={planning} />;
}

function Planner({ planning }: { readonly planning: PlanDraft }): ReactNode {
  const { shell, addresses } = usePageWords();
  // Typing is never slower than the largest plan.
  const request = useDeferredValue(planning.plan);
  return (
    <article className="page-article addresses">
      <header className="addresses-head">
        <h2>{shell.pages.addresses}</h2>
        <p className="page-lead">{addresses.lead}</p>
      </header>
      <Cases {...planning} />
      <div className="planner">
        <PlanForm {...planning} />
        <Results request={request} stale={planning.read.plan === null} />
      </div>
    </article>
  );
}
