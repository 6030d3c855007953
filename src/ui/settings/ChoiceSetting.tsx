import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Choice } from '../../engine/index.ts';
import { usePageWords } from '../shared/index.ts';

interface ChoiceSettingProps {
  readonly name: string;
  readonly spec: Choice;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A knob with a few positions, all in view, and what the chosen one means. */
export function ChoiceSetting({ name, spec, value, onChange }: ChoiceSettingProps): ReactNode {
  const words = usePageWords();
  const id = useId();
  const { name: title, help } = words.settingText(name);
  return (
    <fieldset className="settings-choice" aria-describedby={`${id}-help`}>
      <legend title={help}>{title}</legend>
      <div className="settings-positions">
        {spec.values.map((each) => (
          <label key={each} className="settings-position">
            <input type="radio" name={id} value={each} checked={each === value} onChange={() => onChange(each)} />
            <span>{words.valueName(name, each)}</span>
          </label>
        ))}
      </div>
      <p id={`${id}-help`} className="settings-help">
        {words.valueText(name, value).help}
      </p>
    </fieldset>
  );
}
