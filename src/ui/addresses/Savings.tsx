import type { ReactNode } from 'react';
import type { AddressPlan, PlannedModel } from '../../planner/index.ts';
import { usePageWords } from '../shared/index.ts';

/** What is counted: all addresses, or, where no range is used again, the ones that must be routable. */
type Measure = (side: AddressPlan['flat']) => number;

const models: readonly PlannedModel[] = ['flat', 'island'];

/** What using the same pod range again comes to, as one large number, and both models to one scale. */
export function Savings({ plan }: { readonly plan: AddressPlan }): ReactNode {
  const { result, number } = usePageWords().addresses;
  const { saved, flat } = plan;
  const again = saved.addresses > 0;
  const measure: Measure = again ? ({ needed }) => needed.total : ({ routable }) => routable;
  const most = again ? saved.addresses : saved.routable;
  return (
    <section className="plan-savings">
      {most > 0 ? <strong className="plan-big">{number(most)}</strong> : null}
      <div className="plan-saved">
        {most > 0 ? <p>{again ? result.saves(saved.addresses / flat.needed.total) : result.savesRoutable}</p> : null}
        <p className="plan-routable">
          {again ? result.savedRoutable(saved.routable) : result.nothingAgain(-saved.addresses)}
        </p>
      </div>
      <Bars plan={plan} measure={measure} />
    </section>
  );
}

function Bars({ plan, measure }: { readonly plan: AddressPlan; readonly measure: Measure }): ReactNode {
  const words = usePageWords();
  const most = Math.max(measure(plan.flat), measure(plan.island));
  return (
    <ul className="plan-bars">
      {models.map((model) => (
        <li key={model} data-model={model}>
          <span className="plan-bar-name">{words.modelText(model).name}</span>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * measure(plan[model])) / most} height="1" />
          </svg>
          <span className="plan-bar-figure">{words.addresses.number(measure(plan[model]))}</span>
        </li>
      ))}
    </ul>
  );
}
