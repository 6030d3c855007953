import type { ReactNode } from 'react';
import type { Setting } from '../../engine/index.ts';
import { completed, models } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { PrefixSetting } from './PrefixSetting.tsx';
import './settings.css';

/** Every knob of the side's model. Turning one answers at once. */
export function SideSettings({ side }: { readonly side: SideIndex }): ReactNode {
  const { model, settings } = useApp((state) => state.sides[side]);
  const specs: Readonly<Record<string, Setting>> = models[model].settings;
  const chosen = completed(specs, settings);
  return (
    <div className="settings">
      {Object.entries(specs).map(([key, spec]) => {
        const value = chosen[key] ?? spec.initial;
        const change = (next: string): void => dispatch({ kind: 'setting-changed', side, key, value: next });
        return spec.kind === 'choice' ? (
          <ChoiceSetting key={key} name={key} spec={spec} value={value} onChange={change} />
        ) : (
          <PrefixSetting key={key} name={key} spec={spec} value={value} onChange={change} />
        );
      })}
    </div>
  );
}
