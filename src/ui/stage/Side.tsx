import type { ReactNode } from 'react';
import { Suspense, useId, useState } from 'react';
import type { SideIndex } from '../../sharing/index.ts';
import { useApp } from '../../state/index.ts';
import { Ledger } from '../ledger/index.ts';
import { bringIntoView, useWords, lazily } from '../shared/index.ts';
import { Caption } from './Caption.tsx';
import { FaultChips } from './FaultChips.tsx';
import { InspectSelect } from './InspectSelect.tsx';
import { ModelLine } from './ModelLine.tsx';
import { Outcome } from './Outcome.tsx';
import { Picture } from './Picture.tsx';
import type { OpenPanel } from './SideHead.tsx';
import { SideHead } from './SideHead.tsx';

// Panels that open on demand load then.
const Inspector = lazily(async () => (await import('../inspector/index.ts')).Inspector);
const SideSettings = lazily(async () => (await import('../settings/index.ts')).SideSettings);
const Faults = lazily(async () => (await import('../settings/index.ts')).Faults);

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
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const [fromLink] = useState(inspected);
  return (
    <section className="side" aria-label={words.modelText(model).name} data-model={model}>
      <div className="side-card side-stage">
        <SideHead side={side} open={open} panelId={panelId} onOpen={onOpen} />
        <div className="side-under-head">
          {open === 'none' ? null : (
            <div id={panelId} className="side-panel scrolls" ref={bringIntoView}>
              <Suspense>{open === 'settings' ? <SideSettings side={side} /> : <Faults side={side} />}</Suspense>
            </div>
          )}
          <div className="side-result">
            <Outcome side={side} />
            <ModelLine side={side} />
            <FaultChips side={side} />
          </div>
        </div>
        <Picture side={side} beside={beside} />
        <div className="side-foot">
          <Caption side={side} />
          <InspectSelect side={side} />
        </div>
      </div>
      {inspected === null ? null : (
        <div className="side-card side-inspector">
          <Suspense>
            <Inspector side={side} fromLink={fromLink} />
          </Suspense>
        </div>
      )}
      <div className="side-card side-ledger">
        <Ledger side={side} />
      </div>
    </section>
  );
}
