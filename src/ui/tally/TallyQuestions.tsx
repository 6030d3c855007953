import type { ReactNode } from 'react';
import { tallyOf } from '../../state/index.ts';
import { Cost } from '../cost/index.ts';
import { Identity } from '../identity/index.ts';
import { useDerived } from '../shared/index.ts';
import './tally.css';

/** What there is to ask about the measures, once there are any. */
export function TallyQuestions(): ReactNode {
  const counted = useDerived((state, scenario) => tallyOf(state, scenario, 0) !== null);
  if (!counted) return null;
  return (
    <div className="tally-more">
      <Cost />
      <Identity />
    </div>
  );
}
