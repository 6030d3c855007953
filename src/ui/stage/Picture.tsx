import type { ReactNode } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { Diagram, sceneOf } from '../../diagram/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { endpointsOf } from '../../formats/index.ts';
import {
  candidatesOf,
  dispatch,
  failureOf,
  frameOfState,
  isMotionReduced,
  timelineOfState,
  topologyOf,
  useApp,
} from '../../state/index.ts';
import { useDerived, useScenario, useWords } from '../shared/index.ts';
import { sceneLabels } from './sceneLabels.ts';
import { useLit } from './useLit.ts';
import { seenOf, stillFrame, suspectsAt } from './moment.ts';
import { twinsIn } from './twins.ts';

interface PictureProps {
  readonly side: SideIndex;
  /** The other side stands beside this one, so that the rows of both pictures line up. */
  readonly beside: boolean;
}

/** The network of one side at this instant. Draws anew on every tick; nothing else of the side does. */
export function Picture({ side, beside }: PictureProps): ReactNode {
  const words = useWords();
  const scenario = useScenario();
  const topology = useDerived((state) => topologyOf(state, scenario, side));
  const other = useDerived((state) => {
    const across = side === 0 ? 1 : 0;
    // Nothing to line up with where the other side could not be worked out.
    return beside && failureOf(state, scenario, across) === null ? topologyOf(state, scenario, across) : null;
  });
  const model = useApp((state) => state.sides[side].model);
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const reducedMotion = useApp(isMotionReduced);
  const visits = useDerived((state) => timelineOfState(state, scenario)?.lanes[side] ?? nothing);
  const predicting = useApp((state) => state.predicting);
  const frame = useDerived((state) => frameOfState(state, scenario)?.lanes[side] ?? stillFrame);
  const candidatesShown = useApp((state) => state.candidatesShown);
  const candidates = useDerived((state) => candidatesOf(state, scenario, side));
  const lit = useLit(side);
  const scene = {
    model,
    topology,
    beside: other,
    visits: predicting ? seenOf(visits, frame) : visits,
    frame,
    from,
    to,
    inspected,
    reducedMotion,
    lit,
    twins: twinsIn(topology),
    suspects: suspectsAt({ visits, frame }, candidates, candidatesShown),
    labels: sceneLabels(topology, words),
  };
  const pick = (device: DeviceId): void =>
    dispatch(endpointsOf(scenario).includes(device) ? { kind: 'picked', device } : { kind: 'inspected', side, device });
  return (
    <div className="side-picture" data-candidates={candidatesShown ? 'shown' : undefined}>
      <Diagram
        build={(width) => sceneOf({ ...scene, width })}
        label={words.ui.side.diagram(words.modelText(model).name)}
        onPick={pick}
      />
    </div>
  );
}

const nothing: readonly never[] = [];
