import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { OwnCluster } from '../../planner/index.ts';

interface TypedFieldProps {
  readonly label: string;
  /** As the lines have it. */
  readonly value: string;
  /** What to say where it cannot be read. */
  readonly problem: string;
  readonly isHeld: boolean;
  /** `null`: it cannot. */
  readonly read: (text: string) => OwnCluster | null;
  readonly onChange: (cluster: OwnCluster) => void;
}

/** A field whose text becomes part of a line once somebody has left it, and it makes sense there. */
export function TypedField({ label, value, problem, isHeld, read, onChange }: TypedFieldProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState({ over: value, text: value });
  // Changed elsewhere, such as in the lines: what was typed here is of yesterday.
  const text = typed.over === value ? typed.text : value;
  const isWrong = text !== value && read(text) === null;
  const commit = (): void => {
    const cluster = text === value ? null : read(text);
    if (cluster !== null) onChange(cluster);
  };
  return (
    <div className="clusters-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="typed"
        value={text}
        disabled={isHeld}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        onChange={({ target }) => setTyped({ over: value, text: target.value })}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit();
        }}
      />
      {isWrong ? (
        <p id={`${id}-problem`} className="clusters-problems" role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
