import type { ReactNode } from 'react';
import { modelIds } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, isLocked, useApp } from '../../state/index.ts';
import { Icon, Select, useWords } from '../shared/index.ts';

/** What can be changed about a side. */
export type PanelKind = 'settings' | 'faults';

interface SideHeadProps {
  readonly side: SideIndex;
  readonly open: PanelKind | null;
  readonly panelId: string;
  readonly onOpen: (panel: PanelKind | null) => void;
  /** What is set otherwise than usual. */
  readonly summary: ReactNode;
  /** How the send ended, once it has. */
  readonly children: ReactNode;
}

/** Which model this is, what of its settings is not as usual, and what is broken in it. */
export function SideHead({ side, open, panelId, onOpen, summary, children }: SideHeadProps): ReactNode {
  const words = useWords();
  const model = useApp((state) => state.sides[side].model);
  const fixed = useApp((state) => isLocked(state) || state.framing.embed === 'min');
  const toggle = (panel: PanelKind) => ({
    'aria-expanded': open === panel,
    'aria-controls': open === panel ? panelId : undefined,
    onClick: () => onOpen(open === panel ? null : panel),
  });
  if (fixed)
    return (
      <div className="side-head">
        <h2 className="side-title side-fixed">{words.modelText(model).name}</h2>
        {children}
        {summary}
      </div>
    );
  return (
    <div className="side-head">
      <h2 className="side-title">
        <Select
          label={words.ui.side.model}
          labelled="hidden"
          value={model}
          options={modelIds.map((value) => ({ value, label: words.modelText(value).name }))}
          onChoose={(chosen) => dispatch({ kind: 'model-chosen', side, model: chosen })}
        />
      </h2>
      {children}
      <button type="button" className="side-opener side-settings" {...toggle('settings')}>
        <Icon name="settings" />
        <span className="side-opener-word">{words.shell.stage.settings}</span>
        {summary}
      </button>
      <button type="button" className="side-opener side-breaker" {...toggle('faults')}>
        <Icon name="fault" />
        <span className="side-opener-word">{words.ui.side.addFault}</span>
      </button>
    </div>
  );
}
