import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Prefix } from '../../engine/index.ts';
import { spaceName } from '../../planner/index.ts';
import { sizeOf } from '../../engine/index.ts';
import { usePageWords } from '../shared/index.ts';

interface BlocksFieldProps {
  readonly label: string;
  readonly help: string;
  readonly rows: number;
  readonly value: string;
  /** What is wrong with it, in words. */
  readonly problems: readonly string[];
  /** Blocks to say something about. */
  readonly named?: readonly Prefix[];
  readonly onChange: (value: string) => void;
}

/** As many as are said in words; more would push the rest off the screen. */
const mostNamed = 6;

/** A list of blocks, one a line, with the line and the problem of each that is none. */
export function BlocksField({ label, help, rows, value, problems, named = [], onChange }: BlocksFieldProps): ReactNode {
  const words = usePageWords().addresses;
  const id = useId();
  return (
    <div className="plan-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="typed plan-blocks"
        rows={rows}
        spellCheck={false}
        autoCapitalize="off"
        value={value}
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-help${problems.length > 0 ? ` ${id}-problems` : ''}`}
        onChange={({ target }) => onChange(target.value)}
      />
      {problems.length === 0 ? null : (
        <ul id={`${id}-problems`} className="plan-problems" role="alert">
          {problems.slice(0, mostNamed).map((text) => (
            <li key={text} className="plan-problem">
              {text}
            </li>
          ))}
        </ul>
      )}
      <p id={`${id}-help`} className="plan-help">
        {help}
      </p>
      {named.length === 0 ? null : (
        <ul className="plan-named">
          {named.slice(0, mostNamed).map((block) => (
            <li key={block}>{words.blockText(block, sizeOf(block), words.spaceNames[spaceName(block)])}</li>
          ))}
          {named.length > mostNamed ? <li>{words.map.others(named.length - mostNamed)}</li> : null}
        </ul>
      )}
    </div>
  );
}
