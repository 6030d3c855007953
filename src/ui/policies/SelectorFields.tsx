import type { ReactNode } from 'react';
import type { LabelSelector, Requirement } from '../../engine/policy/index.ts';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { Typed } from './Typed.tsx';

interface SelectorFieldsProps {
  readonly label: string;
  readonly selector: LabelSelector;
  /** Labels that somebody has, with their values. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  readonly onChange: (selector: LabelSelector) => void;
}

const operators = ['in', 'not-in', 'exists', 'does-not-exist'] as const satisfies readonly Requirement['operator'][];

/** Conditions about labels, all of which must hold. */
export function SelectorFields({ label, selector, known, onChange }: SelectorFieldsProps): ReactNode {
  const { fields } = usePageWords().policyEditor;
  const put = (at: number, next: Requirement): void => onChange(selector.with(at, next));
  const [first = 'app'] = known.keys();
  return (
    <div className="policies-selector" role="group" aria-label={label}>
      {selector.map((each, at) => (
        // Conditions are told apart by their places.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="policies-requirement" key={at}>
          <Typed
            label={fields.key}
            value={each.key}
            read={keyIn}
            options={[...known.keys()]}
            onSay={(key) => put(at, { ...each, key })}
          />
          <Select
            label={fields.operator}
            labelled="above"
            value={each.operator}
            options={operators.map((value) => ({ value, label: fields.operators[value] }))}
            onChoose={(operator) => put(at, withOperator(each, operator, known))}
          />
          {'values' in each ? (
            <Typed
              label={fields.values}
              value={each.values.join(', ')}
              read={valuesIn}
              options={[...(known.get(each.key) ?? [])]}
              onSay={(values) => put(at, { ...each, values })}
            />
          ) : null}
          <Button
            look="quiet"
            icon="close"
            label={fields.removeLabel(each.key)}
            onClick={() => onChange(selector.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        look="quiet"
        icon="plus"
        onClick={() => onChange([...selector, withOperator({ key: first, operator: 'exists' }, 'in', known)])}
      >
        {`${label}: ${fields.addLabel}`}
      </Button>
    </div>
  );
}

function withOperator(
  before: Requirement,
  operator: Requirement['operator'],
  known: ReadonlyMap<string, ReadonlySet<string>>,
): Requirement {
  const { key } = before;
  if (operator === 'exists' || operator === 'does-not-exist') return { key, operator };
  const [usual = ''] = known.get(key) ?? [];
  return { key, operator, values: 'values' in before ? before.values : [usual] };
}

function keyIn(text: string): string | null {
  return /^([a-z0-9.-]+\/)?[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/.test(text) ? text : null;
}

/** Parted by commas; a label may have no value. */
function valuesIn(text: string): readonly string[] | null {
  const values = text.split(',').map((each) => each.trim());
  return values.every((each) => /^([A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?)?$/.test(each)) ? values : null;
}
