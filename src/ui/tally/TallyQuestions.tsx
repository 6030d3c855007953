import type { ReactNode } from 'react';
import { tallyOf, useApp } from '../../state/index.ts';
import { Cost } from '../cost/index.ts';
import { IdentityOpener } from '../identity/index.ts';
import { Matrix } from '../matrix/index.ts';
import { Policies } from '../policies/index.ts';
import { useDerived } from '../shared/index.ts';
import './tally.css';

/** What there is to ask: of the measures once there are any, and of who may send to whom. What a way costs is a comparison. */
export function TallyQuestions(): ReactNode {
  const only = useApp((state) => state.framing.side);
  const counted = useDerived((state, scenario) => tallyOf(state, scenario, only ?? 0) !== null);
  return (
    <div className="tally-more">
      {counted && only === null ? <Cost /> : null}
      {counted ? <Matrix /> : null}
      {counted ? <IdentityOpener /> : null}
      <Policies />
    </div>
  );
}
