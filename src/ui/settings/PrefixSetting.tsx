import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { PrefixList } from '../../engine/index.ts';
import { parsePrefixList } from '../../engine/index.ts';
import { Button, usePageWords } from '../shared/index.ts';

interface PrefixSettingProps {
  readonly name: string;
  readonly spec: PrefixList;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A list of prefixes as text. What cannot be read is kept in the field with a message, and changes nothing. */
export function PrefixSetting({ name, spec, value, onChange }: PrefixSettingProps): ReactNode {
  const words = usePageWords();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const { name: title, help } = words.settingText(name);
  const shown = draft === null || isSettledElsewhere(draft, value) ? value : draft;
  const invalid = parsePrefixList(shown) === null;
  return (
    <div className="settings-prefixes">
      <label htmlFor={id}>{title}</label>
      <input
        id={id}
        type="text"
        value={shown}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={invalid}
        aria-describedby={`${id}-help ${id}-problem`}
        onChange={({ target }) => {
          setDraft(target.value);
          if (parsePrefixList(target.value) !== null) onChange(target.value);
        }}
      />
      <p id={`${id}-problem`} className="settings-problem" role="alert">
        {invalid ? words.panels.settings.invalidPrefixes(shown) : null}
      </p>
      <p id={`${id}-help`} className="settings-help">
        {help}
      </p>
      {value === spec.initial && !invalid ? null : (
        <Button
          onClick={() => {
            setDraft(null);
            onChange(spec.initial);
          }}
        >
          {words.panels.settings.reset}
        </Button>
      )}
    </div>
  );
}

/** Has the value become something other than what was typed here? */
function isSettledElsewhere(draft: string, value: string): boolean {
  const typed = parsePrefixList(draft);
  return typed !== null && typed.join(',') !== value;
}
