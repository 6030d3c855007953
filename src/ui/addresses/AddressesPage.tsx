import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import { usePageWords } from '../shared/index.ts';
import './addresses.css';
import './planForm.css';
import './planMaps.css';
import './planSums.css';
import './planTables.css';
import { Cases } from './Cases.tsx';
import { PlanForm } from './PlanForm.tsx';
import { Results } from './Results.tsx';
import { usePlanDraft } from './usePlanDraft.ts';

/** How many addresses clusters need, flat and as islands, and whether the blocks there are hold them. */
export function AddressesPage(): ReactNode {
  const { shell, addresses } = usePageWords();
  const planning = usePlanDraft();
  // Typing is never slower than the largest plan.
  const request = useDeferredValue(planning.plan);
  return (
    <article className="page-article addresses">
      <header className="addresses-head">
        <h2>{shell.pages.addresses}</h2>
        <p className="page-lead">{addresses.lead}</p>
      </header>
      <Cases plan={planning.plan} />
      <div className="planner">
        <PlanForm {...planning} />
        <Results request={request} stale={planning.read.plan === null} />
      </div>
    </article>
  );
}
