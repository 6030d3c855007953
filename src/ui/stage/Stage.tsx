import type { ReactNode } from 'react';
import { useState } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, isEmbedded, isGuided, shownSides, disclosureOf, useApp, namesOf } from '../../state/index.ts';
import '../ledger/ledger.css';
import { Guarded, lazyWithWords, Trouble, useDerived, useWords } from '../shared/index.ts';
import '../tally/tally.css';
import '../terms/terms.css';
import { Transport } from '../transport/index.ts';
import { Examples } from './Examples.tsx';
import { ComparedSide } from './ComparedSide.tsx';
import type { PanelKind } from './SideHead.tsx';
import { useTraceParts } from './traceParts.ts';
import './stage.css';
import './sideHead.css';
import './sideFaults.css';
import './sidePicture.css';
import './strip.css';
import './words.css';
import './frames.css';
import './telephones.css';
import './smallTelephones.css';
import './handout.css';
import { useCast } from './useCast.ts';
import { isSent, useLanes } from './useLanes.ts';

const LessonPanel = lazyWithWords(async () => (await import('../lessons/index.ts')).LessonPanel, {
  leave: () => dispatch({ kind: 'lesson-placed', lesson: null }),
});

const PredictionPanel = lazyWithWords(async () => (await import('../prediction/index.ts')).PredictionPanel, {
  leave: () => dispatch({ kind: 'predicting-chosen', predicting: false }),
});

const Presenting = lazyWithWords(async () => (await import('../lecture/index.ts')).Presenting, {
  leave: () => dispatch({ kind: 'presenting-chosen', presenting: false }),
  over: true,
});

/** Two networks and one clock, as high as the frame; beside them, for whoever learns, what to look at. */
export function Stage(): ReactNode {
  const words = useWords().ui.trouble;
  const { parts, ready, onRetry } = useTraceParts();
  const chosen = useApp(isSent);
  const lesson = useApp((state) => state.lesson);
  const predicting = useApp((state) => state.predicting);
  const presenting = useApp((state) => state.presenting);
  const guided = useApp(isGuided);
  const only = useApp((state) => state.framing.side);
  const bare = useApp((state) => state.framing.embed === 'min');
  const clicked = useApp((state) => isEmbedded(state) && state.framing.keys);
  const shown = useApp(shownSides);
  const told = useDerived((state, scenario) => shown.every((side) => disclosureOf(state, scenario, side) === 'all'));
  const [open, setOpen] = useState<{ readonly side: SideIndex; readonly panel: PanelKind } | null>(null);
  const [unfolded, setUnfolded] = useState<ReadonlySet<DeviceId>>(nobody);
  // One that is not drawn is not worked out.
  const casts = [useCast(only ?? 0, unfolded, parts), useCast(only ?? 1, unfolded, parts)] as const;
  const common = {
    casts,
    parts,
    compose: useLanes(),
    ready,
    onUnfold: (members: readonly DeviceId[]) => setUnfolded((before) => new Set([...before, ...members])),
  };
  return (
    <div
      className={stageClass({
        quiet: !chosen,
        guided,
        opened: open !== null,
        taught: lesson !== null,
        single: only !== null,
        bare,
      })}
    >
      {guided ? (
        <div className="stage-guide">
          {predicting ? <PredictionPanel /> : null}
          {lesson === null ? null : <LessonPanel key={lesson.lesson} place={lesson} />}
        </div>
      ) : null}
      <Guarded>
        <Transport quiet={parts === null}>
          {parts === null ? <Examples /> : <parts.TimelineBar />}
          {presenting && parts !== null ? <Presenting /> : null}
        </Transport>
        <Announcer>{ready === null ? null : <ready.Moments />}</Announcer>
        {clicked && !presenting && parts !== null ? <parts.Clicker /> : null}
      </Guarded>
      {onRetry === null ? null : <Trouble text={words.partMissing} onRetry={onRetry} />}
      {shown.map((side) => (
        <ComparedSide
          key={side}
          side={side}
          open={open?.side === side ? open.panel : null}
          onOpen={(panel) => setOpen(panel === null ? null : { side, panel })}
          {...common}
        />
      ))}
      {told && parts !== null && !bare ? (
        <div className="stage-tally">
          <Guarded>
            <parts.Tally look="strip" />
            <parts.TallyQuestions />
          </Guarded>
        </div>
      ) : null}
    </div>
  );
}

const nobody: ReadonlySet<DeviceId> = new Set();

/** What of these holds, for the style sheets. */
function stageClass(states: Readonly<Record<string, boolean>>): string {
  const on = Object.keys(states).filter((name) => states[name]);
  return ['stage', ...on.map((name) => `stage-${name}`)].join(' ');
}

/** Says who was picked first, what was broken, and where both packets are whenever they come to rest. */
function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const playing = useApp((state) => state.playing);
  const picked = usePicked();
  return (
    <p className="visually-hidden" role="status">
      {playing ? null : picked}
      {playing ? null : children}
    </p>
  );
}

function usePicked(): string | null {
  const words = useWords();
  const topology = useDerived(namesOf);
  const from = useApp((state) => (state.to === null ? state.from : null));
  const device = from === null ? undefined : topology.devices.get(from);
  return device === undefined ? null : words.ui.choosing.pickDestination(words.deviceLabel(device));
}
