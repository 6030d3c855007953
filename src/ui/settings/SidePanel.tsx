import type { ReactNode } from 'react';
import type { Setting } from '../../engine/index.ts';
import { completed, models } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, useApp } from '../../state/index.ts';
import { Button, usePageWords, useSideNames } from '../shared/index.ts';
import { Faults } from './Faults.tsx';
import { takeFocus } from './takeFocus.ts';
import './settings.css';
import { ChoiceSetting } from './ChoiceSetting.tsx';
import { PrefixSetting } from './PrefixSetting.tsx';

interface SidePanelProps {
  readonly side: SideIndex;
  readonly panel: 'settings' | 'faults';
  /** What the button that opens it says that it controls. */
  readonly id: string;
  readonly onOpen: (panel: 'settings' | 'faults' | null) => void;
}

/** What can be changed about one side, under whose name it is. It stands apart from the side where there is room, so it says which. */
export function SidePanel({ side, panel, id, onOpen }: SidePanelProps): ReactNode {
  const words = usePageWords();
  const names = useSideNames();
  const titles = { settings: words.shell.stage.settings, faults: words.ui.side.addFault };
  const title = titles[panel];
  const other = panel === 'settings' ? 'faults' : 'settings';
  const close = (): void => {
    // Whoever closes it goes on from what opened it; on a telephone that is one button for both.
    for (const opener of document.querySelectorAll<HTMLElement>(
      `.side-${side} .side-settings, [aria-controls="${id}"]`,
    ))
      opener.focus();
    onOpen(null);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it wherever in it the focus is
    <div
      ref={takeFocus}
      className="side-panel-sheet"
      role="group"
      aria-label={title}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key === 'Escape') close();
      }}
    >
      <div className="side-panel-head">
        <h3 className="side-panel-title">
          <b>{names[side]}</b> {title}
        </h3>
        <Button look="quiet" icon={other === 'faults' ? 'fault' : 'settings'} onClick={() => onOpen(other)}>
          {titles[other]}
        </Button>
        <Button look="quiet" icon="close" label={words.panels.settings.close} onClick={close} />
      </div>
      <div className="side-panel-body scrolls">
        {panel === 'settings' ? <SideSettings side={side} /> : <Faults side={side} />}
      </div>
    </div>
  );
}

/** Every knob of the side's model. Turning one answers at once. */
function SideSettings({ side }: { readonly side: SideIndex }): ReactNode {
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
