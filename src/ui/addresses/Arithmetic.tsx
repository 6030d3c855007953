import type { ReactNode } from 'react';
import type { AddressPlan, PlannedModel, Purpose } from '../../planner/index.ts';
import { usePageWords } from '../shared/index.ts';
import { countLines } from './countLines.ts';

/** How many addresses are needed, with the sum written out. */
export function Arithmetic({ plan, model }: { readonly plan: AddressPlan; readonly model: PlannedModel }): ReactNode {
  const { result, purposes, number } = usePageWords().addresses;
  const side = plan[model];
  const each = (purpose: Purpose): string => {
    const range = result.rangeOf(purpose, plan, model);
    return model === 'island' && purpose === 'pods' ? result.onceForAll(range) : range;
  };
  return (
    <div className="plan-sum">
      <p className="plan-needed">
        <strong>{number(side.needed.total)}</strong> {result.needed}
      </p>
      <dl>
        {countLines(plan, model).map((line) => (
          <div key={line.purpose}>
            <dt>{purposes[line.purpose]}</dt>
            <dd>
              <span className="plan-count">{result.count(line)}</span>
              <span className="plan-each">{each(line.purpose)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {model === 'island' ? <p className="plan-each">{result.routable(side.routable)}</p> : null}
    </div>
  );
}
