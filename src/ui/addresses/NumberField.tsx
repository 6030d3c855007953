import type { ReactNode } from 'react';
import { useId } from 'react';
import type { PlanField } from '../../planner/index.ts';
import { planLimits } from '../../planner/index.ts';
import { usePageWords } from '../shared/index.ts';
import type { ReadDraft } from './draft.ts';
import { problemAt } from './draft.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly field: PlanField;
  readonly value: string;
  readonly read: ReadDraft;
  readonly onChange: (value: string) => void;
}

/** A whole number within the planner's bounds, with what is wrong with it. */
export function NumberField({ label, field, value, read, onChange }: NumberFieldProps): ReactNode {
  const words = usePageWords().addresses;
  const id = useId();
  const problem = problemAt(read, field);
  const { minimum, maximum } = planLimits[field];
  return (
    <div className="plan-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="typed"
        type="number"
        inputMode="numeric"
        min={minimum}
        max={maximum}
        step={1}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem === null ? null : (
        <p id={`${id}-problem`} className="plan-problem" role="alert">
          {words.requestProblem(problem)}
        </p>
      )}
    </div>
  );
}
