import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import type { Cast } from '../../diagram/index.ts';
import type { DeviceId } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { defaultView } from '../../formats/index.ts';
import { dispatch, exchangeOf, failureOf, useApp, topologyOf } from '../../state/index.ts';
import {
  Button,
  Guarded,
  lazyWithWords,
  openView,
  Trouble,
  useDerived,
  useWords,
  useSpoilerHidden,
} from '../shared/index.ts';
import { Termed } from '../terms/index.ts';
import { InspectSelect } from './InspectSelect.tsx';
import { Picture } from './Picture.tsx';
import type { PanelKind } from './SideHead.tsx';
import { SideHead } from './SideHead.tsx';
import { Warnings } from './Warnings.tsx';
import type { TraceParts } from './traceParts.ts';
import type { Compose } from './useLanes.ts';

// Panels that open on demand load then.
const Inspector = lazyWithWords(async () => (await import('../inspector/index.ts')).Inspector, {
  leave: ({ side }) => dispatch({ kind: 'inspected', side, device: null }),
});
const SidePanel = lazyWithWords(async () => (await import('../settings/index.ts')).SidePanel);
const FaultChips = lazyWithWords(async () => (await import('../settings/index.ts')).FaultChips, {
  // As high as one line of them.
  waiting: <div className="side-faults side-faults-waiting" />,
});

interface SideProps {
  readonly side: SideIndex;
  readonly casts: readonly [Cast, Cast];
  /** What is told of a send; `null` while nothing is. */
  readonly parts: TraceParts | null;
  /** What puts the hops one under the other; `null`: maps are drawn. */
  readonly compose: Compose | null;
  /** `parts` as soon as they are there, also while nothing is told. */
  readonly ready: TraceParts | null;
  readonly open: PanelKind | null;
  readonly onOpen: (panel: PanelKind | null) => void;
  readonly onUnfold: (members: readonly DeviceId[]) => void;
}

/** One of the two compared networks: its picture and what the packet says, its sentence, and further down its hop table. */
export function ComparedSide({ side, casts, parts, compose, ready, open, onOpen, onUnfold }: SideProps): ReactNode {
  const words = useWords();
  const panelId = useId();
  const model = useApp((state) => state.sides[side].model);
  const broken = useApp((state) => state.sides[side].faults.length > 0);
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const [fromLink] = useState(inspected);
  const [packetOpen, setPacketOpen] = useState(false);
  const failure = useDerived((state, scenario) => failureOf(state, scenario, side));
  const across = side === 0 ? 1 : 0;
  const alone = useDerived(
    (state, scenario) => state.framing.side !== null || failureOf(state, scenario, across) !== null,
  );
  const bare = useApp((state) => state.framing.embed === 'min');
  const sending = useDerived((state, scenario) => exchangeOf(state, scenario, side) !== null);
  const table = useApp((state) => state.composition === 'table');
  const chosen = [useApp((state) => state.sides[side]), useApp((state) => state.from), useApp((state) => state.to)];
  const panel =
    open === null ? null : (
      <div id={panelId} className="side-panel">
        <SidePanel key={open} side={side} panel={open} id={panelId} onOpen={onOpen} />
      </div>
    );
  return (
    <section className={`side side-${side}`} aria-label={words.modelText(model).name} data-model={model}>
      <Guarded on={chosen}>
        <div className={`side-card side-stage${open === null ? '' : ' is-under-panel'}`}>
          <SideHead
            side={side}
            open={open}
            panelId={panelId}
            onOpen={onOpen}
            summary={ready === null ? null : <ready.Summary side={side} />}
          >
            {failure === null ? (
              <SideOutcome side={side}>{parts === null ? null : <parts.SendVerdict side={side} />}</SideOutcome>
            ) : null}
          </SideHead>
          {failure === null ? (
            <>
              {broken ? <FaultChips side={side} /> : null}
              {table && parts !== null ? (
                <div className="side-table">
                  <parts.Ledger side={side} />
                </div>
              ) : (
                <Picture
                  side={side}
                  cast={casts[side]}
                  beside={alone ? null : casts[across]}
                  compose={compose}
                  parts={parts}
                  ready={ready}
                  onUnfold={onUnfold}
                  onPacket={() => setPacketOpen(true)}
                />
              )}
              {parts !== null && sending ? (
                <parts.Strip side={side} open={packetOpen} onOpen={setPacketOpen} />
              ) : (
                <ModelLine side={side} told={parts !== null} />
              )}
            </>
          ) : (
            <NotWorkedOut failure={failure} />
          )}
        </div>
        {panel}
        {failure === null && parts !== null && sending ? <parts.Caption side={side} /> : null}
        {failure === null && !bare ? (
          <div className="side-below">
            <div className="side-asks">
              <InspectSelect side={side} />
              <Warnings side={side} />
            </div>
          </div>
        ) : null}
        {inspected === null || failure !== null ? null : (
          <div className="side-card side-inspector">
            <Inspector side={side} fromLink={fromLink} />
          </div>
        )}
        {failure === null && !bare && !(table && parts !== null) ? (
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

interface OutcomeProps {
  readonly side: SideIndex;
  /** How the send ends. Who listens hears of it, so its place is there before it. */
  readonly children: ReactNode;
}

/** Where it stands how the send ends on this side, unless that would spoil a prediction. */
function SideOutcome({ side, children }: OutcomeProps): ReactNode {
  const words = useWords();
  const secret = useSpoilerHidden(side);
  if (secret) return <p className="side-outcome side-secret">{words.teaching.prediction.hidden}</p>;
  return (
    <p className="side-outcome" role="status">
      {children}
    </p>
  );
}

interface ModelLineProps {
  readonly side: SideIndex;
  /** Is what becomes of a send told by now? */
  readonly told: boolean;
}

/** What the network is, while nobody sends: where the result will stand, so that the first screen says it at every size. */
function ModelLine({ side, told }: ModelLineProps): ReactNode {
  const words = useWords();
  const model = useApp((state) => state.sides[side].model);
  const quiet = useDerived((state, scenario) => exchangeOf(state, scenario, side) === null);
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  if (told && !quiet) return null;
  return (
    <p className="side-model">
      <Termed text={words.headline(topology, model)} />
    </p>
  );
}
