import type { ReactNode } from 'react';
import { useId } from 'react';
import type { SideIndex } from '../../sharing/index.ts';
import { useApp } from '../../state/index.ts';
import { Inspector } from '../inspector/index.ts';
import { Ledger } from '../ledger/index.ts';
import { Faults, SideSettings } from '../settings/index.ts';
import { useWords } from '../shared/index.ts';
import { Caption } from './Caption.tsx';
import { FaultChips } from './FaultChips.tsx';
import { InspectSelect } from './InspectSelect.tsx';
import { Outcome } from './Outcome.tsx';
import { Picture } from './Picture.tsx';
import type { OpenPanel } from './SideHead.tsx';
import { SideHead } from './SideHead.tsx';

interface SideProps {
  readonly side: SideIndex;
  readonly beside: boolean;
  readonly open: OpenPanel;
  readonly onOpen: (panel: OpenPanel) => void;
}

/** One of the two compared networks, from its settings to its ledger. */
export function Side({ side, beside, open, onOpen }: SideProps): ReactNode {
  const words = useWords();
  const panelId = useId();
  const model = useApp((state) => state.sides[side].model);
  const inspecting = useApp((state) => state.inspected?.side === side);
  return (
    <section className="side" aria-label={words.modelText(model).name} data-model={model}>
      <div className="side-card side-stage">
        <SideHead side={side} open={open} panelId={panelId} onOpen={onOpen} />
        <div className="side-under-head">
          {open === 'none' ? null : (
            <div id={panelId} className="side-panel">
              {open === 'settings' ? <SideSettings side={side} /> : <Faults side={side} />}
            </div>
          )}
          <div className="side-result">
            <Outcome side={side} />
            <FaultChips side={side} />
          </div>
        </div>
        <Picture side={side} beside={beside} />
        <div className="side-foot">
          <Caption side={side} />
          <InspectSelect side={side} />
        </div>
      </div>
      {inspecting ? (
        <div className="side-card side-inspector">
          <Inspector side={side} />
        </div>
      ) : null}
      <div className="side-card side-ledger">
        <Ledger side={side} />
      </div>
    </section>
  );
}
