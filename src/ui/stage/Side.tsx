import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { SideIndex } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { dispatch, failureOf, useApp } from '../../state/index.ts';
import {
  bringIntoView,
  Button,
  Guarded,
  lazyWithWords,
  openView,
  Trouble,
  useDerived,
  useWords,
} from '../shared/index.ts';
import { FaultChips } from './FaultChips.tsx';
import { InspectSelect } from './InspectSelect.tsx';
import { ModelLine } from './ModelLine.tsx';
import { Outcome } from './Outcome.tsx';
import { Picture } from './Picture.tsx';
import type { OpenPanel } from './SideHead.tsx';
import { SideHead } from './SideHead.tsx';
import type { TraceParts } from './traceParts.ts';
import { Warnings } from './Warnings.tsx';

// Panels that open on demand load then.
const Inspector = lazyWithWords(async () => (await import('../inspector/index.ts')).Inspector, {
  leave: ({ side }) => dispatch({ kind: 'inspected', side, device: null }),
});
const SideSettings = lazyWithWords(async () => (await import('../settings/index.ts')).SideSettings);
const Faults = lazyWithWords(async () => (await import('../settings/index.ts')).Faults);

interface SideProps {
  readonly side: SideIndex;
  readonly beside: boolean;
  /** What is told of a send; `null` while nothing is. */
  readonly parts: TraceParts | null;
  readonly open: OpenPanel;
  readonly onOpen: (panel: OpenPanel) => void;
}

/** One of the two compared networks, from its settings to its ledger. */
export function Side({ side, beside, parts, open, onOpen }: SideProps): ReactNode {
  const words = useWords();
  const panelId = useId();
  const model = useApp((state) => state.sides[side].model);
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const [fromLink] = useState(inspected);
  const failure = useDerived((state, scenario) => failureOf(state, scenario, side));
  const made = [useApp((state) => state.sides[side]), useApp((state) => state.from), useApp((state) => state.to)];
  const panel =
    open === 'none' ? null : (
      <div id={panelId} className="side-panel scrolls" ref={bringIntoView}>
        {open === 'settings' ? <SideSettings side={side} /> : <Faults side={side} />}
      </div>
    );
  return (
    <section className="side" aria-label={words.modelText(model).name} data-model={model}>
      <Guarded on={made}>
        <div className="side-card side-stage">
          <SideHead side={side} open={open} panelId={panelId} onOpen={onOpen} />
          {failure === null ? (
            <>
              <div className="side-under-head">
                {panel}
                <div className="side-result">
                  <Outcome side={side}>{parts === null ? null : <parts.Verdict side={side} />}</Outcome>
                  <ModelLine side={side} told={parts !== null} />
                  <FaultChips side={side} />
                </div>
              </div>
              <Picture side={side} beside={beside} />
              <div className="side-foot">
                {parts === null ? <p className="side-caption" /> : <parts.Caption side={side} />}
                <InspectSelect side={side} />
                <Warnings side={side} />
              </div>
            </>
          ) : (
            <>
              <div className="side-under-head">{panel}</div>
              <NotWorkedOut failure={failure} />
            </>
          )}
        </div>
        {inspected === null || failure !== null ? null : (
          <div className="side-card side-inspector">
            <Inspector side={side} fromLink={fromLink} />
          </div>
        )}
        {failure === null ? (
          <div className="side-card side-ledger">
            {parts === null ? <p className="ledger-empty">{words.ui.ledger.empty}</p> : <parts.Ledger side={side} />}
          </div>
        ) : null}
      </Guarded>
    </section>
  );
}

/** In place of everything that follows from a network or a send that our own program could not work out. */
function NotWorkedOut({ failure }: { readonly failure: Error }): ReactNode {
  const words = useWords().ui.trouble;
  return (
    <Trouble text={words.sideWrong} details={failure.message}>
      <Button onClick={() => openView(defaultView)}>{words.startOver}</Button>
    </Trouble>
  );
}
