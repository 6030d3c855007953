import type { ReactNode } from 'react';
import { useId, useState } from 'react';

interface TypedProps<Value> {
  readonly label: string;
  readonly value: string;
  /** `null`: it cannot be read, and nothing is said. */
  readonly read: (text: string) => Value | null;
  readonly onSay: (value: Value) => void;
  /** Shown while it cannot be read. */
  readonly wrong?: string;
  readonly help?: string;
  readonly options?: readonly string[];
}

/** A field that says what it can be read as, and keeps what was typed until then. */
export function Typed<Value>({ label, value, read, onSay, wrong, help, options = [] }: TypedProps<Value>): ReactNode {
  const id = useId();
  // As it was typed, for as long as somebody is here.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? value;
  const isWrong = read(text) === null;
  const told = isWrong ? wrong : help;
  return (
    <span className="policies-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="typed"
        value={text}
        list={options.length === 0 ? undefined : `${id}-list`}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={told === undefined ? undefined : `${id}-told`}
        onChange={({ target }) => {
          const found = read(target.value);
          if (found !== null) onSay(found);
          setTyped(target.value);
        }}
        onBlur={() => setTyped(null)}
      />
      {options.length === 0 ? null : (
        <datalist id={`${id}-list`}>
          {options.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </datalist>
      )}
      {told === undefined ? null : (
        <small id={`${id}-told`} data-wrong={isWrong}>
          {told}
        </small>
      )}
    </span>
  );
}
