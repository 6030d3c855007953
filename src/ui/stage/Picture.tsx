import type { ReactNode } from 'react';
import { useMemo, useRef, useState } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import type { Cast, CreateCamera, FoldedShape } from '../../diagram/index.ts';
import { Diagram, sceneWith } from '../../diagram/index.ts';
import { sceneLabels } from '../../export/sceneLabels/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { endpointsOf } from '../../formats/index.ts';
import {
  dispatch,
  frameOfState,
  isLocked,
  isMotionReduced,
  mostZoom,
  shownCandidatesOf,
  timelineOfState,
  useApp,
} from '../../state/index.ts';
import { remembered, useDerived, useScenario, useWords } from '../shared/index.ts';
import type { TraceParts } from './traceParts.ts';
import { useHighlighted } from './useHighlighted.ts';
import type { Compose } from './useLanes.ts';
import { stillFrame } from '../../playback/index.ts';

/** What a lesson asks before anything is sent. Without it its sentences still ask. */
const questionMarks = remembered(async () => (await import('../../diagram/asking/index.ts')).asking);

interface PictureProps {
  readonly side: SideIndex;
  readonly cast: Cast;
  /** Who is drawn on the other side, so that the rows of both pictures line up; `null`: nobody. */
  readonly beside: Cast | null;
  /** What shows a send; `null` while nothing is sent, and until it is there. */
  readonly parts: TraceParts | null;
  /** What puts the hops one under the other; `null`: a map is drawn. */
  readonly compose: Compose | null;
  /** What lets one look closer, also while nothing is sent; `null` until it is there. */
  readonly ready: TraceParts | null;
  readonly onUnfold: (members: readonly DeviceId[]) => void;
  readonly onPacket: () => void;
}

/** The network of one side at this instant. Draws anew on every tick; nothing else of the side does. */
export function Picture({ side, cast, beside, parts, compose, ready, onUnfold, onPacket }: PictureProps): ReactNode {
  const words = useWords();
  const scenario = useScenario();
  const { topology } = cast;
  const model = useApp((state) => state.sides[side].model);
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const reducedMotion = useApp(isMotionReduced);
  const visits = useDerived((state) => timelineOfState(state, scenario)?.lanes[side] ?? nothing);
  const tags = useDerived((state) => (parts === null ? nothing : parts.tagsOf(state, scenario, side)));
  const predicting = useApp((state) => state.predicting);
  const asked = useApp((state) => state.answers.upTo);
  const frame = useDerived((state) => frameOfState(state, scenario)?.lanes[side] ?? stillFrame);
  const waiting = useDerived((state) => {
    const other = frameOfState(state, scenario)?.lanes[side === 0 ? 1 : 0].phase;
    return other === 'travelling' || other === 'acting';
  });
  const timeline = useDerived((state) => timelineOfState(state, scenario));
  const step = useDerived((state) => frameOfState(state, scenario)?.step ?? -1);
  const candidatesShown = useApp((state) => state.candidatesShown);
  const candidates = useDerived((state) => shownCandidatesOf(state, scenario, side));
  const suspects = useMemo(() => new Set(candidates), [candidates]);
  const highlighted = useHighlighted(side);
  const { value: questions } = questionMarks.use(parts === null && highlighted.size > 0 ? 'all' : null);
  const moving = parts?.moving ?? questions;
  const scene = {
    model,
    cast,
    beside,
    visits: parts !== null && predicting ? parts.seenOf(visits, frame) : visits,
    tags,
    frame,
    waiting: waiting && frame.phase === 'waiting',
    inspected,
    reducedMotion,
    highlighted,
    candidates: suspects,
    labels: sceneLabels(topology, words),
    lanes:
      parts === null || compose === null || timeline === null
        ? null
        : { timeline, side, step, until: predicting ? Math.max(step, asked) : null, compose },
  };
  const locked = useApp(isLocked);
  const zoom = useApp((state) => state.zoom);
  const playing = useApp((state) => state.playing);
  const looking = {
    scale: zoom?.scale ?? 1,
    most: mostZoom,
    following: zoom?.following[side] ?? true,
    playing,
    reducedMotion,
  };
  const picture = useRef<HTMLDivElement>(null);
  const [createCamera, setCreateCamera] = useState<CreateCamera | null>(null);
  const pick = (device: DeviceId): void =>
    dispatch(
      !locked && endpointsOf(scenario).includes(device)
        ? { kind: 'picked', device }
        : { kind: 'inspected', side, device },
    );
  return (
    <div className="side-picture" ref={picture} data-candidates={candidatesShown ? 'shown' : undefined}>
      <Diagram
        build={(room) => (parts?.sceneOnStage ?? sceneWith)({ ...scene, room }, moving)}
        moving={moving}
        label={words.ui.side.diagram(words.modelText(model).name)}
        onPick={pick}
        onUnfold={({ members }: FoldedShape) => onUnfold(members)}
        createCamera={createCamera}
        looking={looking}
        onScale={(scale) => dispatch({ kind: 'zoomed', scale })}
        onMove={() => dispatch({ kind: 'view-moved', side })}
        onPacket={onPacket}
        onGate={(device) => dispatch({ kind: 'inspected', side, device })}
      />
      {ready === null ? null : (
        <ready.ZoomControls
          picture={picture}
          hasButtons={side === 1 || beside === null}
          isFull={compose !== null}
          onCamera={setCreateCamera}
        />
      )}
    </div>
  );
}

const nothing: readonly never[] = [];
