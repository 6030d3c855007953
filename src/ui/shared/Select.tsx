import type { ReactNode } from 'react';
import { useId, useState } from 'react';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface OptionGroup<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
}

interface SelectProps<Value extends string> {
  /** The accessible name. */
  readonly label: string;
  /** Before the control, above it, or heard only. */
  readonly labelled?: 'before' | 'above' | 'hidden';
  readonly value: Value;
  readonly options?: readonly Option<Value>[];
  /** After the plain options, under headings. */
  readonly groups?: readonly OptionGroup<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly disabled?: boolean;
}

/** As many options as are drawn before anybody wants to see them. */
const most = 1000;

/** A labelled native select whose values are a closed list. */
export function Select<Value extends string>(props: SelectProps<Value>): ReactNode {
  const { label, labelled = 'before', value, options = [], groups = [], onChoose, disabled = false } = props;
  const id = useId();
  const known = [...options, ...groups.flatMap((group) => group.options)];
  const [wanted, setWanted] = useState(false);
  const isWhole = wanted || known.length <= most;
  const want = (): void => setWanted(true);
  return (
    <span className={`select select-label-${labelled}`}>
      <label className={labelled === 'hidden' ? 'visually-hidden' : 'select-label'} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="select-control"
        value={value}
        disabled={disabled}
        onFocus={want}
        onPointerDown={want}
        onChange={({ target }) => {
          const chosen = known.find((option) => option.value === target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {(isWhole ? options : known.filter((option) => option.value === value)).map(optionElement)}
        {(isWhole ? groups : []).map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(optionElement)}
          </optgroup>
        ))}
      </select>
    </span>
  );
}

function optionElement({ value, label }: Option<string>): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
